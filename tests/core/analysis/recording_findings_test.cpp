// The lab's recordings: what each lesson is about must be found in it, from its frames alone.
#include "core/analysis/findings.h"

#include "core/capture/byte_source.h"
#include "core/capture/capture_reader.h"
#include "core/trace/load.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <ostream>
#include <string>

namespace lifeline::analysis {
namespace {

trace::SnapshotPtr recording(const std::string& lesson)
{
    const std::string path = LIFELINE_SOURCE_DIR "/resources/recordings/" + lesson + ".pcapng.gz";
    auto source = capture::openSource(path);
    if (!source)
        return nullptr;
    capture::CaptureReader reader(std::move(*source), path);
    return trace::load(reader, path);
}

struct Promise {
    const char* lesson;
    FindingKind kind;
    Cause cause = Cause::None;
};

void PrintTo(const Promise& promise, std::ostream* out)
{
    *out << promise.lesson << " " << name(promise.kind) << " " << name(promise.cause);
}

using enum FindingKind;

const Promise kPromises[] = {
    {"accept-queue-abort", Reset, Cause::RefusedByAcceptQueue},
    {"accept-queue-drop", AcceptQueueFullSuspected},
    {"accept-queue-drop", ChallengeAck},
    {"all-syns-lost-short", Retransmission, Cause::Syn},
    {"bad-checksum", Retransmission, Cause::TailLossProbe},
    {"broken-pipe", Reset, Cause::AfterClose},
    {"broken-pipe", Reset, Cause::UnreadDataAtClose},
    {"challenge-ack", ChallengeAck},
    {"closed-port", Reset, Cause::ClosedPort},
    {"duplicates", DSack},
    {"early-error-reply", Reset, Cause::UnreadDataAtClose},
    {"fast-open", FastOpen, Cause::CookieRequest},
    {"fast-open", FastOpen, Cause::DataInSyn},
    {"fast-retransmit-reno", Retransmission, Cause::Fast},
    {"fast-retransmit-sack", Retransmission, Cause::Fast},
    {"fast-retransmit-sack", Sack},
    {"fin-wait-2-orphan", Reset, Cause::AfterClose},
    {"final-ack-lost", Retransmission, Cause::SynAck},
    {"half-close", HalfClose},
    {"half-open-reboot", ChallengeAck},
    {"keepalive-dead-peer", KeepAlive},
    {"keepalive-dead-peer", KeepAliveAck},
    {"keepalive-dead-peer", Reset, Cause::TimedOut},
    {"keepalive-race", Reset, Cause::AfterClose},
    {"last-ack-lost", Retransmission, Cause::Fin},
    {"linger-zero", Reset, Cause::LingerZero},
    {"path-mtu", Retransmission, Cause::AfterIcmpMtu},
    {"paws", PawsDrop},
    {"process-dies-unread", Reset, Cause::UnreadDataAtClose},
    {"reordering", SpuriousRetransmission, Cause::ByDSack},
    {"retries2", Retransmission, Cause::Rto},
    {"rto-backoff", Retransmission, Cause::Rto},
    {"simultaneous-close", SimultaneousClose},
    {"simultaneous-open", SimultaneousOpen},
    {"syn-lost", Retransmission, Cause::Syn},
    {"tail-loss-probe", Retransmission, Cause::TailLossProbe},
    {"time-wait-assassination", TimeWaitAssassination},
    {"time-wait-reuse", PortReuse},
    {"urgent", Urgent},
    {"user-timeout", Retransmission, Cause::Rto},
    {"zero-window", ZeroWindow},
    {"zero-window", ZeroWindowProbe},
    {"zero-window", WindowUpdate},
};

class RecordingFindings : public ::testing::TestWithParam<Promise> { };

TEST_P(RecordingFindings, HoldWhatTheLessonIsAbout)
{
    const trace::SnapshotPtr trace = recording(GetParam().lesson);
    ASSERT_TRUE(trace);
    bool isFound = false;
    for (std::uint32_t i = 0; i < trace->connections.size(); ++i)
        for (const Finding& finding : findingsOf(trace::lifeOf(*trace, ConnectionId{i})))
            isFound = isFound
                || (finding.kind == GetParam().kind
                    && (GetParam().cause == Cause::None || finding.cause == GetParam().cause));
    EXPECT_TRUE(isFound);
}

std::string testName(const ::testing::TestParamInfo<Promise>& promise)
{
    std::string text = std::string(promise.param.lesson) + "_" + std::string(name(promise.param.kind)) + "_"
        + std::string(name(promise.param.cause));
    std::replace(text.begin(), text.end(), '-', '_');
    return text;
}

INSTANTIATE_TEST_SUITE_P(Lessons, RecordingFindings, ::testing::ValuesIn(kPromises), testName);

// Lessons in which nothing goes wrong.
TEST(RecordingFindings, AreNoneWhereNothingHappens)
{
    for (const char* lesson : {"handshake", "close-four-way", "delayed-ack", "nagle", "slow-start", "ecn"}) {
        const trace::SnapshotPtr trace = recording(lesson);
        ASSERT_TRUE(trace) << lesson;
        for (std::uint32_t i = 0; i < trace->connections.size(); ++i)
            EXPECT_TRUE(findingsOf(trace::lifeOf(*trace, ConnectionId{i})).empty()) << lesson << " " << i;
    }
}

TEST(RecordingFindings, OfForgedSegmentsBlameNobodyElse)
{
    const trace::SnapshotPtr paws = recording("paws");
    const trace::SnapshotPtr resets = recording("rst-variants");
    ASSERT_TRUE(paws && resets);
    const auto said = [](const trace::TraceSnapshot& trace) {
        return findingsOf(trace::lifeOf(trace, ConnectionId{0}));
    };
    for (const Finding& finding : said(*paws))
        EXPECT_NE(name(finding.kind), "retransmission") << "TcpRetransSegs is 0";
    unsigned forged = 0;
    for (const Finding& finding : said(*resets)) {
        if (finding.kind == HalfOpen) {
            EXPECT_EQ(finding.step, 14U) << "the server's answer to who was not told";
        }
        forged += finding.kind == Reset && finding.cause == Cause::Forged ? 1U : 0U;
    }
    EXPECT_EQ(forged, 5U);
}

/// A kernel's counter at the end of a recording, both ends together.
std::int64_t counted(const trace::TraceSnapshot& trace, std::string_view counter)
{
    PerSide<std::int64_t> sum;
    for (std::size_t i = 0; i < trace.events.size(); ++i) {
        const trace::Event& event = trace.events[i].event;
        if (const auto* change = std::get_if<trace::CounterChange>(&event.what);
            change && change->name == counter)
            sum[event.side.value_or(Side::Client)] += change->delta;
    }
    return sum[Side::Client] + sum[Side::Server];
}

// What we call by a name of the kernel's must be as often as the kernel counted it.
TEST(RecordingFindings, AgreeWithTheKernelsCounters)
{
    struct Counter {
        const char* lesson;
        const char* counter;
        FindingKind kind;
        Cause cause;
    };
    const Counter counters[] = {
        {"tail-loss-probe", "TcpExtTCPLossProbes", Retransmission, Cause::TailLossProbe},
        {"rto-backoff", "TcpExtTCPLossProbes", Retransmission, Cause::TailLossProbe},
        {"rto-backoff", "TcpExtTCPTimeouts", Retransmission, Cause::Rto},
        {"retries2", "TcpExtTCPLossProbes", Retransmission, Cause::TailLossProbe},
        {"fast-retransmit-sack", "TcpExtTCPFastRetrans", Retransmission, Cause::Fast},
        {"fast-retransmit-reno", "TcpExtTCPFastRetrans", Retransmission, Cause::Fast},
        {"zero-window", "TcpExtTCPWinProbe", ZeroWindowProbe, Cause::None},
        {"keepalive-dead-peer", "TcpExtTCPKeepAlive", KeepAlive, Cause::None},
        {"paws", "TcpExtPAWSEstab", PawsDrop, Cause::None},
        {"challenge-ack", "TcpExtTCPChallengeACK", ChallengeAck, Cause::None},
        {"reordering", "TcpExtTCPDSACKRecv", DSack, Cause::None},
        {"duplicates", "TcpExtTCPDSACKRecv", DSack, Cause::None},
    };
    for (const Counter& one : counters) {
        const trace::SnapshotPtr trace = recording(one.lesson);
        ASSERT_TRUE(trace) << one.lesson;
        std::int64_t found = 0;
        for (std::uint32_t i = 0; i < trace->connections.size(); ++i)
            for (const Finding& finding : findingsOf(trace::lifeOf(*trace, ConnectionId{i})))
                found += finding.kind == one.kind && finding.cause == one.cause ? 1
                    : finding.kind == one.kind && one.cause == Cause::None      ? 1
                                                                                : 0;
        EXPECT_GT(found, 0) << one.lesson;
        EXPECT_EQ(found, counted(*trace, one.counter)) << one.lesson << " " << one.counter;
    }
}

} // namespace
} // namespace lifeline::analysis
