#include "ui/widgets/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace lifeline::widgets {

FlowLayout::FlowLayout(int spacing, QWidget* parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem* item : m_items)
        delete item;
}

void FlowLayout::addItem(QLayoutItem* item) { m_items.push_back(item); }

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    QLayoutItem* item = itemAt(index);
    if (item != nullptr)
        m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const { return place(QRect(0, 0, width, 0), false); }

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty())
            width += item->sizeHint().width() + spacing();
    const QMargins margins = contentsMargins();
    return {std::max(0, width - spacing()) + margins.left() + margins.right(), minimumSize().height()};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

int FlowLayout::place(const QRect& rect, bool moves) const
{
    struct Placed {
        QLayoutItem* item = nullptr;
        QRect where;
    };
    const QRect room = rect.marginsRemoved(contentsMargins());
    std::vector<Placed> line;
    int y = room.y();
    int height = 0;
    const auto endLine = [&] {
        for (const Placed& placed : line) // in the middle of its line
            if (moves)
                placed.item->setGeometry(placed.where.translated(0, (height - placed.where.height()) / 2));
        line.clear();
    };
    int x = room.x();
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint().expandedTo(item->minimumSize());
        size.setWidth(std::min(size.width(), std::max(room.width(), item->minimumSize().width())));
        if (x > room.x() && x + size.width() > room.x() + room.width()) {
            endLine();
            x = room.x();
            y += height + spacing();
            height = 0;
        }
        line.push_back({item, QRect(QPoint(x, y), size)});
        x += size.width() + spacing();
        height = std::max(height, size.height());
    }
    endLine();
    return y + height + contentsMargins().bottom() - rect.y();
}

} // namespace lifeline::widgets
