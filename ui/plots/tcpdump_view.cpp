#include "ui/plots/tcpdump_view.h"

#include "ui/widgets/own_keys.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace lifeline::plots {

void TcpdumpModel::setLines(std::shared_ptr<const exports::TcpdumpLines> lines, bool isSameConnection)
{
    const int before = rowCount();
    const int after = lines ? static_cast<int>(lines->size()) : 0;
    if (isSameConnection && lines && m_lines && after >= before) {
        if (after > before)
            beginInsertRows({}, before, after - 1);
        m_lines = std::move(lines);
        if (after > before)
            endInsertRows();
        if (before > 0)
            Q_EMIT dataChanged(index(0), index(before - 1)); // numbers may be written another way
        return;
    }
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int TcpdumpModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_lines ? 0 : static_cast<int>(m_lines->size());
}

QVariant TcpdumpModel::data(const QModelIndex& index, int role) const
{
    if (!m_lines || !index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return QString::fromStdString(m_lines->line(static_cast<std::size_t>(index.row())));
}

TcpdumpView::TcpdumpView(state::Selection& selection, QWidget* parent)
    : QListView(parent),
      m_selection(selection),
      m_model(new TcpdumpModel(this))
{
    setObjectName(QStringLiteral("tcpdumpText"));
    new widgets::OwnKeys(*this, [](const QKeyEvent& key) { return key.matches(QKeySequence::Copy); });
    setModel(m_model);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTextElideMode(Qt::ElideNone);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("tcpdump text"));
    connect(&m_selection, &state::Selection::stepChanged, this, &TcpdumpView::showStep);
}

void TcpdumpView::setLines(std::shared_ptr<const exports::TcpdumpLines> lines, bool isSameConnection)
{
    // All items have the size of one: that of the longest among some that stand for all.
    constexpr std::size_t kLookedAt = 256;
    int width = 0;
    if (lines) {
        const QFontMetricsF metrics(font(), this);
        const std::size_t stride = std::max<std::size_t>(1, lines->size() / kLookedAt);
        for (std::size_t i = 0; i < lines->size(); i += i < kLookedAt ? 1 : stride)
            width = std::max(
                width, static_cast<int>(metrics.horizontalAdvance(QString::fromStdString(lines->line(i)))));
    }
    const QFontMetricsF metrics(font(), this);
    setGridSize({width + 24, static_cast<int>(metrics.height() * 1.25)});
    m_model->setLines(std::move(lines), isSameConnection);
    showStep();
}

void TcpdumpView::setTheme(const theme::Theme& theme, double zoom)
{
    setFont(theme.fixedFont(theme::TextSize::Label, zoom));
    QPalette colours = palette();
    colours.setColor(QPalette::Base, theme.ground);
    setPalette(colours);
}

QString TcpdumpView::text() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    if (rows.size() > 1) {
        for (const QModelIndex& row : rows)
            lines.append(row.data().toString());
    } else {
        for (int row = 0; row < m_model->rowCount(); ++row)
            lines.append(m_model->index(row).data().toString());
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void TcpdumpView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        m_selection.setStep(static_cast<std::uint32_t>(current.row()));
}

void TcpdumpView::showEvent(QShowEvent* event)
{
    QListView::showEvent(event);
    showStep();
}

/// Ctrl+C copies lines here, whatever else it does in the window.
void TcpdumpView::keyPressEvent(QKeyEvent* event)
{
    if (!event->matches(QKeySequence::Copy)) {
        QListView::keyPressEvent(event);
        return;
    }
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex& row : rows)
        lines.append(row.data().toString());
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void TcpdumpView::showStep()
{
    const auto step = m_selection.step();
    if (!isVisible() || !step)
        return;
    const QModelIndex row = m_model->index(static_cast<int>(*step));
    if (!row.isValid() || row == currentIndex())
        return;
    setCurrentIndex(row);
}

} // namespace lifeline::plots
