#pragma once

#include "core/base/side.h"

#include <QString>

#include <cstdint>
#include <map>
#include <optional>

namespace lifeline::ladder {

/// What a picture on paper leaves to be filled in. Each has the name of the question that asks for it; an
/// empty one is left out without a name, since it would give another answer away.
struct Blanks {
    using Names = std::map<std::uint32_t, QString>;

    Names segments; ///< by step: who sends it, and what it is
    Names acknowledgments; ///< by step: its ack number
    Names pauses; ///< by the step that ends one: how long it was
    Names calls; ///< by call: what it returns
    PerSide<Names> states; ///< by span: which state it is

    /// The name of what is blank, or nothing where it is not.
    static std::optional<QString> find(const Names& names, std::uint32_t key)
    {
        const auto found = names.find(key);
        return found == names.end() ? std::nullopt : std::optional(found->second);
    }
    /// "? Q3"
    static QString mark(const QString& name)
    {
        return name.isEmpty() ? QStringLiteral("…") : QStringLiteral("? %1").arg(name);
    }
};

} // namespace lifeline::ladder
