#pragma once

#include "core/analysis/diagnosis.h"
#include "ui/text/prose.h"

#include <QString>

#include <vector>

namespace lifeline::text {

/// Steps by the numbers that people see: "segment 4", "segments 4, 7 and 9"; of a long row its two ends and
/// how many there are.
Prose segmentList(const std::vector<std::uint32_t>& steps, const trace::Life& life);

/// How a connection opened, and how it closed.
Prose openingText(const analysis::Diagnosis& diagnosis, const trace::Life& life);
Prose closingText(const analysis::Diagnosis& diagnosis, const trace::Life& life);

/// One problem in a sentence or two, with its segments, and with a word of doubt where there is some.
Prose problemText(const analysis::Diagnosed& problem, const trace::Life& life);

/// What to look at next: one hint an element, with commands for Linux, each hint once. Nothing where nothing
/// is wrong.
std::vector<Prose> checks(const analysis::Diagnosis& diagnosis, const trace::Life& life);
/// Those of one problem.
std::vector<Prose> checksFor(const analysis::Diagnosed& problem, const trace::Life& life);

/// "server's application"
QString activityText(analysis::Activity activity);
/// What most of the time went to, in a sentence; empty where nothing stands out.
QString timeVerdict(const analysis::Diagnosis& diagnosis);

/// "client" or "server" within a sentence.
QString endName(Side side);

} // namespace lifeline::text
