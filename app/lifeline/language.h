#pragma once

#include <QString>

namespace lifeline::app {

/// Loads the program's and Qt's own words in a language, for as long as the program runs.
/// @param code  "zh_CN", "en", or empty for the system's
/// @return the language that the lessons should speak too: "zh_CN" or "en"
QString speak(const QString& code);

} // namespace lifeline::app
