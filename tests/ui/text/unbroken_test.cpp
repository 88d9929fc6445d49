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

} // namespace
} // namespace lifeline::text
