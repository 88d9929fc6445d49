// What ICMP errors explain: findings and diagnosis.
#include "core/analysis/diagnosis.h"
#include "core/analysis/findings.h"
#include "core/capture/byte_source.h"
#include "core/capture/capture_reader.h"
#include "core/trace/load.h"
#include "tests/support/script.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <string>
#include <vector>

namespace lifeline::analysis {
namespace {

using test::captured;
using test::kHandshake;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// "1 icmp-error port-unreachable certain": of the first connection, what rests on ICMP.
std::vector<std::string> said(const std::string& script)
{
    const trace::Life life = test::play(script).life;
    std::vector<std::string> lines;
    for (const Finding& finding : findingsOf(life))
        if (finding.icmp)
            lines.push_back(fmt::format("{} {} {} {}", life.steps[finding.step].number, name(finding.kind),
                                        name(meaningOf(life.icmp[*finding.icmp].error)),
                                        name(finding.confidence)));
    return lines;
}

Diagnosis told(const trace::TraceSnapshot& snapshot, std::uint32_t connection = 0)
{
    const trace::Life life = trace::lifeOf(snapshot, ConnectionId{connection});
    return diagnose(life, findingsOf(life), endOf(snapshot));
}

std::vector<std::string> problems(const Diagnosis& diagnosis)
{
    std::vector<std::string> lines;
    for (const Diagnosed& one : diagnosis.problems)
        lines.push_back(
            fmt::format("{} {}{}", name(one.problem), name(one.confidence), one.icmp ? " icmp" : ""));
    return lines;
}

trace::SnapshotPtr recording(const std::string& lesson)
{
    const std::string path = LIFELINE_SOURCE_DIR "/resources/recordings/" + lesson + ".pcapng.gz";
    auto source = capture::openSource(path);
    if (!source)
        return nullptr;
    capture::CaptureReader reader(std::move(*source), path);
    return trace::load(reader, path);
}

TEST(IcmpFindings, AreAboutTheSegmentThatIsQuoted)
{
    EXPECT_THAT(said(kHandshake + R"(
        1.000 > P.  1:11(10)  ack 1
        1.001 > P.  11:21(10) ack 1
        1.010 icmp 11/0 about > 11
        1.020 icmp 3/1 about > 1
    )"),
                ElementsAre("4 icmp-error host-unreachable certain", "5 icmp-error time-exceeded certain"));
}

// Offload: the capture has one long segment, the wire several; the router quotes one in its middle.
TEST(IcmpFindings, FindThePlaceInsideALongerSegment)
{
    EXPECT_THAT(said(kHandshake + R"(
        1.000 > P.  1:4001(4000)  ack 1
        1.010 icmp 3/4 about > 1461 mtu 1000
    )"),
                ElementsAre("4 icmp-error packet-too-big certain"));
}

TEST(IcmpFindings, SayWhatIsNotInFlight)
{
    EXPECT_THAT(said(kHandshake + R"(
        1.000 > P.  1:11(10)  ack 1
        1.010 < .   1:1(0)    ack 11
        1.020 icmp 3/3 about > 5
        1.030 icmp 3/3 about > 100000
        1.040 icmp 3/3 about > 11
    )"),
                ElementsAre("4 icmp-error port-unreachable certain",
                            "4 icmp-out-of-window port-unreachable certain",
                            "4 icmp-out-of-window port-unreachable certain"))
        << "SND.NXT is within, for a pure ACK has it; the others are acknowledged, or were never sent";
}

TEST(IcmpFindings, CannotTellOfAnEndThatTheCaptureDoesNotHave)
{
    EXPECT_THAT(said(R"(
        1.000 < P.  1:11(10)  ack 1
        1.020 icmp 3/1 about > 1
    )"),
                ElementsAre("1 icmp-error host-unreachable possible"));
}

TEST(IcmpFindings, CountACopyOnce)
{
    EXPECT_THAT(said(R"(
        0.000 > S   0:0(0)
        0.010 icmp 3/1 about > 0
        0.010004 icmp 3/1 about > 0
    )"),
                ElementsAre("1 icmp-error host-unreachable certain"));
}

TEST(IcmpFindings, MakeThePathMtuCertain)
{
    EXPECT_THAT(said(kHandshake + R"(
        1.000 > .   1:1461(1460)     ack 1
        1.001 > P.  1461:2921(1460)  ack 1
        1.010 icmp 3/4 about > 1 mtu 1000 from 10.0.0.254
        1.020 > .   1:961(960)       ack 1
        1.021 > .   961:1461(500)    ack 1
        1.022 > P.  1461:2421(960)   ack 1
        1.040 < .   1:1(0)           ack 2421
    )"),
                ElementsAre("4 icmp-error packet-too-big certain", "6 retransmission packet-too-big certain",
                            "7 retransmission packet-too-big certain",
                            "8 retransmission packet-too-big certain"));
}

// The kernels of the lab: what the client's connect() said is what we say that it will.
TEST(IcmpDiagnosis, OfTheLessonIsCertain)
{
    const trace::SnapshotPtr trace = recording("icmp-syn");
    ASSERT_TRUE(trace);
    for (std::uint32_t i = 0; i < 4; ++i) {
        const Diagnosis diagnosis = told(*trace, i);
        EXPECT_EQ(diagnosis.opening, Opening::Unreachable) << i;
        EXPECT_EQ(diagnosis.closing, Closing::NeverOpened) << i;
        EXPECT_THAT(problems(diagnosis), ElementsAre("unreachable certain icmp")) << i;
    }
    const trace::SnapshotPtr mtu = recording("path-mtu");
    ASSERT_TRUE(mtu);
    const Diagnosis narrow = told(*mtu, 0);
    EXPECT_THAT(problems(narrow), ElementsAre("path-mtu certain icmp"));
    EXPECT_EQ(narrow.problems[0].count, 6U);
    EXPECT_THAT(problems(told(*mtu, 1)), IsEmpty());
}

// Somebody's mail through a DSL line: the router speaks four times.
TEST(IcmpDiagnosis, OfARealCaptureIsCertain)
{
    const std::string path = LIFELINE_SHARED "/captures/tcp/zeek/testing/btest/Traces/smtp.pcap";
    auto source = capture::openSource(path);
    if (!source)
        GTEST_SKIP() << "the shared captures are not there";
    capture::CaptureReader reader(std::move(*source), path);
    const trace::SnapshotPtr trace = trace::load(reader, path);
    EXPECT_EQ(trace->icmp.size(), 4U);
    EXPECT_EQ(trace->icmp[0].error.nextHopMtu, 1'492U);
    const Diagnosis diagnosis = told(*trace);
    EXPECT_THAT(problems(diagnosis), Contains("path-mtu certain icmp"));
}

TEST(IcmpDiagnosis, OfASynThatGoesOnIsLikely)
{
    EXPECT_THAT(problems(told(*captured(R"(
        0.000 > S   0:0(0)
        0.010 icmp 3/1 about > 0
        1.000 > S   0:0(0)
        1.010 icmp 3/1 about > 0
        3.000 > S   0:0(0)
    )"))),
                ElementsAre("unreachable likely icmp"));
}

TEST(IcmpDiagnosis, SaysWhyNothingAnswers)
{
    EXPECT_THAT(problems(told(*captured(kHandshake + R"(
        1.000 > P.  1:11(10)  ack 1
        1.200 > P.  1:11(10)  ack 1
        1.210 icmp 3/1 about > 1 from 10.0.0.254
        1.600 > P.  1:11(10)  ack 1
        2.400 > P.  1:11(10)  ack 1
    )"))),
                ElementsAre("data-unanswered certain icmp"));
}

TEST(IcmpDiagnosis, OfAConnectionWithoutOtherTroubleStandsAlone)
{
    EXPECT_THAT(problems(told(*captured(kHandshake + R"(
        1.000 > P.  1:11(10)  ack 1
        1.005 icmp 3/1 about > 1 from 10.0.0.254
        1.010 < .   1:1(0)    ack 11
    )"))),
                ElementsAre("icmp-error certain icmp"));
}

TEST(IcmpDiagnosis, OfForgedOnesCountsThem)
{
    const Diagnosis diagnosis = told(*captured(kHandshake + R"(
        1.000 icmp 3/3 about > 70000
        1.001 icmp 3/3 about > 80000
        1.002 icmp 3/4 about < 90000 mtu 68
    )"));
    EXPECT_THAT(problems(diagnosis),
                ElementsAre("icmp-out-of-window certain icmp", "icmp-out-of-window certain icmp"));
    EXPECT_EQ(diagnosis.problems[0].count, 2U);
}

// RFC 2923 §2.1: the router speaks, and its sender does not hear.
TEST(IcmpDiagnosis, OfAPathMtuThatItsSenderDoesNotHeed)
{
    const Diagnosis diagnosis = told(*captured(kHandshake + R"(
        1.000 > .   1:1461(1460)  ack 1
        1.010 icmp 3/4 about > 1 mtu 1000 from 10.0.0.254
        1.300 > .   1:1461(1460)  ack 1
        1.310 icmp 3/4 about > 1 mtu 1000 from 10.0.0.254
        1.900 > .   1:1461(1460)  ack 1
    )"));
    EXPECT_THAT(problems(diagnosis), Contains("path-mtu likely icmp"));
    EXPECT_EQ(diagnosis.problems.back().count, 0U);
}

} // namespace
} // namespace lifeline::analysis
