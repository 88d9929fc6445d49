#pragma once

#include "ui/presenter/answer_sheet.h"
#include "ui/presenter/board_metrics.h"
#include "ui/theme/theme.h"

#include <QFont>
#include <QPainter>
#include <QRectF>

#include <cstddef>
#include <vector>

namespace lifeline::presenter {

/// An answer sheet on a screen: in letters of 3 % where all rows have room, else in 2.4 %, and in pages that
/// one can scroll. It opens with the newest row.
class AnswerPages {
public:
    AnswerPages() = default;
    /// @param size  of the screen
    AnswerPages(AnswerSheet sheet, const BoardMetrics& metrics, const QSizeF& size);

    /// The rows that are shown: [begin, end).
    std::size_t begin() const;
    std::size_t end() const { return m_end; }
    bool hasMoreAbove() const { return begin() > 0; }
    bool hasMoreBelow() const { return m_end < m_heights.size(); }
    const QFont& font() const { return m_font; }

    /// Rows down, or up where it is negative; stops at the first and the last one.
    void scrollRows(int rows);
    /// A page on, or back.
    void scrollPage(bool isBack);

    void paint(QPainter& painter, const BoardMetrics& metrics, const theme::Theme& theme) const;

private:
    struct Columns {
        double place = 0;
        double question = 0;
        double right = 0;
        double given = 0;
    };

    void measure(const BoardMetrics& metrics);
    std::size_t endFrom(std::size_t begin) const;
    void paintRow(QPainter& painter, std::size_t row, double y, const BoardMetrics& metrics,
                  const theme::Theme& theme) const;

    AnswerSheet m_sheet;
    QRectF m_room; ///< of the rows, below their headings
    QFont m_font;
    Columns m_columns; ///< widths, the gap behind each included
    std::vector<double> m_heights; ///< of the rows, the gap below each included
    std::size_t m_end = 0;
};

} // namespace lifeline::presenter
