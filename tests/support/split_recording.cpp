#include "tests/support/split_recording.h"

#include "core/capture/byte_source.h"
#include "core/capture/capture_reader.h"
#include "core/capture/pcapng_writer.h"
#include "core/packet/decode.h"
#include "core/packet/translate.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>

namespace lifeline::test {
namespace {

struct Recorded {
    std::uint64_t id = 0;
    std::vector<std::byte> octets;
    std::uint64_t originalLength = 0;
};

std::uint64_t numberOf(const capture::JournalEntry& row, const char* field)
{
    return std::strtoull(std::string(row.field(field)).c_str(), nullptr, 10);
}

void takeRow(const capture::JournalEntry& row, SplitRecording& result)
{
    const auto packet = result.packets.find(numberOf(row, "LIFELINE_PACKET_ID"));
    if (packet == result.packets.end())
        return;
    const Time at{static_cast<Time::rep>(numberOf(row, "LIFELINE_TIME_NS"))};
    const std::string_view event = row.field("LIFELINE_EVENT");
    SplitRecording::Truth& truth = packet->second;
    if (event == "lost") {
        truth.isLost = true;
    } else if (event == "link" && row.field("LIFELINE_ACTION") == "forged") {
        truth.isForged = true;
    } else if (event == "arrival") {
        if (numberOf(row, "LIFELINE_COPY") > 0)
            truth.copies.push_back(at);
        else
            truth.arrived = at;
    }
}

/// What a translator between the client and the server does to a frame.
void translateClient(std::vector<std::byte>& octets, std::uint64_t originalLength)
{
    packet::Decoded headers;
    packet::decode(LinkType::Ethernet, octets, originalLength, 0, headers);
    if (headers.outcome != packet::Outcome::Tcp)
        return;
    const auto behind = [](packet::SocketAddress end) {
        if (end.address == packet::IpAddress::v4(0x0A000001)) {
            end.address = packet::IpAddress::v4(0xC0A80701);
            end.port = static_cast<std::uint16_t>(end.port + 1000);
        }
        return end;
    };
    packet::translate(octets, headers, behind({headers.source, headers.tcp.sourcePort}),
                      behind({headers.destination, headers.tcp.destinationPort}));
}

std::vector<std::byte> arp()
{
    std::vector<std::byte> frame(60, std::byte{0});
    std::fill_n(frame.begin(), 6, std::byte{0xFF});
    frame[12] = std::byte{0x08};
    frame[13] = std::byte{0x06};
    return frame;
}

class Splitting {
public:
    Splitting(SplitRecording& result, std::vector<Recorded> frames)
        : m_result(result),
          m_frames(std::move(frames))
    {
    }

    void run()
    {
        Time first = Time::max();
        Time last = Time::min();
        for (const Recorded& frame : m_frames) {
            const SplitRecording::Truth& truth = m_result.packets.at(frame.id);
            first = std::min(first, truth.sent);
            last = std::max({last, truth.sent, truth.arrived.value_or(truth.sent)});
            const Side to = other(truth.from);
            if (!truth.isForged)
                see(truth.from, truth.sent, frame);
            if (truth.arrived)
                see(to, *truth.arrived, frame);
            for (const Time copy : truth.copies)
                see(to, copy, frame);
        }
        m_result.begin = first;
        const Recorded request{0, arp(), 60};
        constexpr Time kMargin = std::chrono::seconds{10};
        for (const Side side : kBothSides) {
            if (m_result.split.showsPeriod) {
                see(side, first - kMargin, request);
                see(side, last + kMargin, request);
            }
            write(side);
        }
    }

private:
    struct Seen {
        Time at;
        const Recorded* frame;
    };

    void see(Side side, Time at, const Recorded& frame)
    {
        const std::uint32_t misses = m_result.split.serverMisses;
        if (side == Side::Server && misses > 0 && frame.id > 0 && ++m_count % misses == 0)
            return;
        m_seen[side].push_back({at, &frame});
    }

    void write(Side side)
    {
        std::vector<Seen>& seen = m_seen[side];
        std::stable_sort(seen.begin(), seen.end(), [](const Seen& a, const Seen& b) { return a.at < b.at; });
        SplitCapture& out = m_result.capture[side];
        capture::PcapngWriter writer(out.octets);
        writer.section({});
        writer.interface(LinkType::Ethernet, "eth0", "", 0);
        for (const Seen& one : seen) {
            std::vector<std::byte> octets = one.frame->octets;
            if (side == Side::Server && m_result.split.isTranslated)
                translateClient(octets, one.frame->originalLength);
            const Time at = side == Side::Server ? m_result.atServer(one.at) : one.at;
            writer.packet(0, at, octets, one.frame->originalLength);
            out.packetOf.push_back(one.frame->id);
        }
    }

    SplitRecording& m_result;
    std::vector<Recorded> m_frames;
    PerSide<std::vector<Seen>> m_seen;
    std::uint32_t m_count = 0;
};

} // namespace

Time SplitRecording::atServer(Time time) const
{
    return time + split.offset
        + Time{std::llround(static_cast<double>((time - begin).count()) * split.drift)};
}

std::optional<SplitRecording> splitRecording(const std::string& path, const Split& split)
{
    auto source = capture::openSource(path);
    if (!source)
        return std::nullopt;
    capture::CaptureReader reader(std::move(*source), path);
    SplitRecording result;
    result.split = split;
    std::vector<Recorded> frames;
    packet::Decoded headers;
    for (bool ended = false; !ended;) {
        const capture::Record record = reader.next();
        if (const auto* frame = std::get_if<capture::Frame>(&record)) {
            if (!frame->packetId)
                continue;
            frames.push_back(
                {*frame->packetId, {frame->bytes.begin(), frame->bytes.end()}, frame->originalLength});
            SplitRecording::Truth truth;
            truth.from = frame->interface.value == 0 ? Side::Client : Side::Server;
            truth.sent = frame->time;
            packet::decode(frame->link, frame->bytes, frame->originalLength, 0, headers);
            truth.isTcp = headers.outcome == packet::Outcome::Tcp;
            result.packets.emplace(*frame->packetId, truth);
        } else if (const auto* row = std::get_if<capture::JournalEntry>(&record)) {
            takeRow(*row, result);
        } else {
            ended = true;
        }
    }
    if (reader.interfaces().size() < 2)
        return std::nullopt;
    Splitting(result, std::move(frames)).run();
    return result;
}

std::vector<std::string> recordingPaths()
{
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator(LIFELINE_SOURCE_DIR "/resources/recordings"))
        paths.push_back(entry.path().string());
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace lifeline::test
