#include "core/capture/capture_reader.h"
#include "core/trace/life.h"
#include "core/trace/load.h"

#include <gmock/gmock.h>

namespace lifeline::trace {
namespace {

/// A play: the client connects twice before anybody listens and is refused, closes each socket, and is then
/// answered.
TEST(RecordedCalls, OfAnotherSocketAreNotInAConnectionsLife)
{
    const std::string path = LIFELINE_SOURCE_DIR "/tests/core/trace/recordings/play-refused.pcapng.gz";
    auto source = capture::openSource(path);
    ASSERT_TRUE(source);
    capture::CaptureReader reader(std::move(*source), path);
    const SnapshotPtr snapshot = load(reader, path);
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
