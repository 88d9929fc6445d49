#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
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
    void row(const std::vector<std::string>& cells);
    /// Gives the lines to `write`, one at a time with its line feed.
    void write(const std::function<void(std::string_view)>& write) const;

private:
    std::vector<Column> m_columns;
    std::vector<std::size_t> m_widths;
    std::string m_cells; ///< of all rows, one behind the other
    std::vector<std::uint16_t> m_lengths; ///< octets of each cell
};

} // namespace lifeline::exports
