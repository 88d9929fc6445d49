#include "ui/inspector/frame_view.h"

#include "ui/inspector/field_text.h"
#include "ui/inspector/hex_view.h"
#include "ui/state/explained.h"
#include "ui/theme/label_colour.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

#include <algorithm>

namespace lifeline::inspector {

namespace {

constexpr int kField = Qt::UserRole;

} // namespace

FrameView::FrameView(QWidget* parent) : QWidget(parent), m_unfolded({QStringLiteral("TCP")})
{
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName(QStringLiteral("headers"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideNone);
    m_tree->setIndentation(14);
    m_tree->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_tree->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    m_tree->setAccessibleName(tr("Headers"));
    m_place = new QLabel(this);
    m_place->setObjectName(QStringLiteral("fieldPlace"));
    m_place->setTextFormat(Qt::PlainText);
    m_place->setWordWrap(true);
    m_octets = new HexView(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_tree);
    column->addWidget(m_place);
    column->addWidget(m_octets);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &FrameView::followTree);
    const auto remember = [this](QTreeWidgetItem* item, bool unfolded) {
        if (m_isFilling)
            return;
        const QString name = item->text(0);
        unfolded ? void(m_unfolded.insert(name)) : void(m_unfolded.remove(name));
        fitTree();
    };
    connect(m_tree, &QTreeWidget::itemExpanded, this,
            [remember](QTreeWidgetItem* item) { remember(item, true); });
    connect(m_tree, &QTreeWidget::itemCollapsed, this,
            [remember](QTreeWidgetItem* item) { remember(item, false); });
    connect(m_octets, &HexView::octetChosen, this, &FrameView::choose);
}

void FrameView::setFrame(const trace::FrameBytes::Frame& frame)
{
    packet::Decoded decoded;
    packet::decode(frame.link, frame.octets, frame.originalLength, frame.fcsLength, decoded);
    m_isFilling = true;
    m_tree->clear();
    m_items.clear();
    m_fields = packet::fieldsOf(frame.octets, decoded);
    std::vector<QTreeWidgetItem*> parents;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const packet::Field& field = m_fields[i];
        parents.resize(std::min<std::size_t>(parents.size(), field.depth));
        const QStringList words{fieldName(field), fieldValue(field, frame.octets)};
        auto* item =
            parents.empty() ? new QTreeWidgetItem(m_tree, words) : new QTreeWidgetItem(parents.back(), words);
        item->setData(0, kField, static_cast<qulonglong>(i));
        item->setData(0, state::kCardRole, QLatin1String(field.name));
        parents.push_back(item);
        m_items.push_back(item);
    }
    for (QTreeWidgetItem* item : m_items)
        if (item->childCount() > 0 && m_unfolded.contains(item->text(0)))
            item->setExpanded(true);
    m_isFilling = false;
    m_octets->setOctets(frame.octets);
    fitTree();
    followTree();
}

void FrameView::clear()
{
    m_tree->clear();
    m_items.clear();
    m_fields.clear();
    m_octets->setOctets({});
    m_place->clear();
}

void FrameView::setTheme(const theme::Theme& theme, double zoom)
{
    m_tree->setFont(theme.interfaceFont(theme::TextSize::Small, zoom));
    m_place->setFont(theme.interfaceFont(theme::TextSize::Small, zoom));
    theme::paintWith(*m_place, theme.dim);
    m_octets->setTheme(theme, zoom);
    fitTree();
}

std::optional<std::size_t> FrameView::chosenField() const
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    if (item == nullptr || item->data(0, kField).toULongLong() >= m_fields.size())
        return std::nullopt;
    return static_cast<std::size_t>(item->data(0, kField).toULongLong());
}

/// The innermost field that has the octet; of several bit fields, the first.
void FrameView::choose(std::uint32_t octet)
{
    std::optional<std::size_t> innermost;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const packet::Field& field = m_fields[i];
        const bool has = octet >= field.offset && octet < field.offset + field.length;
        if (has && (!innermost || field.depth > m_fields[*innermost].depth))
            innermost = i;
    }
    if (!innermost)
        return;
    for (QTreeWidgetItem* parent = m_items[*innermost]->parent(); parent != nullptr;
         parent = parent->parent())
        parent->setExpanded(true);
    m_tree->setCurrentItem(m_items[*innermost]);
}

void FrameView::followTree()
{
    if (m_isFilling)
        return;
    const auto chosen = chosenField();
    if (!chosen) {
        m_octets->light(0, 0);
        m_place->setText(m_fields.empty()
                             ? QString()
                             : tr("Pick a field to see its octets, or an octet to see its field."));
        return;
    }
    const packet::Field& field = m_fields[*chosen];
    m_octets->light(field.offset, field.length);
    m_place->setText(QStringLiteral("%1: %2").arg(fieldName(field), fieldPlace(field)));
}

/// The page scrolls, not the tree.
void FrameView::fitTree()
{
    int rows = 0;
    for (QTreeWidgetItemIterator item(m_tree); *item != nullptr; ++item) {
        bool isSeen = true;
        for (const QTreeWidgetItem* parent = (*item)->parent(); parent != nullptr; parent = parent->parent())
            isSeen = isSeen && parent->isExpanded();
        rows += isSeen ? 1 : 0;
    }
    const int row = rows > 0 ? m_tree->sizeHintForRow(0) : 0;
    const int bar =
        m_tree->horizontalScrollBar() != nullptr ? m_tree->horizontalScrollBar()->sizeHint().height() : 0;
    m_tree->setFixedHeight(rows * row + 2 * m_tree->frameWidth() + bar);
}

} // namespace lifeline::inspector
