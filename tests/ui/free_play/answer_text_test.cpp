#include "ui/free_play/answer_text.h"

#include <gtest/gtest.h>

namespace lifeline::free_play {
namespace {

TEST(AnswerText, ExplainsAnErrnoInTheTermsOfItsCall)
{
    EXPECT_TRUE(meaningOf(QStringLiteral("connect = 0")).isEmpty());
    EXPECT_TRUE(meaningOf(QStringLiteral("connect = -1 ECONNREFUSED"))
                    .contains(QLatin1String("RST answered the SYN")));
    EXPECT_TRUE(meaningOf(QStringLiteral("accept = -1 EAGAIN")).contains(QLatin1String("accept queue")));
    EXPECT_NE(meaningOf(QStringLiteral("recv = -1 EAGAIN")), meaningOf(QStringLiteral("send = -1 EAGAIN")));
    EXPECT_TRUE(meaningOf(QStringLiteral("send = -1 EPIPE SIGPIPE")).contains(QLatin1String("send no more")));
    EXPECT_TRUE(meaningOf(QStringLiteral("recv = 0")).contains(QLatin1String("FIN")));
    EXPECT_TRUE(meaningOf(QStringLiteral("send = -1 EUNHEARDOF")).isEmpty());
}

TEST(AnswerText, SaysWhatBecameOfALine)
{
    using Status = PlayEntry::Status;
    EXPECT_EQ(answerText({1, {}, Status::Done, QStringLiteral("connect = 0"), 1}),
              QLatin1String("connect = 0"));
    EXPECT_EQ(answerText({1, {}, Status::Done, {}, 1}), QLatin1String("done"));
    EXPECT_TRUE(answerText({1, {}, Status::Begun, {}, 0}).startsWith(QLatin1String("waits")));
    EXPECT_TRUE(answerText({1, {}, Status::Failed, QStringLiteral("a\x1b[31mb"), 1})
                    .startsWith(QLatin1String("not done: a")));
    EXPECT_FALSE(answerText({1, {}, Status::Failed, QStringLiteral("a\x1b[31mb"), 1}).contains(QChar(0x1b)));
}

} // namespace
} // namespace lifeline::free_play
