#pragma once

#include "ui/handout/handout.h"
#include "ui/handout/sheet.h"
#include "ui/ladder/ladder_picture.h"

namespace lifeline::handout {

/// What a question is called in the ladder, in the list, and among the answers: "Q3".
QString questionName(std::size_t index);

/// The ladder as it is printed: what flies together in parallel, and blanks where something is asked.
/// @param device  that it is measured for
ladder::Picture pictureOf(const Handout& handout, const theme::Theme& theme, const QPaintDevice& device);

/// The ladder, on as many pages as it takes, with numbers in circles for what is told and "Q3" for what is
/// asked at its left.
void paintLadder(Sheet& sheet, const QPaintDevice& device, const Handout& handout, const theme::Theme& theme);

} // namespace lifeline::handout
