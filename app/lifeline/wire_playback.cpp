// The moment that the whole window shows while one plays or walks through a connection.

#include "app/lifeline/application.h"
#include "core/analysis/examination.h"
#include "ui/ladder/ladder_view.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/main_window.h"
#include "ui/playback/scrubber.h"
#include "ui/state_diagram/state_diagram_view.h"

#include <QAction>

#include <algorithm>
#include <memory>

namespace lifeline::app {

namespace {

std::vector<std::uint32_t> troubledSteps(const analysis::Examination& examination)
{
    std::vector<std::uint32_t> steps;
    for (const analysis::Finding& finding : examination.remarks.findings)
        if (analysis::isTrouble(finding.kind))
            steps.push_back(finding.step);
    std::ranges::sort(steps);
    const auto twice = std::ranges::unique(steps);
    steps.erase(twice.begin(), twice.end());
    return steps;
}

} // namespace

void Application::wirePlayback()
{
    const main_window::Actions& actions = m_window->actions();
    const auto step = [this](QAction* action,
                             void (state::Playhead::*walk)(int, std::optional<std::uint32_t>), int way) {
        connect(action, &QAction::triggered, this,
                [this, walk, way] { (m_playhead.*walk)(way, m_selection.step()); });
    };
    step(actions.stepForward, &state::Playhead::stepSegment, +1);
    step(actions.stepBack, &state::Playhead::stepSegment, -1);
    step(actions.nextEvent, &state::Playhead::stepEvent, +1);
    step(actions.previousEvent, &state::Playhead::stepEvent, -1);
    // Looking for trouble is no playing: what comes after it stays in sight.
    const auto seek = [this](QAction* action, int way) {
        connect(action, &QAction::triggered, this, [this, way] {
            if (const auto trouble = m_playhead.troubleFrom(m_selection.step(), way))
                m_selection.setStep(*trouble);
        });
    };
    seek(actions.nextTrouble, +1);
    seek(actions.previousTrouble, -1);
    connect(actions.firstMoment, &QAction::triggered, &m_playhead, &state::Playhead::first);
    connect(actions.lastMoment, &QAction::triggered, &m_playhead, &state::Playhead::last);
    connect(actions.faster, &QAction::triggered, this, [this] { m_playhead.stepSpeed(+1); });
    connect(actions.slower, &QAction::triggered, this, [this] { m_playhead.stepSpeed(-1); });
    connect(actions.leavePlayback, &QAction::triggered, &m_playhead, &state::Playhead::leave);
    connect(actions.play, &QAction::triggered, this,
            [this](bool on) { on ? m_playhead.play() : m_playhead.pause(); });
    connect(&m_playhead, &state::Playhead::playingChanged, this,
            [this, &actions] { actions.play->setChecked(m_playhead.isPlaying()); });

    connect(&m_playhead, &state::Playhead::momentChanged, this,
            [this, &actions, wasAway = std::make_shared<bool>(true)] {
                m_ladder->setNow(m_playhead.now());
                if (m_playhead.now())
                    m_selection.setStep(m_playhead.step());
                actions.leavePlayback->setEnabled(m_playhead.now().has_value());
                if (const bool isAway = !m_playhead.now(); isAway != std::exchange(*wasAway, isAway))
                    updateActions(); // Esc leaves
            });
    // Who picks a segment by hand goes to its moment.
    connect(&m_selection, &state::Selection::stepChanged, this, [this] {
        if (!m_playhead.now() || !m_selection.step() || m_selection.step() == m_playhead.step())
            return;
        m_playhead.pause();
        m_playhead.standAt(*m_selection.step());
    });
    setPlaybackLife(nullptr);
}

void Application::setPlaybackLife(const LifePtr& life)
{
    m_playhead.setLife(life);
    m_playhead.setTroubles(m_examination ? troubledSteps(*m_examination) : std::vector<std::uint32_t>{});
    m_scrubber->readAgain();
    m_states->setLife(life);
    const main_window::Actions& actions = m_window->actions();
    const bool walks = life && !life->steps.empty();
    for (QAction* action :
         {actions.play, actions.stepForward, actions.stepBack, actions.nextEvent, actions.previousEvent,
          actions.nextTrouble, actions.previousTrouble, actions.firstMoment, actions.lastMoment})
        action->setEnabled(walks);
    actions.leavePlayback->setEnabled(m_playhead.now().has_value());
}

} // namespace lifeline::app
