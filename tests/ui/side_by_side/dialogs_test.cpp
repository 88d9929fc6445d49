#include "ui/side_by_side/compare_dialog.h"
#include "ui/side_by_side/vary_dialog.h"

#include "core/lessons/lesson_reader.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace lifeline::side_by_side {
namespace {

lessons::Lesson lessonOf(const char* id)
{
    const auto lesson =
        lessons::readLesson(std::string(LIFELINE_SOURCE_DIR "/resources/lessons/") + id + ".toml");
    EXPECT_TRUE(lesson);
    return lesson ? *lesson : lessons::Lesson{};
}

QPushButton& acceptButton(QDialog& dialog)
{
    for (QPushButton* button : dialog.findChildren<QPushButton*>())
        if (button->isDefault())
            return *button;
    ADD_FAILURE() << "no default button";
    return *dialog.findChild<QPushButton*>();
}

TEST(VaryDialog, OffersOnlyWhatTheLessonTakes)
{
    const QStringList settings = variationsOf(lessonOf("handshake"));
    EXPECT_TRUE(settings.contains(QStringLiteral("delay=40ms")))
        << settings.join(QLatin1Char(' ')).toStdString();
    EXPECT_TRUE(settings.contains(QStringLiteral("net.ipv4.tcp_sack=0")));
    EXPECT_TRUE(settings.contains(QStringLiteral("backlog=1")));
}

TEST(VaryDialog, RunsOnlyWhatIsASetting)
{
    VaryDialog dialog(lessonOf("handshake"), QStringLiteral("en"));
    dialog.setTheme(theme::Theme::light(), 1);
    EXPECT_TRUE(acceptButton(dialog).isEnabled());
    auto* setting = dialog.findChild<QLineEdit*>(QStringLiteral("varySetting"));
    setting->setText(QStringLiteral("gravity=9.81"));
    EXPECT_FALSE(acceptButton(dialog).isEnabled());
    setting->setText(QStringLiteral(" client:TCP_NODELAY=1 "));
    EXPECT_TRUE(acceptButton(dialog).isEnabled());
    EXPECT_EQ(dialog.setting(), QLatin1String("client:TCP_NODELAY=1"));
}

/// So many connections, from ports 40000 on.
trace::SnapshotPtr capture(std::uint32_t connections)
{
    trace::TraceSnapshot snapshot;
    snapshot.info.subject = "/tmp/three.pcap";
    for (std::uint32_t i = 0; i < connections; ++i) {
        trace::Connection& connection = snapshot.connections.append();
        connection.id = ConnectionId{i};
        connection.endpoint[Side::Client].port = static_cast<std::uint16_t>(40'000 + i);
        connection.segments = 11;
    }
    return std::make_shared<const trace::TraceSnapshot>(snapshot);
}

TEST(CompareDialog, OffersAllButTheConnectionItself)
{
    CompareDialog dialog(capture(3), ConnectionId{1});
    auto* list = dialog.findChild<QListView*>();
    ASSERT_EQ(list->model()->rowCount(), 2);
    EXPECT_EQ(dialog.chosen(), ConnectionId{0});
    list->setCurrentIndex(list->model()->index(1, 0));
    EXPECT_EQ(dialog.chosen(), ConnectionId{2});
}

TEST(CompareDialog, FindsAConnectionByNumberOrPort)
{
    CompareDialog dialog(capture(9), ConnectionId{0});
    auto* find = dialog.findChild<QLineEdit*>();
    QTest::keyClicks(find, QStringLiteral("40005"));
    EXPECT_EQ(dialog.chosen(), ConnectionId{5});
    find->clear();
    QTest::keyClicks(find, QStringLiteral("7"));
    EXPECT_EQ(dialog.chosen(), ConnectionId{7});
}

TEST(CompareDialog, OffersAllOfAnotherFile)
{
    CompareDialog dialog(capture(1), ConnectionId{0});
    EXPECT_FALSE(acceptButton(dialog).isEnabled());
    EXPECT_FALSE(dialog.chosen().has_value());
    dialog.setOther(nullptr, QStringLiteral("unreadable"));
    EXPECT_FALSE(acceptButton(dialog).isEnabled());
    dialog.setOther(capture(2), {});
    EXPECT_TRUE(acceptButton(dialog).isEnabled());
    EXPECT_EQ(dialog.chosen(), ConnectionId{0});
    EXPECT_EQ(dialog.snapshot()->connections.size(), 2U);
}

} // namespace
} // namespace lifeline::side_by_side
