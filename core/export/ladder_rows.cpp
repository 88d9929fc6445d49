#include "core/export/ladder_rows.h"

#include <algorithm>
#include <map>

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
    case Kind::Icmp:
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
                m_onTheWay[row.side][row.index] = {kept, m_happened[other(row.side)]};
            happen(row);
            rows[kept++] = row;
        }
        rows.resize(kept);
    }

private:
    struct Departed {
        std::size_t row = 0;
        std::uint64_t happened = 0; ///< at the receiver, before
    };

    /// Whether the arrival could be told in its departure's row, and then does so.
    bool joins(std::vector<LadderRow>& rows, const LadderRow& arrival)
    {
        std::map<std::uint32_t, Departed>& onTheWay = m_onTheWay[other(arrival.side)];
        const auto departed = onTheWay.find(arrival.index);
        if (departed == onTheWay.end())
            return false;
        const bool undisturbed = departed->second.happened == m_happened[arrival.side];
        const bool overtakes = departed != onTheWay.begin();
        if (undisturbed)
            rows[departed->second.row].kind = Kind::Flight;
        if (undisturbed && overtakes)
            ++m_happened[arrival.side]; // those before it arrive after it
        onTheWay.erase(departed);
        return undisturbed;
    }

    void happen(const LadderRow& row)
    {
        ++m_happened[row.side];
        if (row.kind == Kind::Gap)
            ++m_happened[other(row.side)];
    }

    PerSide<std::map<std::uint32_t, Departed>> m_onTheWay; ///< by sender, then by step
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
    for (std::uint32_t i = 0; i < life.icmp.size(); ++i) {
        // In the capture's order, whatever its clock says.
        const double after = layout.arrows[life.icmp[i].place - 1].departure;
        rows.push_back({Kind::Icmp, life.icmp[i].about, i, std::max(after, yAt(layout, life.icmp[i].time))});
    }
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
