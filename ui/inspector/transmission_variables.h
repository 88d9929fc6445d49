#pragma once

#include "core/tcp/sequence_number.h"
#include "core/trace/life.h"

#include <cstdint>
#include <optional>

namespace lifeline::inspector {

/// One end's variables as an observer computes them (RFC 9293 §3.3.1); what was never seen is absent.
struct TransmissionVariables {
    std::optional<tcp::SequenceNumber>
        sendUnacknowledged; ///< SND.UNA: the highest acknowledgment that reached it, or its SYN
    std::optional<tcp::SequenceNumber> sendNext; ///< SND.NXT: past all it sent
    std::optional<std::uint32_t> sendWindow; ///< SND.WND: octets, scaled, as the peer last told it
    std::optional<tcp::SequenceNumber> receiveNext; ///< RCV.NXT: past all that reached it without a
                                                    ///< hole, and as it acknowledges
};

/// When a segment has done what it does: its arrival, or its sending where it was lost or nobody saw it
/// arrive.
Time momentAfter(const trace::Step& step);

/// Both ends' variables after a segment, from the last 16 384 segments up to it.
PerSide<TransmissionVariables> variablesAfter(const trace::Life& life, std::uint32_t at);

/// The same at a moment between segments.
/// @param at  the newest step that counts where the capture knows no arrivals
PerSide<TransmissionVariables> variablesAt(const trace::Life& life, std::uint32_t at, Time now);

/// How far one end's windows are shifted (RFC 7323 §2): its own SYN's option, where both ends sent one;
/// nothing where the handshake was not seen.
std::optional<std::uint8_t> windowShift(const trace::Life& life, Side sender);

/// A segment's options beyond timestamps, or null.
const packet::TcpOptions* optionsOf(const trace::Life& life, const trace::Step& step);

/// What one end's kernel said last, up to a time; null where it said nothing.
const trace::KernelSample* kernelAt(const trace::Life& life, Side side, Time time);

} // namespace lifeline::inspector
