#include "ui/free_play/inject_dialog.h"

#include "tests/ui/lives.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

#include <gtest/gtest.h>

namespace lifeline::free_play {
namespace {

LiveNumbers numbers()
{
    LiveNumbers live;
    live.next = {{10, 6}};
    live.window = {{501, 509}};
    live.hasTimestamps = true;
    live.clientPort = 40000;
    return live;
}

struct Dialog {
    Dialog()
    {
        dialog.setNumbers(numbers());
        dialog.setPlaying(true);
    }
    QString inject()
    {
        QSignalSpy said(&dialog, &InjectDialog::said);
        dialog.findChild<QPushButton*>(QStringLiteral("injectNow"))->click();
        return said.isEmpty() ? QString() : said[0][0].toString();
    }
    QSpinBox& sequence() { return *dialog.findChild<QSpinBox*>(QStringLiteral("injectSequence")); }

    InjectDialog dialog;
};

TEST(InjectDialog, BeginsWithWhatTheReceiverExpects)
{
    Dialog one;
    EXPECT_EQ(one.sequence().value(), 6) << "in the server's name";
    EXPECT_EQ(one.inject(), QLatin1String("link inject from=server flags=\"R\" seq=0 window=509 port=40000"));
}

TEST(InjectDialog, SaysHowFarFromItANumberIs)
{
    Dialog one;
    one.sequence().setValue(106);
    EXPECT_TRUE(one.inject().contains(QLatin1String("seq=100 ")));
}

TEST(InjectDialog, FollowsTheConnectionUntilANumberIsEdited)
{
    Dialog one;
    LiveNumbers later = numbers();
    later.next[Side::Server] = 20;
    one.dialog.setNumbers(later);
    EXPECT_EQ(one.sequence().value(), 20);
    one.sequence().setValue(50);
    later.next[Side::Server] = 30;
    one.dialog.setNumbers(later);
    EXPECT_EQ(one.sequence().value(), 50);
}

TEST(InjectDialog, HasNothingToInjectWithoutAConnection)
{
    InjectDialog dialog;
    dialog.setNumbers(std::nullopt);
    dialog.setPlaying(true);
    EXPECT_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("injectNow"))->isEnabled());
}

TEST(LiveNumbersOf, ALifeCountOnlyWhatArrived)
{
    EXPECT_FALSE(liveNumbers(nullptr).has_value());
    const auto life = test::lifeWithOptions(test::kLostSyn);
    const auto live = liveNumbers(life.get());
    ASSERT_TRUE(live.has_value());
    EXPECT_EQ(live->clientPort, life->connection.endpoint[Side::Client].port);
}

} // namespace
} // namespace lifeline::free_play
