// What only octets show: checksums, and two versions of one stream.
#include "core/analysis/octet_remarks.h"

#include "core/analysis/diagnosis.h"
#include "core/analysis/remarks.h"
#include "core/trace/stored_frames.h"
#include "tests/support/script.h"
#include "tests/support/temporary.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <string>
#include <vector>

namespace lifeline::analysis {
namespace {

using test::kHandshake;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A script as a file, and its frames read from there.
struct Stored {
    explicit Stored(const std::string& script)
        : snapshot(test::captured(script)),
          path(directory.write("script.pcapng", test::fileOf(script))),
          frames(capture::FrameFile::open(path).value(), snapshot->info.interfaces),
          life(trace::lifeOf(*snapshot, ConnectionId{0}))
    {
    }

    test::TemporaryDirectory directory;
    trace::SnapshotPtr snapshot;
    std::string path;
    trace::StoredFrames frames;
    trace::Life life;
};

bool needsOctets(const Finding& finding)
{
    return finding.kind == FindingKind::ChecksumOffloaded || finding.kind == FindingKind::BadChecksum
        || finding.kind == FindingKind::InconsistentOverlap || finding.kind == FindingKind::SuperSegment;
}

/// "5 bad-checksum likely of 6": what the octets show.
std::vector<std::string> said(const std::string& script)
{
    Stored stored(script);
    std::vector<std::string> lines;
    for (const Finding& finding : remarksOn(*stored.snapshot, stored.life, &stored.frames).findings) {
        if (!needsOctets(finding))
            continue;
        std::string line = fmt::format("{} {}", stored.life.steps[finding.step].number, name(finding.kind));
        if (finding.cause != Cause::None)
            line += fmt::format(" {}", name(finding.cause));
        line += fmt::format(" {}", name(finding.confidence));
        if (finding.count > 0)
            line += fmt::format(" #{}", finding.count);
        for (std::size_t i = 0; i < finding.evidence.size(); ++i)
            line += fmt::format("{}{}", i == 0 ? " of " : ",", stored.life.steps[finding.evidence[i]].number);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<std::string> afterHandshake(const std::string& script) { return said(kHandshake + script); }

std::string historyOf(const std::string& script)
{
    Stored stored(script);
    return remarksOn(*stored.snapshot, stored.life, &stored.frames).zeek.history;
}

TEST(OctetRemarks, SayNothingOfSoundSegments)
{
    EXPECT_THAT(afterHandshake(R"(
        1.000 > P.  1:11(10)  ack 1
        1.300 > P.  1:11(10)  ack 1
        1.310 < .   1:1(0)    ack 11
    )"),
                IsEmpty());
}

TEST(OctetRemarks, ExplainUnfinishedChecksumsOnce)
{
    EXPECT_THAT(said(R"(
        0.000 > S   0:0(0)             checksum unfinished
        0.010 < S.  0:0(0)    ack 1
        0.010 > .   1:1(0)    ack 1    checksum unfinished
        1.000 > P.  1:11(10)  ack 1    checksum unfinished
        1.010 < .   1:1(0)    ack 11
    )"),
                ElementsAre("1 checksum-offloaded certain #3"));
}

// Some cards' drivers leave anything there.
TEST(OctetRemarks, TakeChecksumsThatAreAllWrongAndAcceptedForUnfinished)
{
    EXPECT_THAT(said(R"(
        0.000 > S   0:0(0)             checksum bad
        0.010 < S.  0:0(0)    ack 1
        0.010 > .   1:1(0)    ack 1    checksum bad
        1.000 > P.  1:11(10)  ack 1    checksum bad
        1.010 < .   1:1(0)    ack 11
    )"),
                ElementsAre("1 checksum-offloaded likely #3"));
}

// A card finishes a checksum before the frame is on the wire, and a router comes after that.
TEST(OctetRemarks, DoNotTakeWrongChecksumsBehindARouterForUnfinished)
{
    EXPECT_THAT(said(R"(
        0.000 > S   0:0(0)             checksum bad   ttl 57
        0.010 < S.  0:0(0)    ack 1
        0.010 > .   1:1(0)    ack 1    checksum bad   ttl 57
        1.000 > P.  1:11(10)  ack 1    checksum bad   ttl 57
        1.010 < .   1:1(0)    ack 11
    )"),
                ElementsAre("1 bad-checksum possible", "3 bad-checksum likely", "4 bad-checksum possible"));
}

// The host of a virtual machine routes its frames, and its card finishes them.
TEST(OctetRemarks, AreLessSureOfUnfinishedChecksumsBehindARouter)
{
    EXPECT_THAT(said(R"(
        0.000 > S   0:0(0)             checksum unfinished   ttl 63
        0.010 < S.  0:0(0)    ack 1
        0.010 > .   1:1(0)    ack 1    checksum unfinished   ttl 63
    )"),
                ElementsAre("1 checksum-offloaded likely #2"));
}

TEST(OctetRemarks, SuspectDamageWhereOneOfManyIsWrong)
{
    EXPECT_THAT(afterHandshake(R"(
        1.000 > P.  1:11(10)  ack 1    checksum bad
        1.300 > P.  1:11(10)  ack 1
        1.310 < .   1:1(0)    ack 11
    )"),
                ElementsAre("4 bad-checksum likely of 5"));
    EXPECT_THAT(afterHandshake(R"(
        1.000 > P.  1:11(10)  ack 1    checksum bad
        1.010 < .   1:1(0)    ack 11
    )"),
                ElementsAre("4 bad-checksum possible"))
        << "its receiver has taken it";
}

TEST(OctetRemarks, SayWhereTheRepeatDiffers)
{
    EXPECT_THAT(afterHandshake(R"(
        1.000 > P.  1:11(10)   ack 1
        1.001 > P.  11:21(10)  ack 1
        1.300 > P.  6:16(10)   ack 1   octets y
        1.310 < .   1:1(0)     ack 21
    )"),
                ElementsAre("6 inconsistent-overlap certain #10 of 4,5"));
}

TEST(OctetRemarks, CompareAcrossTheSequenceNumbersWrap)
{
    EXPECT_THAT(said(R"(
        0.000 > S   0:0(0)
        0.010 < S.  0:0(0)  ack 1
        0.020 > P.  1:5(4)  ack 1
        0.300 > P.  1:3(2)  ack 1  octets y
        0.600 > P.  3:5(2)  ack 1
    )"),
                ElementsAre("4 inconsistent-overlap certain #2 of 3"));
}

// RFC 1122 §4.2.3.6: its octet is garbage; and damage is no second opinion.
TEST(OctetRemarks, LeaveOutKeepAlivesResetsAndDamage)
{
    EXPECT_THAT(afterHandshake(R"(
        1.000 > P.  1:11(10)   ack 1
        1.010 < .   1:1(0)     ack 11
        9.000 > .   10:11(1)   ack 1  octets y
        9.010 < .   1:1(0)     ack 11
        9.500 > R.  5:10(5)    ack 1  octets z
    )"),
                IsEmpty());
    EXPECT_THAT(afterHandshake(R"(
        1.000 > P.  1:11(10)   ack 1  octets y  checksum bad
        1.300 > P.  1:11(10)   ack 1
        1.310 < .   1:1(0)     ack 11
    )"),
                ElementsAre("4 bad-checksum likely of 5"));
}

TEST(OctetRemarks, TellWhereALongSegmentWasCaptured)
{
    const std::string script = R"(
        0.000 > S   0:0(0)               mss 1460 {0}
        0.010 < S.  0:0(0)       ack 1   mss 1460
        0.010 > .   1:1(0)       ack 1   {0}
        1.000 > P.  1:4001(4000) ack 1   checksum unfinished
    )";
    EXPECT_THAT(said(fmt::format(fmt::runtime(script), "checksum unfinished")),
                ElementsAre("1 checksum-offloaded certain #3", "4 super-segment cut-later certain"));
    EXPECT_THAT(said(fmt::format(fmt::runtime(script), "checksum good")),
                Contains("4 super-segment joined-before certain"));
}

TEST(OctetRemarks, AreTroubleInTheDiagnosis)
{
    Stored stored(kHandshake + R"(
        1.000 > P.  1:11(10)   ack 1   checksum bad
        1.300 > P.  1:11(10)   ack 1
        1.310 < .   1:1(0)     ack 11
        2.000 < P.  1:11(10)   ack 11
        2.300 < P.  1:11(10)   ack 11  octets y
    )");
    const Diagnosis diagnosis =
        diagnose(stored.life, remarksOn(*stored.snapshot, stored.life, &stored.frames).findings, {});
    std::vector<std::string> problems;
    for (const Diagnosed& one : diagnosis.problems)
        problems.push_back(fmt::format("{} {} {}", name(one.problem), name(one.side), one.count));
    EXPECT_THAT(problems, Contains("bad-checksum client 1"));
    EXPECT_THAT(problems, Contains("inconsistent-overlap server 1"));
}

/// Gives nothing, and counts how often it was asked.
struct NoFrames : trace::FrameBytes {
    Expected<Frame> read(const trace::SegmentRecord&) override
    {
        ++asked;
        return tl::unexpected(Error{.code = ErrorCode::FileChanged});
    }
    unsigned asked = 0;
};

TEST(OctetRemarks, SayNothingWhereTheFileHasChanged)
{
    const test::Played played = test::play(kHandshake);
    NoFrames frames;
    const OctetRemarks remarks =
        remarksOnOctets(*played.snapshot, played.life, findingsOf(played.life), frames);
    EXPECT_TRUE(remarks.findings.empty());
    EXPECT_FALSE(remarks.isWhole);
    EXPECT_EQ(frames.asked, 1U);
}

// A file can ask for every segment to be compared with all before it.
TEST(OctetRemarks, ReadABoundedNumberOfFrames)
{
    std::string script = kHandshake;
    for (unsigned i = 0; i < 6'000; ++i)
        script += fmt::format("{} > P. 1:{}({}) ack 1\n", 1 + i * 0.001, 2 + i % 50, 1 + i % 50);
    Stored stored(script);
    struct Counting : trace::FrameBytes {
        explicit Counting(trace::FrameBytes& of) : frames(of) { }
        Expected<Frame> read(const trace::SegmentRecord& record) override
        {
            ++asked;
            return frames.read(record);
        }
        trace::FrameBytes& frames;
        std::size_t asked = 0;
    } counting(stored.frames);
    const OctetRemarks remarks =
        remarksOnOctets(*stored.snapshot, stored.life, findingsOf(stored.life), counting);
    EXPECT_GT(counting.asked, 500U);
    EXPECT_LE(counting.asked, kMostFramesRead);
    EXPECT_FALSE(remarks.isWhole);
}

// Zeek drops a packet with a bad checksum, and writes C or c for the 1st, 10th, 100th, …
TEST(ZeekHistory, HasCWhereChecksumsAreBad)
{
    EXPECT_EQ(historyOf(R"(
        0.000 > S   0:0(0)             checksum unfinished
        0.010 < S.  0:0(0)    ack 1
        0.010 > .   1:1(0)    ack 1    checksum unfinished
        1.000 > P.  1:11(10)  ack 1    checksum unfinished
        1.010 < .   1:1(0)    ack 11
    )"),
              "Cha");
}

} // namespace
} // namespace lifeline::analysis
