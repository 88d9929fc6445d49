#pragma once

#include "core/ladder/layout.h"

#include <QString>
#include <QStringList>

namespace lifeline::text {

/// "440 kB", "1.2 MB", "312 B": octets in steps of a thousand, at most three digits.
QString octetsText(std::uint64_t octets);

/// What is in a folded run: "312 segments, 440 kB, 0.8 s, no trouble". Where that is too long, the next ones.
/// @param isExamined  findings are known: only then it can be said that there is no trouble
QStringList foldTexts(const ladder::FoldBlock& block, bool isExamined);

} // namespace lifeline::text
