#pragma once

#include "core/trace/life.h"
#include "ui/inspector/tcb_facts.h"
#include "ui/state/display_options.h"
#include "ui/state/playhead.h"
#include "ui/state/selection.h"
#include "ui/theme/theme.h"

#include <QScrollArea>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace lifeline::widgets {
class Section;
}

namespace lifeline::inspector {

using widgets::Section;

class FactGrid;
class QueueGauge;
class TimerGauge;

/// Both ends of the connection: at the moment that is shown their control blocks, timers, queues and
/// counters; and over all of it.
class EndpointsView : public QScrollArea {
    Q_OBJECT
public:
    EndpointsView(state::Selection& selection, state::DisplayOptions& options, state::Playhead& playhead,
                  QWidget* parent = nullptr);

    /// The connection that is shown; null empties the view. Written when somebody looks.
    void setLife(std::shared_ptr<const trace::Life> life);
    void setTheme(const theme::Theme& theme, double zoom);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void layOut();
    void change();
    void refresh();
    void showMoment(const InspectedMoment& moment);
    std::optional<InspectedMoment> moment() const;

    state::Selection& m_selection;
    state::DisplayOptions& m_options;
    state::Playhead& m_playhead;
    std::shared_ptr<const trace::Life> m_life;
    theme::Theme m_theme;
    double m_zoom = 1;
    bool m_isStale = false; ///< nobody has looked since it changed

    QLabel* m_hint = nullptr;
    QWidget* m_content = nullptr;
    FactGrid* m_ends = nullptr;
    Section* m_wholeHeading = nullptr;
    FactGrid* m_whole = nullptr;
    Section* m_momentHeading = nullptr;
    FactGrid* m_tcb = nullptr;
    Section* m_timerHeading = nullptr;
    QVBoxLayout* m_timerColumn = nullptr;
    std::vector<TimerGauge*> m_timers;
    QLabel* m_noTimer = nullptr;
    Section* m_queueHeading = nullptr;
    QVBoxLayout* m_queueColumn = nullptr;
    std::vector<QueueGauge*> m_queues;
    Section* m_counterHeading = nullptr;
    FactGrid* m_counters = nullptr;
};

} // namespace lifeline::inspector
