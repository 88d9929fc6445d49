#pragma once

#include "core/trace/life.h"
#include "ui/inspector/frame_facts.h"
#include "ui/text/notation.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace lifeline::inspector {

/// A row of facts: a label and two values, the second one dim, or one for each end.
struct FactRow {
    QString label;
    QString first;
    QString second;
};

/// "SYN-ACK", "segment 2 · frame 6".
QString packetTitle(const trace::Step& step);
QString packetPlace(const trace::Step& step);
/// "Server → Client, 10.1 ms on the wire"
QString packetJourney(const trace::Step& step);

/// The header's fields as the display wants its numbers; the other form stands dim beside.
std::vector<FactRow> headerFields(const trace::Life& life, std::uint32_t at, const text::Notation& notation,
                                  const std::optional<FrameFacts>& frame);

/// Whether what we infer is what the kernels say.
enum class Agreement : std::uint8_t { Unknown, Agrees, Differs };

/// Both ends after a segment: inferred, and as their kernels say it.
struct AfterFacts {
    std::vector<FactRow> rows; ///< first is the client, second the server
    Agreement agreement = Agreement::Unknown;
};
AfterFacts afterFacts(const trace::Life& life, std::uint32_t at, const text::Notation& notation);

/// A listener's queue, up to a segment.
struct QueueFacts {
    QString label;
    std::uint32_t length = 0;
    std::uint32_t limit = 0;
};
std::vector<QueueFacts> queueFacts(const trace::Life& life, std::uint32_t step);
std::vector<QueueFacts> queueFactsAt(const trace::Life& life, Time now);

/// The kernels' counters that have moved since the start, up to a segment.
std::vector<FactRow> counterFacts(const trace::Life& life, std::uint32_t step);
std::vector<FactRow> counterFactsAt(const trace::Life& life, Time now);

/// "–" for what is not known.
QString unknown();
/// What a kernel says of a connection, for both ends: congestion window, RTO, SRTT, …
std::vector<FactRow> kernelRows(const trace::KernelSample* client, const trace::KernelSample* server);
/// SND.UNA, SND.NXT, SND.WND and RCV.NXT of both ends after a segment.
std::vector<FactRow> variableRows(const trace::Life& life, std::uint32_t step,
                                  const text::Notation& notation);

} // namespace lifeline::inspector
