#include "ui/sources/device_list.h"

#include "ui/text/safe.h"

#include <QHeaderView>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace lifeline::sources {

namespace {

enum Column { Name, Addresses, Activity, Packets, ColumnCount };
constexpr int kNameRole = Qt::UserRole; // of the first column: as the system spells it
constexpr int kCountRole = Qt::UserRole + 1; // of the last: the count of the look before
constexpr int kBars = 30; // one a second

using text::safe;

} // namespace

std::vector<double> barHeights(const QList<int>& packets)
{
    const int most = packets.isEmpty() ? 0 : *std::max_element(packets.begin(), packets.end());
    std::vector<double> heights;
    for (const int count : packets)
        heights.push_back(most > 0 ? std::sqrt(double(count) / most) : 0);
    return heights;
}

DeviceList::DeviceList(const theme::Theme& theme, double zoom, QWidget* parent) : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("captureDevices"));
    setAccessibleName(tr("Devices"));
    setColumnCount(ColumnCount);
    setHeaderLabels({tr("Device"), tr("Addresses"), tr("Activity"), tr("Packets")});
    headerItem()->setTextAlignment(Packets, Qt::AlignRight);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setTextElideMode(Qt::ElideRight);
    setFont(theme.interfaceFont(theme::TextSize::Body, zoom));
    setItemDelegateForColumn(Activity, new ActivityDelegate(theme, this));
    const QFontMetrics metrics(font());
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(Addresses, QHeaderView::Stretch);
    header()->resizeSection(Name, metrics.averageCharWidth() * 20);
    header()->resizeSection(Activity, metrics.averageCharWidth() * 24);
    header()->resizeSection(Packets, metrics.averageCharWidth() * 14);
}

QTreeWidgetItem* DeviceList::item(const QString& name) const
{
    for (int row = 0; row < topLevelItemCount(); ++row)
        if (topLevelItem(row)->data(Name, kNameRole).toString() == name)
            return topLevelItem(row);
    return nullptr;
}

void DeviceList::setDevices(const std::vector<DeviceFacts>& devices)
{
    for (int row = topLevelItemCount() - 1; row >= 0; --row) {
        const QString name = topLevelItem(row)->data(Name, kNameRole).toString();
        if (std::none_of(devices.begin(), devices.end(),
                         [&](const DeviceFacts& device) { return device.name == name; }))
            delete takeTopLevelItem(row);
    }
    for (const DeviceFacts& device : devices) {
        QTreeWidgetItem* known = item(device.name);
        if (known == nullptr) {
            known = new QTreeWidgetItem(this);
            known->setData(Name, kNameRole, device.name);
            known->setTextAlignment(Packets, Qt::AlignRight | Qt::AlignVCenter);
        }
        show(*known, device);
    }
}

void DeviceList::show(QTreeWidgetItem& item, const DeviceFacts& device)
{
    item.setText(Name, safe(device.name));
    QStringList about;
    if (!device.isUp)
        about.append(tr("down"));
    else if (!device.isRunning)
        about.append(tr("no carrier"));
    for (const QString& address : device.addresses)
        about.append(safe(address));
    if (device.name == QLatin1String("any"))
        about.append(tr("all devices at once"));
    else if (device.addresses.isEmpty() && !device.description.isEmpty())
        about.append(safe(device.description));
    item.setText(Addresses, about.join(QStringLiteral(" · ")));
    item.setToolTip(Addresses, item.text(Addresses));
    if (!device.packets)
        return;
    const QVariant before = item.data(Packets, kCountRole);
    item.setData(Packets, kCountRole, *device.packets);
    item.setText(Packets, QLocale().toString(*device.packets));
    if (!before.isValid())
        return;
    const quint32 since = *device.packets - before.toUInt(); // modulo 2^32, as the kernel counts
    auto bars = item.data(Activity, Qt::UserRole).value<QList<int>>();
    bars.append(static_cast<int>(std::min<quint32>(since, std::numeric_limits<int>::max())));
    if (bars.size() > kBars)
        bars.removeFirst();
    item.setData(Activity, Qt::UserRole, QVariant::fromValue(bars));
    item.setData(Activity, Qt::AccessibleTextRole,
                 tr("%Ln packets in the last second", nullptr, bars.last()));
}

QString DeviceList::current() const
{
    const QTreeWidgetItem* chosen = currentItem();
    return chosen != nullptr ? chosen->data(Name, kNameRole).toString() : QString();
}

bool DeviceList::setCurrent(const QString& name)
{
    QTreeWidgetItem* wanted = item(name);
    if (wanted != nullptr)
        setCurrentItem(wanted);
    return wanted != nullptr;
}

ActivityDelegate::ActivityDelegate(const theme::Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent),
      m_theme(theme)
{
}

void ActivityDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const std::vector<double> heights = barHeights(index.data(Qt::UserRole).value<QList<int>>());
    const QRectF area = QRectF(option.rect).adjusted(8, 4, -8, -4);
    const double step = area.width() / kBars;
    painter->save();
    painter->setPen(Qt::NoPen);
    painter->fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), m_theme.hairline);
    // The newest stands at the right.
    double left = area.right() - step * static_cast<double>(heights.size());
    for (const double height : heights) {
        const double tall = height > 0 ? std::max(height * area.height(), 1.0) : 0;
        painter->fillRect(QRectF(left, area.bottom() - tall, step - 1, tall), m_theme.accent);
        left += step;
    }
    painter->restore();
}

} // namespace lifeline::sources
