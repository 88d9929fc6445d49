#pragma once

#include "core/packet/tcp_header.h"
#include "core/tcp/sequence_number.h"
#include "core/tcp/stream_offset.h"

#include <cstddef>
#include <map>
#include <optional>

namespace lifeline::trace {

/// What one end's SACK options say of the octets that reached it behind gaps (RFC 2018), and of those that
/// reached it twice (RFC 2883). Offsets are of the peer's stream; answers are counted by their places.
class SackProof {
public:
    /// Takes one answer's blocks, in the order of sending.
    /// @param acknowledgment  its SEG.ACK as an offset
    /// @param number  the same on the wire
    void add(std::size_t answer, tcp::StreamOffset acknowledgment, tcp::SequenceNumber number,
             const packet::TcpOptions& options);

    /// The first answer that, with those before it, has told of all of [begin, end).
    std::optional<std::size_t> firstCovering(tcp::StreamOffset begin, tcp::StreamOffset end) const;

    /// Whether an answer from that one on says that octets of [begin, end) came twice.
    bool cameTwice(tcp::StreamOffset begin, tcp::StreamOffset end, std::size_t from) const;

    bool empty() const { return m_told.empty() && m_twice.empty(); }

private:
    struct Piece {
        tcp::StreamOffset end = 0;
        std::size_t answer = 0;
    };

    void cover(tcp::StreamOffset begin, tcp::StreamOffset end, std::size_t answer);

    std::map<tcp::StreamOffset, Piece> m_told; ///< by begin, without overlaps: who told of it first
    std::map<tcp::StreamOffset, tcp::StreamOffset> m_all; ///< the same, united, so that news is found quickly
    std::multimap<tcp::StreamOffset, Piece> m_twice; ///< by begin
};

} // namespace lifeline::trace
