#pragma once

#include <QStringList>

namespace lifeline::free_play {

/// What a line of free play may go on with: whole lines that begin with `line` up to its last word.
QStringList completionsOf(const QString& line);

} // namespace lifeline::free_play
