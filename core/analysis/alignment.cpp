#include "core/analysis/alignment.h"

#include <algorithm>
#include <unordered_map>

namespace lifeline::analysis {
namespace {

using trace::Life;
using trace::Step;

/// Cells of one table of the quadratic way: 512 by 512.
constexpr std::size_t kMostCells = 1U << 18U;
constexpr int kDeepest = 24;

enum class Kind : std::uint8_t { Syn, Fin, Rst, Data, Acknowledgment };

Kind kindOf(const Step& step)
{
    const tcp::Flags flags = step.wire.flags;
    return flags.rst()         ? Kind::Rst
        : flags.syn()          ? Kind::Syn
        : flags.fin()          ? Kind::Fin
        : step.wire.length > 0 ? Kind::Data
                               : Kind::Acknowledgment;
}

bool sameKind(const Step& a, const Step& b) { return a.wire.from == b.wire.from && kindOf(a) == kindOf(b); }

/// Equal for segments that say the same at the same place of the stream.
std::uint64_t keyOf(const Step& step)
{
    const Kind kind = kindOf(step);
    const std::uint32_t place =
        kind == Kind::Acknowledgment ? step.relativeAcknowledgment.value : step.relativeSequence.value;
    const std::uint64_t length = std::min<std::uint32_t>(step.wire.length, 0x0F'FF'FF'FF);
    return std::uint64_t{place} | (length << 32U) | (std::uint64_t{index(step.wire.from)} << 60U)
        | (static_cast<std::uint64_t>(kind) << 61U);
}

struct Pair {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
};

/// Half-open ranges of both sequences.
struct Range {
    std::uint32_t firstBegin = 0;
    std::uint32_t firstEnd = 0;
    std::uint32_t secondBegin = 0;
    std::uint32_t secondEnd = 0;

    std::size_t cells() const
    {
        return std::size_t{firstEnd - firstBegin} * std::size_t{secondEnd - secondBegin};
    }
};

class Matcher {
public:
    Matcher(const Life& first, const Life& second)
    {
        for (const Step& step : first.steps)
            m_first.push_back(keyOf(step));
        for (const Step& step : second.steps)
            m_second.push_back(keyOf(step));
    }

    std::vector<Pair> match()
    {
        match({0, static_cast<std::uint32_t>(m_first.size()), 0, static_cast<std::uint32_t>(m_second.size())},
              0);
        std::sort(m_pairs.begin(), m_pairs.end(), [](Pair a, Pair b) { return a.first < b.first; });
        return std::move(m_pairs);
    }
    bool isCoarse() const { return m_isCoarse; }

private:
    void match(Range range, int depth)
    {
        while (range.cells() > 0 && m_first[range.firstBegin] == m_second[range.secondBegin])
            m_pairs.push_back({range.firstBegin++, range.secondBegin++});
        while (range.cells() > 0 && m_first[range.firstEnd - 1] == m_second[range.secondEnd - 1])
            m_pairs.push_back({--range.firstEnd, --range.secondEnd});
        if (range.cells() == 0)
            return;
        if (range.cells() <= kMostCells)
            return matchExactly(range);
        const std::vector<Pair> anchors = depth < kDeepest ? anchorsIn(range) : std::vector<Pair>{};
        if (anchors.empty()) {
            m_isCoarse = true;
            return;
        }
        for (const Pair anchor : anchors) {
            m_pairs.push_back(anchor);
            match({range.firstBegin, anchor.first, range.secondBegin, anchor.second}, depth + 1);
            range.firstBegin = anchor.first + 1;
            range.secondBegin = anchor.second + 1;
        }
        match(range, depth + 1);
    }

    /// The longest common subsequence by the table of its lengths.
    void matchExactly(const Range& range)
    {
        const std::size_t rows = range.firstEnd - range.firstBegin;
        const std::size_t columns = range.secondEnd - range.secondBegin;
        m_table.assign((rows + 1) * (columns + 1), 0);
        const auto cell = [&](std::size_t row, std::size_t column) -> std::uint32_t& {
            return m_table[row * (columns + 1) + column];
        };
        const auto same = [&](std::size_t row, std::size_t column) {
            return m_first[range.firstBegin + row] == m_second[range.secondBegin + column];
        };
        for (std::size_t row = rows; row-- > 0;)
            for (std::size_t column = columns; column-- > 0;)
                cell(row, column) = same(row, column)
                    ? cell(row + 1, column + 1) + 1
                    : std::max(cell(row + 1, column), cell(row, column + 1));
        for (std::size_t row = 0, column = 0; row < rows && column < columns;)
            if (same(row, column))
                m_pairs.push_back({static_cast<std::uint32_t>(range.firstBegin + row++),
                                   static_cast<std::uint32_t>(range.secondBegin + column++)});
            else if (cell(row + 1, column) >= cell(row, column + 1))
                ++row;
            else
                ++column;
    }

    /// Segments that both ranges have once, in an order that both keep: the longest such (patience sorting).
    std::vector<Pair> anchorsIn(const Range& range) const
    {
        struct Seen {
            std::uint32_t inFirst = 0;
            std::uint32_t inSecond = 0;
            std::uint32_t second = 0;
        };
        std::unordered_map<std::uint64_t, Seen> seen;
        for (std::uint32_t i = range.firstBegin; i < range.firstEnd; ++i)
            ++seen[m_first[i]].inFirst;
        for (std::uint32_t i = range.secondBegin; i < range.secondEnd; ++i)
            if (const auto found = seen.find(m_second[i]); found != seen.end()) {
                ++found->second.inSecond;
                found->second.second = i;
            }
        struct Link {
            Pair pair;
            std::ptrdiff_t before = -1;
        };
        std::vector<Link> links;
        std::vector<std::ptrdiff_t> tails; // by length: the link that ends the best chain of it
        for (std::uint32_t i = range.firstBegin; i < range.firstEnd; ++i) {
            const Seen& one = seen[m_first[i]];
            if (one.inFirst != 1 || one.inSecond != 1)
                continue;
            const auto place = std::lower_bound(
                tails.begin(), tails.end(), one.second, [&](std::ptrdiff_t tail, std::uint32_t second) {
                    return links[static_cast<std::size_t>(tail)].pair.second < second;
                });
            links.push_back({{i, one.second}, place == tails.begin() ? -1 : *(place - 1)});
            const std::ptrdiff_t newest = static_cast<std::ptrdiff_t>(links.size()) - 1;
            if (place == tails.end())
                tails.push_back(newest);
            else
                *place = newest;
        }
        std::vector<Pair> chain;
        for (std::ptrdiff_t at = tails.empty() ? -1 : tails.back(); at >= 0;
             at = links[static_cast<std::size_t>(at)].before)
            chain.push_back(links[static_cast<std::size_t>(at)].pair);
        std::reverse(chain.begin(), chain.end());
        return chain;
    }

    std::vector<std::uint64_t> m_first;
    std::vector<std::uint64_t> m_second;
    std::vector<Pair> m_pairs;
    std::vector<std::uint32_t> m_table;
    bool m_isCoarse = false;
};

/// Whether two segments that do not say the same are still each other's counterparts: SYN, FIN and RST of one
/// end, or data that overlaps. ACKs with other numbers are not: one end may acknowledge more often.
bool isLike(const Step& a, const Step& b)
{
    if (!sameKind(a, b) || kindOf(a) == Kind::Acknowledgment)
        return false;
    if (kindOf(a) != Kind::Data)
        return true;
    const std::int32_t ahead = tcp::distance(a.relativeSequence, b.relativeSequence);
    return ahead < 0 ? static_cast<std::uint32_t>(-ahead) < b.wire.length
                     : static_cast<std::uint32_t>(ahead) < a.wire.length;
}

Time zeroOf(const Life& life)
{
    for (const Step& step : life.steps)
        if (step.wire.flags.syn())
            return step.sent;
    return life.steps.empty() ? life.begin : life.steps.front().sent;
}

/// Puts pairs and what stands between them into one order.
class Weaver {
public:
    Weaver(const Life& first, const Life& second, Time tolerance, Alignment& alignment)
        : m_first(first),
          m_second(second),
          m_tolerance(tolerance),
          m_alignment(alignment)
    {
    }

    void weave(const std::vector<Pair>& pairs)
    {
        for (const Pair pair : pairs) {
            weaveGap(pair.first, pair.second);
            addPair(pair.first, pair.second);
        }
        weaveGap(static_cast<std::uint32_t>(m_first.steps.size()),
                 static_cast<std::uint32_t>(m_second.steps.size()));
    }

private:
    /// Up to, and without, these two: counterparts in order, and beside them what is only here or there.
    void weaveGap(std::uint32_t firstEnd, std::uint32_t secondEnd)
    {
        constexpr std::uint32_t kFarthest = 64;
        while (m_atFirst < firstEnd && m_atSecond < secondEnd) {
            std::uint32_t like = m_atSecond;
            const std::uint32_t last = std::min(secondEnd, m_atSecond + kFarthest);
            while (like < last && !isLike(m_first.steps[m_atFirst], m_second.steps[like]))
                ++like;
            if (like == last) {
                addFirst();
                continue;
            }
            while (m_atSecond < like)
                addSecond();
            addPair(m_atFirst, m_atSecond);
        }
        while (m_atFirst < firstEnd)
            addFirst();
        while (m_atSecond < secondEnd)
            addSecond();
    }

    void addFirst()
    {
        m_alignment.steps.push_back({m_atFirst++, std::nullopt, {}, {}});
        ++m_alignment.onlyHere[0];
    }
    void addSecond()
    {
        m_alignment.steps.push_back({std::nullopt, m_atSecond++, {}, {}});
        ++m_alignment.onlyHere[1];
    }

    void addPair(std::uint32_t first, std::uint32_t second)
    {
        const Step& a = m_first.steps[first];
        const Step& b = m_second.steps[second];
        AlignedStep aligned{first, second, {}, {}};
        aligned.lag = (b.sent - m_alignment.zero[1]) - (a.sent - m_alignment.zero[0]);
        SegmentDifference& difference = aligned.difference;
        difference.flags = a.wire.flags != b.wire.flags;
        difference.length = a.wire.length != b.wire.length;
        difference.time = std::chrono::abs(aligned.lag - m_lag) > m_tolerance;
        difference.fate = (a.delivery == trace::Delivery::Lost) != (b.delivery == trace::Delivery::Lost);
        // Of a lost one the arrival says nothing.
        difference.state = a.onSend != b.onSend || (!difference.fate && a.onArrival != b.onArrival);
        m_lag = aligned.lag;
        m_alignment.differing += difference.any() ? 1U : 0U;
        m_alignment.steps.push_back(aligned);
        m_atFirst = first + 1;
        m_atSecond = second + 1;
    }

    const Life& m_first;
    const Life& m_second;
    Time m_tolerance;
    Alignment& m_alignment;
    std::uint32_t m_atFirst = 0;
    std::uint32_t m_atSecond = 0;
    Time m_lag{};
};

} // namespace

Alignment align(const trace::Life& first, const trace::Life& second, Time tolerance)
{
    Alignment alignment;
    alignment.zero = {zeroOf(first), zeroOf(second)};
    alignment.steps.reserve(std::max(first.steps.size(), second.steps.size()));
    Matcher matcher(first, second);
    const std::vector<Pair> pairs = matcher.match();
    alignment.isCoarse = matcher.isCoarse();
    Weaver(first, second, tolerance, alignment).weave(pairs);
    return alignment;
}

} // namespace lifeline::analysis
