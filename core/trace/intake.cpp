#include "core/trace/intake.h"

#include <algorithm>
#include <fmt/format.h>

namespace lifeline::trace {
namespace {

/// Whether a header has options worth a place in the side table; NOP, padding and timestamps alone are not.
bool hasDetails(const packet::TcpOptions& options)
{
    return options.maximumSegmentSize || options.windowScale || options.sackPermitted || options.sackCount > 0
        || options.fastOpenCookieLength || options.userTimeout != 0 || options.multipath || options.signature
        || options.unknown > 0 || options.malformed;
}

/// The innermost header that says what it is.
std::optional<NotTcp> kindOf(const packet::Decoded& headers)
{
    using packet::Protocol;
    for (std::size_t i = headers.layerCount; i > 0; --i)
        switch (headers.layers[i - 1].protocol) {
        case Protocol::Udp:
            return NotTcp::Udp;
        case Protocol::Arp:
            return NotTcp::Arp;
        case Protocol::Icmp:
        case Protocol::Icmp6:
            return NotTcp::Icmp;
        case Protocol::Sctp:
            return NotTcp::Sctp;
        case Protocol::Esp:
            return NotTcp::Esp;
        case Protocol::Llc:
            return NotTcp::Llc;
        case Protocol::Other:
        case Protocol::Gre:
            return {};
        default:
            break;
        }
    return {};
}

std::string notOpened(const packet::Decoded& headers)
{
    if (!headers.unsupportedLinkType)
        return fmt::format("{} is not opened yet", name(headers.unsupported));
    const auto number = static_cast<std::uint32_t>(*headers.unsupportedLinkType);
    const std::string_view known = linkTypeName(*headers.unsupportedLinkType);
    return known.empty() ? fmt::format("link type {} is not known", number)
                         : fmt::format("link type {} ({}) is not opened yet", number, known);
}

} // namespace

const char* name(NotTcp kind)
{
    constexpr std::array kNames{"UDP", "ARP", "ICMP", "SCTP", "ESP", "LLC"};
    return kNames[static_cast<std::size_t>(kind)];
}

void Intake::take(const capture::Frame& frame, Batch& batch)
{
    packet::decode(frame.link, frame.bytes, frame.originalLength, frame.fcsLength, m_headers);
    if (m_headers.icmpError)
        batch.besides.push_back(
            {WireIcmp{*m_headers.icmpError, m_headers.source, comparable(frame.time), frame.number},
             batch.segments.size()});
    if (m_headers.outcome == packet::Outcome::Tcp)
        takeSegment(frame, batch);
    else if (m_headers.fragment)
        takeFragment(frame, batch);
    else
        countLeftOut(1);
}

void Intake::take(const capture::JournalEntry& entry, Batch& batch)
{
    if (std::optional<RecordingRow> row = parseRow(entry))
        batch.besides.push_back({std::move(*row), batch.segments.size()});
}

FramesLeftOut Intake::leftOut() const
{
    FramesLeftOut all = m_leftOut;
    all.fragments += m_fragments.framesLeft();
    return all;
}

/// Written where it stays, member by member: a copy right after that would wait for each of them.
void Intake::takeSegment(const capture::Frame& frame, Batch& batch) const
{
    const packet::TcpHeader& header = m_headers.tcp;
    const packet::TcpOptions& options = m_headers.options;
    WireSegment& taken = batch.segments.emplace_back();
    taken.source = {m_headers.source, header.sourcePort};
    taken.destination = {m_headers.destination, header.destinationPort};
    taken.frame = frame.number;
    if (frame.packetId)
        batch.packetIds.push_back({*frame.packetId, batch.segments.size() - 1});
    tcp::Segment& segment = taken.segment;
    segment.sequence = {header.sequence};
    segment.acknowledgment = {header.acknowledgment};
    segment.length = m_headers.payloadLength;
    segment.flags = header.flags;
    segment.window = header.window;
    segment.time = comparable(frame.time);
    segment.position = frame.position;
    segment.identification = m_headers.identification;
    segment.interface = static_cast<std::uint8_t>(std::min(frame.interface.value, 255U));
    segment.isCut = m_headers.payloadCaptured < m_headers.payloadLength;
    if (options.timestamps) {
        segment.hasTimestamps = true;
        segment.timestampValue = options.timestamps->value;
        segment.timestampEcho = options.timestamps->echo;
    }
    if (hasDetails(options)) {
        batch.options.push_back(options);
        segment.details = static_cast<std::uint32_t>(batch.options.size());
    }
}

/// A datagram that is whole now counts as one frame: its last.
void Intake::takeFragment(const capture::Frame& frame, Batch& batch)
{
    constexpr unsigned kMostNested = 4; // fragments of a tunnel in fragments of a tunnel
    std::optional<packet::Datagram> datagram =
        m_fragments.take(m_headers, frame.bytes, comparable(frame.time));
    for (unsigned nested = 0; datagram && nested < kMostNested; ++nested) {
        const std::vector<std::byte> octets = std::move(datagram->octets);
        packet::decode(LinkType::Raw, octets, octets.size(), 0, m_headers);
        if (m_headers.outcome == packet::Outcome::Tcp)
            return takeSegment(frame, batch);
        if (!m_headers.fragment)
            return countLeftOut(datagram->fragments);
        datagram = m_fragments.take(m_headers, octets, comparable(frame.time));
    }
}

void Intake::countLeftOut(std::uint64_t frames)
{
    switch (m_headers.outcome) {
    case packet::Outcome::Tcp:
    case packet::Outcome::NotTcp:
        m_leftOut.notTcp += frames;
        if (const auto kind = kindOf(m_headers))
            m_leftOut.notTcpBy[static_cast<std::size_t>(*kind)] += frames;
        return;
    case packet::Outcome::Fragment:
        m_leftOut.fragments += frames;
        return;
    case packet::Outcome::Truncated:
        m_leftOut.truncated += frames;
        return;
    case packet::Outcome::Malformed:
    case packet::Outcome::TooDeep:
        m_leftOut.malformed += frames;
        return;
    case packet::Outcome::Unsupported:
        m_leftOut.unsupported += frames;
        break;
    }
    constexpr std::size_t kMostSentences = 16;
    std::vector<std::string>& known = m_leftOut.unsupportedWhat;
    std::string sentence = notOpened(m_headers);
    if (known.size() < kMostSentences && std::find(known.begin(), known.end(), sentence) == known.end())
        known.push_back(std::move(sentence));
}

} // namespace lifeline::trace
