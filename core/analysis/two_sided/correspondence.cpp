#include "core/analysis/two_sided/correspondence.h"

#include "core/trace/flow_table.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace lifeline::analysis::two_sided {
namespace {

using packet::SocketAddress;

constexpr std::uint64_t mixed(std::uint64_t value)
{
    value = (value ^ value >> 30U) * 0xBF58476D1CE4E5B9U; // splitmix64
    value = (value ^ value >> 27U) * 0x94D049BB133111EBU;
    return value ^ value >> 31U;
}

/// What of a segment no translator changes. Not the length, nor FIN: offload cuts a segment up, and its first
/// piece keeps the numbers.
std::uint64_t keyOf(const tcp::Segment& segment)
{
    const std::uint64_t acknowledgment = segment.flags.ack() ? segment.acknowledgment.value : 0;
    const std::uint64_t flags = segment.flags.bits & (tcp::Flags::kSyn | tcp::Flags::kRst | tcp::Flags::kAck);
    return mixed(mixed(std::uint64_t{segment.sequence.value} << 32U | acknowledgment) + flags);
}

/// A segment's numbers in B's index, once alone and once with the flow that it belongs to.
struct Entry {
    std::uint64_t key = 0;
    std::uint32_t connection = 0;
    std::uint32_t timestamp = 0; ///< TSval, 0 where there is none
    Side from = Side::Client;

    friend bool operator<(const Entry& a, const Entry& b) { return a.key < b.key; }
};

class Index {
public:
    explicit Index(const trace::TraceSnapshot& trace, const trace::FlowHash& hash)
    {
        m_entries.reserve(trace.segments.size() * 2);
        for (std::size_t i = 0; i < trace.segments.size(); ++i) {
            const trace::SegmentRecord& record = trace.segments[i];
            const PerSide<SocketAddress>& ends = trace.connections[record.connection].endpoint;
            const std::uint64_t key = keyOf(record.segment);
            for (const std::uint64_t each : {key, withFlow(key, ends, hash)})
                m_entries.push_back(
                    {each, record.connection.value, record.segment.timestampValue, record.segment.from});
        }
        std::sort(m_entries.begin(), m_entries.end());
    }

    static std::uint64_t withFlow(std::uint64_t key, const PerSide<SocketAddress>& ends,
                                  const trace::FlowHash& hash)
    {
        return mixed(key + hash(ends[Side::Client], ends[Side::Server]) + 1);
    }

    /// @param most  what more than so many segments share tells nothing
    template <class Use>
    void find(std::uint64_t key, std::ptrdiff_t most, Use use) const
    {
        const auto [first, last] = std::equal_range(m_entries.begin(), m_entries.end(), Entry{key});
        if (last - first <= most)
            std::for_each(first, last, use);
    }

private:
    std::vector<Entry> m_entries;
};

/// Two connections, and how much says that they are one.
struct Candidate {
    ConnectionId a;
    ConnectionId b;
    bool isTurned = false; ///< A's client is B's server: one of them guessed
    bool sameAddresses = false;
    std::uint32_t agreeing = 0;
    std::uint32_t acknowledged = 0; ///< of these, with an acknowledgment
    std::uint32_t stamped = 0; ///< SYNs whose TSval agrees too
};

/// Both ends, the lower one first.
using Flow = std::pair<SocketAddress, SocketAddress>;

Flow flowOf(const trace::Connection& connection)
{
    return std::minmax(connection.endpoint[Side::Client], connection.endpoint[Side::Server]);
}

class Search {
public:
    Search(const trace::TraceSnapshot& a, const trace::TraceSnapshot& b) : m_a(a), m_b(b), m_index(b, m_hash)
    {
    }

    Correspondences run(std::optional<ConnectionId> only)
    {
        collect(only);
        std::stable_sort(m_candidates.begin(), m_candidates.end(),
                         [](const Candidate& one, const Candidate& two) {
                             return std::tuple(one.sameAddresses, one.agreeing)
                                 > std::tuple(two.sameAddresses, two.agreeing);
                         });
        for (const Candidate& candidate : m_candidates)
            take(candidate);
        for (Correspondence& found : m_found)
            for (std::vector<ConnectionId>& connections : found.connections.values)
                std::sort(connections.begin(), connections.end());
        std::sort(m_found.begin(), m_found.end(), [](const Correspondence& one, const Correspondence& two) {
            return one.connections[Vantage::A].front() < two.connections[Vantage::A].front();
        });
        Correspondences result{std::move(m_found), 0};
        for (const std::uint32_t a : m_doubtful)
            result.doubtful += m_groupOf[Vantage::A].contains(a) ? 0U : 1U;
        return result;
    }

private:
    void collect(std::optional<ConnectionId> only)
    {
        std::unordered_map<std::uint64_t, std::uint32_t> places; // (a, b) to m_candidates
        for (std::size_t i = 0; i < m_a.segments.size(); ++i) {
            const trace::SegmentRecord& record = m_a.segments[i];
            if (only && record.connection != *only)
                continue;
            const PerSide<SocketAddress>& ends = m_a.connections[record.connection].endpoint;
            const std::uint64_t key = keyOf(record.segment);
            const auto count = [&](const Entry& entry) {
                const PerSide<SocketAddress>& theirs =
                    m_b.connections[ConnectionId{entry.connection}].endpoint;
                const bool isTurned = entry.from != record.segment.from;
                const bool same = theirs[entry.from] == ends[record.segment.from]
                    && theirs[lifeline::other(entry.from)] == ends[lifeline::other(record.segment.from)];
                const std::uint64_t pair = std::uint64_t{record.connection.value} << 32U | entry.connection;
                const auto [place, isNew] =
                    places.emplace(pair, static_cast<std::uint32_t>(m_candidates.size()));
                if (isNew)
                    m_candidates.push_back(
                        {record.connection, ConnectionId{entry.connection}, isTurned, same, 0, 0, 0});
                Candidate& candidate = m_candidates[place->second];
                if (candidate.isTurned != isTurned || candidate.sameAddresses != same)
                    return; // the same numbers in the other direction: chance
                ++candidate.agreeing;
                candidate.acknowledged += record.segment.flags.ack() ? 1U : 0U;
                const bool isStamped = record.segment.flags.syn() && record.segment.hasTimestamps
                    && record.segment.timestampValue == entry.timestamp;
                candidate.stamped += isStamped ? 1U : 0U;
            };
            // Numbers with the addresses first: a thousand SYNs of a flood may have one sequence number.
            bool isFound = false;
            m_index.find(Index::withFlow(key, ends, m_hash), kMostOfAFlow, [&](const Entry& entry) {
                isFound = true;
                count(entry);
            });
            if (!isFound)
                m_index.find(key, kMostElsewhere, count);
        }
    }

    /// Other addresses need more that agrees: 32 bits are not many where there are many SYNs.
    static Confidence confidenceOf(const Candidate& candidate)
    {
        if (candidate.acknowledged >= 2 || (candidate.sameAddresses && candidate.acknowledged >= 1))
            return Confidence::Certain;
        const bool isLikely = candidate.sameAddresses || candidate.acknowledged > 0 || candidate.stamped > 0;
        return isLikely ? Confidence::Likely : Confidence::Possible;
    }

    void take(const Candidate& candidate)
    {
        if (confidenceOf(candidate) == Confidence::Possible) {
            m_doubtful.insert(candidate.a.value);
            return;
        }
        const trace::Connection& a = m_a.connections[candidate.a];
        const trace::Connection& b = m_b.connections[candidate.b];
        const auto key = std::tuple(flowOf(a), flowOf(b));
        const auto ofA = m_groupOf[Vantage::A].find(candidate.a.value);
        const auto ofB = m_groupOf[Vantage::B].find(candidate.b.value);
        const auto known = m_groups.find(key);
        const auto isElsewhere = [&](const auto& group, const auto& end) {
            return group != end && (known == m_groups.end() || known->second != group->second);
        };
        if (isElsewhere(ofA, m_groupOf[Vantage::A].end()) || isElsewhere(ofB, m_groupOf[Vantage::B].end()))
            return;
        const std::uint32_t place =
            m_groups.emplace(key, static_cast<std::uint32_t>(m_found.size())).first->second;
        if (place == m_found.size()) {
            Correspondence& found = m_found.emplace_back();
            found.endpoint[Vantage::A] = a.endpoint;
            found.endpoint[Vantage::B] = b.endpoint;
            if (candidate.isTurned)
                std::swap(found.endpoint[Vantage::B][Side::Client], found.endpoint[Vantage::B][Side::Server]);
            found.confidence = confidenceOf(candidate);
        }
        Correspondence& group = m_found[place];
        if (m_groupOf[Vantage::A].emplace(candidate.a.value, place).second)
            group.connections[Vantage::A].push_back(candidate.a);
        if (m_groupOf[Vantage::B].emplace(candidate.b.value, place).second)
            group.connections[Vantage::B].push_back(candidate.b);
        group.agreeing += candidate.agreeing;
    }

    static constexpr std::ptrdiff_t kMostOfAFlow = 256;
    static constexpr std::ptrdiff_t kMostElsewhere = 16;

    const trace::TraceSnapshot& m_a;
    const trace::TraceSnapshot& m_b;
    trace::FlowHash m_hash{0x6C69'6665'6C69'6E65};
    Index m_index;
    std::vector<Candidate> m_candidates;
    std::vector<Correspondence> m_found;
    std::set<std::uint32_t> m_doubtful; ///< of A
    std::map<std::tuple<Flow, Flow>, std::uint32_t> m_groups; ///< to m_found
    PerVantage<std::unordered_map<std::uint32_t, std::uint32_t>> m_groupOf; ///< connection to m_found
};

} // namespace

Correspondences correspondingConnections(const trace::TraceSnapshot& a, const trace::TraceSnapshot& b,
                                         std::optional<ConnectionId> only)
{
    return Search(a, b).run(only);
}

} // namespace lifeline::analysis::two_sided
