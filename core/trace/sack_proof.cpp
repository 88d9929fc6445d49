#include "core/trace/sack_proof.h"

#include <algorithm>
#include <iterator>

namespace lifeline::trace {
namespace {

/// A segment is told of by few pieces; a hostile capture may make it many.
constexpr unsigned kExamined = 64;

} // namespace

void SackProof::add(std::size_t answer, tcp::StreamOffset acknowledgment, tcp::SequenceNumber number,
                    const packet::TcpOptions& options)
{
    const auto offsetOf = [&](std::uint32_t edge) { return acknowledgment + tcp::distance(number, {edge}); };
    for (std::size_t i = 0; i < options.sackCount; ++i) {
        const tcp::StreamOffset begin = offsetOf(options.sack[i].begin);
        const tcp::StreamOffset end = offsetOf(options.sack[i].end);
        if (begin >= end)
            continue;
        const bool isWithinSecond = i == 0 && options.sackCount > 1
            && begin >= offsetOf(options.sack[1].begin) && end <= offsetOf(options.sack[1].end);
        if (i == 0 && (end <= acknowledgment || isWithinSecond))
            m_twice.emplace(begin, Piece{end, answer});
        else if (end > acknowledgment)
            cover(begin, end, answer);
    }
}

void SackProof::cover(tcp::StreamOffset begin, tcp::StreamOffset end, std::size_t answer)
{
    auto one = m_all.upper_bound(begin);
    if (one != m_all.begin() && std::prev(one)->second >= begin)
        --one;
    tcp::StreamOffset whole = begin;
    tcp::StreamOffset from = begin;
    while (one != m_all.end() && one->first <= end) {
        if (one->first > from)
            m_told.emplace(from, Piece{one->first, answer});
        whole = std::min(whole, one->first);
        from = std::max(from, one->second);
        one = m_all.erase(one);
    }
    if (from < end)
        m_told.emplace(from, Piece{end, answer});
    m_all.emplace(whole, std::max(from, end));
}

std::optional<std::size_t> SackProof::firstCovering(tcp::StreamOffset begin, tcp::StreamOffset end) const
{
    auto piece = m_told.upper_bound(begin);
    if (piece == m_told.begin())
        return std::nullopt;
    --piece;
    std::size_t latest = 0;
    for (unsigned examined = 0; piece != m_told.end() && examined < kExamined; ++piece, ++examined) {
        if (piece->first > begin || piece->second.end <= begin)
            return std::nullopt;
        latest = std::max(latest, piece->second.answer);
        begin = piece->second.end;
        if (begin >= end)
            return latest;
    }
    return std::nullopt;
}

bool SackProof::cameTwice(tcp::StreamOffset begin, tcp::StreamOffset end, std::size_t from) const
{
    unsigned examined = 0;
    for (auto one = m_twice.lower_bound(begin);
         one != m_twice.end() && one->first < end && examined < kExamined; ++one, ++examined)
        if (one->second.answer >= from)
            return true;
    return false;
}

} // namespace lifeline::trace
