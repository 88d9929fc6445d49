#pragma once

#include "core/trace/life.h"
#include "ui/text/notation.h"

#include <QString>
#include <QTimeZone>
#include <optional>

namespace lifeline::ladder {

/// Where one wants to go, or why there is no way.
struct Destination {
    std::optional<std::uint32_t> step;
    QString problem; ///< a sentence; empty where there is a step
};

/// Reads what was typed: a segment's number ("12"), a frame's number as Wireshark counts ("frame 123",
/// "#123"), a time since the beginning ("1.5 s", "20 ms"), a time of day ("14:02:31.5"), or a number that a
/// segment carries ("seq 1448", "ack 1449"). Of a time the first segment that is not before it.
/// @param numbers  how sequence numbers are shown
/// @param from     step after which "seq" and "ack" are sought first
/// @param zone     of the times of day
Destination destinationOf(const QString& typed, const trace::Life& life, text::Numbers numbers,
                          std::uint32_t from = 0, const QTimeZone& zone = QTimeZone::systemTimeZone());

} // namespace lifeline::ladder
