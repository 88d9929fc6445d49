#pragma once

#include "core/trace/life.h"
#include "ui/state/selection.h"
#include "ui/theme/theme.h"

#include <QScrollArea>

#include <array>
#include <memory>

class QLabel;

namespace lifeline::analysis {
struct Diagnosis;
struct Examination;
} // namespace lifeline::analysis

namespace lifeline::widgets {
class Section;
}

namespace lifeline::inspector {

using widgets::Section;

class ProseView;
class TimeSplitView;

/// A connection's story: who opened it, what went wrong, who closed it, what its time went to, and what to
/// check next.
class StoryView : public QScrollArea {
    Q_OBJECT
public:
    explicit StoryView(state::Selection& selection, QWidget* parent = nullptr);

    /// The connection that is shown; null empties the view. Written when somebody looks.
    /// @param examination  null while it is not known yet
    void setLife(std::shared_ptr<const trace::Life> life,
                 std::shared_ptr<const analysis::Examination> examination);
    /// All of it as plain text, section by section; empty while it is not known.
    QString text();
    void copyStory();
    void setTheme(const theme::Theme& theme, double zoom);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void layOut();
    void refresh();
    bool takeKey(QEvent& event);
    void copy();
    void selectAll();
    QString selected() const;
    void clearOthers(const ProseView* chosen);
    std::array<ProseView*, 5> proses() const;
    void tell(const analysis::Diagnosis& diagnosis, const trace::Life& life);

    state::Selection& m_selection;
    std::shared_ptr<const trace::Life> m_life;
    std::shared_ptr<const analysis::Examination> m_examination;
    bool m_selectsAll = false; ///< right now
    bool m_isStale = false; ///< nobody has looked since it changed

    QLabel* m_hint = nullptr;
    QWidget* m_content = nullptr;
    Section* m_openingHeading = nullptr;
    ProseView* m_opening = nullptr;
    Section* m_troubleHeading = nullptr;
    ProseView* m_trouble = nullptr;
    Section* m_closingHeading = nullptr;
    ProseView* m_closing = nullptr;
    Section* m_timeHeading = nullptr;
    TimeSplitView* m_time = nullptr;
    ProseView* m_verdict = nullptr;
    Section* m_checksHeading = nullptr;
    ProseView* m_checks = nullptr;
};

} // namespace lifeline::inspector
