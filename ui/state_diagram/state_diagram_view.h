#pragma once

#include "core/trace/life.h"
#include "ui/state/playhead.h"
#include "ui/state/selection.h"
#include "ui/state_diagram/journey.h"
#include "ui/theme/theme.h"

#include <QScrollArea>

#include <memory>
#include <optional>

class QLabel;
class QListWidget;

namespace lifeline::state_diagram {

class DiagramCanvas;

/// The diagram of RFC 9293 with both ends' place and way at the moment that is shown, and below it what was
/// clicked: when each end was in a state, or what took an edge.
class StateDiagramView : public QScrollArea {
    Q_OBJECT
public:
    StateDiagramView(state::Selection& selection, state::Playhead& playhead, QWidget* parent = nullptr);

    /// The connection that is shown; null empties the view.
    void setLife(std::shared_ptr<const trace::Life> life);
    void setTheme(const theme::Theme& theme, double zoom);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void onMoment();
    void refresh();
    Moment moment() const;
    void chooseNode(std::size_t node);
    void chooseTransition(std::size_t transition);
    void listStays();
    void sayLast();
    QString changeText(const Transition& change) const;
    QString stayText(const Stay& stay) const;
    void fitList();

    state::Selection& m_selection;
    state::Playhead& m_playhead;
    std::shared_ptr<const trace::Life> m_life;
    Journey m_journey;
    std::optional<std::size_t> m_node; ///< whose stays are listed
    bool m_isStale = false; ///< nobody has looked since it changed

    QLabel* m_hint = nullptr;
    QWidget* m_content = nullptr;
    DiagramCanvas* m_canvas = nullptr;
    QLabel* m_heading = nullptr;
    QListWidget* m_stays = nullptr;
    QLabel* m_source = nullptr;
};

} // namespace lifeline::state_diagram
