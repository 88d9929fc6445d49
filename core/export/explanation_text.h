#pragma once

#include "core/analysis/diagnosis.h"
#include "core/trace/life.h"

#include <string>
#include <vector>

namespace lifeline::exports {

/// One problem in a sentence or two, its segments by number, with a word of doubt where there is some.
std::string problemText(const analysis::Diagnosed& problem, const trace::Life& life);

/// What to look at next: one hint an element, with commands for Linux. Nothing where nothing is wrong.
std::vector<std::string> hintsFor(const analysis::Diagnosed& problem, const trace::Life& life);

/// How a connection opened, and how it closed: a sentence or two each, with the segments' numbers.
std::string openingText(const analysis::Diagnosis& diagnosis, const trace::Life& life);
std::string closingText(const analysis::Diagnosis& diagnosis, const trace::Life& life);
/// Where its time went: the parts, the longest first; those that took none are left out.
std::string timeText(const analysis::Diagnosis& diagnosis);

/// A connection's story for the terminal: how it opened, what went wrong, how it closed, where its time went,
/// what to check next. Lines of at most `width` columns.
std::string explanationText(const analysis::Diagnosis& diagnosis, const trace::Life& life, std::size_t width);

/// The same facts for other programs, with the sentences; fields as in docs/json.md.
std::string explanationJson(const analysis::Diagnosis& diagnosis, const trace::Life& life);

} // namespace lifeline::exports
