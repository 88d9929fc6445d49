#pragma once

#include <QList>
#include <QString>

#include <cstdint>

class QTableView;

namespace lifeline::connections {

enum class CopyFormat : std::uint8_t {
    Tabs, ///< for a spreadsheet: fields separated by tabs
    Csv, ///< RFC 4180
};

/// The selected rows of a table as text with a heading: the columns that are shown, or all of them where the
/// table is one column wide. Each field reads as it is shown.
QString copiedRows(const QTableView& table, CopyFormat format);

/// The rows that are selected, ascending.
QList<int> selectedRows(const QTableView& table);

} // namespace lifeline::connections
