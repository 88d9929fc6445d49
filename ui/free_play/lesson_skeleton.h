#pragma once

#include "ui/free_play/play_log.h"

#include <QString>

#include <vector>

namespace lifeline::free_play {

/// What was played as a lesson file (docs/lessons.md) that plays the same lines and waits where one end had
/// waited for the other: to be given texts and promises by hand.
/// @param network  the lines of its [network], empty for the lab's own
QString lessonSkeleton(const std::vector<PlayEntry>& entries, const QString& network = {});

} // namespace lifeline::free_play
