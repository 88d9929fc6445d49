#pragma once

#include "core/tcp/endpoint_state.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace lifeline::free_play {

/// A state's name on its colour.
class StateChip : public QWidget {
    Q_OBJECT
public:
    explicit StateChip(QWidget* parent = nullptr);

    void setState(tcp::State state);
    void setTheme(const theme::Theme& theme, double zoom);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    tcp::State m_state = tcp::State::Closed;
    theme::Theme m_theme = theme::Theme::light();
};

} // namespace lifeline::free_play
