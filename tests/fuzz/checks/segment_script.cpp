#include "tests/fuzz/checks/segment_script.h"

#include <algorithm>
#include <fmt/format.h>

namespace lifeline::fuzz {
namespace {

using Octets = std::vector<std::byte>;

constexpr std::uint8_t kFirstRow = 20; ///< kinds below it are segments

void put(Octets& out, std::uint64_t value, unsigned octets)
{
    while (octets-- > 0)
        out.push_back(static_cast<std::byte>(value >> 8 * octets & 0xFF));
}

/// Small steps are octets, large ones segments, and the extremes are half the circle away (RFC 9293 §3.4).
std::uint32_t distance(std::int8_t step)
{
    constexpr int kSmall = 64;
    constexpr std::uint32_t kMss = 1'448;
    if (step == -128 || step == 127)
        return step < 0 ? 0x80000000 : 0x7FFFFFFF;
    if (step >= kSmall)
        return static_cast<std::uint32_t>(step - kSmall + 1) * kMss;
    if (step <= -kSmall)
        return static_cast<std::uint32_t>(step + kSmall - 1) * kMss;
    return static_cast<std::uint32_t>(static_cast<int>(step));
}

std::uint16_t portOf(std::uint8_t connection, Side side)
{
    return connection == 3     ? 9'292
        : side == Side::Client ? static_cast<std::uint16_t>(40'000 + connection)
                               : 443;
}

bool hasIpv6(std::uint8_t connection) { return connection == 2; }

void putAddress(Octets& out, std::uint8_t connection, Side side)
{
    const bool isSecond = side == Side::Server && connection != 3;
    if (!hasIpv6(connection))
        return put(out, isSecond ? 0x0A000002 : 0x0A000001, 4);
    put(out, 0xFD00000000000000, 8);
    put(out, isSecond ? 2 : 1, 8);
}

std::string socketText(std::uint8_t connection, Side side)
{
    const char last = side == Side::Server && connection != 3 ? '2' : '1';
    return hasIpv6(connection) ? fmt::format("[fd00::{}]:{}", last, portOf(connection, side))
                               : fmt::format("10.0.0.{}:{}", last, portOf(connection, side));
}

} // namespace

SegmentScript::SegmentScript(Bytes octets) : m_input(octets)
{
    constexpr std::uint32_t kThousand = 0x01000000;
    PerSide<std::uint32_t> initial;
    for (const Side side : kBothSides)
        initial[side] =
            m_input.u16() * std::uint32_t{1'000} + (side == Side::Client ? 0 - kThousand / 1'000 : 5'000);
    for (Flow& flow : m_flows)
        flow.next = initial;
}

SegmentScript::Record SegmentScript::take()
{
    Record record;
    const std::uint8_t what = m_input.u8();
    record.connection = what & 3;
    record.from = (what & 4) != 0 ? Side::Server : Side::Client;
    record.kind = what >> 3;
    record.flags = m_input.u8();
    record.sequenceStep = m_input.i8();
    record.acknowledgmentStep = m_input.i8();
    record.payload = m_input.u16();
    record.window = m_input.u16();
    record.options = m_input.u8();
    record.wait = m_input.u8();
    record.extra = m_input.u16();
    return record;
}

bool SegmentScript::addNext(trace::Builder& builder)
{
    if (m_input.isEmpty())
        return false;
    const Record record = take();
    // Time may go anywhere, as in a file: a sum that does not fit wraps.
    const std::uint64_t wait = std::uint64_t{record.wait & 15U} << 4 * (record.wait >> 4);
    m_now = Time{static_cast<std::int64_t>(static_cast<std::uint64_t>(m_now.count()) + wait)};
    ++m_records;
    record.kind < kFirstRow ? addSegment(record, builder) : addRow(record, builder);
    return true;
}

Octets SegmentScript::optionsOf(const Record& record, std::uint32_t acknowledgment)
{
    const unsigned sackBlocks = record.options >> 4 & 3U;
    PerSide<std::uint32_t>& clock = m_flows[record.connection].clock;
    Octets out;
    if ((record.options & 1) != 0) {
        clock[record.from] += record.extra & 0xFF;
        put(out, 0x0101080A, 4);
        put(out, clock[record.from], 4);
        put(out, clock[other(record.from)], 4);
    }
    if ((record.options & 2) != 0)
        put(out, 0x02040000 | record.extra, 4);
    if ((record.options & 4) != 0)
        put(out, 0x01030300 | (record.extra & 0xFF), 4);
    if ((record.options & 8) != 0)
        put(out, 0x01010402, 4);
    if (sackBlocks > 0 && out.size() + 4 + 8 * sackBlocks <= 40) {
        put(out, 0x01010500 | (2 + 8 * sackBlocks), 4);
        for (unsigned i = 0; i < sackBlocks; ++i) {
            const std::uint32_t begin = acknowledgment + (record.extra >> 4 * i & 0xFF) * 100U - 400;
            put(out, begin, 4);
            put(out, begin + (record.extra >> 8) * 10U - 200, 4); // backward too
        }
    }
    if ((record.options & 0x40) != 0 && out.size() <= 36)
        put(out, 0xFE040000 | record.extra, 4);
    if ((record.options & 0x80) != 0 && out.size() <= 36)
        put(out, 0x05010000 | record.extra, 4);
    return out;
}

void SegmentScript::addSegment(const Record& record, trace::Builder& builder)
{
    constexpr std::uint8_t kAck = packet::TcpFlags::kAck;
    constexpr std::uint8_t kTakesOne = packet::TcpFlags::kSyn | packet::TcpFlags::kFin;
    Flow& flow = m_flows[record.connection];
    const std::uint32_t sequence = flow.next[record.from] + distance(record.sequenceStep);
    const std::uint32_t acknowledgment =
        (record.flags & kAck) != 0 ? flow.next[other(record.from)] + distance(record.acknowledgmentStep) : 0;
    const Octets options = optionsOf(record, acknowledgment);
    const std::size_t header = 20 + options.size();
    const std::size_t payload = std::min<std::size_t>(record.payload, 65'000);

    Octets frame;
    if (hasIpv6(record.connection)) {
        put(frame, 0x60000000, 4);
        put(frame, header + payload, 2);
        put(frame, 6 << 8 | 64, 2);
    } else {
        put(frame, 0x45000000 | (20 + header + payload), 4);
        put(frame, std::uint64_t{record.extra} << 16, 4);
        put(frame, 64 << 24 | 6 << 16, 4);
    }
    putAddress(frame, record.connection, record.from);
    putAddress(frame, record.connection, other(record.from));
    put(frame, portOf(record.connection, record.from), 2);
    put(frame, portOf(record.connection, other(record.from)), 2);
    put(frame, sequence, 4);
    put(frame, acknowledgment, 4);
    put(frame, header / 4 << 12 | record.flags, 2);
    put(frame, record.window, 2);
    put(frame, 0, 4);
    frame.insert(frame.end(), options.begin(), options.end());
    const std::size_t wire = frame.size() + payload;
    // Some captures keep the headers alone.
    if (record.kind % 2 == 0)
        frame.resize(wire, std::byte{'x'});

    const std::uint32_t taken = (record.flags & packet::TcpFlags::kSyn ? 1U : 0U)
        + (record.flags & kTakesOne & packet::TcpFlags::kFin ? 1U : 0U);
    if (record.sequenceStep == 0 || record.kind % 4 == 3)
        flow.next[record.from] = sequence + static_cast<std::uint32_t>(payload) + taken;
    ++m_segments;
    capture::Frame captured;
    captured.number = {m_records};
    captured.time = m_now;
    captured.interface = {record.kind};
    captured.link = LinkType::Raw;
    captured.bytes = frame;
    captured.originalLength = wire;
    captured.position = std::uint64_t{m_records} * 100;
    captured.packetId = m_segments;
    builder.add(captured);
}

void SegmentScript::addRow(const Record& record, trace::Builder& builder)
{
    constexpr std::array kKinds{"arrival", "arrival", "arrival", "lost",    "state", "tcpinfo",
                                "call",    "call",    "link",    "counter", "queue", "note"};
    constexpr std::array kCalls{"connect", "listen", "accept", "send", "recv", "shutdown", "close", "socket"};
    constexpr std::array kActions{"forged", "held", "cut", "duplicated"};
    constexpr std::array kErrors{"", "ETIMEDOUT", "ECONNREFUSED", "\x1B[31m\xFF"};
    const Side side = record.from;
    const auto state = [](unsigned number) {
        return std::string(name(static_cast<tcp::State>(number % tcp::kStateCount)));
    };
    // Of one of the last segments; wrapped where there are not so many.
    const std::uint32_t segment = m_segments - (record.flags & 15U);
    std::vector<std::pair<std::string, std::string>> fields{
        {"MESSAGE", std::string(1, static_cast<char>(record.window & 0xFF)) + "row\x80\xE2\x80\xAE"},
        {"LIFELINE_EVENT", kKinds[(record.kind - kFirstRow) % kKinds.size()]},
        {"LIFELINE_SIDE", name(side)},
        {"LIFELINE_TIME_NS", fmt::format("{}", m_now.count())},
        {"LIFELINE_LOCAL", socketText(record.connection, side)},
        {"LIFELINE_REMOTE", socketText(record.connection, other(side))},
        {"LIFELINE_STATE", state(record.window)},
        {"LIFELINE_STATE_BEFORE", state(record.window >> 4)},
        {"LIFELINE_CALL_ID", fmt::format("{}", record.flags >> 4)},
        {"LIFELINE_CALL", kCalls[record.payload % kCalls.size()]},
        {"LIFELINE_PHASE", (record.payload & 0x100) != 0 ? "end" : "begin"},
        {"LIFELINE_RESULT", fmt::format("{}", record.acknowledgmentStep)},
        {"LIFELINE_ERRNO", kErrors[record.extra % kErrors.size()]},
        {"LIFELINE_DURATION_NS", fmt::format("{}", m_now.count())},
        {"LIFELINE_ACTION", kActions[record.extra % kActions.size()]},
        {"LIFELINE_REASON", kErrors[record.extra >> 8 & 3]},
        {"LIFELINE_COUNTER", "TcpExtDelayedACKs"},
        {"LIFELINE_DELTA", "1"},
        {"LIFELINE_CWND", fmt::format("{}", record.extra)}};
    if ((record.options & 1) == 0)
        fields.emplace_back("LIFELINE_STATE_AFTER", state(record.window >> 8));
    if ((record.options & 2) == 0)
        fields.emplace_back("LIFELINE_PACKET_ID", fmt::format("{}", segment));
    if ((record.options & 4) != 0)
        fields.emplace_back("LIFELINE_COPY", "1");
    capture::JournalEntry row{
        .number = {m_records}, .time = m_now, .position = std::uint64_t{m_records} * 100, .fields = {}};
    for (const auto& [key, value] : fields)
        row.fields.emplace_back(key, value);
    builder.add(row);
}

} // namespace lifeline::fuzz
