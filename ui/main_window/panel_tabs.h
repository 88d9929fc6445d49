#pragma once

#include "ui/theme/theme.h"

#include <QTabWidget>

namespace lifeline::main_window {

/// A side panel's views as tabs. Their names are never cut: where the panel is too narrow for the zoom, they
/// are written smaller, and only what does not fit even so is reached by scroll buttons.
class PanelTabs : public QTabWidget {
    Q_OBJECT
public:
    explicit PanelTabs(QWidget* parent = nullptr);

    void setTheme(const theme::Theme& theme, double zoom);
    /// 1 is 100 %.
    double zoom() const { return m_zoom; }
    /// Gives one of its views a tab, or takes it away.
    void showTab(QWidget* view, bool shows);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void tabInserted(int index) override;

private:
    void fit();

    theme::Theme m_theme;
    double m_zoom = 1;
};

} // namespace lifeline::main_window
