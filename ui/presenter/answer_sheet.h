#pragma once

#include "ui/presenter/presentation.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace lifeline::presenter {

/// One question of a run, and how it was answered.
struct SheetRow {
    QString place; ///< which segment was asked about, or after which one a call returned
    QString question;
    QString right;
    QStringList given; ///< what was chosen, and how many hands each choice had; empty: nobody answered
    bool isRight = false; ///< what was chosen, or what most hands were raised for
};

/// The answers of a run, in order: what has been told so far.
struct AnswerSheet {
    std::vector<SheetRow> rows;
    std::size_t right = 0; ///< of those that were answered
    std::size_t answered = 0;
};

AnswerSheet answerSheetOf(const Presentation& presentation);

/// "3 of 4 answers were right."
QString summaryOf(const AnswerSheet& sheet);
/// As text to paste: a line a question, tabs between its columns, a heading first.
QString plainSheet(const AnswerSheet& sheet);

} // namespace lifeline::presenter
