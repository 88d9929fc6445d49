#pragma once

#include "core/trace/life.h"
#include "ui/state/display_options.h"
#include "ui/state/selection.h"
#include "ui/theme/theme.h"

#include <QScrollArea>

#include <memory>

class QLabel;

namespace lifeline::inspector {

class FactGrid;
class Section;

/// Both ends of the connection, over all of it.
class EndpointsView : public QScrollArea {
    Q_OBJECT
public:
    EndpointsView(state::Selection& selection, state::DisplayOptions& options, QWidget* parent = nullptr);

    /// The connection that is shown; null empties the view.
    void setLife(std::shared_ptr<const trace::Life> life);
    void setTheme(const theme::Theme& theme, double zoom);

private:
    void refresh();

    state::Selection& m_selection;
    state::DisplayOptions& m_options;
    std::shared_ptr<const trace::Life> m_life;
    QLabel* m_hint = nullptr;
    QWidget* m_content = nullptr;
    FactGrid* m_ends = nullptr;
    Section* m_wholeHeading = nullptr;
    FactGrid* m_whole = nullptr;
    Section* m_lastHeading = nullptr;
    FactGrid* m_last = nullptr;
};

} // namespace lifeline::inspector
