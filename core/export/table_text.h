#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace lifeline::exports {

/// A table for a terminal: columns as wide as their widest text, two spaces between.
class TableText {
public:
    enum class Align : unsigned char { Left, Right };
    struct Column {
        std::string title;
        Align align = Align::Left;
    };

    explicit TableText(std::vector<Column> columns);

    /// @param cells  as many as columns; valid UTF-8 without controls (safeText)
    void row(std::initializer_list<std::string_view> cells);
    /// Gives the lines to `write`, one at a time with its line feed.
    void write(const std::function<void(std::string_view)>& write) const;

private:
    struct Extent {
        std::uint16_t octets = 0;
        std::uint16_t columns = 0; ///< what a terminal shows of them
    };

    void cell(std::size_t column, std::string_view text);

    std::vector<Column> m_columns;
    std::vector<std::size_t> m_widths;
    std::deque<std::string> m_texts; ///< the cells' one behind the other, in pieces that need not move
    std::deque<Extent> m_extents; ///< of each cell
};

} // namespace lifeline::exports
