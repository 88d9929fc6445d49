#pragma once

#include "ui/inspector/tcb_facts.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace lifeline::inspector {

/// A timer that counts down: its name, what is left as time and as a bar, and whose word it is.
class TimerGauge : public QWidget {
    Q_OBJECT
public:
    explicit TimerGauge(QWidget* parent = nullptr);

    void setTimer(const TimerFacts& timer);
    void setTheme(const theme::Theme& theme, double zoom);

private:
    class Bar;

    TimerFacts m_timer;
    QLabel* m_name = nullptr;
    QLabel* m_left = nullptr;
    Bar* m_bar = nullptr;
    QLabel* m_source = nullptr;
};

} // namespace lifeline::inspector
