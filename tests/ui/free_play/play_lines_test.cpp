#include "ui/free_play/play_lines.h"

#include "core/lessons/play_line.h"
#include "ui/free_play/line_completion.h"

#include <gmock/gmock.h>

namespace lifeline::free_play {
namespace {

/// The lab's own reader of lines takes it. @return its complaint, empty when there is none
std::string complaintOf(const QString& line)
{
    const auto parsed = lessons::parsePlayLine(line.toStdString());
    return parsed ? std::string() : parsed.error().detail;
}

template <class What>
What stepOf(const QString& line)
{
    const auto parsed = lessons::parsePlayLine(line.toStdString());
    EXPECT_TRUE(parsed) << line.toStdString() << ": " << complaintOf(line);
    return parsed ? std::get<What>(std::get<lessons::Step>(parsed->what)) : What{};
}

const QString kClient = QStringLiteral("client");

TEST(PlayLines, AreAllUnderstoodByTheLab)
{
    for (const QString& line :
         {listenLine(kClient, 9292, 128), connectLine(kClient, 9292), acceptLine(kClient),
          sendLine(kClient, QStringLiteral("a \"b\" \\ c\n")), sendLine(kClient, QStringLiteral("1000")),
          receiveLine(kClient), optionLine(kClient, QStringLiteral("TCP_NODELAY"), 1), lingerLine(kClient),
          killLine(QStringLiteral("server2")), delayLine(Side::Client, 50),
          nextFrameLine(QStringLiteral("reorder"), Side::Server, QStringLiteral("data")),
          holdAllLine(Side::Server), frameLine(QStringLiteral("drop"), 7), disarmLine(3)})
        EXPECT_EQ(complaintOf(line), "") << line.toStdString();
}

TEST(PlayLines, TextArrivesAsItWasTyped)
{
    const QString typed = QStringLiteral("say \"hi\" \\ { } [ 你好\n\t\u0001");
    EXPECT_EQ(stepOf<lessons::Send>(sendLine(kClient, typed)).text, typed.toStdString());
    EXPECT_EQ(stepOf<lessons::Send>(sendLine(kClient, QStringLiteral(" 1000 "))).octets, 1000U);
}

TEST(PlayLines, AForgeryKeepsItsNumbers)
{
    const Forgery forgery{Side::Server, QStringLiteral("P."), -5, 7, QStringLiteral("x y"), 100, true, 40000};
    const auto step = stepOf<lessons::Inject>(injectLine(forgery));
    EXPECT_EQ(step.from, Side::Server);
    EXPECT_EQ(step.flags, "P.");
    EXPECT_EQ(step.sequence, -5);
    EXPECT_EQ(step.acknowledgment, 7);
    EXPECT_EQ(step.text, "x y");
    EXPECT_EQ(step.window, 100);
    EXPECT_EQ(step.timestamp, 0);
    EXPECT_EQ(step.clientPort, 40000);
}

TEST(LineCompletion, OffersWhoThenVerbsThenKeysThatAreNotGivenYet)
{
    EXPECT_EQ(completionsOf({}).size(), 3);
    EXPECT_TRUE(completionsOf(QStringLiteral("client co")).contains(QStringLiteral("client connect")));
    EXPECT_FALSE(completionsOf(QStringLiteral("link ")).contains(QStringLiteral("link connect")));
    EXPECT_TRUE(completionsOf(QStringLiteral("client connect "))
                    .contains(QStringLiteral("client connect port=9292")));
    EXPECT_FALSE(completionsOf(QStringLiteral("client connect port=80 "))
                     .contains(QStringLiteral("client connect port=80 port=9292")));
    EXPECT_TRUE(completionsOf(QStringLiteral("moon rise ")).isEmpty());
}

TEST(LineCompletion, OffersOnlyVerbsThatTheLabKnows)
{
    for (const char* who : {"client ", "link "})
        for (const QString& line : completionsOf(QString::fromLatin1(who)))
            EXPECT_THAT(complaintOf(line), testing::Not(testing::HasSubstr("is no verb")))
                << line.toStdString();
}

} // namespace
} // namespace lifeline::free_play
