#pragma once

#include "core/analysis/alignment.h"
#include "ui/side_by_side/compared.h"
#include "ui/state/display_options.h"
#include "ui/state/selection.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <array>
#include <optional>
#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;

namespace lifeline::ladder {
class LadderView;
}

namespace lifeline::side_by_side {

class Connectors;

/// Two lives as two ladders on one clock: they scroll together, a segment that is selected in one is selected
/// in the other, and differences are marked between them.
class SideBySideView : public QWidget {
    Q_OBJECT
public:
    explicit SideBySideView(state::DisplayOptions& options, QWidget* parent = nullptr);
    ~SideBySideView() override;

    void setCompared(BothCompared both, analysis::Alignment alignment);
    void setTheme(const theme::Theme& theme, double zoom);

    ladder::LadderView& ladder(std::size_t which) { return *m_ladders[which]; }
    state::Selection& selection(std::size_t which) { return m_selections[which]; }
    QString summary() const;

public Q_SLOTS:
    /// Selects the next place that differs, from the selected one on.
    void nextDifference();
    void previousDifference();

private:
    void makeHeading(QGridLayout& grid);
    void follow(std::size_t scrolled);
    void onSelected(std::size_t which);
    void selectRow(std::size_t row);
    void goToDifference(int direction);
    void showRow();
    std::optional<std::size_t> rowOf(std::size_t which, std::uint32_t step) const;

    BothCompared m_both;
    analysis::Alignment m_alignment;
    std::array<state::Selection, 2> m_selections;
    std::array<ladder::LadderView*, 2> m_ladders{};
    std::array<QLabel*, 2> m_titles{};
    Connectors* m_connectors = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_difference = nullptr;
    QPushButton* m_previous = nullptr;
    QPushButton* m_next = nullptr;
    std::array<std::vector<std::uint32_t>, 2> m_rows; ///< of the alignment, by step of each life
    std::optional<std::size_t> m_row; ///< of the alignment, that is selected
    bool m_isFollowing = false; ///< one of the ladders is being moved because of the other
};

} // namespace lifeline::side_by_side
