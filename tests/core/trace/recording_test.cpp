#include "core/trace/recording_row.h"
#include "tests/support/script.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace lifeline;
using namespace lifeline::trace;

namespace {

capture::JournalEntry entry(std::vector<std::pair<std::string_view, std::string_view>> fields)
{
    capture::JournalEntry row;
    row.number = FrameNumber{9};
    row.fields = std::move(fields);
    return row;
}

} // namespace

TEST(RecordingRow, ArrivalNamesStatesAndWhatTheKernelSaid)
{
    const auto row = parseRow(entry({{"LIFELINE_EVENT", "arrival"},
                                     {"LIFELINE_TIME_NS", "1700000000000000123"},
                                     {"LIFELINE_PACKET_ID", "4"},
                                     {"LIFELINE_STATE_BEFORE", "LISTEN"},
                                     {"LIFELINE_STATE_AFTER", "SYN-RECEIVED"},
                                     {"LIFELINE_CWND", "10"}}));

    ASSERT_TRUE(row);
    EXPECT_EQ(row->packetId, 4U);
    EXPECT_EQ(row->event.time.count(), 1700000000000000123);
    const auto& arrival = std::get<Arrival>(row->event.what);
    EXPECT_EQ(arrival.before, tcp::State::Listen);
    ASSERT_TRUE(arrival.kernel);
    EXPECT_EQ(arrival.kernel->state, tcp::State::SynReceived);
    EXPECT_EQ(arrival.kernel->congestionWindow, 10U);
    EXPECT_FALSE(arrival.kernel->smoothedRoundTrip);
}

TEST(RecordingRow, DamagedFieldsAreLeftOutAndTheRowIsKept)
{
    const auto row = parseRow(
        entry({{"LIFELINE_EVENT", "state"}, {"LIFELINE_CWND", "-1x"}, {"LIFELINE_LOCAL", "10.0.0.1"}}));

    ASSERT_TRUE(row);
    EXPECT_FALSE(std::get<Departure>(row->event.what).kernel.congestionWindow);
    EXPECT_EQ(row->event.local.port, 0);
}

TEST(RecordingRow, JournalRowsOfOthersAreNotOurs)
{
    EXPECT_FALSE(parseRow(entry({{"MESSAGE", "sshd started"}, {"SYSLOG_IDENTIFIER", "systemd"}})));
}

TEST(SocketAddress, IsReadInBothFamilies)
{
    EXPECT_EQ(packet::text(*parseSocketAddress("10.0.0.1:50139")), "10.0.0.1:50139");
    EXPECT_EQ(packet::text(*parseSocketAddress("[fd00::1]:9292")), "[fd00::1]:9292");
    EXPECT_FALSE(parseSocketAddress("10.0.0.1"));
    EXPECT_FALSE(parseSocketAddress("10.0.0.1:70000"));
}

TEST(Recording, PacketIdsThatNobodySentAreIgnored)
{
    const auto played = test::play(test::kHandshake + "0.500 > P. 1:5(4) ack 1 arrives 0.510\n");
    EXPECT_TRUE(played.life.connection.isRecorded);
    EXPECT_EQ(played.life.steps[3].delivery, Delivery::Arrived);
}

// Of two captures joined, one may have begun later: what has neither an arrival nor a loss arrived when its
// receiver's answer shows it.
TEST(Recording, InfersTheArrivalsThatNobodyRecorded)
{
    const auto played = test::play(R"(
        0.000 > S   0:0(0)
        0.020 < S.  0:0(0)   ack 1   arrives 0.020
        0.021 > .   1:1(0)   ack 1
        0.022 > P.  1:6(5)   ack 1
        0.043 < .   1:1(0)   ack 6   arrives 0.053
        0.060 > F.  6:6(0)   ack 1   arrives 0.070
    )");

    EXPECT_THAT(played.client,
                testing::ElementsAre(tcp::State::Closed, tcp::State::SynSent, tcp::State::Established,
                                     tcp::State::FinWait1));
    EXPECT_THAT(played.server,
                testing::ElementsAre(tcp::State::Listen, tcp::State::SynReceived, tcp::State::Established,
                                     tcp::State::CloseWait));
    const Step& data = played.life.steps[3];
    EXPECT_EQ(data.delivery, Delivery::Arrived);
    EXPECT_FALSE(data.arrived) << "it did, but nobody says when";
    EXPECT_TRUE(data.proven);
}
