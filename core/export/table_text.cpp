#include "core/export/table_text.h"

#include "core/export/terminal_style.h"

#include <algorithm>
#include <cassert>

namespace lifeline::exports {

TableText::TableText(std::vector<Column> columns) : m_columns(std::move(columns))
{
    std::vector<std::string> titles;
    for (const Column& column : m_columns)
        titles.push_back(column.title);
    m_widths.resize(m_columns.size(), 0);
    row(std::move(titles));
}

void TableText::row(std::vector<std::string> cells)
{
    assert(cells.size() == m_columns.size());
    for (std::size_t i = 0; i < cells.size(); ++i)
        m_widths[i] = std::max(m_widths[i], columnsOf(cells[i]));
    m_rows.push_back(std::move(cells));
}

std::string TableText::text() const
{
    std::string out;
    for (const std::vector<std::string>& cells : m_rows) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0)
                line += "  ";
            line += m_columns[i].align == Align::Right ? padLeft(cells[i], m_widths[i])
                                                       : padRight(cells[i], m_widths[i]);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + "\n";
    }
    return out;
}

} // namespace lifeline::exports
