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
    row(titles);
}

void TableText::row(const std::vector<std::string>& cells)
{
    assert(cells.size() == m_columns.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        m_widths[i] = std::max(m_widths[i], columnsOf(cells[i]));
        const std::size_t length = std::min<std::size_t>(cells[i].size(), UINT16_MAX);
        m_cells.append(cells[i], 0, length);
        m_lengths.push_back(static_cast<std::uint16_t>(length));
    }
}

void TableText::write(const std::function<void(std::string_view)>& write) const
{
    std::size_t at = 0;
    std::string line;
    for (std::size_t cell = 0; cell < m_lengths.size(); ++cell) {
        const std::size_t column = cell % m_columns.size();
        const std::string text = m_cells.substr(at, m_lengths[cell]);
        at += m_lengths[cell];
        if (column > 0)
            line += "  ";
        line += m_columns[column].align == Align::Right ? padLeft(text, m_widths[column])
                                                        : padRight(text, m_widths[column]);
        if (column + 1 < m_columns.size())
            continue;
        line.erase(line.find_last_not_of(' ') + 1);
        line += '\n';
        write(line);
        line.clear();
    }
}

} // namespace lifeline::exports
