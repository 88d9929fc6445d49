#include "core/tcp/endpoint.h"

#include <gtest/gtest.h>

using namespace lifeline::tcp;

namespace {

SegmentVariables segment(std::uint16_t flags, std::uint32_t sequence, std::uint32_t acknowledgment,
                         std::uint32_t length = 0)
{
    SegmentVariables variables;
    variables.flags.bits = flags;
    variables.sequence = {sequence};
    variables.acknowledgment = {acknowledgment};
    variables.length = length;
    return variables;
}

Endpoint established()
{
    Endpoint end;
    send(end, segment(Flags::kSyn, 100, 0));
    receive(end, segment(Flags::kSyn | Flags::kAck, 500, 101));
    send(end, segment(Flags::kAck, 101, 501));
    return end;
}

} // namespace

TEST(Endpoint, AcknowledgmentOfOctetsNeverSentIsIgnored) // RFC 5961 §5
{
    Endpoint end = established();
    receive(end, segment(Flags::kAck, 501, 9999));
    EXPECT_EQ(end.unacknowledged, SequenceNumber{101});
}

TEST(Endpoint, SynAckWithAWrongAcknowledgmentLeavesSynSent) // RFC 9293 §3.10.7.3
{
    Endpoint end;
    send(end, segment(Flags::kSyn, 100, 0));
    receive(end, segment(Flags::kSyn | Flags::kAck, 500, 77));
    EXPECT_EQ(end.state, State::SynSent);
}

TEST(Endpoint, OwnAcknowledgmentShowsWhatTheCaptureMissed)
{
    Endpoint end = established();
    send(end, segment(Flags::kAck, 101, 801));
    EXPECT_EQ(end.receiveNext, SequenceNumber{801});
}

TEST(Endpoint, FinWait1LeavesOnlyWhenItsFinIsAcknowledged)
{
    Endpoint end = established();
    send(end, segment(Flags::kFin | Flags::kAck, 101, 501, 10));
    receive(end, segment(Flags::kAck, 501, 111));
    EXPECT_EQ(end.state, State::FinWait1) << "the octets, not the FIN";
    receive(end, segment(Flags::kAck, 501, 112));
    EXPECT_EQ(end.state, State::FinWait2);
}

TEST(Endpoint, ResetFromAListenerIsForStrangers)
{
    Endpoint end;
    end.state = State::Listen;
    send(end, segment(Flags::kRst, 0, 0));
    EXPECT_EQ(end.state, State::Listen);
}
