// What is said of strangers' captures in ../shared: no word may contradict what stands beside it.
#include "core/analysis/diagnosis.h"
#include "core/analysis/findings.h"
#include "core/analysis/timers.h"
#include "core/capture/byte_source.h"
#include "core/capture/capture_reader.h"
#include "core/trace/load.h"
#include "tests/support/script.h"

#include <filesystem>
#include <gmock/gmock.h>
#include <map>
#include <stdexcept>
#include <string>

namespace lifeline::analysis {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

const std::string kTcptrace = "tcptrace/input/";
const std::string kArkime = "arkime/tests/pcap/";

/// A capture of ../shared/captures/tcp; each is read once. Null where the folder is absent.
trace::SnapshotPtr read(const std::string& name)
{
    static std::map<std::string, trace::SnapshotPtr> known;
    const std::string path = LIFELINE_SHARED "/captures/tcp/" + name;
    if (known.count(name) == 0 && std::filesystem::exists(path)) {
        auto source = capture::openSource(path);
        if (source) {
            capture::CaptureReader reader(std::move(*source), path);
            known[name] = trace::load(reader, path);
        }
    }
    return known[name];
}

struct Told {
    trace::Life life;
    std::vector<Finding> findings;
    Diagnosis diagnosis;

    const trace::Step& segment(std::uint32_t number) const { return life.steps[number - 1]; }
    std::vector<FindingKind> kindsAt(std::uint32_t number) const
    {
        std::vector<FindingKind> kinds;
        for (const Finding& finding : findingsAt(findings, number - 1))
            kinds.push_back(finding.kind);
        return kinds;
    }
    std::vector<Problem> problems() const
    {
        std::vector<Problem> kinds;
        for (const Diagnosed& one : diagnosis.problems)
            kinds.push_back(one.problem);
        return kinds;
    }
};

Told tell(const trace::TraceSnapshot& snapshot, std::uint32_t connection = 0)
{
    Told told;
    told.life = trace::lifeOf(snapshot, ConnectionId{connection});
    told.findings = findingsOf(told.life);
    told.diagnosis = diagnose(told.life, told.findings, endOf(snapshot));
    return told;
}

// The server's SACK names exactly the octets of segment 3.
TEST(CapturesTruth, ASackProvesThatOctetsArrived)
{
    const trace::SnapshotPtr snapshot = read(kTcptrace + "first_seg_ooo.dmp.gz");
    if (!snapshot)
        GTEST_SKIP();
    const trace::Life life = trace::lifeOf(*snapshot, ConnectionId{0});
    EXPECT_TRUE(life.steps[2].proven);
    EXPECT_EQ(life.steps[2].evidenceFrame, life.steps[3].frame);
    EXPECT_EQ(life.steps[2].onArrival[Side::Server], tcp::State::Established);
    EXPECT_EQ(life.steps[3].onSend[Side::Server], tcp::State::Established);
}

// Both of the server's last segments have one time; the second acknowledges the FIN, the first does not.
TEST(CapturesTruth, AFinArrivesBeforeTheSegmentThatAcknowledgesIt)
{
    const trace::SnapshotPtr snapshot = read(kTcptrace + "zwnd.dmp.gz");
    if (!snapshot)
        GTEST_SKIP();
    const Told told = tell(*snapshot);
    EXPECT_EQ(told.segment(26684).onSend[Side::Server], tcp::State::Established);
    EXPECT_EQ(told.segment(26683).onArrival[Side::Server], tcp::State::CloseWait);
    EXPECT_EQ(told.segment(26685).onSend[Side::Server], tcp::State::LastAck);
}

// All frames are there four times, with one identification and one timestamp.
TEST(CapturesTruth, CopiesOfAHandshakeAreNoRetransmissions)
{
    const trace::SnapshotPtr snapshot = read(kArkime + "wireshark-retrans.pcap");
    if (!snapshot)
        GTEST_SKIP();
    const Told told = tell(*snapshot);
    EXPECT_THAT(told.kindsAt(3), ElementsAre(FindingKind::NetworkDuplicate));
    EXPECT_THAT(told.kindsAt(10), ElementsAre(FindingKind::NetworkDuplicate));
    EXPECT_THAT(told.kindsAt(11), Contains(FindingKind::NetworkDuplicate));
    EXPECT_THAT(told.problems(), Not(Contains(Problem::SynAckLost)));
    EXPECT_THAT(told.problems(), Not(Contains(Problem::FinalAckLost)));
    EXPECT_EQ(told.segment(6).onArrival[Side::Server], tcp::State::Established);
    EXPECT_EQ(told.segment(11).onSend[Side::Server], tcp::State::Established);
    for (const Side side : kBothSides)
        EXPECT_EQ(told.life.connection.flow[side].retransmissions, 0U) << name(side);
}

// Solaris probes with the next octet; the closed window refuses it, and it goes out again with others.
TEST(CapturesTruth, TheOctetOfAWindowProbeWasNotLost)
{
    const trace::SnapshotPtr snapshot = read(kTcptrace + "zwnd.dmp.gz");
    if (!snapshot)
        GTEST_SKIP();
    const Told told = tell(*snapshot);
    EXPECT_THAT(told.kindsAt(18443), Not(Contains(FindingKind::Retransmission)));
    std::size_t probes = 0;
    for (const Finding& finding : told.findings) {
        if (finding.kind != FindingKind::ZeroWindowProbe)
            continue;
        ++probes;
        EXPECT_THAT(told.kindsAt(finding.step + 1), Not(Contains(FindingKind::Retransmission)));
    }
    EXPECT_GT(probes, 0U);
    EXPECT_THAT(told.problems(), Not(Contains(Problem::FastLoss)));
    EXPECT_THAT(told.problems(), Contains(Problem::ZeroWindow));
}

// What comes behind a gap is acknowledged at once: no timer waits at segment 2542.
TEST(CapturesTruth, NoAckIsDelayedWhileOctetsAreMissing)
{
    const trace::SnapshotPtr snapshot = read(kTcptrace + "sack_nasa_sim.dump.gz");
    if (!snapshot)
        GTEST_SKIP();
    const trace::Life life = trace::lifeOf(*snapshot, ConnectionId{0});
    const auto timers = timersAt(life, life.steps[2541].sent);
    for (const RunningTimer& timer : timers[Side::Server])
        EXPECT_NE(timer.kind, TimerKind::DelayedAck);
}

const Finding& resetAt(const Told& told, std::uint32_t number)
{
    for (const Finding& finding : findingsAt(told.findings, number - 1))
        if (finding.kind == FindingKind::Reset)
            return finding;
    throw std::out_of_range("no reset there");
}

// Chip and story speak of one RST: a minute of silence lets a counter of identifications run far.
TEST(CapturesTruth, AResetAfterALongSilenceIsNotForgedByItsIdentification)
{
    const trace::SnapshotPtr snapshot = read("zeek/testing/btest/Traces/tcp/retransmit-fast009.pcap");
    if (!snapshot)
        GTEST_SKIP();
    const Told told = tell(*snapshot);
    EXPECT_EQ(resetAt(told, 39).cause, Cause::UnreadDataAtClose);
    EXPECT_EQ(resetAt(told, 39).confidence, Confidence::Possible);
    EXPECT_THAT(told.problems(), Contains(Problem::UnreadData));
    EXPECT_THAT(told.problems(), Not(Contains(Problem::ForgedReset)));
}

TEST(CapturesTruth, FinsWithoutAnAnswerAndThenAResetAreATimeout)
{
    const trace::SnapshotPtr snapshot = read("nDPI/tests/cfgs/default/pcap/teams.pcap");
    if (!snapshot)
        GTEST_SKIP();
    const Told told = tell(*snapshot, 0);
    EXPECT_EQ(resetAt(told, 3).cause, Cause::TimedOut);
    EXPECT_THAT(told.problems(), ElementsAre(Problem::DataTimeout));
    EXPECT_EQ(told.segment(2).onArrival[Side::Server], tcp::State::Established) << "none of them arrived";
}

TEST(CapturesTruth, ASocketThatOnlyResetsKnowsTheConnectionNoMore)
{
    const trace::SnapshotPtr snapshot = read("nDPI/tests/cfgs/default/pcap/teams.pcap");
    if (!snapshot)
        GTEST_SKIP();
    const Told told = tell(*snapshot, 7);
    EXPECT_EQ(resetAt(told, 2).cause, Cause::HalfOpen);
    EXPECT_THAT(told.problems(), ElementsAre(Problem::HalfOpen));
    EXPECT_EQ(told.diagnosis.time[Activity::ServerThinking], Time{})
        << "the octets behind those that met the RST were under way";
}

// RFC 9293 §3.10.7.3: the RST does not acknowledge the SYN, so it was ignored, and no end had made it.
TEST(CapturesTruth, AResetThatMissesTheSynIsSomebodyElses)
{
    const trace::SnapshotPtr snapshot = read("zeek/testing/btest/Traces/tcp/rst-inject-rae.pcap");
    if (!snapshot)
        GTEST_SKIP();
    const Told told = tell(*snapshot);
    EXPECT_EQ(resetAt(told, 2).cause, Cause::Forged);
    EXPECT_THAT(told.problems(), Contains(Problem::ForgedReset));
    EXPECT_EQ(told.segment(2).onArrival[Side::Client], tcp::State::SynSent);
}

// RFC 9293 §3.8.6.1: what a closed window refused was not lost.
TEST(Findings, TheOctetOfARefusedProbeIsSentForTheFirstTimeWithOthers)
{
    const Told told = tell(*test::captured(test::kHandshake + R"(
        1.000 > P.  1:6(5)   ack 1
        1.010 < .   1:1(0)   ack 6   win 0
        1.500 > .   6:7(1)   ack 1
        1.510 < .   1:1(0)   ack 6   win 0
        2.500 > .   6:7(1)   ack 1
        2.510 < .   1:1(0)   ack 6   win 0
        2.600 < .   1:1(0)   ack 6   win 5000
        2.601 > P.  6:16(10) ack 1
        2.610 < .   1:1(0)   ack 16  win 5000
    )"));
    EXPECT_THAT(told.kindsAt(6), ElementsAre(FindingKind::ZeroWindowProbe));
    EXPECT_THAT(told.kindsAt(8), ElementsAre(FindingKind::ZeroWindowProbe));
    EXPECT_THAT(told.kindsAt(11), Not(Contains(FindingKind::Retransmission)));
}

} // namespace
} // namespace lifeline::analysis
