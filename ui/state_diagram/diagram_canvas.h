#pragma once

#include "ui/state/explained.h"
#include "ui/state_diagram/paint_diagram.h"

#include <QWidget>

namespace lifeline::state_diagram {

/// The diagram on the screen, as high as it needs at its width. Boxes and taken edges can be clicked; with
/// the keyboard, arrows walk over the boxes and Space opens one.
class DiagramCanvas : public QWidget, public state::Explained {
    Q_OBJECT
public:
    explicit DiagramCanvas(QWidget* parent = nullptr);

    void setJourney(Journey journey);
    void setTheme(const theme::Theme& theme, double zoom);

    const Journey& journey() const { return m_journey; }
    const Geometry& geometryOfPicture() const { return m_geometry; }

    QString explainedAt(const QPoint& position) const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void nodeChosen(std::size_t node);
    /// @param transition  into Journey::taken
    void transitionChosen(std::size_t transition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void layOutAgain();
    void point(const Pointed& pointed);
    void describe();

    theme::Theme m_theme;
    double m_zoom = 1;
    Journey m_journey;
    Geometry m_geometry;
    Pointed m_pointed;
    std::size_t m_focused = 0; ///< the box of the keyboard
};

} // namespace lifeline::state_diagram
