#pragma once

#include <QString>

namespace lifeline::text {

/// Joins what belongs together, so that no line ends within "…589" or "SYN-SENT".
QString unbroken(const QString& text);

} // namespace lifeline::text
