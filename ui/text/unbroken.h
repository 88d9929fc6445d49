#pragma once

#include <QString>

namespace lifeline::text {

/// Joins what belongs together, so that no line ends within "…589", "SYN-SENT" or "40.2 ms".
QString unbroken(const QString& text);

/// Without the backticks that mark a command where nothing is set in another font.
QString withoutTicks(QString text);

/// Lets lines end within words that are longer than a line: a narrow panel keeps its width.
QString breakable(const QString& text);

} // namespace lifeline::text
