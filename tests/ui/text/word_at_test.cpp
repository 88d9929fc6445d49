#include "ui/text/word_at.h"

#include <gtest/gtest.h>

namespace lifeline::text {
namespace {

TEST(WordAt, IsSpeltAsProtocolsSpellWords)
{
    const QString line = QStringLiteral("recv() = -1 ECONNRESET, net.ipv4.tcp_sack (SYN-ACK).");
    EXPECT_EQ(wordAt(line, 2), QStringLiteral("recv"));
    EXPECT_EQ(wordAt(line, line.indexOf(QStringLiteral("RESET"))), QStringLiteral("ECONNRESET"));
    EXPECT_EQ(wordAt(line, line.indexOf(QStringLiteral("tcp_"))), QStringLiteral("net.ipv4.tcp_sack"));
    EXPECT_EQ(wordAt(line, line.indexOf(QStringLiteral("-ACK"))), QStringLiteral("SYN-ACK"));
}

TEST(WordAt, LeavesOutASentencesEndButNotTheDotOfFlags)
{
    EXPECT_EQ(wordAt(QStringLiteral("It sends FIN."), 11), QStringLiteral("FIN"));
    EXPECT_EQ(wordAt(QStringLiteral("[S.] seq 0"), 1), QStringLiteral("S."));
    EXPECT_EQ(wordAt(QStringLiteral("[.] ack 1"), 1), QStringLiteral("."));
}

TEST(WordAt, IsNothingBetweenWordsAndInOtherScripts)
{
    EXPECT_TRUE(wordAt(QStringLiteral("a  b"), 2).isEmpty());
    EXPECT_TRUE(wordAt(QStringLiteral("窗口"), 0).isEmpty());
    EXPECT_TRUE(wordAt(QStringLiteral("ab"), 2).isEmpty());
    EXPECT_TRUE(wordAt(QString(), 0).isEmpty());
}

} // namespace
} // namespace lifeline::text
