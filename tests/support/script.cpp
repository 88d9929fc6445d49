#include "tests/support/script.h"

#include "core/capture/capture_reader.h"
#include "core/capture/pcapng_writer.h"
#include "core/trace/load.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <fmt/format.h>
#include <sstream>
#include <stdexcept>

namespace lifeline::test {

const std::string kHandshake = R"(
    0.000 > S   0:0(0)
    0.010 < S.  0:0(0)  ack 1
    0.020 > .   1:1(0)  ack 1
)";

namespace {

constexpr Time kEpoch = std::chrono::seconds{1'700'000'000};
constexpr std::uint32_t kClientIss = 0xFFFFFFFE; // wraps within the first two octets
constexpr std::uint32_t kServerIss = 5000;

struct Line {
    Time time{};
    Side from = Side::Client;
    std::uint16_t flags = 0;
    std::uint32_t sequence = 0;
    std::uint32_t length = 0;
    std::uint32_t acknowledgment = 0;
    std::uint16_t window = 65535;
    char letter = 'x';
    std::uint16_t maximumSegmentSize = 0; ///< 0: no option
    std::string checksum = "good";
    unsigned hopLimit = 64;
    bool hasTimestamps = false;
    std::uint32_t timestampValue = 0;
    std::uint32_t timestampEcho = 0;
    bool isRecorded = false;
    bool isLost = false;
    Time arrival{};
};

Time time(double secondsSinceStart) { return kEpoch + Time{std::llround(secondsSinceStart * 1e9)}; }

std::uint16_t flagsOf(const std::string& letters)
{
    using packet::TcpFlags;
    std::uint16_t bits = 0;
    for (const char letter : letters)
        switch (letter) {
        case 'S':
            bits |= TcpFlags::kSyn;
            break;
        case 'F':
            bits |= TcpFlags::kFin;
            break;
        case 'R':
            bits |= TcpFlags::kRst;
            break;
        case 'P':
            bits |= TcpFlags::kPsh;
            break;
        case '.':
            bits |= TcpFlags::kAck;
            break;
        default:
            throw std::invalid_argument("unknown flag in " + letters);
        }
    return bits;
}

Line parse(const std::string& text)
{
    std::istringstream in(text);
    Line line;
    double at = 0;
    std::string direction;
    std::string flags;
    std::string range;
    in >> at >> direction >> flags >> range;
    line.time = time(at);
    line.from = direction == ">" ? Side::Client : Side::Server;
    line.flags = flagsOf(flags);
    std::uint32_t end = 0;
    if (std::sscanf(range.c_str(), "%u:%u(%u)", &line.sequence, &end, &line.length) != 3)
        throw std::invalid_argument("not begin:end(length): " + text);
    for (std::string word; in >> word;) {
        if (word == "ack") {
            in >> line.acknowledgment;
        } else if (word == "win") {
            in >> line.window;
        } else if (word == "mss") {
            in >> line.maximumSegmentSize;
        } else if (word == "octets") {
            in >> line.letter;
        } else if (word == "checksum") {
            in >> line.checksum;
        } else if (word == "ttl") {
            in >> line.hopLimit;
        } else if (word == "ts") {
            char slash = 0;
            in >> line.timestampValue >> slash >> line.timestampEcho;
            line.hasTimestamps = true;
        } else if (word == "arrives") {
            double arrival = 0;
            in >> arrival;
            line.isRecorded = true;
            line.arrival = time(arrival);
        } else if (word == "lost") {
            line.isRecorded = line.isLost = true;
        } else {
            throw std::invalid_argument("unknown word " + word);
        }
    }
    return line;
}

class FrameBytes {
public:
    FrameBytes& u8(unsigned value)
    {
        m_bytes.push_back(static_cast<std::byte>(value));
        return *this;
    }
    FrameBytes& u16(unsigned value) { return u8(value >> 8 & 0xFF).u8(value & 0xFF); }
    FrameBytes& u32(std::uint32_t value) { return u16(value >> 16).u16(value & 0xFFFF); }
    const std::vector<std::byte>& bytes() const { return m_bytes; }

private:
    std::vector<std::byte> m_bytes;
};

/// Word by word, as RFC 1071 §4.1 has it.
std::uint32_t sum(const std::vector<std::byte>& octets, std::size_t begin, std::size_t end)
{
    std::uint32_t total = 0;
    for (std::size_t i = begin; i < end; ++i)
        total += std::to_integer<std::uint32_t>(octets[i]) << ((i - begin) % 2 == 0 ? 8 : 0);
    while (total >> 16 != 0)
        total = (total & 0xFFFF) + (total >> 16);
    return total;
}

void putChecksum(std::vector<std::byte>& frame, const std::string& kind)
{
    constexpr std::size_t kAddresses = 14 + 12;
    constexpr std::size_t kSegment = 14 + 20;
    constexpr std::size_t kChecksum = kSegment + 16;
    std::uint32_t total =
        sum(frame, kAddresses, kSegment) + 6 + static_cast<std::uint32_t>(frame.size() - kSegment);
    if (kind != "unfinished")
        total += sum(frame, kSegment, frame.size());
    while (total >> 16 != 0)
        total = (total & 0xFFFF) + (total >> 16);
    std::uint32_t checksum = kind == "unfinished" ? total : ~total & 0xFFFF;
    if (kind == "bad")
        checksum ^= 0x0101;
    frame[kChecksum] = static_cast<std::byte>(checksum >> 8);
    frame[kChecksum + 1] = static_cast<std::byte>(checksum & 0xFF);
}

std::vector<std::byte> frameOf(const Line& line)
{
    const bool fromClient = line.from == Side::Client;
    const std::uint32_t own = fromClient ? kClientIss : kServerIss;
    const std::uint32_t peer = fromClient ? kServerIss : kClientIss;
    const unsigned headerLength =
        20U + (line.hasTimestamps ? 12U : 0U) + (line.maximumSegmentSize > 0 ? 4U : 0U);
    FrameBytes frame;
    for (int i = 0; i < 12; ++i)
        frame.u8(2);
    frame.u16(0x0800);
    frame.u8(0x45)
        .u8(0)
        .u16(20 + headerLength + line.length)
        .u32(0)
        .u8(static_cast<std::uint8_t>(line.hopLimit))
        .u8(6)
        .u16(0);
    frame.u32(fromClient ? 0x0A000001 : 0x0A000002).u32(fromClient ? 0x0A000002 : 0x0A000001);
    frame.u16(fromClient ? 40000 : 9292).u16(fromClient ? 9292 : 40000);
    frame.u32(own + line.sequence);
    frame.u32((line.flags & packet::TcpFlags::kAck) != 0 ? peer + line.acknowledgment : 0);
    frame.u16(headerLength / 4 << 12 | line.flags).u16(line.window).u16(0).u16(0);
    if (line.maximumSegmentSize > 0)
        frame.u16(0x0204).u16(line.maximumSegmentSize);
    if (line.hasTimestamps)
        frame.u16(0x0101).u8(8).u8(10).u32(line.timestampValue).u32(line.timestampEcho);
    for (std::uint32_t i = 0; i < line.length; ++i)
        frame.u8(static_cast<unsigned char>(line.letter));
    std::vector<std::byte> octets = frame.bytes();
    putChecksum(octets, line.checksum);
    return octets;
}

/// "0.030 icmp 3/4 about > 1 mtu 1400 from 10.0.0.254", without its time.
std::vector<std::byte> icmpFrame(std::istringstream& in)
{
    unsigned type = 0;
    unsigned code = 0;
    unsigned mtu = 0;
    std::uint32_t sequence = 0;
    std::string direction;
    char slash = 0;
    std::string word;
    in >> type >> slash >> code >> word >> direction >> sequence;
    const bool fromClient = direction == ">";
    std::uint32_t from = fromClient ? 0x0A000002 : 0x0A000001;
    while (in >> word) {
        if (word == "mtu") {
            in >> mtu;
        } else if (word == "from") {
            std::array<unsigned, 4> octets{};
            in >> word;
            if (std::sscanf(word.c_str(), "%u.%u.%u.%u", &octets[0], &octets[1], &octets[2], &octets[3]) != 4)
                throw std::invalid_argument("no address: " + word);
            from = octets[0] << 24 | octets[1] << 16 | octets[2] << 8 | octets[3];
        } else {
            throw std::invalid_argument("unknown word " + word);
        }
    }
    const std::uint32_t source = fromClient ? 0x0A000001 : 0x0A000002;
    const std::uint32_t destination = fromClient ? 0x0A000002 : 0x0A000001;
    FrameBytes frame;
    for (int i = 0; i < 12; ++i)
        frame.u8(2);
    frame.u16(0x0800);
    frame.u8(0x45).u8(0).u16(56).u32(0).u8(64).u8(1).u16(0).u32(from).u32(source);
    frame.u8(type).u8(code).u16(0).u32(mtu);
    frame.u8(0x45).u8(0).u16(1500).u32(0).u8(63).u8(6).u16(0).u32(source).u32(destination);
    frame.u16(fromClient ? 40000 : 9292).u16(fromClient ? 9292 : 40000);
    frame.u32((fromClient ? kClientIss : kServerIss) + sequence);
    return frame.bytes();
}

using Fields = std::vector<std::pair<std::string, std::string>>;

Fields fate(const Line& line, std::uint64_t packetId)
{
    const Time at = line.isLost ? line.time : line.arrival;
    Fields fields{{"__REALTIME_TIMESTAMP", fmt::format("{}", at.count() / 1000)},
                  {"LIFELINE_EVENT", line.isLost ? "lost" : "arrival"},
                  {"LIFELINE_TIME_NS", fmt::format("{}", at.count())},
                  {"LIFELINE_PACKET_ID", fmt::format("{}", packetId)}};
    if (line.isLost)
        fields.emplace_back("LIFELINE_REASON", "dropped by the script");
    return fields;
}

std::vector<tcp::State> statesOf(const std::vector<trace::StateSpan>& spans)
{
    std::vector<tcp::State> states;
    for (const trace::StateSpan& span : spans)
        states.push_back(span.state);
    return states;
}

} // namespace

std::vector<std::byte> fileOf(std::string_view script)
{
    std::vector<std::byte> octets;
    capture::PcapngWriter writer(octets);
    writer.section({});
    writer.interface(LinkType::Ethernet, "script", "", 0);
    std::istringstream in{std::string(script)};
    std::uint64_t packetId = 0;
    for (std::string text; std::getline(in, text);) {
        if (text.find_first_not_of(" \t") == std::string::npos)
            continue;
        ++packetId;
        std::istringstream words(text);
        double at = 0;
        std::string kind;
        words >> at >> kind;
        if (kind == "icmp") {
            const std::vector<std::byte> frame = icmpFrame(words);
            writer.packet(0, time(at), frame, frame.size(), packetId);
            continue;
        }
        const Line line = parse(text);
        const std::vector<std::byte> frame = frameOf(line);
        writer.packet(0, line.time, frame, frame.size(), packetId);
        if (line.isRecorded)
            writer.journal(fate(line, packetId));
    }
    return octets;
}

trace::SnapshotPtr captured(std::string_view script)
{
    const std::vector<std::byte> octets = fileOf(script);
    capture::CaptureReader reader(capture::memorySource(octets), "script");
    return trace::load(reader, "script");
}

Played play(std::string_view script)
{
    Played played;
    played.snapshot = captured(script);
    played.life = trace::lifeOf(*played.snapshot, ConnectionId{0});
    played.client = statesOf(played.life.spans[Side::Client]);
    played.server = statesOf(played.life.spans[Side::Server]);
    return played;
}

} // namespace lifeline::test
