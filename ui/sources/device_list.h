#pragma once

#include "ui/sources/device_facts.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>
#include <QTreeWidget>

#include <vector>

namespace lifeline::sources {

/// The devices, with a small plot of how many packets each saw in the last half minute.
class DeviceList : public QTreeWidget {
    Q_OBJECT
public:
    DeviceList(const theme::Theme& theme, double zoom, QWidget* parent = nullptr);

    /// A newer look at the devices. The selection and the plots stay.
    void setDevices(const std::vector<DeviceFacts>& devices);
    /// Empty: none.
    QString current() const;
    /// False when there is none of that name (yet).
    bool setCurrent(const QString& name);

private:
    QTreeWidgetItem* item(const QString& name) const;
    void show(QTreeWidgetItem& item, const DeviceFacts& device);
};

/// Paints the numbers in Qt::UserRole [QList<int>, one a second] as a line of bars.
class ActivityDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    ActivityDelegate(const theme::Theme& theme, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    theme::Theme m_theme;
};

/// The heights of the bars of a plot, 0 to 1, by their square root: a single packet is seen beside thousands.
std::vector<double> barHeights(const QList<int>& packets);

} // namespace lifeline::sources
