#pragma once

#include "core/analysis/finding.h"
#include "core/analysis/wireshark_flags.h"
#include "core/ladder/finding_chips.h"
#include "ui/text/prose.h"

#include <QString>

namespace lifeline::text {

/// A finding in a few words, its evidence by the segments' numbers: "retransmission of 5 after 203 ms: tail
/// loss probe, likely".
/// @param life  the one that it was found in
Prose findingText(const analysis::Finding& finding, const trace::Life& life);

/// The same without the word of doubt.
Prose findingWords(const analysis::Finding& finding, const trace::Life& life);

/// How sure a finding is and what it rests on: "likely · segments 5 and 7 · frames 9 and 12".
Prose groundsText(const analysis::Finding& finding, const trace::Life& life);

/// A finding in one to three words for the chip at an arrow: "tail loss probe"; a question mark where others
/// explain the frames as well.
QString chipText(const ladder::FindingChip& chip);

/// "certain", "likely", "possible"
QString confidenceText(analysis::Confidence confidence);

/// What Wireshark writes beside a segment: "TCP Retransmission, TCP Window Full"; its own words, in English
/// everywhere. Empty where it says nothing.
QString wiresharkText(analysis::WiresharkFlags flags);

} // namespace lifeline::text
