#include "core/capture/pcapng_writer.h"

#include <algorithm>
#include <array>
#include <limits>

namespace lifeline::capture {
namespace {

using Octets = std::vector<std::byte>;

constexpr std::uint16_t kEndOfOptions = 0;
constexpr std::uint16_t kComment = 1;
constexpr std::uint16_t kUserApplication = 4;
constexpr std::uint16_t kInterfaceName = 2;
constexpr std::uint16_t kInterfaceDescription = 3;
constexpr std::uint16_t kTimestampResolution = 9;
constexpr std::uint16_t kFcsLength = 13; // if_fcslen
constexpr std::uint16_t kPacketId = 5;
constexpr std::uint16_t kStartTime = 2;
constexpr std::uint16_t kEndTime = 3;
constexpr std::uint16_t kReceived = 4;
constexpr std::uint16_t kDroppedBySystem = 7;
constexpr std::array kZeros{std::byte{0}, std::byte{0}, std::byte{0}};

template <class Integer>
void append(Octets& out, Integer value)
{
    for (std::size_t i = 0; i < sizeof(Integer); ++i)
        out.push_back(static_cast<std::byte>(static_cast<std::uint64_t>(value) >> (8 * i)));
}

void append(Octets& out, Bytes bytes) { out.insert(out.end(), bytes.begin(), bytes.end()); }
void append(Octets& out, std::string_view text) { append(out, std::as_bytes(std::span(text))); }

void padTo4(Octets& out, std::size_t length) { append(out, Bytes(kZeros).first((4 - length % 4) % 4)); }

/// Cut where no UTF-8 sequence is torn apart; an option's length has 16 bits.
std::string_view cut(std::string_view text)
{
    constexpr std::size_t kLongest = std::numeric_limits<std::uint16_t>::max();
    if (text.size() <= kLongest)
        return text;
    std::size_t length = kLongest;
    while (length > 0 && (static_cast<std::uint8_t>(text[length]) & 0xC0) == 0x80)
        --length;
    return text.substr(0, length);
}

void appendOption(Octets& out, std::uint16_t code, Bytes value)
{
    append(out, code);
    append(out, static_cast<std::uint16_t>(value.size()));
    append(out, value);
    padTo4(out, value.size());
}

void appendText(Octets& out, std::uint16_t code, std::string_view text)
{
    if (const std::string_view fitting = cut(text); !fitting.empty())
        appendOption(out, code, std::as_bytes(std::span(fitting)));
}

void endOptions(Octets& out) { append(out, std::uint32_t{kEndOfOptions}); }

/// Writes a block's type and both its lengths around what is appended in between.
class Block {
public:
    Block(Octets& out, std::uint32_t type) : m_out(&out), m_begin(out.size())
    {
        append(out, type);
        append(out, std::uint32_t{0});
    }
    Block(const Block&) = delete;
    Block& operator=(const Block&) = delete;

    ~Block()
    {
        const auto length = static_cast<std::uint32_t>(m_out->size() - m_begin + 4);
        append(*m_out, length);
        for (std::size_t i = 0; i < 4; ++i)
            (*m_out)[m_begin + 4 + i] = static_cast<std::byte>(length >> (8 * i));
    }

private:
    Octets* m_out;
    std::size_t m_begin;
};

std::uint64_t sinceEpoch(Time time)
{
    return static_cast<std::uint64_t>(std::max<std::int64_t>(time.count(), 0));
}

} // namespace

void PcapngWriter::section(const SectionInfo& info)
{
    const Block block(*m_out, 0x0A0D0D0A);
    append(*m_out, std::uint32_t{0x1A2B3C4D});
    append(*m_out, std::uint16_t{1});
    append(*m_out, std::uint16_t{0});
    append(*m_out, std::numeric_limits<std::uint64_t>::max()); // section length: not known
    for (const std::string& comment : info.comments)
        appendText(*m_out, kComment, comment);
    appendText(*m_out, kUserApplication, info.application);
    endOptions(*m_out);
    m_interfaces = 0;
}

std::uint32_t PcapngWriter::interface(LinkType link, std::string_view name, std::string_view description,
                                      std::uint32_t snapLength, unsigned fcsLength)
{
    const Block block(*m_out, 1);
    append(*m_out, static_cast<std::uint16_t>(link));
    append(*m_out, std::uint16_t{0});
    append(*m_out, snapLength);
    appendText(*m_out, kInterfaceName, name);
    appendText(*m_out, kInterfaceDescription, description);
    constexpr std::array kNanoseconds{std::byte{9}};
    appendOption(*m_out, kTimestampResolution, kNanoseconds);
    if (fcsLength > 0)
        appendOption(*m_out, kFcsLength, std::array{static_cast<std::byte>(fcsLength)});
    endOptions(*m_out);
    return m_interfaces++;
}

void PcapngWriter::packet(std::uint32_t interface, Time time, Bytes bytes, std::uint64_t originalLength,
                          std::optional<std::uint64_t> packetId, std::span<const std::string_view> comments)
{
    const Block block(*m_out, 6);
    const std::uint64_t stamp = sinceEpoch(time);
    // In one piece: a live capture writes a million of these a second.
    std::array<std::byte, 20> fixed{};
    const std::array<std::uint32_t, 5> words{
        interface, static_cast<std::uint32_t>(stamp >> 32), static_cast<std::uint32_t>(stamp),
        static_cast<std::uint32_t>(bytes.size()),
        static_cast<std::uint32_t>(std::min<std::uint64_t>(originalLength, UINT32_MAX))};
    for (std::size_t i = 0; i < fixed.size(); ++i)
        fixed[i] = static_cast<std::byte>(words[i / 4] >> (8 * (i % 4)));
    append(*m_out, Bytes(fixed));
    append(*m_out, bytes);
    padTo4(*m_out, bytes.size());
    if (!packetId && comments.empty())
        return;
    for (const std::string_view comment : comments)
        appendText(*m_out, kComment, comment);
    if (packetId) {
        append(*m_out, kPacketId);
        append(*m_out, std::uint16_t{8});
        append(*m_out, *packetId);
    }
    endOptions(*m_out);
}

void PcapngWriter::names(std::span<const AddressName> names)
{
    constexpr std::uint16_t kEndOfRecords = 0;
    constexpr std::uint16_t kV4 = 1; // nrb_record_ipv4
    constexpr std::uint16_t kV6 = 2;
    constexpr std::size_t kLongest = 255; // octets, as a host name has
    if (names.empty())
        return;
    const Block block(*m_out, 4);
    for (const AddressName& named : names) {
        const Bytes address = std::as_bytes(std::span(named.address)).subspan(named.isV4 ? 12 : 0);
        std::size_t length = std::min(named.name.size(), kLongest);
        while (length < named.name.size() && length > 0
               && (static_cast<std::uint8_t>(named.name[length]) & 0xC0) == 0x80)
            --length;
        const std::size_t size = address.size() + length + 1; // and a zero
        append(*m_out, named.isV4 ? kV4 : kV6);
        append(*m_out, static_cast<std::uint16_t>(size));
        append(*m_out, address);
        append(*m_out, std::string_view(named.name).substr(0, length));
        append(*m_out, std::uint8_t{0});
        padTo4(*m_out, size);
    }
    append(*m_out, kEndOfRecords);
    append(*m_out, std::uint16_t{0});
}

void PcapngWriter::statistics(std::uint32_t interface, const Statistics& statistics)
{
    const Block block(*m_out, 5);
    const auto appendTime = [this](Time time) {
        append(*m_out, static_cast<std::uint32_t>(sinceEpoch(time) >> 32));
        append(*m_out, static_cast<std::uint32_t>(sinceEpoch(time)));
    };
    const auto beginOption = [this](std::uint16_t code) {
        append(*m_out, code);
        append(*m_out, std::uint16_t{8});
    };
    append(*m_out, interface);
    appendTime(statistics.time);
    for (const auto& [code, time] :
         {std::pair(kStartTime, statistics.begin), std::pair(kEndTime, statistics.end)}) {
        beginOption(code);
        appendTime(time);
    }
    for (const auto& [code, count] :
         {std::pair(kReceived, statistics.received), std::pair(kDroppedBySystem, statistics.dropped)}) {
        beginOption(code);
        append(*m_out, count);
    }
    endOptions(*m_out);
}

void PcapngWriter::journal(std::span<const std::pair<std::string, std::string>> fields)
{
    const Block block(*m_out, 9);
    const std::size_t begin = m_out->size();
    for (const auto& [key, value] : fields) {
        append(*m_out, std::string_view(key));
        if (value.find('\n') == std::string::npos) {
            append(*m_out, std::string_view("="));
        } else {
            append(*m_out, std::string_view("\n"));
            append(*m_out, static_cast<std::uint64_t>(value.size()));
        }
        append(*m_out, std::string_view(value));
        append(*m_out, std::string_view("\n"));
    }
    padTo4(*m_out, m_out->size() - begin);
}

PcapWriter::PcapWriter(std::vector<std::byte>& out, LinkType link) : m_out(&out)
{
    append(*m_out, std::uint32_t{0xA1B23C4D});
    append(*m_out, std::uint16_t{2});
    append(*m_out, std::uint16_t{4});
    append(*m_out, std::uint64_t{0}); // time zone and accuracy: always zero
    append(*m_out, std::uint32_t{262144});
    append(*m_out, static_cast<std::uint32_t>(link));
}

void PcapWriter::packet(Time time, Bytes bytes, std::uint64_t originalLength)
{
    const std::uint64_t stamp = sinceEpoch(time);
    append(*m_out, static_cast<std::uint32_t>(stamp / 1'000'000'000));
    append(*m_out, static_cast<std::uint32_t>(stamp % 1'000'000'000));
    append(*m_out, static_cast<std::uint32_t>(bytes.size()));
    append(*m_out, static_cast<std::uint32_t>(std::min<std::uint64_t>(originalLength, UINT32_MAX)));
    append(*m_out, bytes);
}

} // namespace lifeline::capture
