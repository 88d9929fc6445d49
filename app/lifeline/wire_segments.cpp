// What can be done with segments, and with what is wanted of the capture's file for it.

#include "app/lifeline/application.h"
#include "app/lifeline/segment_tools.h"
#include "core/analysis/examination.h"
#include "ui/inspector/packet_view.h"
#include "ui/inspector/story_view.h"
#include "ui/ladder/ladder_view.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/main_window.h"

#include <QAction>

namespace lifeline::app {

namespace {

/// Segments of a life that the capture has twice, hidden or not.
std::uint32_t copiesOf(const trace::Life* life, const analysis::Examination* examination)
{
    if (life == nullptr || life->hidden > 0 || examination == nullptr)
        return life == nullptr ? 0 : life->hidden;
    return analysis::count(
        examination->remarks.findings)[static_cast<std::size_t>(analysis::FindingKind::CapturedTwice)];
}

} // namespace

void Application::wireSegments()
{
    m_segmentTools->connectTo(*m_window);
    connect(&m_session, &Session::started, this, [this] { m_segmentTools->setCapture(m_path); });
    main_window::Actions& actions = m_window->actions();
    connect(actions.timeUtc, &QAction::triggered, this,
            [this] { m_options.setTimeDisplay(text::TimeDisplay::ClockUtc); });
    connect(actions.copyStory, &QAction::triggered, m_story, &inspector::StoryView::copyStory);
    connect(actions.hideCopies, &QAction::toggled, this, [this](bool hides) {
        m_segmentTools->keepSegment();
        m_session.life().setHidesCopies(hides);
        onConnectionChanged(); // the same connection, told anew
    });
    connect(m_ladder, &ladder::LadderView::lifeChanged, this, [this, action = actions.hideCopies] {
        const std::uint32_t copies = copiesOf(m_ladder->life().get(), m_ladder->examination().get());
        action->setEnabled(copies > 0 || action->isChecked());
        action->setText(copies == 0 ? tr("&Hide what was captured twice")
                                    : tr("&Hide what was captured twice (%Ln segments)", nullptr,
                                         static_cast<int>(copies)));
    });
    const auto showComment = [this] {
        const auto life = m_ladder->life();
        const auto step = m_selection.step();
        m_packet->setComment(
            life && step && *step < life->steps.size()
                ? m_segmentTools->annotations().at({life->connection.id, life->steps[*step].number}).comment
                : QString());
    };
    connect(&m_selection, &state::Selection::stepChanged, this, showComment);
    connect(m_ladder, &ladder::LadderView::lifeChanged, this, showComment);
    connect(&m_segmentTools->annotations(), &state::Annotations::changed, this, showComment);
    actions.hideCopies->setEnabled(false);
}

} // namespace lifeline::app
