#pragma once

#include "ui/ladder/ladder_picture.h"

#include <cstdint>
#include <vector>

namespace lifeline::ladder {

/// Adds what the findings say of a step as chips, or of the burst that it begins: trouble stands out, the
/// rest is quiet.
void addChips(const Picture& picture, std::uint32_t step, std::vector<TextRun>& runs);

/// The words of a step's label, in its colour; the sum behind an ACK of a SYN or FIN in the accent. Of a
/// burst's first step, the words of the burst.
std::vector<TextRun> wordsOf(const Picture& picture, std::uint32_t stepIndex, bool withChips);

/// Whether findings say something of a step, or of the burst that it begins.
bool hasChips(const Picture& picture, std::uint32_t step);

/// Breaks runs into lines no wider than `width`; a run that is wider has a line of its own.
std::vector<std::vector<TextRun>> linesOf(std::vector<TextRun> runs, double width, const LadderMetrics& m);
/// The same number of lines, none longer than it must be.
std::vector<std::vector<TextRun>> evenLinesOf(const std::vector<TextRun>& runs, double width,
                                              const LadderMetrics& m);

} // namespace lifeline::ladder
