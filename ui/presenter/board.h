#pragma once

#include "ui/ladder/ladder_picture.h"
#include "ui/presenter/board_metrics.h"
#include "ui/presenter/caption_text.h"
#include "ui/presenter/choices.h"
#include "ui/presenter/presentation.h"
#include "ui/state_diagram/geometry.h"
#include "ui/state_diagram/journey.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPointF>
#include <QRectF>
#include <QTransform>

#include <memory>
#include <optional>
#include <vector>

namespace lifeline::presenter {

/// What a screen shows instead of everything.
enum class Cover : std::uint8_t { None, Black, White };

/// The screen of a presentation as a picture: title, ladder, state diagram, caption, key hints. It is painted
/// by the same code as the window's ladder and diagram.
class Board {
public:
    explicit Board(const Presentation& presentation);

    /// Fits everything into a screen. Must be called before anything is painted, and when the presentation's
    /// subject, the theme or the size is another.
    void fit(const QSizeF& size, const theme::Theme& theme);
    void setWantsDiagram(bool wants) { m_wantsDiagram = wants; }
    bool wantsDiagram() const { return m_wantsDiagram; }
    /// Shows what was sent last twice as large, its label in the middle.
    void setEnlarged(bool enlarged) { m_isEnlarged = enlarged; }
    bool isEnlarged() const { return m_isEnlarged; }

    /// Takes what the presentation shows now.
    void update();
    /// Scrolls a part of the way to where what happens is in sight. @return whether there is more to scroll
    bool scroll(double part);

    void paint(QPainter& painter) const;

    /// What of the ladder is on the screen.
    ladder::Rows inSight() const;

    const BoardMetrics& metrics() const { return m_metrics; }
    const ladder::Picture& picture() const { return m_picture; }
    const CaptionText& caption() const { return m_caption; }
    /// The same, also what has no room on the board.
    const CaptionText& wholeCaption() const { return m_whole; }
    /// Pixels that the caption takes of its box, choices included.
    double captionHeight() const;
    /// Where the choices stand; as many as the caption has.
    const std::vector<QRectF>& choiceBoxes() const { return m_choices.boxes; }
    /// Where the label of what was sent last stands in the ladder's picture; empty where it has none.
    QRectF lastLabel() const;
    /// How the ladder's picture is enlarged while isEnlarged().
    QTransform enlarged() const;
    /// How much of 100 % the letters of the diagram have.
    const state_diagram::Geometry& diagram() const { return m_diagram; }

private:
    void takeSubject();
    void layOutCaption();
    double choicesHeight() const;
    void paintTitle(QPainter& painter) const;
    void paintLadder(QPainter& painter) const;
    void paintEnds(QPainter& painter) const;
    void paintUnknown(QPainter& painter, double top) const;
    void paintDiagram(QPainter& painter) const;
    void paintCaption(QPainter& painter) const;
    void paintHints(QPainter& painter) const;
    state_diagram::Journey journeyAsRevealed() const;
    double wantedScroll() const;

    const Presentation& m_presentation;
    theme::Theme m_theme = theme::Theme::projector();
    QSizeF m_size;
    BoardMetrics m_metrics;
    ladder::Picture m_picture;
    std::shared_ptr<const analysis::Examination> m_examination; ///< that the picture's notes and chips are of
    state_diagram::Geometry m_diagram;
    state_diagram::Journey m_journey; ///< up to what is shown
    CaptionText m_caption;
    CaptionText m_whole;
    PlacedChoices m_choices;
    std::optional<std::uint64_t> m_captionRevision; ///< that the caption is of; none: it is to be laid out
    double m_scroll = 0; ///< pixels
    bool m_wantsDiagram = true;
    bool m_isEnlarged = false;
};

} // namespace lifeline::presenter
