#include "ui/connections/cell_delegate.h"

#include "tests/ui/connections/many_connections.h"
#include "ui/models/connection_table_model.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QStyleOptionViewItem>

#include <gtest/gtest.h>

namespace lifeline::connections {
namespace {

using models::ConnectionTableModel;

QImage painted(const CellDelegate& cells, const QModelIndex& index, int width, int canvas)
{
    QImage image(canvas, cells.rowHeight(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, width, image.height());
    cells.paint(&painter, option, index);
    return image;
}

TEST(CellDelegate, WritesAllOfATextThatJustFits)
{
    ConnectionTableModel model;
    model.setSnapshot(test::ManyConnections(300).snapshot());
    CellDelegate cells;
    cells.setTheme(theme::Theme::light(), 1.0);
    const QSignalSpy wider(&cells, &CellDelegate::contentIsWider);
    for (int row = 0; row < 300; ++row) {
        const QModelIndex address = model.index(row, ConnectionTableModel::Client);
        const int width = cells.cellWidth(address);
        EXPECT_EQ(painted(cells, address, width, width + 40), painted(cells, address, width + 40, width + 40))
            << address.data().toString().toStdString();
    }
    EXPECT_EQ(wider.count(), 0);
}

} // namespace
} // namespace lifeline::connections
