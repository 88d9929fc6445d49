#pragma once

#include "core/analysis/alignment.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace lifeline::side_by_side {

/// Between two ladders: a line from each segment to its counterpart, in the accent where they differ, and a stub
/// where there is none.
class Connectors : public QWidget {
    Q_OBJECT
public:
    /// Where a place of a life stands, in pixels from the upper edge of this widget; nothing when it is not
    /// laid out.
    using YOf = std::function<std::optional<double>(std::size_t which, std::uint32_t step)>;

    explicit Connectors(YOf yOf, QWidget* parent = nullptr);

    /// @param alignment  kept by the caller; null shows nothing
    void setAlignment(const analysis::Alignment* alignment);
    /// @param row  of the alignment; the one that is selected
    void setSelected(std::optional<std::size_t> row);
    void setTheme(const theme::Theme& theme, double zoom);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintRows(QPainter& painter, const std::vector<std::uint32_t>& rows) const;
    void paintRow(QPainter& painter, std::size_t row) const;
    /// The lower one of a row's two places; nothing when neither is laid out.
    std::optional<double> lowest(const analysis::AlignedStep& step) const;

    YOf m_yOf;
    const analysis::Alignment* m_alignment = nullptr;
    std::vector<std::uint32_t> m_same; ///< rows of the alignment
    std::vector<std::uint32_t> m_different;
    std::optional<std::size_t> m_selected;
    theme::Theme m_theme = theme::Theme::light();
};

} // namespace lifeline::side_by_side
