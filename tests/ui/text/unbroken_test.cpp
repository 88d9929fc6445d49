#include "ui/text/unbroken.h"

#include <gtest/gtest.h>

namespace lifeline::text {
namespace {

TEST(Unbroken, JoinsStatesAndTheTailOfANumberAndNothingElse)
{
    const QString joiner(QChar(0x2060));
    EXPECT_EQ(
        unbroken(QStringLiteral("ack …589 in FIN-WAIT-1, half-open")),
        QStringLiteral("ack …%1589 in FIN-%1WAIT-%11, half-open").replace(QStringLiteral("%1"), joiner));
}

TEST(Unbroken, KeepsANumberWithItsUnit)
{
    EXPECT_EQ(unbroken(QStringLiteral("took 1.026 s (40 ms).")),
              QStringLiteral("took 1.026\u00a0s (40\u00a0ms)."));
    EXPECT_EQ(unbroken(QStringLiteral("用了 40 ms（segment 1）")),
              QStringLiteral("用了 40\u00a0ms（segment 1）"));
    EXPECT_EQ(unbroken(QStringLiteral("3 segments, s 4")), QStringLiteral("3 segments, s 4"));
}

TEST(Breakable, ALongWordHasPlacesToEndALine)
{
    EXPECT_EQ(breakable(QStringLiteral("short words stay")), QStringLiteral("short words stay"));
    EXPECT_EQ(breakable(QString(40, QLatin1Char('x'))).count(QChar(0x200b)), 2);
    EXPECT_FALSE(breakable(QString(40, QChar(0x4e2d))).contains(QChar(0x200b))) << "Chinese ends lines where it may";
}

} // namespace
} // namespace lifeline::text
