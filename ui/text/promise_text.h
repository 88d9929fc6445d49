#pragma once

#include <QString>

namespace lifeline::text {

/// A promise of a lesson as a person reads it, from the line that `lifeline-lab run --check` writes of it:
/// "states of the client: CLOSED, SYN-SENT". Long lists are cut, and how much is said. A line of a form that
/// is not known stays as it is; all of it is safe to show.
QString promiseText(const QString& line);

/// A list that was seen instead, cut in the same way.
QString seenText(const QString& seen);

} // namespace lifeline::text
