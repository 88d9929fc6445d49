#pragma once

#include "core/base/side.h"
#include "core/filter/order.h"
#include "core/trace/connection.h"

#include <QString>

#include <optional>
#include <span>

namespace lifeline::models {

/// What a column of the connections is, as data.
struct ColumnKind {
    const char* title;
    const char* hint; ///< what is counted, in one sentence
    QString (*text)(const trace::Connection&, Time begin); ///< times are shown since `begin`
    filter::SortKey sortKey = filter::SortKey::Number;
    bool isRight = false; ///< aligned
    bool numeric = false; ///< digits, to be set in the fixed font
    bool fallsFirst = false; ///< sorting begins with the largest
    std::optional<Side> stateOf{};
    std::optional<Side> addressOf{};

    QString titleText() const;
    QString hintText() const;
};

/// By ConnectionTableModel::Column.
std::span<const ColumnKind> columns();

} // namespace lifeline::models
