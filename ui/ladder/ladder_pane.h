#pragma once

#include "ui/state/display_options.h"
#include "ui/state/selection.h"
#include "ui/state/trail.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace lifeline::ladder {

class FindBar;
class GoToBar;
class LadderView;

/// A ladder with the bars over it, of which one is open at a time.
class LadderPane : public QWidget {
    Q_OBJECT

public:
    /// @param view  becomes a child
    LadderPane(LadderView& view, state::Selection& selection, state::DisplayOptions& options,
               state::Trail& trail, QWidget* parent = nullptr);

    void openFind();
    void openGoTo();
    void findNext();
    void findPrevious();
    void setTheme(const theme::Theme& theme, double zoom);

private:
    void go(const QString& typed);
    void search();

    LadderView& m_view;
    state::Selection& m_selection;
    state::DisplayOptions& m_options;
    state::Trail& m_trail;
    FindBar* m_find = nullptr;
    GoToBar* m_goTo = nullptr;
};

} // namespace lifeline::ladder
