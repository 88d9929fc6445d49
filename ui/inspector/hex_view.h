#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace lifeline::inspector {

/// Octets in hexadecimal, with their text where there is room; as many in a row as fit. The octets of one
/// field can be lit.
class HexView : public QWidget {
    Q_OBJECT
public:
    explicit HexView(QWidget* parent = nullptr);

    /// Shows the first 2048 of them, and says how many more there are.
    void setOctets(std::vector<std::byte> octets);
    /// Lights [offset, offset + length); none when length is 0.
    void light(std::uint32_t offset, std::uint32_t length);
    void setTheme(const theme::Theme& theme, double zoom);

    int octetsInRow() const { return m_inRow; }
    std::optional<std::uint32_t> octetAt(QPointF point) const;
    /// Where an octet's two digits stand.
    QRectF cellOf(std::uint32_t octet) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void octetChosen(std::uint32_t octet);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    int inRow(int width) const;
    bool hasText(int width) const;
    double rowWidth(int inRow, bool text) const;
    std::size_t shown() const;
    void paintRow(QPainter& painter, std::size_t row) const;

    std::vector<std::byte> m_octets;
    std::uint32_t m_litBegin = 0;
    std::uint32_t m_litEnd = 0;
    theme::Theme m_theme;
    QFont m_font;
    double m_digit = 7; ///< a character's width
    double m_line = 15;
    int m_inRow = 8;
};

} // namespace lifeline::inspector
