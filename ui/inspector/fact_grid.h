#pragma once

#include "ui/inspector/packet_facts.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <array>
#include <cstdint>
#include <vector>

class QGridLayout;
class QLabel;

namespace lifeline::inspector {

/// Rows of a label and two values. Plain text that can be selected and copied.
class FactGrid : public QWidget {
    Q_OBJECT
public:
    enum class Second : std::uint8_t {
        Dim, ///< a remark on the first value, dim, at the right; a lone first value takes its room too
        Equal, ///< the other end's value
    };

    explicit FactGrid(Second second, QWidget* parent = nullptr);

    /// @param headings  over the two values; none when both are empty
    void setRows(const std::vector<FactRow>& rows, const QString& firstHeading = {},
                 const QString& secondHeading = {});
    void setTheme(const theme::Theme& theme, double zoom);

private:
    struct Row {
        std::array<QLabel*, 3> cells{};
    };
    void grow(std::size_t count);
    void dress(Row& row, bool heading) const;

    Second m_second;
    QGridLayout* m_layout = nullptr;
    std::vector<Row> m_rows;
    theme::Theme m_theme;
    double m_zoom = 1;
    bool m_hasHeading = false;
};

} // namespace lifeline::inspector
