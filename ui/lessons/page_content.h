#pragma once

#include "core/lessons/lesson.h"
#include "core/lessons/own_machine.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace lifeline::lessons {

/// One line of a check: what a lesson promised, and whether it was so.
struct CheckedPromise {
    QString promise; ///< as `lifeline-lab run --check` writes it
    bool kept = false;
    QString seen; ///< what was there instead, when not kept

    friend bool operator==(const CheckedPromise&, const CheckedPromise&) = default;
};

/// What a lesson's page tells, in one language.
struct PageContent {
    struct Link {
        QString id;
        QString title;

        friend bool operator==(const Link&, const Link&) = default;
    };
    struct Change {
        QString name;
        QString text;

        friend bool operator==(const Change&, const Change&) = default;
    };

    QString id; ///< empty: there is no lesson
    QString title;
    QString summary;
    QStringList watch;
    QStringList narration; ///< in the lesson's order
    std::vector<Link> next; ///< of lessons that are there
    std::vector<Command> commands;
    std::vector<Change> settings;

    friend bool operator==(const PageContent&, const PageContent&) = default;
};

/// @param all       where the titles of the lessons to try next are found
/// @param language  "zh_CN", "en"
PageContent pageContent(const Lesson& lesson, const std::vector<Lesson>& all, const QString& language);

} // namespace lifeline::lessons
