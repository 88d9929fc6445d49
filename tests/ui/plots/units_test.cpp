#include "ui/plots/units.h"

#include <gmock/gmock.h>

#include <cmath>

namespace lifeline::plots {
namespace {

std::string tick(double value, double step, double largest, Unit unit)
{
    return tickText(value, step, largest, unit).toStdString();
}

TEST(Units, StepsAreThoseThatPeopleRead)
{
    EXPECT_DOUBLE_EQ(tickStep(0.013, Unit::Seconds), 0.02);
    EXPECT_DOUBLE_EQ(tickStep(0.02, Unit::Seconds), 0.02);
    EXPECT_DOUBLE_EQ(tickStep(6, Unit::Seconds), 10);
    EXPECT_DOUBLE_EQ(tickStep(0.1, Unit::Octets), 1);
    EXPECT_DOUBLE_EQ(tickStep(180, Unit::Octets), 200);
    EXPECT_DOUBLE_EQ(tickStep(600, Unit::Octets), 1024);
    EXPECT_DOUBLE_EQ(tickStep(1500, Unit::Octets), 2048);
    EXPECT_DOUBLE_EQ(tickStep(0, Unit::Seconds), 1) << "an empty axis";
    EXPECT_DOUBLE_EQ(tickStep(NAN, Unit::Seconds), 1);
}

TEST(Units, TicksOfAnAxisShareTheirUnit)
{
    EXPECT_EQ(tick(0, 0.2, 1, Unit::Seconds), "0");
    EXPECT_EQ(tick(0.2, 0.2, 1, Unit::Seconds), "0.2 s");
    EXPECT_EQ(tick(0.02, 0.02, 0.1, Unit::Seconds), "20 ms");
    EXPECT_EQ(tick(1.01302, 2e-5, 1.0132, Unit::Seconds), "1.01302 s");
    EXPECT_EQ(tick(2.5e-4, 5e-5, 3e-4, Unit::Seconds), "250 µs");
    EXPECT_EQ(tick(65536, 16384, 65536, Unit::Octets), "64 KiB");
    EXPECT_EQ(tick(512 * 1024, 512 * 1024, 3e6, Unit::Octets), "0.5 MiB");
    EXPECT_EQ(tick(4097 * 1024, 1024, 4.2e6, Unit::Octets), "4097 KiB");
    EXPECT_EQ(tick(1200, 200, 1400, Unit::Octets), "1200");
    EXPECT_EQ(tick(5e6, 5e6, 2e7, Unit::BitsPerSecond), "5 Mbit/s");
}

TEST(Units, ValuesReadLikeWords)
{
    EXPECT_EQ(valueText(1448, Unit::Octets).toStdString(), "1448 octets");
    EXPECT_EQ(valueText(65536, Unit::Octets).toStdString(), "64 KiB");
    EXPECT_EQ(valueText(0.0202, Unit::Seconds).toStdString(), "20.2 ms");
    EXPECT_EQ(valueText(9.31e6, Unit::BitsPerSecond).toStdString(), "9.31 Mbit/s");
    EXPECT_FALSE(valueText(1e30, Unit::Seconds).isEmpty()) << "a hostile time is said somehow";
}

} // namespace
} // namespace lifeline::plots
