#pragma once

#include "ui/free_play/play_log.h"

#include <QString>

namespace lifeline::free_play {

/// One sentence on what a call's result means: "connect = -1 ECONNREFUSED", "recv = 0". Empty where the
/// result speaks for itself.
QString meaningOf(const QString& answer);

/// What became of a line: "connect = 0", "waits: the kernel has not answered", with the meaning behind it.
/// Safe to show.
QString answerText(const PlayEntry& entry);

} // namespace lifeline::free_play
