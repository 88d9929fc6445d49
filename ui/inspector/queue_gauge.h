#pragma once

#include "ui/inspector/packet_facts.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace lifeline::inspector {

/// A queue's length as a bar against its limit, with both as numbers.
class QueueGauge : public QWidget {
    Q_OBJECT
public:
    explicit QueueGauge(QWidget* parent = nullptr);

    void setQueue(const QueueFacts& queue);
    void setTheme(const theme::Theme& theme, double zoom);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString numbers() const;

    QueueFacts m_queue;
    theme::Theme m_theme;
    QFont m_labelFont;
    QFont m_numberFont;
};

} // namespace lifeline::inspector
