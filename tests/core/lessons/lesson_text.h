#pragma once

#include "core/lessons/lesson_reader.h"

#include <chrono>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <vector>

namespace lifeline::test {

/// The head of a lesson: six lines.
inline const std::string kLessonHead = R"(format = 1
id = "small"
chapter = "opening"
duration = "1.5s"
title = { en = "Small" }
summary = { en = "Nothing happens." }
)";

/// A lesson with these lines, which are from line 7 on, and an actor "client" of the client that does
/// nothing.
inline std::string lessonWith(std::string_view lines)
{
    return fmt::format("{}{}\n[[actor]]\nname = \"client\"\nside = \"client\"\nsteps = []\n", kLessonHead,
                       lines);
}

/// A lesson whose actor has these steps. The array begins in line 10, column 10; its first step in column 11.
inline std::string lessonWithSteps(std::string_view steps, std::string_view side = "client")
{
    return fmt::format("{}[[actor]]\nname = \"client\"\nside = \"{}\"\nsteps = [{}]\n", kLessonHead, side,
                       steps);
}

/// "LINE:COLUMN what was expected", or "no complaint".
inline std::string complaintAbout(std::string_view toml)
{
    const auto lesson = lessons::parseLesson(toml, "x");
    if (lesson)
        return "no complaint";
    return fmt::format("{} {}", lesson.error().subject.substr(2), lesson.error().detail);
}

/// An error in a file is at a place of it, and its sentence does a terminal no harm.
inline void expectPlace(const Error& error)
{
    EXPECT_EQ(error.code, ErrorCode::LessonDamaged);
    EXPECT_THAT(error.subject, testing::MatchesRegex("x\\.toml:[0-9]+:[0-9]+"));
    EXPECT_THAT(error.subject, testing::Not(testing::HasSubstr(":0")));
    EXPECT_THAT(error.detail, testing::Not(testing::IsEmpty()));
    for (const char c : describe(error))
        EXPECT_GE(static_cast<unsigned char>(c), 0x20) << describe(error);
}

/// What is expected in a hostile file, or "no complaint", and that soon.
inline std::string soonComplaintAbout(const std::string& toml)
{
    // Far more than a lesson of a megabyte takes, far less than a person calls a hang.
    constexpr std::chrono::seconds kPatience{20};
    const auto begin = std::chrono::steady_clock::now();
    const auto lesson = lessons::parseLesson(toml, "x.toml");
    EXPECT_LT(std::chrono::steady_clock::now() - begin, kPatience);
    if (lesson)
        return "no complaint";
    expectPlace(lesson.error());
    return lesson.error().detail;
}

/// A piece of text so many times.
inline std::string many(std::size_t times, std::string_view piece)
{
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += piece;
    return text;
}

/// The steps of the lesson that lessonWithSteps() makes; none, and a failure, when it is not read.
inline std::vector<lessons::Step> stepsOf(std::string_view steps, std::string_view side = "client")
{
    const auto lesson = lessons::parseLesson(lessonWithSteps(steps, side), "x");
    if (!lesson) {
        ADD_FAILURE() << describe(lesson.error());
        return {};
    }
    return lesson->actors.front().steps;
}

/// The only step, as the verb's struct.
template <class Verb>
Verb stepOf(std::string_view step, std::string_view side = "client")
{
    const auto steps = stepsOf(step, side);
    if (steps.size() != 1 || !std::holds_alternative<Verb>(steps.front())) {
        ADD_FAILURE() << "not one step of that verb: " << step;
        return {};
    }
    return std::get<Verb>(steps.front());
}

} // namespace lifeline::test
