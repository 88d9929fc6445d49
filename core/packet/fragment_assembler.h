#pragma once

#include "core/base/byte_reader.h"
#include "core/base/time.h"
#include "core/packet/decode.h"

#include <cstddef>
#include <cstdint>
#include <list>
#include <optional>
#include <vector>

namespace lifeline::packet {

/// An IP datagram put together from its fragments: a minimal IP header, then all of the payload.
struct Datagram {
    std::vector<std::byte> octets; ///< to be decoded as LinkType::Raw
    std::uint32_t fragments = 0; ///< frames it came in
};

/// Puts IP datagrams together (RFC 791 §3.2, RFC 8200 §4.5). The only part of this folder that remembers
/// other frames; it keeps 4 MiB, 1024 datagrams and 60 seconds at most.
///
/// Where fragments overlap, the one that begins earlier counts, and an IPv6 datagram is dropped (RFC 5722).
/// Fragments that the capture cut are not used.
class FragmentAssembler {
public:
    /// Takes the fragment of a frame (Decoded::fragment).
    /// @return the whole datagram, when this one completed it
    std::optional<Datagram> take(const Decoded& headers, Bytes frame, Time time);

    /// Frames whose datagram is not whole, or never will be.
    std::uint64_t framesLeft() const { return m_waiting + m_given; }

private:
    /// What all fragments of a datagram share.
    struct Key {
        IpAddress source;
        IpAddress destination;
        std::uint32_t identification = 0;
        std::uint8_t protocol = 0; ///< IPv4 only: an IPv6 fragment may name another

        friend bool operator==(const Key&, const Key&) = default;
    };
    struct Piece {
        std::uint32_t begin = 0; ///< octets from the datagram's payload
        std::vector<std::byte> octets;

        std::uint32_t end() const { return begin + static_cast<std::uint32_t>(octets.size()); }
    };
    struct Waiting {
        Key key;
        Time begun{};
        std::vector<Piece> pieces; ///< by begin
        std::size_t octets = 0;
        std::uint32_t frames = 0;
        std::optional<std::uint8_t> protocol; ///< as the first fragment says it
        std::optional<std::uint32_t> total; ///< once the last fragment has come
        bool isSpoiled = false; ///< nothing will come of it: kept so that its other fragments end here
    };
    using Place = std::list<Waiting>::iterator;

    Place find(const Key& key, Time time);
    void add(Waiting& waiting, const Fragment& fragment, Bytes payload);
    void giveUp(Place place);
    void makeRoom(Time time);
    static bool isWhole(const Waiting& waiting);
    static Datagram assemble(const Waiting& waiting, const Decoded& headers);

    std::list<Waiting> m_open; ///< oldest first
    std::size_t m_octets = 0;
    std::uint64_t m_waiting = 0; ///< frames in m_open
    std::uint64_t m_given = 0; ///< frames given up
};

} // namespace lifeline::packet
