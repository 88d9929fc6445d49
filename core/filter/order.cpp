#include "core/filter/order.h"

#include "core/analysis/outcome.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace lifeline::filter {
namespace {

using trace::Connection;

constexpr std::size_t kRowsAtOnce = 8192; // between two looks at the clock, of summaries
constexpr std::size_t kLivesAtOnce = 64;

struct Keyed {
    std::uint64_t key = 0;
    std::uint32_t row = 0;
};

/// Sorts by key and keeps the order of equals: octet by octet, and passes over octets that all have in
/// common.
void radixSort(std::vector<Keyed>& all)
{
    constexpr std::size_t kOctets = sizeof(std::uint64_t);
    std::array<std::array<std::uint32_t, 256>, kOctets> counts{};
    for (const Keyed& one : all)
        for (std::size_t i = 0; i < kOctets; ++i)
            ++counts[i][one.key >> (8 * i) & 0xFF];
    std::vector<Keyed> sorted(all.size());
    for (std::size_t i = 0; i < kOctets; ++i) {
        std::array<std::uint32_t, 256>& places = counts[i];
        if (std::find(places.begin(), places.end(), all.size()) != places.end())
            continue;
        std::exclusive_scan(places.begin(), places.end(), places.begin(), 0U);
        for (const Keyed& one : all)
            sorted[places[one.key >> (8 * i) & 0xFF]++] = one;
        all.swap(sorted);
    }
}

/// Signed numbers in the order of unsigned ones.
std::uint64_t ordered(std::int64_t value)
{
    return static_cast<std::uint64_t>(value) ^ (std::uint64_t{1} << 63);
}

/// A word of a key; an address has three, the last is the least.
std::uint64_t addressWord(const packet::SocketAddress& end, int word)
{
    if (word == 2)
        return end.port;
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i)
        value = value << 8 | end.address.octets[static_cast<std::size_t>(word) * 8 + i];
    return value;
}

int wordsOf(SortKey key) { return key == SortKey::Client || key == SortKey::Server ? 3 : 1; }

template <class Of>
std::uint64_t ofBoth(const Connection& connection, Of of)
{
    return std::uint64_t{of(connection.flow[Side::Client])} + of(connection.flow[Side::Server]);
}

std::uint64_t keyOf(const Connection& connection, const OrderTerms& terms, int word, FactBook& facts)
{
    switch (terms.key) {
    case SortKey::Number:
        break;
    case SortKey::Trouble:
        return analysis::troubleOf(connection);
    case SortKey::Client:
        return addressWord(connection.endpoint[Side::Client], word);
    case SortKey::Server:
        return addressWord(connection.endpoint[Side::Server], word);
    case SortKey::ClientState:
        return static_cast<std::uint64_t>(connection.state[Side::Client]);
    case SortKey::ServerState:
        return static_cast<std::uint64_t>(connection.state[Side::Server]);
    case SortKey::Outcome:
        return static_cast<std::uint64_t>(analysis::outcomeOf(connection));
    case SortKey::Start:
        return ordered(connection.first.count());
    case SortKey::Duration:
        return ordered(connection.duration().count());
    case SortKey::Segments:
        return connection.segments;
    case SortKey::ClientSegments:
        return connection.flow[Side::Client].segments;
    case SortKey::ServerSegments:
        return connection.flow[Side::Server].segments;
    case SortKey::Octets:
        return ofBoth(connection, [](const trace::Flow& flow) { return flow.payload; });
    case SortKey::ClientOctets:
        return connection.flow[Side::Client].payload;
    case SortKey::ServerOctets:
        return connection.flow[Side::Server].payload;
    case SortKey::Retransmissions:
        return ofBoth(connection, [](const trace::Flow& flow) { return flow.retransmissions; });
    case SortKey::HandshakeRtt:
        if (connection.handshakeRtt < Time{})
            return terms.direction == Direction::Rising ? ~std::uint64_t{0} : 0;
        return ordered(connection.handshakeRtt.count());
    case SortKey::ConnState:
        return static_cast<std::uint64_t>(facts.connState(connection));
    case SortKey::ApplicationTime:
        return ordered(facts.examined(connection).applications.count());
    case SortKey::NetworkTime:
        return ordered(facts.examined(connection).network.count());
    }
    return connection.id.value;
}

class Arranging {
public:
    Arranging(Order& order, FactBook& facts, const Progress& progress)
        : m_order(order),
          m_facts(facts),
          m_progress(progress)
    {
    }

    bool run()
    {
        const bool sorted = m_order.terms.key != SortKey::Number;
        if (!select() || (sorted && !sort()))
            return false;
        if (!sorted && m_order.terms.direction == Direction::Falling)
            std::reverse(m_order.rows.begin(), m_order.rows.end());
        m_order.places.assign(m_order.of->connections.size(), trace::kNone);
        for (std::uint32_t row = 0; row < m_order.rows.size(); ++row)
            m_order.places[m_order.rows[row]] = row;
        return true;
    }

private:
    bool goesOn(std::size_t done, std::size_t atOnce) const
    {
        return done % atOnce != 0 || m_progress(done, m_order.of->connections.size());
    }

    const Connection& at(std::uint32_t row) const { return m_order.of->connections[ConnectionId{row}]; }

    bool select()
    {
        const auto all = static_cast<std::uint32_t>(m_order.of->connections.size());
        const Filter* filter = m_order.terms.filter.get();
        if (filter == nullptr || filter->isEmpty()) {
            m_order.rows.resize(all);
            std::iota(m_order.rows.begin(), m_order.rows.end(), 0U);
            return true;
        }
        const std::size_t atOnce = filter->reads() == Reads::Summary ? kRowsAtOnce : kLivesAtOnce;
        Match matches(*filter, all > 0 ? at(0).first : Time{}, m_facts);
        for (std::uint32_t row = 0; row < all; ++row) {
            if (!goesOn(row, atOnce))
                return false;
            if (matches(at(row)))
                m_order.rows.push_back(row);
        }
        return true;
    }

    bool sort()
    {
        const SortKey key = m_order.terms.key;
        const bool reads =
            key == SortKey::ConnState || key == SortKey::ApplicationTime || key == SortKey::NetworkTime;
        const bool falls = m_order.terms.direction == Direction::Falling;
        std::vector<Keyed> keyed(m_order.rows.size());
        for (std::size_t i = 0; i < keyed.size(); ++i)
            keyed[i].row = m_order.rows[i];
        for (int word = wordsOf(m_order.terms.key) - 1; word >= 0; --word) {
            for (std::size_t i = 0; i < keyed.size(); ++i) {
                if (!goesOn(i, reads ? kLivesAtOnce : kRowsAtOnce))
                    return false;
                const std::uint64_t value = keyOf(at(keyed[i].row), m_order.terms, word, m_facts);
                keyed[i].key = falls ? ~value : value;
            }
            radixSort(keyed);
        }
        for (std::size_t i = 0; i < keyed.size(); ++i)
            m_order.rows[i] = keyed[i].row;
        return true;
    }

    Order& m_order;
    FactBook& m_facts;
    const Progress& m_progress;
};

} // namespace

std::optional<Order> arrange(trace::SnapshotPtr snapshot, OrderTerms terms, FactBook& facts,
                             const Progress& progress)
{
    facts.open(snapshot);
    Order order{std::move(snapshot), std::move(terms), {}, {}};
    if (!Arranging(order, facts, progress).run())
        return {};
    return order;
}

} // namespace lifeline::filter
