#pragma once

#include <cstddef>
#include <string>
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
    void row(std::vector<std::string> cells);
    std::string text() const;

private:
    std::vector<Column> m_columns;
    std::vector<std::size_t> m_widths;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace lifeline::exports
