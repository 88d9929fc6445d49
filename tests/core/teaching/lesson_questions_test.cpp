// What is asked about the lessons, held against their recordings as they are on disk.
#include "core/teaching/questions.h"

#include "core/analysis/findings.h"
#include "core/capture/byte_source.h"
#include "core/capture/capture_reader.h"
#include "core/trace/load.h"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <string>

namespace lifeline::teaching {
namespace {

namespace fs = std::filesystem;

trace::SnapshotPtr recording(const std::string& lesson)
{
    const std::string path = LIFELINE_SOURCE_DIR "/resources/recordings/" + lesson + ".pcapng.gz";
    auto source = capture::openSource(path);
    if (!source)
        return nullptr;
    capture::CaptureReader reader(std::move(*source), path);
    return trace::load(reader, path);
}

std::vector<std::string> lessons()
{
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(LIFELINE_SOURCE_DIR "/resources/lessons"))
        if (entry.path().extension() == ".toml")
            names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

/// What the recording itself says, row by row, without any of our conclusions.
struct Facts {
    /// By segment: what its receiver's kernel said before and after, where it was asked.
    std::map<std::size_t, std::pair<tcp::State, tcp::State>> arrivals;
    std::map<std::size_t, tcp::State> departures; ///< by segment: what its sender's kernel said
    /// System calls by actor and id: what they gave.
    std::multimap<std::string, CallChoice> calls;
    std::set<std::size_t> lost;

    explicit Facts(const trace::TraceSnapshot& trace)
    {
        for (std::size_t i = 0; i < trace.events.size(); ++i) {
            const trace::Event& event = trace.events[i].event;
            if (const auto* arrival = std::get_if<trace::Arrival>(&event.what)) {
                if (arrival->copy == 0 && arrival->kernel)
                    arrivals[arrival->segment.value] = {arrival->before, arrival->kernel->state};
            } else if (const auto* departure = std::get_if<trace::Departure>(&event.what)) {
                departures[departure->segment.value] = departure->kernel.state;
            } else if (const auto* call = std::get_if<trace::Call>(&event.what)) {
                if (call->phase == trace::Call::Phase::End)
                    calls.insert({call->name, {call->result, call->error}});
            } else if (const auto* loss = std::get_if<trace::Loss>(&event.what)) {
                lost.insert(loss->segment.value);
            }
        }
    }
};

/// Says what is wrong with a question's answer; nothing where it is right.
std::string mistake(const Question& question, const trace::Life& life, const trace::TraceSnapshot& trace,
                    const Facts& facts)
{
    const Choice& answer = question.choices[question.answer];
    const auto segmentOf = [&](std::uint32_t step) -> const tcp::Segment& {
        return trace.segments[life.steps[step].segment.value].segment;
    };
    switch (question.topic) {
    case Topic::NextSegment: {
        const auto& choice = std::get<SegmentChoice>(answer);
        const tcp::Segment& segment = segmentOf(question.step);
        constexpr std::uint16_t kAsked =
            packet::TcpFlags::kSyn | packet::TcpFlags::kAck | packet::TcpFlags::kFin | packet::TcpFlags::kRst;
        return choice.from == segment.from && choice.flags.bits == (segment.flags.bits & kAsked)
                && choice.hasData == (segment.length > 0)
            ? ""
            : "another segment came";
    }
    case Topic::Acknowledgment: {
        // counted from where the ladder counts the other end's octets
        const tcp::Segment& segment = segmentOf(question.step);
        const auto peer = std::find_if(life.steps.begin(), life.steps.end(), [&](const trace::Step& step) {
            return step.wire.from != segment.from;
        });
        if (peer == life.steps.end())
            return "the other end never sent anything";
        const std::uint32_t zero = peer->wire.sequence.value - peer->relativeSequence.value;
        return std::get<tcp::SequenceNumber>(answer).value == segment.acknowledgment.value - zero
            ? ""
            : "the segment has another ack";
    }
    case Topic::StateAfterSending: {
        const auto fact = facts.departures.find(life.steps[question.step].segment.value);
        return fact == facts.departures.end() || fact->second == std::get<tcp::State>(answer)
            ? ""
            : std::string("the sender's kernel said ") + tcp::name(fact->second);
    }
    case Topic::StateAfterArrival: {
        const auto fact = facts.arrivals.find(life.steps[question.step].segment.value);
        return fact == facts.arrivals.end() || fact->second.second == std::get<tcp::State>(answer)
            ? ""
            : std::string("the receiver's kernel said ") + tcp::name(fact->second.second);
    }
    case Topic::ResetEffect: {
        const auto fact = facts.arrivals.find(life.steps[question.step].segment.value);
        if (fact == facts.arrivals.end())
            return "";
        const bool closed =
            fact->second.second == tcp::State::Closed || fact->second.second == tcp::State::Listen;
        return closed == std::get<bool>(answer) ? "" : "the receiver's kernel says otherwise";
    }
    case Topic::Repeat: {
        const auto& choice = std::get<RepeatChoice>(answer);
        const tcp::Segment& segment = segmentOf(question.step);
        if (choice.who != segment.from)
            return "another end sent";
        // some earlier segment of that end stands so far before, as two digits say it
        for (std::uint32_t i = 0; i < question.step; ++i) {
            const Time gap = segment.time - segmentOf(i).time;
            if (segmentOf(i).from == segment.from && gap * 95 / 100 <= choice.after
                && choice.after <= gap * 105 / 100)
                return "";
        }
        return "nothing was sent so long before";
    }
    case Topic::CallResult: {
        const auto& choice = std::get<CallChoice>(answer);
        const auto [first, last] = facts.calls.equal_range(life.calls[question.call.value()].call.name);
        return std::any_of(first, last, [&](const auto& call) { return call.second == choice; })
            ? ""
            : "no such call gave that";
    }
    }
    return "no such topic";
}

class LessonQuestions : public ::testing::TestWithParam<std::string> { };

TEST_P(LessonQuestions, AreAtLeastThreeAndTheirAnswersAreTheRecordings)
{
    const trace::SnapshotPtr trace = recording(GetParam());
    ASSERT_TRUE(trace);
    const Facts facts(*trace);
    std::size_t asked = 0;
    for (std::uint32_t i = 0; i < trace->connections.size(); ++i) {
        const trace::Life life = trace::lifeOf(*trace, ConnectionId{i});
        for (const Question& question : questionsOf(life, analysis::findingsOf(life))) {
            ++asked;
            const std::string where = "connection " + std::to_string(i) + ", step "
                + std::to_string(question.step) + ", " + std::string(name(question.topic));
            ASSERT_LT(question.answer, question.choices.size()) << where;
            EXPECT_GE(question.choices.size(), 2U) << where;
            EXPECT_LE(question.choices.size(), 4U) << where;
            for (std::size_t one = 0; one < question.choices.size(); ++one)
                for (std::size_t next = one + 1; next < question.choices.size(); ++next)
                    EXPECT_FALSE(question.choices[one] == question.choices[next]) << where;
            for (const std::uint32_t step : question.evidence)
                EXPECT_LT(step, question.step) << where;
            EXPECT_EQ(mistake(question, life, *trace, facts), "") << where;
        }
    }
    EXPECT_GE(asked, 3U);
    RecordProperty("questions", static_cast<int>(asked));
}

INSTANTIATE_TEST_SUITE_P(All, LessonQuestions, ::testing::ValuesIn(lessons()), [](const auto& lesson) {
    std::string text = lesson.param;
    std::replace(text.begin(), text.end(), '-', '_');
    return text;
});

} // namespace
} // namespace lifeline::teaching
