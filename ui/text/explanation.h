#pragma once

#include "core/trace/life.h"
#include "ui/text/notation.h"

#include <QString>
#include <QStringList>

namespace lifeline::text {

/// What a segment says, in words computed from the segments around it.
struct Explanation {
    QString headline; ///< one sentence
    QStringList lines;
};

/// Explains one segment of a connection: handshake, data, acknowledgments, close, reset; and each again when
/// repeated.
Explanation explain(const trace::Life& life, std::uint32_t step, const Notation& notation);

} // namespace lifeline::text
