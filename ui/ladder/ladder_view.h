#pragma once

#include "core/ladder/layout.h"
#include "ui/ladder/arranger.h"
#include "ui/ladder/ladder_picture.h"
#include "ui/state/display_options.h"
#include "ui/state/explained.h"
#include "ui/state/selection.h"
#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <memory>
#include <optional>

namespace lifeline::analysis {
struct Examination;
}

namespace lifeline::ladder {

class AccessibleLadder;
class AccessibleRow;
class LadderHeader;

/// The sequence diagram of one connection on the screen: scrolls, selects, zooms. Painting is
/// ladder_picture.h.
class LadderView : public QAbstractScrollArea, public state::Explained {
    Q_OBJECT

public:
    LadderView(state::Selection& selection, state::DisplayOptions& options, QWidget* parent = nullptr);
    ~LadderView() override;

    /// The connection to show; null empties the view. May be called often while a connection grows: the place
    /// on the screen stays, and only a view that stood at the end follows the end.
    /// @param examination  what is said of it; null while that is not known
    void setLife(std::shared_ptr<const trace::Life> life,
                 std::shared_ptr<const analysis::Examination> examination = {});
    void setTheme(const theme::Theme& theme);
    /// The moment that is shown while one plays: what is later is veiled. None: all of it is shown.
    void setNow(std::optional<Time> now);
    /// What an empty view says: one line in large, below it what to do.
    void setEmptyText(const QString& title, const QString& body);

    const std::shared_ptr<const trace::Life>& life() const { return m_life; }
    const std::shared_ptr<const analysis::Examination>& examination() const { return m_examination; }
    /// What somebody noted at steps, by step; those of another life must be replaced with it.
    void setMarks(std::vector<StepMark> marks);
    /// What somebody calls both addresses; empty where there is no name.
    void setNames(const PerSide<QString>& names);
    /// The text that stands at a point of the viewport, as it is shown, or nothing.
    QString textAt(const QPoint& position) const;
    QString explainedAt(const QPoint& position) const override;
    /// Scrolls no more than needed to show the whole row.
    void reveal(std::uint32_t step);

    // For two ladders on one clock.

    /// The time at the upper edge of what is seen.
    Time timeAtTop() const;
    /// Scrolls so that a time stands there, as far as there is something to scroll.
    void showAtTop(Time time);
    /// Where a segment leaves, in pixels from the upper edge of what is seen; nothing before it is laid out.
    std::optional<double> yOf(std::uint32_t step) const;

    /// Whether what was asked for is on the screen: a long life takes a moment, and the window goes on
    /// meanwhile.
    bool isSettled() const { return !m_arranger.isBusy(); }
    /// Which runs are open.
    const OpenFolds& openFolds() const { return m_open; }
    /// Whether there is a run to open or fold where keys stand.
    bool canToggleFold() const;

public Q_SLOTS:
    /// Opens the block on which keys stand, or opens or folds the run of the selected segment.
    void toggleFold();
    void openAllFolds();
    void foldAll();
    void selectNext();
    void selectPrevious();
    void selectFirst();
    void selectLast();
    void selectPageDown();
    void selectPageUp();

Q_SIGNALS:
    /// life() or examination() is another one.
    void lifeChanged();
    /// The row under the pointer is selected, or by key the one that was.
    /// @param global  where the menu should open
    /// @param value   the text under the pointer, or nothing
    void menuRequested(const QPoint& global, const QString& value);
    /// The word or the curve of a link was clicked.
    void linkFollowed(std::uint32_t step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    /// What stays where it is when the picture is laid out anew: a step, and where on the screen its row
    /// begins, in pixels.
    struct Place {
        std::uint32_t step = 0;
        double y = 0;
    };
    friend class AccessibleLadder;
    friend class AccessibleRow;

    void layOutAgain();
    void take(const ArrangementPtr& arrangement);
    std::optional<Place> place() const;
    void restore(const Place& place);
    bool toggleFoldOf(std::uint32_t step);
    void openSelected();
    bool clickFold(const QPointF& position);
    void setHoveredBlock(std::optional<std::uint32_t> block);
    void walk(bool forward);
    void stand(std::uint32_t step);
    void measureAgain();
    void placeHeader();
    void select(std::optional<std::uint32_t> step, bool extends = false);
    bool extendByKey(const QKeyEvent& event);
    void updateLinks();
    void updateRange();
    Rows visibleRows() const;
    std::optional<std::uint32_t> linkedStepAt(const QPointF& position) const;
    void selectPageAway(int pages);
    void setHovered(std::optional<std::uint32_t> step);
    void onStepChanged();
    void onOptionsChanged();
    void describeSelection();
    /// Whether the selected row begins in a page of that many pixels: what one reads stays in sight.
    bool showsSelected(int page) const;
    bool standsAtEnd() const;
    PictureOptions pictureOptions() const;
    std::optional<std::uint32_t> stepAt(const QPointF& position) const;

    state::Selection& m_selection;
    state::DisplayOptions& m_options;
    theme::Theme m_theme;
    std::shared_ptr<const trace::Life> m_life;
    std::shared_ptr<const analysis::Examination> m_examination;
    Picture m_picture;
    LadderHeader* m_header = nullptr;
    QString m_emptyTitle;
    QString m_emptyBody;
    std::optional<std::uint32_t> m_hovered;
    std::optional<Time> m_now;
    std::optional<std::uint32_t> m_hoveredBlock; ///< a run's first step
    std::optional<std::uint32_t> m_currentBlock; ///< the block on which keys stand: its first step
    OpenFolds m_open;
    Arranger m_arranger;
    std::shared_ptr<const Outline> m_outline; ///< of m_life and m_examination; null while it is not made
    std::shared_ptr<const Outline> m_shown; ///< of what is on the screen, maybe of an older snapshot
    bool m_followsEnd = false; ///< when what was asked for is laid out, its end is shown
    bool m_beginsAnew = false; ///< the connection asked for is another than the one on the screen
    double m_wheelNotches = 0;
};

} // namespace lifeline::ladder
