#pragma once

#include "core/trace/life.h"
#include "ui/text/notation.h"

#include <QString>
#include <cstdint>

namespace lifeline::analysis {
struct Examination;
}

namespace lifeline::ladder {

/// What the texts of a row are made from.
struct RowSource {
    const trace::Life& life;
    const analysis::Examination* examination = nullptr; ///< null while nothing is known
    text::Notation notation;
};

/// What stands at a segment's arrow, in one line: "[P.] seq 1:6 ack 1 len 5 win 502 · lost · fast
/// retransmission".
/// @param index  into Life::steps
QString arrowText(const RowSource& source, std::uint32_t index);

/// The row for the clipboard: number, time, direction, and what stands at the arrow, with two blanks between.
QString rowText(const RowSource& source, std::uint32_t index, text::TimeDisplay display);

/// The row as a screen reader says it, findings included.
QString spokenRow(const RowSource& source, std::uint32_t index);

} // namespace lifeline::ladder
