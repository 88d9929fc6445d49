#include "core/filter/words.h"

#include "core/analysis/diagnosis.h"
#include "core/analysis/finding.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cctype>
#include <charconv>
#include <cstring>

namespace lifeline::filter {
namespace {

constexpr unsigned kProblemCount = static_cast<unsigned>(analysis::Problem::InconsistentOverlap) + 1;

/// Bits of the names that are the word, else of those that begin with it.
template <class Bits, class NameOf>
Bits named(std::string_view word, unsigned count, NameOf nameOf)
{
    const std::string wanted = squeezed(word);
    if (wanted.empty())
        return 0;
    Bits begins = 0;
    for (unsigned i = 0; i < count; ++i) {
        const std::string name = squeezed(nameOf(i));
        const Bits bit = static_cast<Bits>(Bits{1} << i);
        if (name == wanted)
            return bit;
        if (std::string_view(name).starts_with(wanted))
            begins = static_cast<Bits>(begins | bit);
    }
    return begins;
}

} // namespace

const std::array<KeyWord, 33>& keyWords()
{
    using enum Ends;
    static constexpr std::array<KeyWord, 33> kKeys{{
        {"host", Key::Host, Either},
        {"client", Key::Host, Client},
        {"server", Key::Host, Server},
        {"port", Key::Port, Either},
        {"client.port", Key::Port, Client},
        {"server.port", Key::Port, Server},
        {"state", Key::State, Either},
        {"client.state", Key::State, Client},
        {"server.state", Key::State, Server},
        {"outcome", Key::Outcome, Either},
        {"finding", Key::Finding, Either},
        {"problem", Key::Problem, Either},
        {"trouble", Key::Trouble, Either},
        {"conn_state", Key::ConnState, Either},
        {"segments", Key::Segments, Either},
        {"client.segments", Key::Segments, Client},
        {"server.segments", Key::Segments, Server},
        {"bytes", Key::Bytes, Either},
        {"client.bytes", Key::Bytes, Client},
        {"server.bytes", Key::Bytes, Server},
        {"retransmissions", Key::Retransmissions, Either},
        {"client.retransmissions", Key::Retransmissions, Client},
        {"server.retransmissions", Key::Retransmissions, Server},
        {"duration", Key::Duration, Either},
        {"rtt", Key::Rtt, Either},
        {"start", Key::Start, Either},
        {"number", Key::Number, Either},
        {"addr", Key::Host, Either, false},
        {"octets", Key::Bytes, Either, false},
        {"packets", Key::Segments, Either, false},
        {"handshake", Key::Rtt, Either, false},
        {"connstate", Key::ConnState, Either, false},
        {"lasted", Key::Duration, Either, false},
    }};
    return kKeys;
}

std::optional<KeyWord> keyFrom(std::string_view lowerCase)
{
    const auto& keys = keyWords();
    const auto found =
        std::find_if(keys.begin(), keys.end(), [&](const KeyWord& key) { return key.word == lowerCase; });
    return found == keys.end() ? std::nullopt : std::optional(*found);
}

bool isQuantity(Key key) { return key >= Key::Segments; }

std::string lowered(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

std::string squeezed(std::string_view text)
{
    std::string word = lowered(text);
    word.erase(std::remove_if(word.begin(), word.end(), [](char c) { return c == '-' || c == '_'; }),
               word.end());
    return word;
}

std::uint16_t statesFrom(std::string_view word)
{
    const std::string squeezedWord = squeezed(word);
    if (squeezedWord == "estab")
        return 1U << static_cast<unsigned>(tcp::State::Established);
    if (squeezedWord == "synrecv" || squeezedWord == "synrcvd")
        return 1U << static_cast<unsigned>(tcp::State::SynReceived);
    return named<std::uint16_t>(word, tcp::kStateCount,
                                [](unsigned i) { return tcp::name(static_cast<tcp::State>(i)); });
}

std::uint64_t findingsFrom(std::string_view word)
{
    return named<std::uint64_t>(word, static_cast<unsigned>(analysis::kFindingKindCount), [](unsigned i) {
        return analysis::name(static_cast<analysis::FindingKind>(i));
    });
}

std::uint64_t problemsFrom(std::string_view word)
{
    return named<std::uint64_t>(word, kProblemCount,
                                [](unsigned i) { return analysis::name(static_cast<analysis::Problem>(i)); });
}

std::uint16_t outcomesFrom(std::string_view word)
{
    return named<std::uint16_t>(word, analysis::kOutcomeCount,
                                [](unsigned i) { return analysis::name(static_cast<analysis::Outcome>(i)); });
}

std::uint16_t connStatesFrom(std::string_view word)
{
    const std::string wanted = lowered(word);
    for (unsigned i = 0; i < analysis::kConnStateCount; ++i)
        if (lowered(analysis::name(static_cast<analysis::ConnState>(i))) == wanted)
            return static_cast<std::uint16_t>(1U << i);
    return 0;
}

std::optional<packet::IpAddress> addressFrom(std::string_view text)
{
    if (text.size() >= INET6_ADDRSTRLEN)
        return {};
    const std::string whole(text);
    packet::IpAddress address;
    std::array<std::uint8_t, 4> v4{};
    if (inet_pton(AF_INET, whole.c_str(), v4.data()) == 1) {
        address.octets[10] = address.octets[11] = 0xFF;
        std::memcpy(address.octets.data() + 12, v4.data(), v4.size());
        return address;
    }
    if (inet_pton(AF_INET6, whole.c_str(), address.octets.data()) == 1)
        return address;
    return {};
}

std::optional<packet::SocketAddress> socketAddressFrom(std::string_view text)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos)
        return {};
    std::string_view host = text.substr(0, colon);
    const bool inBrackets = host.size() > 2 && host.front() == '[' && host.back() == ']';
    if (inBrackets)
        host = host.substr(1, host.size() - 2);
    else if (host.find(':') != std::string_view::npos)
        return {}; // "fd00::1" is an address without a port
    const auto address = addressFrom(host);
    const auto port = portFrom(text.substr(colon + 1));
    if (!address || !port)
        return {};
    return packet::SocketAddress{*address, *port};
}

std::optional<std::uint16_t> portFrom(std::string_view text)
{
    std::uint16_t port = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (text.empty() || problem != std::errc{} || end != text.data() + text.size())
        return {};
    return port;
}

} // namespace lifeline::filter
