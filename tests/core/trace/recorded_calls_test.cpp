#include "core/capture/capture_reader.h"
#include "core/trace/life.h"
#include "core/trace/load.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace lifeline::trace {
namespace {

SnapshotPtr loaded(const std::string& path)
{
    auto source = capture::openSource(path);
    if (!source)
        return nullptr;
    capture::CaptureReader reader(std::move(*source), path);
    return load(reader, path);
}

/// A client was off and opens the same connection again: the reset that ends the server's old one is a
/// segment of the new one, and the old one's program hears of it.
TEST(RecordedCalls, EconnresetEndsAConnectionWhoseResetIsAnothersSegment)
{
    const SnapshotPtr snapshot =
        loaded(LIFELINE_SOURCE_DIR "/resources/recordings/half-open-reboot.pcapng.gz");
    ASSERT_TRUE(snapshot);
    const Life life = lifeOf(*snapshot, ConnectionId{0});
    const StateSpan& last = life.spans[Side::Server].back();
    EXPECT_EQ(last.state, tcp::State::Closed);
    EXPECT_EQ(last.evidence, Evidence::Proven);
    ASSERT_FALSE(life.calls.empty());
    EXPECT_EQ(life.calls.back().call.error, "ECONNRESET");
    EXPECT_EQ(last.begin, life.calls.back().end);
}

/// A server's program hears ECONNRESET of its first client, then accepts another.
TEST(RecordedCalls, EconnresetOfAnotherConnectionEndsNothing)
{
    const SnapshotPtr snapshot = loaded(LIFELINE_SOURCE_DIR "/resources/recordings/linger-zero.pcapng.gz");
    ASSERT_TRUE(snapshot);
    const Life life = lifeOf(*snapshot, ConnectionId{1});
    EXPECT_TRUE(std::any_of(life.calls.begin(), life.calls.end(), [&](const CallSpan& span) {
        return span.call.error == "ECONNRESET" && *span.end < life.steps.front().sent;
    }));
    EXPECT_EQ(life.steps.front().onArrival[Side::Server], tcp::State::SynReceived);
}

/// close() with half a megabyte still to send: the kernel says FIN-WAIT-1 long before the FIN.
TEST(RecordedStates, CloseIsNotTakenBackWhileOctetsLeaveBeforeTheFin)
{
    const SnapshotPtr snapshot = loaded(LIFELINE_SOURCE_DIR "/resources/recordings/window-scaling.pcapng.gz");
    ASSERT_TRUE(snapshot);
    const Life life = lifeOf(*snapshot, ConnectionId{0});
    std::size_t closes = 0;
    for (const StateSpan& span : life.spans[Side::Client])
        closes += span.state == tcp::State::FinWait1 ? 1U : 0U;
    EXPECT_EQ(closes, 1U);
    EXPECT_LT(life.spans[Side::Client].size(), 8U);
}

/// Twenty SYNs with addresses that nobody has: no SYN-ACK reaches anybody.
TEST(RecordedLosses, WhatWasLostOpensNothingInTheSummary)
{
    const SnapshotPtr snapshot =
        loaded(LIFELINE_SOURCE_DIR "/resources/recordings/syn-flood-cookies-1.pcapng.gz");
    ASSERT_TRUE(snapshot);
    for (std::uint32_t i = 0; i < 20; ++i) {
        const Connection& forged = snapshot->connections[ConnectionId{i}];
        EXPECT_EQ(forged.state[Side::Client], tcp::State::Closed)
            << packet::text(forged.endpoint[Side::Client]);
        EXPECT_NE(forged.state[Side::Server], tcp::State::Established);
    }
}

/// A play: the client connects twice before anybody listens and is refused, closes each socket, and is then
/// answered.
TEST(RecordedCalls, OfAnotherSocketAreNotInAConnectionsLife)
{
    const SnapshotPtr snapshot =
        loaded(LIFELINE_SOURCE_DIR "/tests/core/trace/recordings/play-refused.pcapng.gz");
    ASSERT_TRUE(snapshot);
    ASSERT_EQ(snapshot->connections.size(), 3U);
    for (std::uint32_t i = 0; i < 3; ++i) {
        const Life life = lifeOf(*snapshot, ConnectionId{i});
        std::vector<std::string> connects;
        for (const CallSpan& span : life.calls)
            if (span.call.name == "connect")
                connects.push_back(span.call.error);
        EXPECT_THAT(connects, testing::ElementsAre(i < 2 ? "ECONNREFUSED" : "")) << "connection " << i;
    }
}

} // namespace
} // namespace lifeline::trace
