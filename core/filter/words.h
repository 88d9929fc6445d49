#pragma once

#include "core/filter/filter.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lifeline::filter {

/// What a key of the language means.
enum class Key : std::uint8_t {
    Host,
    Port,
    State,
    Finding,
    Problem,
    Outcome,
    ConnState,
    Segments,
    Bytes,
    Retransmissions,
    Duration,
    Rtt,
    Start,
    Trouble,
    Number,
};

struct KeyWord {
    std::string_view word; ///< lower case
    Key key = Key::Host;
    Ends ends = Ends::Either;
    bool isOffered = true; ///< completion offers it; others are spellings of the same
};

/// All keys, in the order of docs/filter.md.
const std::array<KeyWord, 33>& keyWords();

std::optional<KeyWord> keyFrom(std::string_view lowerCase);

/// Whether a key compares numbers.
bool isQuantity(Key key);

/// ASCII letters in lower case.
std::string lowered(std::string_view text);

/// Lower case without '-' and '_': "SYN-RECEIVED" and "syn_received" are one word.
std::string squeezed(std::string_view text);

/// States as a bit set: the one that is named, else all whose names begin so; also as `ss` and Windows spell
/// them. 0: none.
std::uint16_t statesFrom(std::string_view word);
std::uint64_t findingsFrom(std::string_view word);
std::uint64_t problemsFrom(std::string_view word);
std::uint16_t outcomesFrom(std::string_view word);
/// Only the whole word.
std::uint16_t connStatesFrom(std::string_view word);

/// "10.0.0.1", "fd00::1".
std::optional<packet::IpAddress> addressFrom(std::string_view text);
/// "10.0.0.1:80", "[fd00::1]:80"
std::optional<packet::SocketAddress> socketAddressFrom(std::string_view text);
std::optional<std::uint16_t> portFrom(std::string_view text);

} // namespace lifeline::filter
