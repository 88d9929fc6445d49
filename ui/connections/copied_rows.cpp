#include "ui/connections/copied_rows.h"

#include "ui/models/connection_table_model.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace lifeline::connections {

namespace {

QString field(const QString& text, CopyFormat format)
{
    const bool isPlain =
        std::none_of(text.begin(), text.end(), [](QChar c) { return c == u',' || c == u'"' || c < u' '; });
    if (format == CopyFormat::Tabs || isPlain)
        return text;
    QString quoted = text;
    quoted.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

QList<int> columnsOf(const QTableView& table)
{
    const QHeaderView& header = *table.horizontalHeader();
    QList<int> columns;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        const bool isShown = header.isHidden() || !header.isSectionHidden(column);
        if (isShown && column != models::ConnectionTableModel::Timeline) // a picture
            columns.append(column);
    }
    return columns;
}

} // namespace

QList<int> selectedRows(const QTableView& table)
{
    QList<int> rows;
    for (const QItemSelectionRange& range : table.selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QString copiedRows(const QTableView& table, CopyFormat format)
{
    const QList<int> rows = selectedRows(table);
    if (rows.isEmpty())
        return {};

    const QList<int> columns = columnsOf(table);
    const QAbstractItemModel& model = *table.model();
    const QLatin1Char between(format == CopyFormat::Tabs ? '\t' : ',');
    const QLatin1String end(format == CopyFormat::Tabs ? "\n" : "\r\n");
    QString text;
    const auto add = [&](const auto& fieldOf) {
        for (const int column : columns) {
            if (column != columns.first())
                text += between;
            text += field(fieldOf(column), format);
        }
        text += end;
    };
    add([&](int column) { return model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); });
    for (const int row : rows)
        add([&](int column) {
            return model.index(row, column).data(models::ConnectionTableModel::WholeRole).toString();
        });
    return text;
}

} // namespace lifeline::connections
