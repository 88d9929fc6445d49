#pragma once

// QCustomPlot's header speaks with Qt's keywords, which our code is compiled without.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef foreach
#undef slots
#undef signals
