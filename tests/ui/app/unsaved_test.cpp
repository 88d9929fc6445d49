#include "app/lifeline/application.h"
#include "tests/support/temporary.h"
#include "tests/ui/app/small_capture.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/main_window.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include <unistd.h>

namespace lifeline::app {
namespace {

constexpr int kPatience = 10'000; // milliseconds

/// A capture came through a pipe, as from a device, and is in no file.
class Unsaved : public testing::Test {
protected:
    Unsaved()
    {
        std::array<int, 2> ends{};
        EXPECT_EQ(::pipe(ends.data()), 0);
        const auto size = static_cast<ssize_t>(capture.size());
        EXPECT_EQ(::write(ends[1], capture.data(), capture.size()), size);
        ::close(ends[1]);
        application.begin({});
        application.window().show();
        application.readPipe(ends[0], QStringLiteral("eth0"));
        EXPECT_TRUE(QTest::qWaitFor(
            [&] { return application.session().snapshot() && !application.session().isReading(); },
            kPatience));
    }
    QMessageBox* question()
    {
        return application.window().findChild<QMessageBox*>(QStringLiteral("unsaved"));
    }
    /// Answers, and waits until the question is gone.
    void answer(QAbstractButton* button)
    {
        button->click();
        EXPECT_TRUE(QTest::qWaitFor([&] { return question() == nullptr; }, kPatience));
    }
    std::string subject() { return application.session().snapshot()->info.subject; }

    std::vector<std::byte> capture = test::smallCapture();
    test::TemporaryDirectory directory;
    Application application{QStringLiteral("en")};
};

TEST_F(Unsaved, QuittingAsksAndCancelStays)
{
    application.window().actions().quit->trigger();
    ASSERT_NE(question(), nullptr);
    answer(question()->button(QMessageBox::Cancel));
    EXPECT_TRUE(application.window().isVisible());
    application.window().actions().quit->trigger();
    ASSERT_NE(question(), nullptr);
    question()->findChild<QPushButton*>(QStringLiteral("discard"))->click();
    EXPECT_FALSE(application.window().isVisible());
}

TEST_F(Unsaved, AnotherFileWaitsForTheAnswer)
{
    const std::string other = directory.write("other.pcapng", capture);
    application.openCaptures({QString::fromStdString(other)});
    ASSERT_NE(question(), nullptr);
    EXPECT_EQ(subject(), "eth0");
    answer(question()->findChild<QPushButton*>(QStringLiteral("discard")));
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return application.session().snapshot() && !application.session().isReading(); }, kPatience));
    EXPECT_EQ(subject(), other);
    application.window().close(); // a file is there tomorrow
    EXPECT_EQ(question(), nullptr);
}

TEST_F(Unsaved, SavedItHoldsTheOctetsAsTheyCame)
{
    application.window().close();
    ASSERT_NE(question(), nullptr);
    answer(question()->findChild<QPushButton*>(QStringLiteral("save")));
    auto* dialog = application.window().findChild<QFileDialog*>(QStringLiteral("saveUnsaved"));
    ASSERT_NE(dialog, nullptr);
    const QString path = QString::fromStdString(directory / "kept.pcapng");
    dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
    QMetaObject::invokeMethod(dialog, "accept");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !application.window().isVisible(); }, kPatience));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(
        file.readAll(),
        QByteArray(reinterpret_cast<const char*>(capture.data()), static_cast<qsizetype>(capture.size())));
}

} // namespace
} // namespace lifeline::app
