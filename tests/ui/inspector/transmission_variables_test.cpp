#include "tests/support/life_builder.h"
#include "ui/inspector/transmission_variables.h"

#include <gtest/gtest.h>

namespace lifeline::inspector {
namespace {

// Initial sequence numbers are 1000 (client) and 5000 (server).
constexpr std::uint32_t kClient = 1000;
constexpr std::uint32_t kServer = 5000;

TEST(TransmissionVariables, AfterTheSynAckTheClientIsAheadOfTheServer)
{
    const trace::Life life = test::lifeFrom(test::kFourWayClose);
    const auto ends = variablesAfter(life, 1);

    EXPECT_EQ(ends[Side::Client].sendUnacknowledged->value, kClient + 1);
    EXPECT_EQ(ends[Side::Client].receiveNext->value, kServer + 1);
    EXPECT_EQ(ends[Side::Server].sendUnacknowledged->value, kServer); // its SYN is not acknowledged yet
    EXPECT_EQ(ends[Side::Server].sendNext->value, kServer + 1);
}

TEST(TransmissionVariables, WhatWasLostIsSentButNotReceived)
{
    const trace::Life life = test::lifeFrom(R"(
        0.000 > S 0(0) lost              client SYN-SENT
    )");
    const auto ends = variablesAfter(life, 0);

    EXPECT_EQ(ends[Side::Client].sendNext->value, kClient + 1);
    EXPECT_FALSE(ends[Side::Server].receiveNext);
}

TEST(TransmissionVariables, ReceiveNextWaitsForTheHoleToBeFilled)
{
    const trace::Life life = test::lifeFrom(R"(
        0.000 > S  0(0)          arrives 0.010
        0.010 < S. 0(0) ack 1    arrives 0.020
        0.021 > .  1(0) ack 1    arrives 0.031
        0.022 > P. 1(10) ack 1   lost
        0.023 > P. 11(10) ack 1  arrives 0.033
        0.300 > P. 1(10) ack 1   arrives 0.310
    )");

    EXPECT_EQ(variablesAfter(life, 4)[Side::Server].receiveNext->value, kClient + 1);
    EXPECT_EQ(variablesAfter(life, 5)[Side::Server].receiveNext->value, kClient + 21);
}

// One place sees all that was sent; what the server acknowledges, then and next, says what it had.
TEST(TransmissionVariables, ReceiveNextIsNeverMoreThanItsEndAcknowledges)
{
    const trace::Life life = test::lifeFrom(R"(
        0.000 > S  0(0)
        0.010 < S. 0(0) ack 1
        0.011 > .  1(0) ack 1
        0.020 > P. 1(10) ack 1
        0.021 > P. 11(10) ack 1
        0.030 < .  1(0) ack 1
        0.300 > P. 1(10) ack 1
        0.310 < .  1(0) ack 21
    )");

    EXPECT_EQ(variablesAfter(life, 4)[Side::Server].receiveNext->value, kClient + 1);
    EXPECT_EQ(variablesAfter(life, 5)[Side::Server].receiveNext->value, kClient + 1);
    EXPECT_EQ(variablesAfter(life, 7)[Side::Server].receiveNext->value, kClient + 21);
}

TEST(TransmissionVariables, WhatNobodyAcknowledgedIsNotKnownWithoutASyn)
{
    const trace::Life life = test::lifeFrom(R"(
        0.000 > P. 1(10) ack 1
    )");

    EXPECT_FALSE(variablesAfter(life, 0)[Side::Client].sendUnacknowledged);
    EXPECT_EQ(variablesAfter(life, 0)[Side::Client].sendNext->value, kClient + 11);
}

} // namespace
} // namespace lifeline::inspector
