#include "core/export/ladder_rows.h"

#include <algorithm>
#include <deque>

namespace lifeline::exports {
namespace {

using Kind = LadderRow::Kind;

/// At one height: what comes in, what changes, what is said of it, what goes out.
int rank(Kind kind)
{
    switch (kind) {
    case Kind::Gap:
        return 0;
    case Kind::Arrival:
        return 1;
    case Kind::Change:
        return 2;
    case Kind::Call:
        return 3;
    case Kind::Departure:
    case Kind::Flight:
        return 4;
    }
    return 4;
}

bool precedes(const LadderRow& a, const LadderRow& b)
{
    return a.y != b.y ? a.y < b.y : rank(a.kind) < rank(b.kind);
}

/// Joins each departure with its arrival where that keeps the order of what each end does and sees.
class FlightJoiner {
public:
    void join(std::vector<LadderRow>& rows)
    {
        std::size_t kept = 0;
        for (const LadderRow& row : rows) {
            if (row.kind == Kind::Arrival && joins(rows, row))
                continue;
            if (row.kind == Kind::Departure)
                m_onTheWay[row.side].push_back({kept, row.index, m_happened[other(row.side)]});
            happen(row);
            rows[kept++] = row;
        }
        rows.resize(kept);
    }

private:
    struct Departed {
        std::size_t row = 0;
        std::uint32_t step = 0;
        std::uint64_t happened = 0; ///< at the receiver, before
    };

    /// Whether the arrival could be told in its departure's row, and then does so.
    bool joins(std::vector<LadderRow>& rows, const LadderRow& arrival)
    {
        std::deque<Departed>& queue = m_onTheWay[other(arrival.side)];
        const auto departed = std::find_if(queue.begin(), queue.end(),
                                           [&](const Departed& one) { return one.step == arrival.index; });
        if (departed == queue.end())
            return false;
        const bool undisturbed = departed->happened == m_happened[arrival.side];
        const bool overtakes = departed != queue.begin();
        if (undisturbed)
            rows[departed->row].kind = Kind::Flight;
        if (undisturbed && overtakes)
            ++m_happened[arrival.side]; // those before it arrive after it
        queue.erase(departed);
        return undisturbed;
    }

    void happen(const LadderRow& row)
    {
        ++m_happened[row.side];
        if (row.kind == Kind::Gap)
            ++m_happened[other(row.side)];
    }

    PerSide<std::deque<Departed>> m_onTheWay; ///< by sender
    PerSide<std::uint64_t> m_happened{{0, 0}};
};

} // namespace

std::vector<LadderRow> rowsOf(const trace::Life& life, const ladder::Layout& layout)
{
    std::vector<LadderRow> rows;
    rows.reserve(2 * layout.arrows.size() + layout.calls.size() + layout.gaps.size());
    for (const ladder::Arrow& arrow : layout.arrows) {
        rows.push_back({Kind::Departure, arrow.from, arrow.step, arrow.departure});
        if (!arrow.lost)
            rows.push_back({Kind::Arrival, other(arrow.from), arrow.step, arrow.arrival});
    }
    for (std::uint32_t i = 0; i < layout.calls.size(); ++i)
        rows.push_back({Kind::Call, layout.calls[i].side, i, layout.calls[i].y});
    for (std::uint32_t i = 0; i < layout.gaps.size(); ++i)
        rows.push_back({Kind::Gap, layout.gaps[i].side.value_or(Side::Client), i, layout.gaps[i].begin});
    for (const Side side : kBothSides) {
        for (std::uint32_t i = 1; i < life.spans[side].size(); ++i) {
            if (!life.spans[side][i].cause)
                rows.push_back({Kind::Change, side, i, layout.bands[side][i].begin});
        }
    }
    std::stable_sort(rows.begin(), rows.end(), precedes);
    FlightJoiner().join(rows);
    return rows;
}

} // namespace lifeline::exports
