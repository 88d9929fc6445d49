#pragma once

#include "core/base/side.h"
#include "core/base/time.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace lifeline::lab {

/// A frame as its sender's kernel let it go.
struct RecordedFrame {
    Time time{};
    Side from = Side::Client;
    std::uint64_t id = 0; ///< from 1, one a frame
    std::vector<std::byte> octets;
    std::uint64_t originalLength = 0; ///< octets on the wire where fewer are here, else 0

    std::uint64_t wireLength() const { return std::max<std::uint64_t>(originalLength, octets.size()); }
};

/// A row of docs/recording.md: its kind, its sentence, and the kind's own fields (LIFELINE_…).
struct Row {
    Time time{};
    std::string event;
    std::optional<Side> side;
    std::string message;
    std::vector<std::pair<std::string, std::string>> fields;

    /// The field's value, or an empty view.
    std::string_view field(std::string_view key) const
    {
        for (const auto& [name, value] : fields)
            if (name == key)
                return value;
        return {};
    }
};

using Record = std::variant<RecordedFrame, Row>;

inline Time timeOf(const Record& record)
{
    return std::visit([](const auto& one) { return one.time; }, record);
}

/// Where records go, in the order of their times.
class RecordSink {
public:
    virtual ~RecordSink() = default;
    virtual void take(const Record& record) = 0;
    /// Everything taken so far should be seen by a reader now. @return false when nobody can read any more
    virtual bool flush() = 0;
};

} // namespace lifeline::lab
