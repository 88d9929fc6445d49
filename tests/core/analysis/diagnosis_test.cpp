// Classic ends, each from the recording of its lesson or from a script of one vantage.
#include "core/analysis/diagnosis.h"

#include "core/analysis/findings.h"
#include "core/capture/byte_source.h"
#include "core/capture/capture_reader.h"
#include "core/trace/load.h"
#include "tests/support/script.h"

#include <gmock/gmock.h>
#include <ostream>
#include <string>
#include <vector>

namespace lifeline::analysis {
namespace {

using std::chrono::milliseconds;
using test::captured;
using test::kHandshake;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Diagnosis diagnosisOf(const trace::TraceSnapshot& snapshot, std::uint32_t connection, Time later = Time{})
{
    const trace::Life life = trace::lifeOf(snapshot, ConnectionId{connection});
    return diagnose(life, findingsOf(life), endOf(snapshot) + later);
}

/// @param later  how much longer the capture goes on
Diagnosis told(const std::string& script, Time later = Time{})
{
    return diagnosisOf(*captured(script), 0, later);
}

std::vector<Problem> problems(const Diagnosis& diagnosis)
{
    std::vector<Problem> kinds;
    for (const Diagnosed& one : diagnosis.problems)
        kinds.push_back(one.problem);
    return kinds;
}

// ---- recordings

struct End {
    const char* lesson;
    std::uint32_t connection;
    Problem problem;
    Closing closing;
};

void PrintTo(const End& end, std::ostream* out)
{
    *out << end.lesson << " " << end.connection << " " << name(end.problem);
}

class DiagnosisOfRecording : public testing::TestWithParam<End> { };

TEST_P(DiagnosisOfRecording, SaysWhatTheLessonIsAbout)
{
    const End& end = GetParam();
    const std::string path =
        LIFELINE_SOURCE_DIR "/resources/recordings/" + std::string(end.lesson) + ".pcapng.gz";
    auto source = capture::openSource(path);
    ASSERT_TRUE(source) << path;
    capture::CaptureReader reader(std::move(*source), path);
    const trace::SnapshotPtr snapshot = trace::load(reader, path);

    const Diagnosis diagnosis = diagnosisOf(*snapshot, end.connection);
    EXPECT_THAT(problems(diagnosis), Contains(end.problem));
    EXPECT_EQ(name(diagnosis.closing), name(end.closing));
}

INSTANTIATE_TEST_SUITE_P(
    Lessons, DiagnosisOfRecording,
    testing::Values(End{"closed-port", 0, Problem::Refused, Closing::NeverOpened},
                    End{"icmp-syn", 4, Problem::ForgedReset, Closing::NeverOpened},
                    End{"all-syns-lost-short", 0, Problem::BlackHole, Closing::NeverOpened},
                    End{"syn-lost", 0, Problem::SynLost, Closing::Open},
                    End{"synack-lost", 0, Problem::SynAckLost, Closing::Open},
                    End{"final-ack-lost", 0, Problem::FinalAckLost, Closing::Open},
                    End{"syn-flood-cookies-0", 0, Problem::SynAckUnanswered, Closing::Open},
                    End{"syn-queue-full", 3, Problem::SynIgnored, Closing::Open},
                    End{"accept-queue-drop", 2, Problem::AcceptQueueFull, Closing::Open},
                    End{"accept-queue-abort", 2, Problem::AcceptQueueAbort, Closing::Reset},
                    End{"deferred-accept", 1, Problem::AcceptDeferred, Closing::Open},
                    End{"process-dies-unread", 0, Problem::UnreadData, Closing::Reset},
                    End{"early-error-reply", 0, Problem::UnreadData, Closing::Reset},
                    End{"linger-zero", 0, Problem::Abort, Closing::Reset},
                    End{"linger-zero", 1, Problem::Abort, Closing::Reset},
                    End{"keepalive-race", 0, Problem::KeepAliveRace, Closing::Reset},
                    End{"broken-pipe", 0, Problem::WroteAfterClose, Closing::Reset},
                    End{"fin-wait-2-orphan", 0, Problem::WroteAfterClose, Closing::Reset},
                    End{"zero-window", 0, Problem::ZeroWindow, Closing::Orderly},
                    End{"rto-backoff", 0, Problem::TimeoutLoss, Closing::Orderly},
                    End{"fast-retransmit-sack", 0, Problem::FastLoss, Closing::Orderly},
                    End{"path-mtu", 0, Problem::PathMtu, Closing::Orderly},
                    End{"reordering", 0, Problem::Spurious, Closing::Orderly},
                    End{"half-open-reboot", 1, Problem::HalfOpen, Closing::Reset},
                    End{"half-open-reboot", 2, Problem::OldConnection, Closing::Open},
                    End{"user-timeout", 0, Problem::DataTimeout, Closing::GivenUp},
                    End{"retries2", 0, Problem::DataTimeout, Closing::GivenUp},
                    End{"keepalive-dead-peer", 0, Problem::KeepAliveTimeout, Closing::Reset},
                    End{"rst-variants", 0, Problem::ForgedReset, Closing::Reset},
                    End{"last-ack-lost", 0, Problem::FinRepeated, Closing::Orderly},
                    End{"time-wait-assassination", 0, Problem::TimeWaitEnded, Closing::Orderly}));

class DiagnosisOfHealthyRecording : public testing::TestWithParam<const char*> { };

TEST_P(DiagnosisOfHealthyRecording, FindsNothingWrong)
{
    const std::string path =
        LIFELINE_SOURCE_DIR "/resources/recordings/" + std::string(GetParam()) + ".pcapng.gz";
    auto source = capture::openSource(path);
    ASSERT_TRUE(source) << path;
    capture::CaptureReader reader(std::move(*source), path);
    const trace::SnapshotPtr snapshot = trace::load(reader, path);
    for (std::uint32_t i = 0; i < snapshot->connections.size(); ++i)
        EXPECT_THAT(problems(diagnosisOf(*snapshot, i)), IsEmpty()) << i;
}

INSTANTIATE_TEST_SUITE_P(Lessons, DiagnosisOfHealthyRecording,
                         testing::Values("handshake", "close-four-way", "close-three-segments", "half-close",
                                         "simultaneous-open", "simultaneous-close", "nagle", "delayed-ack",
                                         "slow-start", "window-rtt", "window-scaling", "fast-open", "urgent",
                                         "third-ack-data", "options-off", "ecn", "challenge-ack",
                                         "duplicates"));

// ---- one vantage

TEST(Diagnosis, AWindowWhoseOpeningBringsOctetsAtOnceWasWaitedFor)
{
    const Diagnosis waited = told(kHandshake + R"(
        0.100 > P.  1:101(100)    ack 1
        0.101 < .   1:1(0)        ack 101 win 0
        0.201 < .   1:1(0)        ack 101 win 5000
        0.202 > P.  101:201(100)  ack 1
    )");
    ASSERT_THAT(problems(waited), Contains(Problem::ZeroWindow));
    EXPECT_EQ(waited.problems.front().took, std::chrono::milliseconds{100});
    EXPECT_EQ(waited.problems.front().count, 0U) << "nobody probed";

    const Diagnosis idle = told(kHandshake + R"(
        0.100 > P.  1:101(100)    ack 1
        0.101 < .   1:1(0)        ack 101 win 0
        0.201 < .   1:1(0)        ack 101 win 5000
        0.900 > P.  101:201(100)  ack 1
    )");
    EXPECT_THAT(problems(idle), testing::Not(Contains(Problem::ZeroWindow))) << "its sender had nothing to send";
}

TEST(Diagnosis, AHealthyConnectionTellsWhoOpenedAndWhoClosed)
{
    const Diagnosis diagnosis = told(kHandshake + R"(
        1.000 < F.  1:1(0)   ack 1
        1.010 > .   1:1(0)   ack 2
        1.500 > F.  1:1(0)   ack 2
        1.510 < .   2:2(0)   ack 2
    )");

    EXPECT_EQ(diagnosis.opening, Opening::Complete);
    EXPECT_EQ(diagnosis.opener, Side::Client);
    EXPECT_EQ(diagnosis.handshake, milliseconds{20});
    EXPECT_THAT(diagnosis.openingSteps, ElementsAre(0, 1, 2));
    EXPECT_EQ(diagnosis.closing, Closing::Orderly);
    EXPECT_EQ(diagnosis.closer, Side::Server);
    EXPECT_THAT(diagnosis.closingSteps, ElementsAre(3, 5));
    EXPECT_THAT(diagnosis.problems, IsEmpty());
}

TEST(Diagnosis, ARepeatedSynLeavesOpenWhatWasLostWhereOnlyTheClientWasSeen)
{
    const Diagnosis diagnosis = told(R"(
        0.000 > S   0:0(0)
        1.000 > S   0:0(0)
        1.010 < S.  0:0(0)  ack 1
        1.020 > .   1:1(0)  ack 1
    )");

    EXPECT_THAT(problems(diagnosis), ElementsAre(Problem::SynUnanswered));
    EXPECT_EQ(diagnosis.problems[0].count, 1U);
    EXPECT_EQ(diagnosis.problems[0].took, milliseconds{1000});
}

// What tells them apart is whether the writer had acknowledged the FIN.
TEST(Diagnosis, OctetsThatCrossTheFinAreARaceAndLaterOnesABrokenPipe)
{
    EXPECT_THAT(problems(told(kHandshake + R"(
        1.000 < F.  1:1(0)    ack 1
        1.005 > P.  1:11(10)  ack 1
        1.006 < R   1:1(0)
    )")),
                ElementsAre(Problem::KeepAliveRace));
    EXPECT_THAT(problems(told(kHandshake + R"(
        1.000 < F.  1:1(0)    ack 1
        1.010 > .   1:1(0)    ack 2
        2.000 > P.  1:11(10)  ack 2
        2.010 < R   2:2(0)
    )")),
                ElementsAre(Problem::WroteAfterClose));
}

TEST(Diagnosis, WhoClosesBeforeTheAnswerToItsOwnRequestWasNotIdle)
{
    const Diagnosis diagnosis = told(kHandshake + R"(
        1.000 > P.  1:11(10)  ack 1
        1.004 > F.  11:11(0)  ack 1
        1.010 < P.  1:41(40)  ack 11
        1.020 > R   11:11(0)
    )");

    ASSERT_THAT(problems(diagnosis), ElementsAre(Problem::ClosedEarly));
    EXPECT_EQ(diagnosis.problems[0].side, Side::Client);
}

TEST(Diagnosis, WhereOneDirectionWasCapturedItsAcksProveTheSynAck)
{
    const Diagnosis diagnosis = told(R"(
        0.000 > S   0:0(0)
        0.020 > .   1:1(0)    ack 1
        0.100 > P.  1:11(10)  ack 1
        0.200 > .   11:11(0)  ack 1001
        1.000 > F.  11:11(0)  ack 1001
    )");

    EXPECT_THAT(diagnosis.problems, IsEmpty());
    EXPECT_EQ(diagnosis.opening, Opening::Complete);
    EXPECT_EQ(diagnosis.handshake, milliseconds{20});
    EXPECT_EQ(diagnosis.closing, Closing::HalfClosed);
    EXPECT_EQ(diagnosis.time[Activity::Handshake], milliseconds{20});
}

TEST(Diagnosis, FinsThatCrossAndAreNotAcknowledgedAreNoClose)
{
    const Diagnosis diagnosis = told(kHandshake + R"(
        1.000 > F.  1:1(0)    ack 1
        1.001 < F.  1:1(0)    ack 1
        1.020 < .   2:2(0)    ack 2
        1.300 < F.  1:1(0)    ack 2
        1.900 < F.  1:1(0)    ack 2
    )");

    EXPECT_EQ(diagnosis.closing, Closing::Unfinished);
}

TEST(Diagnosis, AnEndThatGoesOnAfterItsRstDidNotSendIt)
{
    const Diagnosis diagnosis = told(kHandshake + R"(
        1.000 > P.  1:11(10)  ack 1
        1.010 < .   1:1(0)    ack 11
        2.000 < R.  1:1(0)    ack 11
        2.100 < P.  1:6(5)    ack 11
        2.110 > R   11:11(0)
    )");

    ASSERT_THAT(problems(diagnosis), ElementsAre(Problem::ForgedReset));
    EXPECT_THAT(diagnosis.problems[0].evidence, ElementsAre(5, 6));
    EXPECT_EQ(diagnosis.problems[0].side, Side::Server);
}

TEST(Diagnosis, AnEndThatNeverClosesIsALeakOnlyWhenItHasTimeTo)
{
    const std::string script = kHandshake + R"(
        1.000 > F.  1:1(0)   ack 1
        1.010 < .   1:1(0)   ack 2
    )";

    EXPECT_THAT(told(script, milliseconds{100}).problems, IsEmpty());
    const Diagnosis later = told(script, std::chrono::minutes{2});
    ASSERT_THAT(problems(later), ElementsAre(Problem::NeverClosed));
    EXPECT_EQ(later.problems[0].side, Side::Server);
    EXPECT_EQ(later.problems[0].confidence, Confidence::Likely);
    EXPECT_EQ(later.closing, Closing::HalfClosed);
}

TEST(Diagnosis, SilenceIsGivingUpOnlyWhenTheNextRepeatIsOverdue)
{
    const std::string script = kHandshake + R"(
        1.000 > P.  1:11(10)  ack 1
        1.220 > P.  1:11(10)  ack 1
        1.660 > P.  1:11(10)  ack 1
    )";

    EXPECT_THAT(problems(told(script, milliseconds{600})), ElementsAre(Problem::DataUnanswered));
    EXPECT_EQ(told(script, milliseconds{600}).closing, Closing::Open);
    const Diagnosis later = told(script, std::chrono::seconds{5});
    EXPECT_THAT(problems(later), Contains(Problem::DataTimeout));
    EXPECT_EQ(later.closing, Closing::GivenUp);
    EXPECT_EQ(later.closer, Side::Client);
}

TEST(Diagnosis, AMidStreamCaptureSaysSo)
{
    const Diagnosis diagnosis = told(R"(
        0.000 > P.  1:11(10)  ack 1
        0.010 < .   1:1(0)    ack 11
    )");

    EXPECT_EQ(diagnosis.opening, Opening::NotSeen);
    EXPECT_EQ(diagnosis.closing, Closing::Open);
}

} // namespace
} // namespace lifeline::analysis
