#pragma once

#include "core/lab/forge.h"
#include "core/lab/frame_in_transit.h"
#include "core/lab/host.h"

#include <string>
#include <string_view>

namespace lifeline::test {

inline constexpr std::uint16_t kServerPort = 9292;

/// A segment from one host to the other; 40001 is the client's port, 9292 the server's.
inline lab::SegmentPlan planOf(Side from, std::string_view flags, std::string payload = {},
                               lessons::Family family = lessons::Family::Ipv4,
                               std::uint16_t clientPort = 40001)
{
    const packet::SocketAddress client{lab::hostAddress(Side::Client, family), clientPort};
    const packet::SocketAddress server{lab::hostAddress(Side::Server, family), kServerPort};
    lab::SegmentPlan plan;
    plan.source = from == Side::Client ? client : server;
    plan.destination = from == Side::Client ? server : client;
    plan.flags = lab::flagsFromLetters(flags);
    plan.payload = std::move(payload);
    return plan;
}

/// The same as the link sees it.
inline lab::FrameInTransit frameOf(const lab::SegmentPlan& plan, Side from)
{
    lab::FrameInTransit frame;
    frame.from = from;
    frame.octets = lab::forgeSegment(plan, from);
    lab::describe(frame);
    return frame;
}

inline lab::FrameInTransit frameOf(Side from, std::string_view flags, std::string payload = {},
                                   std::uint16_t clientPort = 40001)
{
    return frameOf(planOf(from, flags, std::move(payload), lessons::Family::Ipv4, clientPort), from);
}

} // namespace lifeline::test
