#include "ui/stream/stream_dialog.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gmock/gmock.h>

namespace lifeline::stream {
namespace {

using ::testing::HasSubstr;

analysis::StreamPiece piece(Side from, std::uint32_t step, const char* octets)
{
    analysis::StreamPiece made{from, step, 0, {}, 0};
    for (; *octets != '\0'; ++octets)
        made.octets.push_back(static_cast<std::byte>(*octets));
    return made;
}

class Dialog : public testing::Test {
protected:
    Dialog()
    {
        analysis::StreamOctets octets;
        octets.pieces = {piece(Side::Client, 3, "GET / HTTP/1.1\n"),
                         piece(Side::Server, 4, "HTTP/1.1 200 OK\n"),
                         {Side::Server, 5, 16, {}, 1448},
                         piece(Side::Server, 5, "body")};
        octets.octets = {{15, 20}};
        octets.missing = {{0, 1448}};
        octets.isWhole = false;
        dialog.show();
        dialog.setOctets(std::make_shared<const analysis::StreamOctets>(std::move(octets)),
                         QStringLiteral("10.0.0.1:50139 → 10.0.0.2:80"));
    }

    template <class Widget>
    Widget* find(const char* name)
    {
        return dialog.findChild<Widget*>(QLatin1String(name));
    }
    /// What is shown; the picture of a line feed is a dot where no font has it.
    QString text()
    {
        return find<QPlainTextEdit>("streamText")
            ->toPlainText()
            .replace(QStringLiteral("␊"), QStringLiteral("·"));
    }

    StreamDialog dialog;
};

TEST_F(Dialog, ShowsBothEndsAndWhatIsMissing)
{
    EXPECT_EQ(text().toStdString(), "GET / HTTP/1.1·\nHTTP/1.1 200 OK·\n[1,448 octets missing]\nbody");
    EXPECT_THAT(find<QLabel>("streamFacts")->text().toStdString(), HasSubstr("1.4 kB missing"));
    EXPECT_THAT(dialog.windowTitle().toStdString(), HasSubstr("10.0.0.2:80"));
}

TEST_F(Dialog, ShowsOneEndAndHex)
{
    find<QComboBox>("streamSides")->setCurrentIndex(1);
    EXPECT_EQ(text().toStdString(), "GET / HTTP/1.1·\n");
    find<QComboBox>("streamForm")->setCurrentIndex(1);
    EXPECT_THAT(text().toStdString(), HasSubstr("00000000  47 45 54 20"));
}

TEST_F(Dialog, TheCursorChoosesASegment)
{
    QSignalSpy chosen(&dialog, &StreamDialog::segmentChosen);
    auto* view = find<QPlainTextEdit>("streamText");
    QTextCursor cursor = view->textCursor();
    cursor.setPosition(20);
    view->setTextCursor(cursor);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.first().first().toUInt(), 4U);
}

TEST_F(Dialog, ChangingWhatIsShownChoosesNone)
{
    QSignalSpy chosen(&dialog, &StreamDialog::segmentChosen);
    find<QComboBox>("streamSides")->setCurrentIndex(2);
    EXPECT_EQ(chosen.count(), 0);
}

TEST_F(Dialog, FindsForwardRoundAndBack)
{
    auto* sought = find<QLineEdit>("streamSought");
    auto* view = find<QPlainTextEdit>("streamText");
    QTest::keyClicks(sought, QStringLiteral("HTTP"));
    const int first = view->textCursor().position();
    EXPECT_EQ(view->textCursor().selectedText(), QStringLiteral("HTTP"));
    QTest::keyClick(sought, Qt::Key_Return);
    EXPECT_GT(view->textCursor().position(), first);
    QTest::keyClick(sought, Qt::Key_Return);
    EXPECT_EQ(view->textCursor().position(), first) << "round";
    QTest::keyClick(sought, Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_GT(view->textCursor().position(), first);
    EXPECT_TRUE(dialog.isVisible()) << "Enter closes nothing";
}

TEST_F(Dialog, OffersMoreWhileThereIsMore)
{
    QSignalSpy more(&dialog, &StreamDialog::moreWanted);
    auto* button = find<QPushButton>("streamMore");
    EXPECT_TRUE(button->isVisible());
    button->click();
    EXPECT_EQ(more.count(), 1);
    EXPECT_FALSE(button->isEnabled()) << "until it is there";
    dialog.setOctets(std::make_shared<const analysis::StreamOctets>(), {});
    EXPECT_FALSE(button->isVisible());
}

TEST_F(Dialog, SavesOctetsAndSaysWhyNot)
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("octets.bin"));
    find<QComboBox>("streamSides")->setCurrentIndex(1);
    EXPECT_TRUE(dialog.save(path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), QByteArray("GET / HTTP/1.1\n"));

    EXPECT_FALSE(dialog.save(directory.filePath(QStringLiteral("no/such/folder/x"))));
    EXPECT_THAT(find<QLabel>("streamFacts")->text().toStdString(), HasSubstr("no/such/folder"));
}

TEST_F(Dialog, SaysWhenNothingWasSent)
{
    dialog.setOctets(std::make_shared<const analysis::StreamOctets>(), {});
    EXPECT_THAT(find<QLabel>("streamFacts")->text().toStdString(), HasSubstr("Neither end"));
    EXPECT_FALSE(find<QPushButton>("streamSave")->isEnabled());
}

TEST_F(Dialog, KeepsItsTextInEveryTheme)
{
    const QString before = text();
    for (const theme::Theme& theme :
         {theme::Theme::light(), theme::Theme::dark(), theme::Theme::projector()}) {
        dialog.setTheme(theme, 2);
        EXPECT_EQ(text(), before);
    }
}

} // namespace
} // namespace lifeline::stream
