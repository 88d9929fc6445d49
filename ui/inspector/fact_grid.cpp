#include "ui/inspector/fact_grid.h"

#include "ui/theme/label_colour.h"

#include <QGridLayout>
#include <QLabel>
#include <QTextLayout>

#include <algorithm>
#include <array>

namespace lifeline::inspector {

namespace {

/// Above the baseline of a label's first line, pixels: letters of another font may be higher than the
/// label's.
int ascentOf(const QLabel& label)
{
    QTextLayout text(label.text().section(QLatin1Char('\n'), 0, 0), label.font());
    text.beginLayout();
    const QTextLine line = text.createLine();
    text.endLayout();
    return line.isValid() ? qCeil(line.ascent()) : 0;
}

/// Chinese beside digits: the words of a row have one baseline.
void standOnOneLine(const std::array<QLabel*, 3>& cells)
{
    std::array<int, 3> ascents{};
    std::transform(cells.begin(), cells.end(), ascents.begin(),
                   [](const QLabel* cell) { return ascentOf(*cell); });
    const int most = *std::max_element(ascents.begin(), ascents.end());
    for (std::size_t i = 0; i < cells.size(); ++i)
        cells[i]->setContentsMargins(0, ascents[i] == 0 ? 0 : most - ascents[i], 0, 0);
}

} // namespace

FactGrid::FactGrid(Second second, QWidget* parent)
    : QWidget(parent),
      m_second(second),
      m_layout(new QGridLayout(this)),
      m_theme(theme::Theme::light())
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(second == Second::Dim ? 12 : 8); // three columns in the narrowest panel
    m_layout->setVerticalSpacing(4);
    m_layout->setColumnStretch(1, second == Second::Dim ? 0 : 1);
    m_layout->setColumnStretch(2, 1);
}

void FactGrid::grow(std::size_t count)
{
    while (m_rows.size() < count) {
        Row row;
        const int line = static_cast<int>(m_rows.size());
        for (int column = 0; column < 3; ++column) {
            auto* label = new QLabel(this);
            label->setTextFormat(Qt::PlainText);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
            // A remark keeps to the right; all else fills its cell, so that long values wrap and never widen
            // the panel.
            const bool remark = column == 2 && m_second == Second::Dim;
            label->setAlignment((remark ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
            label->setWordWrap(column == 2 || m_second == Second::Equal);
            m_layout->addWidget(label, line, column);
            row.cells[static_cast<std::size_t>(column)] = label;
        }
        m_rows.push_back(row);
        dress(m_rows.back(), line == 0 && m_hasHeading);
    }
}

void FactGrid::setRows(const std::vector<FactRow>& rows, const QString& firstHeading,
                       const QString& secondHeading)
{
    const bool hasHeading = !firstHeading.isEmpty() || !secondHeading.isEmpty();
    std::vector<FactRow> lines;
    if (hasHeading)
        lines.push_back({{}, firstHeading, secondHeading});
    lines.insert(lines.end(), rows.begin(), rows.end());

    const bool dressAnew = hasHeading != m_hasHeading;
    m_hasHeading = hasHeading;
    grow(lines.size());
    if (dressAnew && !m_rows.empty())
        dress(m_rows.front(), hasHeading);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto& [label, first, second] = m_rows[i].cells;
        const bool used = i < lines.size();
        for (QLabel* cell : m_rows[i].cells)
            cell->setVisible(used);
        if (!used)
            continue;
        label->setText(lines[i].label);
        first->setText(lines[i].first);
        second->setText(lines[i].second);
        standOnOneLine(m_rows[i].cells);
        if (m_second == Second::Equal)
            continue;
        const bool alone = lines[i].second.isEmpty(); // takes the remark's room too
        second->setVisible(!alone);
        first->setWordWrap(alone);
        m_layout->removeWidget(first);
        m_layout->addWidget(first, static_cast<int>(i), 1, 1, alone ? 2 : 1);
    }
}

void FactGrid::dress(Row& row, bool heading) const
{
    const auto& [label, first, second] = row.cells;
    label->setFont(m_theme.interfaceFont(theme::TextSize::Label, m_zoom));
    theme::paintWith(*label, m_theme.dim);
    if (heading) {
        for (QLabel* cell : {first, second}) {
            cell->setFont(m_theme.interfaceFont(theme::TextSize::Label, m_zoom, QFont::Medium));
            theme::paintWith(*cell, m_theme.dim);
        }
        return;
    }
    first->setFont(m_theme.fixedFont(theme::TextSize::Label, m_zoom));
    theme::paintWith(*first, m_theme.text);
    const bool remark = m_second == Second::Dim;
    second->setFont(m_theme.fixedFont(remark ? theme::TextSize::Small : theme::TextSize::Label, m_zoom));
    theme::paintWith(*second, remark ? m_theme.dim : m_theme.text);
}

void FactGrid::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_zoom = zoom;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        dress(m_rows[i], i == 0 && m_hasHeading);
}

} // namespace lifeline::inspector
