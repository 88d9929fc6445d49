#include "core/capture/capture_reader.h"
#include "core/lab/figures.h"
#include "core/lab/observation.h"
#include "core/lab/replay.h"
#include "core/lessons/lesson_folder.h"
#include "tests/lab/lab_test.h"

#include <filesystem>
#include <gmock/gmock.h>
#include <string>
#include <vector>

namespace lifeline::test {
namespace {

const std::filesystem::path kLessons = LIFELINE_SOURCE_DIR "/resources/lessons";

std::vector<std::string> allIds()
{
    std::vector<std::string> ids;
    for (const auto& lesson : lessons::allLessons(kLessons))
        if (lesson)
            ids.push_back(lesson->id);
    return ids;
}

lab::Observation observe(const std::string& file)
{
    lab::Observation seen;
    auto source = capture::openSource(file);
    if (!source) {
        ADD_FAILURE() << describe(source.error());
        return seen;
    }
    capture::CaptureReader reader(std::move(*source), file);
    EXPECT_TRUE(lab::replay(reader, {&seen}).empty()) << file << " is damaged";
    return seen;
}

class Recorded : public testing::TestWithParam<std::string> {
protected:
    LabProgram lab;
};

// No kernel is asked: this is what the window plays where the lab cannot run.
TEST_P(Recorded, KeepsThePromisesOfItsLesson)
{
    const auto result = lab.run("run " + GetParam() + " --recorded --check");
    EXPECT_EQ(result.exitCode, 0) << result.output;
}

std::string testName(const testing::TestParamInfo<std::string>& info)
{
    std::string name;
    for (const char c : info.param)
        name += c == '-' ? '_' : c;
    return name;
}

INSTANTIATE_TEST_SUITE_P(Lessons, Recorded, testing::ValuesIn(allIds()), testName);

class RecordedAndLive : public LabTest { };

TEST_F(RecordedAndLive, HaveTheSameShape)
{
    for (const char* id : {"handshake", "closed-port", "simultaneous-close", "rst-variants", "urgent"}) {
        const auto lesson = lessons::findLesson(id, kLessons);
        ASSERT_TRUE(lesson);
        const auto file = lessons::recordingOf(*lesson, kLessons);
        ASSERT_TRUE(file) << describe(file.error());
        ASSERT_EQ(lab.run(std::string("run ") + id + " -w live.pcapng").exitCode, 0);
        const lab::Observation recorded = observe(*file);
        const lab::Observation live = observe(lab.file("live.pcapng"));
        const auto kinds = [](const lab::Observation& seen) {
            std::vector<std::string> opened; // bare ACKs may be merged or not
            for (const auto& packet : seen.packets)
                if (packet.pattern.flags != ".")
                    opened.push_back(lessons::text(packet.pattern));
            return opened;
        };
        EXPECT_EQ(kinds(recorded), kinds(live)) << id;
        EXPECT_EQ(recorded.calls, live.calls) << id;
    }
}

TEST(RecordingOf, SaysWhichLessonHasNone)
{
    lessons::Lesson lesson;
    lesson.id = "no-such";
    const auto file = lessons::recordingOf(lesson, kLessons);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::NotRecorded);
}

} // namespace
} // namespace lifeline::test
