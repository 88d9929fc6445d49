#include "core/filter/vocabulary.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace lifeline::filter {
namespace {

constexpr std::size_t kCounted = 100'000; // connections

struct AddressHash {
    std::size_t operator()(const packet::IpAddress& address) const
    {
        return std::hash<std::string_view>{}(
            {reinterpret_cast<const char*>(address.octets.data()), address.octets.size()});
    }
};

/// The keys by falling count, those of one count by their order.
template <class Counts>
auto mostOf(const Counts& counts, std::size_t most)
{
    std::vector<std::pair<typename Counts::key_type, std::size_t>> all(counts.begin(), counts.end());
    const auto isBefore = [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    };
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size()));
    std::partial_sort(all.begin(), end, all.end(), isBefore);
    all.erase(end, all.end());
    return all;
}

} // namespace

Vocabulary vocabularyOf(const trace::TraceSnapshot& snapshot, std::size_t most)
{
    std::unordered_map<packet::IpAddress, std::size_t, AddressHash> addresses;
    std::unordered_map<std::uint16_t, std::size_t> ports;
    const auto counted = static_cast<std::uint32_t>(std::min(kCounted, snapshot.connections.size()));
    for (std::uint32_t i = 0; i < counted; ++i) {
        const trace::Connection& connection = snapshot.connections[ConnectionId{i}];
        for (const Side side : kBothSides)
            ++addresses[connection.endpoint[side].address];
        ++ports[connection.endpoint[Side::Server].port];
    }
    Vocabulary vocabulary;
    for (const auto& one : mostOf(addresses, most))
        vocabulary.addresses.push_back(packet::text(one.first));
    for (const auto& one : mostOf(ports, most))
        vocabulary.ports.push_back(std::to_string(one.first));
    return vocabulary;
}

} // namespace lifeline::filter
