#include "core/analysis/two_sided/segment_match.h"

#include "core/analysis/two_sided/octet_match.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace lifeline::analysis::two_sided {
namespace {

enum class Strictness : std::uint8_t { All, NumbersOnly };

constexpr std::uint16_t kControls = tcp::Flags::kSyn | tcp::Flags::kFin | tcp::Flags::kRst | tcp::Flags::kAck;

auto keyOf(const Sighting& sighting, Strictness strictness)
{
    const tcp::Segment& wire = sighting.wire;
    const bool all = strictness == Strictness::All;
    const std::uint64_t numbers =
        std::uint64_t{wire.sequence.value} << 32U | (wire.flags.ack() ? wire.acknowledgment.value : 0);
    const std::uint64_t shape = std::uint64_t{wire.length} << 32U
        | static_cast<std::uint32_t>((wire.flags.bits & kControls) << 16 | (all ? wire.window : 0));
    const std::uint64_t stamps =
        all && wire.hasTimestamps ? std::uint64_t{wire.timestampValue} << 32U | wire.timestampEcho : 0;
    return std::tuple(numbers, shape, stamps, all ? sighting.sack : 0);
}

/// Indices of a list, by key and then by place.
std::vector<std::uint32_t> byKey(const std::vector<Sighting>& list, const std::vector<bool>& taken,
                                 Strictness strictness)
{
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < list.size(); ++i)
        if (!taken[i])
            order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return keyOf(list[a], strictness) < keyOf(list[b], strictness);
    });
    return order;
}

/// Calls `use` with the indices of either list that share a key, each by place.
template <class Use>
void forEachKey(const std::vector<Sighting>& one, const std::vector<bool>& oneTaken,
                const std::vector<Sighting>& two, const std::vector<bool>& twoTaken, Strictness strictness,
                Use use)
{
    const std::vector<std::uint32_t> ofOne = byKey(one, oneTaken, strictness);
    const std::vector<std::uint32_t> ofTwo = byKey(two, twoTaken, strictness);
    const auto endOfKey = [&](const std::vector<Sighting>& list, const std::vector<std::uint32_t>& order,
                              std::size_t from, const auto& key) {
        while (from < order.size() && keyOf(list[order[from]], strictness) == key)
            ++from;
        return from;
    };
    for (std::size_t i = 0, j = 0; i < ofOne.size() && j < ofTwo.size();) {
        const auto key = keyOf(one[ofOne[i]], strictness);
        const auto other = keyOf(two[ofTwo[j]], strictness);
        if (key < other) {
            ++i;
        } else if (other < key) {
            ++j;
        } else {
            const std::size_t iEnd = endOfKey(one, ofOne, i, key);
            const std::size_t jEnd = endOfKey(two, ofTwo, j, key);
            use(std::vector(ofOne.begin() + static_cast<std::ptrdiff_t>(i),
                            ofOne.begin() + static_cast<std::ptrdiff_t>(iEnd)),
                std::vector(ofTwo.begin() + static_cast<std::ptrdiff_t>(j),
                            ofTwo.begin() + static_cast<std::ptrdiff_t>(jEnd)));
            i = iEnd;
            j = jEnd;
        }
    }
}

class Matching {
public:
    Matching(const SightedTwice& direction, Time delay)
        : m_direction(direction),
          m_sent(direction.sent),
          m_received(direction.received),
          m_delay(delay),
          m_sentTaken(m_sent.size()),
          m_receivedTaken(m_received.size())
    {
        m_out.passages.resize(m_sent.size());
    }

    DirectionMatch run()
    {
        m_keepsIdentification = keepsIdentification();
        for (const Strictness strictness : {Strictness::All, Strictness::NumbersOnly})
            forEachKey(m_sent, m_sentTaken, m_received, m_receivedTaken, strictness,
                       [this](std::vector<std::uint32_t> sent, std::vector<std::uint32_t> received) {
                           matchByIdentification(sent, received);
                           matchInOrder(sent, received);
                           countCopies(sent, received);
                       });
        m_out.inPieces = matchOctets(m_direction, m_sentTaken, m_receivedTaken, m_out.passages);
        for (std::uint32_t i = 0; i < m_received.size(); ++i)
            if (!m_receivedTaken[i])
                m_out.onlyReceived.push_back(i);
        return std::move(m_out);
    }

private:
    /// Whether the path leaves the identification of RFC 791 §3.1 as it was.
    bool keepsIdentification() const
    {
        std::size_t kept = 0;
        std::size_t changed = 0;
        for (const auto& [sent, received] : uniqueMatches(m_sent, m_received)) {
            const std::uint16_t before = m_sent[sent].wire.identification;
            const std::uint16_t after = m_received[received].wire.identification;
            if (before != 0 || after != 0)
                ++(before == after ? kept : changed);
        }
        return kept > 9 * changed;
    }

    std::uint16_t sentId(std::uint32_t i) const { return m_sent[i].wire.identification; }
    std::uint16_t receivedId(std::uint32_t i) const { return m_received[i].wire.identification; }

    void match(std::uint32_t sent, std::uint32_t received)
    {
        m_sentTaken[sent] = m_receivedTaken[received] = true;
        m_out.passages[sent].received = received;
        m_out.passages[sent].pieces = 1;
        ++m_out.exact;
        if (sentId(sent) != 0 || receivedId(received) != 0)
            ++(sentId(sent) == receivedId(received) ? m_out.sameIdentification : m_out.otherIdentification);
    }

    /// Of a datagram with an identification of its own there is no doubt.
    void matchByIdentification(std::vector<std::uint32_t>& sent, std::vector<std::uint32_t>& received)
    {
        // Several may share one, where a host gives all of them the same: those are of no use here.
        std::unordered_map<std::uint16_t, std::optional<std::uint32_t>> alone;
        for (const std::uint32_t i : sent)
            if (const auto [known, isNew] = alone.try_emplace(sentId(i), i); !isNew)
                known->second.reset();
        std::erase_if(received, [&](std::uint32_t arrival) {
            const std::uint16_t id = receivedId(arrival);
            const auto same = id == 0 ? alone.end() : alone.find(id);
            if (same == alone.end() || !same->second)
                return false;
            const std::uint32_t departure = *same->second;
            if (m_sentTaken[departure]) {
                m_out.passages[departure].copies.push_back(arrival);
                m_receivedTaken[arrival] = true;
            } else {
                match(departure, arrival);
            }
            return true;
        });
    }

    bool mayBe(std::uint32_t sent, std::uint32_t received) const
    {
        if (m_received[received].at < m_sent[sent].at || m_sentTaken[sent])
            return false;
        return !m_keepsIdentification || sentId(sent) == receivedId(received);
    }

    /// The rest in order, so that delays stay close to the usual one and as many as possible have arrived.
    void matchInOrder(const std::vector<std::uint32_t>& sent, const std::vector<std::uint32_t>& received)
    {
        constexpr std::size_t kMostCells = 4'000'000;
        constexpr double kNever = 1e18; // nanoseconds, more than all delays together
        const std::size_t rows = received.size();
        const std::size_t columns = sent.size();
        if (rows == 0 || (rows + 1) * (columns + 1) > kMostCells)
            return matchLatest(sent, received);
        enum class Step : std::uint8_t { Match, SkipSent, SkipReceived };
        std::vector<double> cost((rows + 1) * (columns + 1), 0);
        std::vector<Step> step(cost.size(), Step::SkipSent);
        const auto cell = [&](std::size_t row, std::size_t column) { return row * (columns + 1) + column; };
        for (std::size_t row = 1; row <= rows; ++row) {
            cost[cell(row, 0)] = static_cast<double>(row) * kNever;
            step[cell(row, 0)] = Step::SkipReceived;
            for (std::size_t column = 1; column <= columns; ++column) {
                const std::uint32_t s = sent[column - 1];
                const std::uint32_t r = received[row - 1];
                double& best = cost[cell(row, column)];
                Step& way = step[cell(row, column)];
                best = cost[cell(row, column - 1)];
                way = Step::SkipSent;
                if (const double skip = cost[cell(row - 1, column)] + kNever; skip < best) {
                    best = skip;
                    way = Step::SkipReceived;
                }
                if (!mayBe(s, r))
                    continue;
                const double off = static_cast<double>(span(m_received[r].at, m_sent[s].at).count())
                    - static_cast<double>(m_delay.count());
                if (const double match = cost[cell(row - 1, column - 1)] + std::abs(off); match <= best) {
                    best = match;
                    way = Step::Match;
                }
            }
        }
        for (std::size_t row = rows, column = columns; row > 0;) {
            switch (step[cell(row, column)]) {
            case Step::Match:
                match(sent[--column], received[--row]);
                break;
            case Step::SkipSent:
                --column;
                break;
            case Step::SkipReceived:
                --row;
                break;
            }
        }
    }

    void matchLatest(const std::vector<std::uint32_t>& sent, const std::vector<std::uint32_t>& received)
    {
        std::size_t next = 0;
        for (const std::uint32_t arrival : received)
            for (; next < sent.size() && m_sent[sent[next]].at <= m_received[arrival].at; ++next)
                if (mayBe(sent[next], arrival)) {
                    match(sent[next++], arrival);
                    break;
                }
    }

    /// One datagram that arrives again, after it has arrived.
    void countCopies(const std::vector<std::uint32_t>& sent, const std::vector<std::uint32_t>& received)
    {
        for (const std::uint32_t arrival : received) {
            if (m_receivedTaken[arrival])
                continue;
            for (auto original = sent.rbegin(); original != sent.rend(); ++original) {
                Passage& passage = m_out.passages[*original];
                if (!passage.received || m_received[*passage.received].at > m_received[arrival].at
                    || (m_keepsIdentification && sentId(*original) != receivedId(arrival)))
                    continue;
                passage.copies.push_back(arrival);
                m_receivedTaken[arrival] = true;
                break;
            }
        }
    }

    const SightedTwice& m_direction;
    const std::vector<Sighting>& m_sent;
    const std::vector<Sighting>& m_received;
    Time m_delay;
    bool m_keepsIdentification = false;
    std::vector<bool> m_sentTaken;
    std::vector<bool> m_receivedTaken;
    DirectionMatch m_out;
};

} // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> uniqueMatches(const std::vector<Sighting>& one,
                                                                   const std::vector<Sighting>& two)
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> matches;
    const auto keep = [&](const std::vector<std::uint32_t>& ofOne, const std::vector<std::uint32_t>& ofTwo) {
        if (ofOne.size() == 1 && ofTwo.size() == 1)
            matches.emplace_back(ofOne.front(), ofTwo.front());
    };
    const std::vector<bool> noneOfOne(one.size());
    const std::vector<bool> noneOfTwo(two.size());
    forEachKey(one, noneOfOne, two, noneOfTwo, Strictness::All, keep);
    if (matches.empty())
        forEachKey(one, noneOfOne, two, noneOfTwo, Strictness::NumbersOnly, keep);
    return matches;
}

DirectionMatch matchDirection(const SightedTwice& direction, Time delay)
{
    return Matching(direction, delay).run();
}

} // namespace lifeline::analysis::two_sided
