#pragma once

#include "core/analysis/examination.h"
#include "core/teaching/questions.h"
#include "core/teaching/stops.h"
#include "core/trace/life.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace lifeline::presenter {

/// What is presented: a connection and what is said of it. All of it may grow while a lesson runs.
struct Subject {
    std::shared_ptr<const trace::Life> life; ///< null: nothing to present
    std::shared_ptr<const analysis::Examination> examination; ///< null while that is not known
    QString title;
    QString opening; ///< said before the first segment
    std::vector<QString> sentences; ///< by step: what a lesson says; empty where it has nothing more to say
    bool isGrowing = false; ///< a lesson runs, or something is being captured
    std::size_t connection = 0; ///< which one of them, from 0
    std::size_t connections = 1; ///< that the capture or lesson has
    bool isLesson = false; ///< its connections are told one after the other
};

/// What one press of "next" brings.
struct Scene {
    enum class Kind : std::uint8_t {
        Segments, ///< steps fly
        Question, ///< something is asked, before a step is sent or before a call returns
        Answer, ///< the answer of the question before is told, and nothing flies: a call has returned
    };

    Kind kind = Kind::Segments;
    std::optional<std::uint32_t> shown; ///< the last step that is seen in it; none: nothing has been sent yet
    std::uint32_t first = 0; ///< of Segments: the first step that flies; `shown` is the last one
    /// Of a Question and an Answer, and of Segments that answer one or are asked about on their way: its
    /// place in Script::questions.
    std::optional<std::size_t> question;
};

/// A presentation as it will go, as far as the connection is known.
struct Script {
    std::vector<teaching::Question> questions;
    std::vector<Scene> scenes;

    /// How many of the scenes show nothing later than a step.
    std::size_t scenesUpTo(std::optional<std::uint32_t> step) const;
};

/// What is asked.
struct Asking {
    bool isOn = true;
    teaching::Level most = teaching::Level::Expert;
};

/// Stops and questions in order: what can be foreseen is asked before it comes.
Script scriptOf(const Subject& subject, const Asking& asking);

} // namespace lifeline::presenter
