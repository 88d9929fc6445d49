#pragma once

#include "ui/plots/nearest.h"

#include <QAbstractButton>
#include <QWidget>

class QLabel;

namespace lifeline::plots {

/// One curve of the legend: its sample and its name; checked while the curve is drawn.
class LegendButton : public QAbstractButton {
    Q_OBJECT

public:
    LegendButton(analysis::series::CurveKind kind, const theme::Theme& theme, double zoom, QWidget* parent);

    analysis::series::CurveKind kind() const { return m_kind; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    analysis::series::CurveKind m_kind;
    theme::Theme m_theme;
    double m_zoom;
};

/// The curves that a plot has, each to be switched off and on; beside them what one must know to read it.
class LegendBar : public QWidget {
    Q_OBJECT

public:
    explicit LegendBar(QWidget* parent = nullptr);

    void setCurves(const std::vector<analysis::series::CurveKind>& kinds, const ShownCurves& shown,
                   const QStringList& notes);
    void setTheme(const theme::Theme& theme, double zoom);

Q_SIGNALS:
    void toggled(lifeline::analysis::series::CurveKind kind, bool isShown);

private:
    void fill();

    std::vector<analysis::series::CurveKind> m_kinds;
    ShownCurves m_shown;
    theme::Theme m_theme;
    double m_zoom = 1;
    QList<LegendButton*> m_buttons;
    QStringList m_notes;
    QList<QLabel*> m_labels; ///< of the notes
};

} // namespace lifeline::plots
