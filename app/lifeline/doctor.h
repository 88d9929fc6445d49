#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace lifeline::app {

/// One thing that Lifeline needs, as it is on this machine.
struct Check {
    enum class Verdict : std::uint8_t { Good, Optional, Missing };

    QString name; ///< "The lab"
    Verdict verdict = Verdict::Good; ///< Optional: it is not there, and little is lost
    QString found; ///< one line: what was found; may hold hostile text made safe
    QStringList advice{}; ///< what does not work then, and what to do; commands as they
                          ///< are typed
};

/// Looks at display, fonts, lessons, lab, disk and the programs beside this one. Asks `lifeline-lab doctor`,
/// which takes some 50 ms and never longer than ten seconds. Needs a QGuiApplication; may be called in any
/// thread.
std::vector<Check> examineInstallation();

/// As text, a check a line and its advice below it.
QString reportText(const std::vector<Check>& checks);

/// `lifeline --doctor`: prints the report. Exit codes: 0, or 3 when something is missing.
int doctorCommand();

} // namespace lifeline::app
