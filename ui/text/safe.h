#pragma once

#include "core/base/safe_text.h"

#include <QString>
#include <QStringList>

#include <string>

namespace lifeline::text {

/// Hostile text, harmless to show: safeText() as Qt has it.
inline QString safe(const std::string& hostile) { return QString::fromStdString(safeText(hostile)); }
inline QString safe(const QString& hostile) { return safe(hostile.toStdString()); }

/// Hostile text of several lines, each made safe; empty ones are left out.
inline QString safeLines(const QString& hostile)
{
    QStringList lines;
    for (const QString& line : hostile.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        lines.append(safe(line));
    return lines.join(QLatin1Char('\n'));
}

} // namespace lifeline::text
