#pragma once

#include <QString>

namespace lifeline::connections {

/// What can be typed over the connections, on one page: docs/filter.md in short.
QString filterLanguage();

} // namespace lifeline::connections
