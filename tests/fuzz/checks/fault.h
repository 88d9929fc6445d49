#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lifeline::fuzz {

/// The first thing that does not hold, as a sentence; nothing when all holds.
using Fault = std::optional<std::string>;

/// Whether a terminal may get it: no C0 control but those allowed, no DEL.
inline bool isPrintable(std::string_view text, std::string_view allowed = {})
{
    for (const char c : text) {
        const auto octet = static_cast<unsigned char>(c);
        if ((octet < 0x20 || octet == 0x7F) && allowed.find(c) == std::string_view::npos)
            return false;
    }
    return true;
}

} // namespace lifeline::fuzz
