#pragma once

#include <QString>

namespace lifeline::app {

/// Loads the program's and Qt's own words in a language; those of the one before go.
/// @param code  "zh_CN", "en", or empty for the system's
/// @return the language that the lessons should speak too: "zh_CN" or "en"
QString speak(const QString& code);

/// The language that somebody chose in the window: "zh_CN", "en"; empty: the system's.
QString chosenLanguage();
void rememberLanguage(const QString& code);

} // namespace lifeline::app
