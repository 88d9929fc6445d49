#include "ui/free_play/play_log.h"

#include <gtest/gtest.h>

namespace lifeline::free_play {
namespace {

/// Lines that are sent, and after each what the lab answers, with `#` for the line's number.
PlayLog played(const std::vector<std::pair<const char*, std::vector<const char*>>>& lines)
{
    PlayLog log;
    for (const auto& [line, answers] : lines) {
        const std::uint64_t number = log.sent(QString::fromUtf8(line));
        for (const char* answer : answers)
            EXPECT_TRUE(
                log.hear(QString::fromUtf8(answer).replace(QLatin1Char('#'), QString::number(number))))
                << answer;
    }
    return log;
}

TEST(PlayLog, KnowsWhichSocketsAnEndHas)
{
    const PlayLog log =
        played({{"server listen port=9292", {"# begun", "# done: listen = 0"}},
                {"client connect port=9292", {"# begun", "# done: connect = 0"}},
                {"server accept nonblocking=true", {"# begun", "# done: accept = -1 EAGAIN"}}});
    EXPECT_TRUE(log.end(Side::Server).hasListener);
    EXPECT_FALSE(log.end(Side::Server).hasConnection);
    EXPECT_TRUE(log.end(Side::Client).hasConnection);
    EXPECT_EQ(log.entry(log.end(Side::Server).last)->answer, QLatin1String("accept = -1 EAGAIN"));
}

TEST(PlayLog, ClosesTheConnectionBeforeTheListener)
{
    PlayLog log = played({{"server listen port=9292", {"# begun", "# done: listen = 0"}},
                          {"server accept", {"# begun", "# done: accept = 5"}},
                          {"server close", {"# begun", "# done: close = 0"}}});
    EXPECT_TRUE(log.end(Side::Server).hasListener);
    EXPECT_FALSE(log.end(Side::Server).hasConnection);
    log.sent(QStringLiteral("server close"));
    log.hear(QStringLiteral("4 done: close = 0"));
    EXPECT_FALSE(log.end(Side::Server).hasListener);
}

TEST(PlayLog, ASocketThatCouldNotBeConnectedIsThereAllTheSame)
{
    const PlayLog log = played({{"client connect port=9", {"# begun", "# done: connect = -1 ECONNREFUSED"}}});
    EXPECT_TRUE(log.end(Side::Client).hasConnection);
    EXPECT_TRUE(log.end(Side::Client).hasFailed);
}

TEST(PlayLog, SaysWhichCallHasNotReturned)
{
    PlayLog log = played({{"client connect port=9292", {"# begun"}}, {"client send text=a", {"# begun"}}});
    EXPECT_EQ(log.end(Side::Client).waiting, 1U);
    log.hear(QStringLiteral("1 done: connect = 0"));
    EXPECT_EQ(log.end(Side::Client).waiting, 2U);
    log.hear(QStringLiteral("2 done: send = 1"));
    EXPECT_FALSE(log.end(Side::Client).waiting.has_value());
}

TEST(PlayLog, TheNextProcessTakesTheKilledOnesPlace)
{
    PlayLog log = played({{"client connect port=9292", {"# begun"}}, {"link kill actor=client", {"# done"}}});
    EXPECT_EQ(log.end(Side::Client).actor, QLatin1String("client2"));
    EXPECT_FALSE(log.end(Side::Client).hasConnection);
    EXPECT_FALSE(log.end(Side::Client).waiting.has_value());
    EXPECT_EQ(log.entry(1)->status, PlayEntry::Status::Lost);
    for (const char* actor : {"client2", "client3", "client4"})
        log.hear(QString::number(log.sent(QLatin1String("link kill actor=") + QLatin1String(actor)))
                 + QLatin1String(" done"));
    EXPECT_TRUE(log.end(Side::Client).actor.isEmpty());
}

TEST(PlayLog, KeepsWhatIsOnTheLink)
{
    PlayLog log;
    log.hear(QStringLiteral("* sent 4 client PSH ACK of 9 octets"));
    ASSERT_EQ(log.frames().size(), 1U);
    EXPECT_EQ(log.frames()[0].words, QLatin1String("PSH ACK of 9 octets"));
    EXPECT_FALSE(log.frames()[0].isHeld);
    log.hear(QStringLiteral("* held 4 client PSH ACK of 9 octets"));
    ASSERT_EQ(log.frames().size(), 1U);
    EXPECT_TRUE(log.frames()[0].isHeld);
    log.hear(QStringLiteral("* gone 4"));
    EXPECT_TRUE(log.frames().empty());
}

TEST(PlayLog, AnArmedLineIsSpentWhenItHasActed)
{
    PlayLog log = played({{"link drop from=client what=syn", {"# done"}},
                          {"link hold from=server nth=\"1+\"", {"# done"}},
                          {"link drop frame=3", {"# done"}}});
    ASSERT_EQ(log.armed().size(), 2U) << "a line that names a frame waits for none";
    EXPECT_TRUE(log.armed()[1].isForAll);
    log.hear(QStringLiteral("* acted 1 7"));
    ASSERT_EQ(log.armed().size(), 1U);
    log.sent(QStringLiteral("link rule name=\"line 2\" active=false"));
    log.hear(QStringLiteral("4 done"));
    EXPECT_TRUE(log.armed().empty());
}

TEST(PlayLog, TakesNothingElseForAnAnswer)
{
    PlayLog log = played({{"server listen port=9292", {}}});
    for (const char* other : {"", "lifeline-lab: not permitted", "2 done", "1", "0 done", "* ", "1 perhaps"})
        EXPECT_FALSE(log.hear(QString::fromLatin1(other))) << other;
    EXPECT_EQ(log.entry(1)->status, PlayEntry::Status::Sent);
}

TEST(PlayLog, AtTheEndNothingWaitsAnyMore)
{
    PlayLog log = played({{"client connect port=9292", {"# begun", "* held 1 client SYN"}},
                          {"link hold from=server", {"# done"}}});
    log.end();
    EXPECT_EQ(log.entry(1)->status, PlayEntry::Status::Lost);
    EXPECT_TRUE(log.frames().empty());
    EXPECT_TRUE(log.armed().empty());
}

} // namespace
} // namespace lifeline::free_play
