// How time becomes height on the ladder, and which of its runs are folded.
#include "app/lifeline/application.h"
#include "ui/ladder/ladder_view.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/main_window.h"

#include <QAction>

#include <utility>

namespace lifeline::app {

void Application::wireFolds()
{
    main_window::Actions& actions = m_window->actions();
    const std::pair<QAction*, ladder::TimeMode> modes[] = {
        {actions.eventRows, ladder::TimeMode::Rows},
        {actions.compressedTime, ladder::TimeMode::Compressed},
        {actions.timeToScale, ladder::TimeMode::ToScale},
    };
    for (const auto& [action, mode] : modes) {
        connect(action, &QAction::triggered, this, [this, &actions, mode = mode] {
            if (m_options.timeMode() == mode && mode != ladder::TimeMode::Rows)
                actions.eventRows->trigger(); // the same key goes back
            else
                m_options.setTimeMode(mode);
        });
        connect(&m_options, &state::DisplayOptions::changed, action,
                [this, action = action, mode = mode] { action->setChecked(m_options.timeMode() == mode); });
    }
    connect(actions.toggleFold, &QAction::triggered, m_ladder, &ladder::LadderView::toggleFold);
    connect(actions.openAllFolds, &QAction::triggered, m_ladder, &ladder::LadderView::openAllFolds);
    connect(actions.foldAll, &QAction::triggered, m_ladder, &ladder::LadderView::foldAll);
}

} // namespace lifeline::app
