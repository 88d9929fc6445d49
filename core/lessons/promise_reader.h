#pragma once

#include "core/lessons/lesson.h"
#include "core/lessons/toml_fields.h"

namespace lifeline::lessons {

/// [promise] of a lesson with these actors.
Promises readPromises(TomlFields& lesson, const std::vector<Actor>& actors);

/// Calls read(table, side) for each end's table of parent.key.
template <class Read>
void readEachSide(TomlFields& parent, std::string_view key, Read read)
{
    const toml::table* table = parent.table(key, Need::Optional);
    if (!table)
        return;
    TomlFields ends(*table, "[" + std::string(key) + "]", parent.complaint());
    for (const Side side : kBothSides)
        if (const toml::table* end = ends.table(name(side), Need::Optional))
            read(*end, side);
    ends.finish();
}

/// Calls read(table) for each table of the array lesson.key.
template <class Read>
void readTableArray(TomlFields& parent, std::string_view key, Need need, Read read)
{
    const toml::array* array = parent.array(key, need);
    if (!array)
        return;
    for (const toml::node& node : *array) {
        if (const toml::table* table = node.as_table())
            read(*table);
        else
            parent.complaint().say(node.source(), "expected a table under [[" + std::string(key) + "]]");
    }
}

} // namespace lifeline::lessons
