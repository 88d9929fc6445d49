#include "core/export/table_text.h"

#include "core/export/terminal_style.h"

#include <algorithm>
#include <cassert>

namespace lifeline::exports {

TableText::TableText(std::vector<Column> columns) : m_columns(std::move(columns))
{
    m_widths.resize(m_columns.size(), 0);
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        cell(i, m_columns[i].title);
}

void TableText::row(std::initializer_list<std::string_view> cells)
{
    assert(cells.size() == m_columns.size());
    std::size_t column = 0;
    for (const std::string_view text : cells)
        cell(column++, text);
}

void TableText::cell(std::size_t column, std::string_view text)
{
    text = text.substr(0, UINT16_MAX);
    const Extent extent{static_cast<std::uint16_t>(text.size()), static_cast<std::uint16_t>(columnsOf(text))};
    m_widths[column] = std::max<std::size_t>(m_widths[column], extent.columns);
    constexpr std::size_t kPiece = 64 * 1024;
    if (m_texts.empty() || m_texts.back().size() + text.size() > m_texts.back().capacity()) {
        m_texts.emplace_back();
        m_texts.back().reserve(std::max(kPiece, text.size()));
    }
    m_texts.back() += text;
    m_extents.push_back(extent);
}

void TableText::write(const std::function<void(std::string_view)>& write) const
{
    auto piece = m_texts.begin();
    std::size_t at = 0;
    std::size_t column = 0;
    std::string line;
    for (const Extent extent : m_extents) {
        if (at == piece->size() && extent.octets > 0) {
            ++piece;
            at = 0;
        }
        const std::size_t padding = m_widths[column] - extent.columns;
        const bool isRight = m_columns[column].align == Align::Right;
        line.append(column > 0 ? 2 : 0, ' ');
        line.append(isRight ? padding : 0, ' ');
        line.append(*piece, at, extent.octets);
        at += extent.octets;
        if (++column < m_columns.size()) {
            line.append(isRight ? 0 : padding, ' ');
            continue;
        }
        line.erase(line.find_last_not_of(' ') + 1);
        line += '\n';
        write(line);
        line.clear();
        column = 0;
    }
}

} // namespace lifeline::exports
