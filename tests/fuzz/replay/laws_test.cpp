// The fuzzers' laws, kept by inputs that are as they should be; and that they notice what is not.
#include "core/capture/pcapng_writer.h"
#include "tests/fuzz/checks/lesson_check.h"
#include "tests/fuzz/checks/reader_check.h"
#include "tests/fuzz/checks/trace_check.h"
#include "tests/fuzz/checks/trace_laws.h"
#include "tests/fuzz/replay/files.h"

#include <gtest/gtest.h>

namespace lifeline::fuzz {
namespace {

TEST(FuzzLaws, HoldForEveryRecordingOfALesson)
{
    const auto recordings = filesIn("resources/recordings");
    EXPECT_GT(recordings.size(), 50U);
    for (const auto& recording : recordings) {
        const std::vector<std::byte> octets = contents(recording);
        const Fault ofReader = checkReader(octets);
        EXPECT_FALSE(ofReader) << recording.filename() << ": " << *ofReader;
        const Fault ofTrace = checkCapture(octets);
        EXPECT_FALSE(ofTrace) << recording.filename() << ": " << *ofTrace;
    }
}

TEST(FuzzLaws, HoldForEveryLesson)
{
    const auto lessons = filesIn("resources/lessons");
    EXPECT_GT(lessons.size(), 50U);
    for (const auto& lesson : lessons) {
        const Fault fault = checkLesson(contents(lesson));
        EXPECT_FALSE(fault) << lesson.filename() << ": " << *fault;
    }
}

TEST(FuzzLaws, NoticeASegmentThatIsCountedButNotStored)
{
    trace::TraceSnapshot snapshot;
    snapshot.connections.append().segments = 1;
    EXPECT_TRUE(traceFault(snapshot));
}

} // namespace
} // namespace lifeline::fuzz
