#include "core/capture/pcapng_section.h"

#include "core/capture/pcapng_format.h"
#include "core/capture/pcapng_options.h"

#include <algorithm>

namespace lifeline::capture {
namespace {

constexpr std::size_t kMostInterfaces = 65'536;
constexpr std::size_t kMostInterfacesOfAFile = 1'048'576;
constexpr std::size_t kMostComments = 4'096;

// Options (draft-ietf-opsawg-pcapng §3.5, §4.1, §4.2, §4.3)
constexpr std::uint16_t kComment = 1;
constexpr std::uint16_t kUserApplication = 4;
constexpr std::uint16_t kInterfaceName = 2;
constexpr std::uint16_t kInterfaceDescription = 3;
constexpr std::uint16_t kTimestampResolution = 9;
constexpr std::uint16_t kFcsLength = 13;
constexpr std::uint16_t kTimestampOffset = 14;
constexpr std::uint16_t kPacketFlags = 2;
constexpr std::uint16_t kPacketId = 5;

/// The draft of 2004 said bits, later ones octets; nobody has a check sequence of 16 octets.
unsigned fcsOctets(std::uint8_t value) { return value >= 16 ? value / 8U : value; }

/// The part of a block between begin and its trailing length.
Bytes optionArea(Bytes block, std::size_t begin)
{
    const std::size_t end = block.size() - 4;
    return begin < end ? block.subspan(begin, end - begin) : Bytes{};
}

void reportOptions(Session& session, const PcapngOptions& options)
{
    if (!options.damage().empty())
        session.report(Severity::Warning, ErrorCode::PcapngOptions, {},
                       [&] { return std::string(options.damage()); });
}

void reportTooShort(Session& session, const char* block, std::size_t length)
{
    session.report(Severity::Error, ErrorCode::PcapngBlockTooShort, {},
                   [&] { return fmt::format("{} of {} bytes", block, length); });
}

} // namespace

void PcapngSection::readHeader(Session& session, Bytes block)
{
    const std::uint16_t major = m_order.u16(block.data() + 12);
    const std::uint16_t minor = m_order.u16(block.data() + 14);
    if (major != 1 || (minor != 0 && minor != 2)) {
        m_skipped = session.unknownVersion == UnknownVersion::Refuse;
        session.report(major != 1 && m_skipped ? Severity::Error : Severity::Warning,
                       ErrorCode::PcapngVersion, {}, [&] { return fmt::format("{}.{}", major, minor); });
        if (m_skipped)
            return;
    }
    PcapngOptions options(optionArea(block, 24), m_order);
    while (const auto option = options.next()) {
        if (option->code == kComment && session.comments.size() < kMostComments)
            session.comments.emplace_back(option->text());
        if (option->code == kUserApplication && session.application.empty())
            session.application = option->text();
    }
    reportOptions(session, options);
}

void PcapngSection::addInterface(Session& session, Bytes block)
{
    if (m_interfaces.size() >= kMostInterfaces || session.interfaces.size() >= kMostInterfacesOfAFile) {
        session.report(Severity::Error, ErrorCode::PcapngInterfaceLimit, {},
                       [&] { return fmt::format("{}", m_interfaces.size()); });
        return;
    }
    Interface shown{.link = LinkType::Unknown};
    CaptureInterface used{.id = {static_cast<std::uint32_t>(session.interfaces.size())}};
    if (block.size() < kSmallestInterface) {
        reportTooShort(session, "an interface description", block.size());
    } else {
        shown.link = used.link = static_cast<LinkType>(m_order.u16(block.data() + 8));
        shown.snapLength = used.snapLength = m_order.u32(block.data() + 12);
        if (linkTypeName(shown.link).empty())
            session.report(Severity::Warning, ErrorCode::LinkTypeUnknown, {},
                           [&] { return fmt::format("{}", static_cast<std::uint32_t>(shown.link)); });
        readInterfaceOptions(session, optionArea(block, 16), shown, used);
    }
    // Even a damaged one keeps its number, or all that follow would shift.
    m_interfaces.push_back(used);
    session.interfaces.push_back(std::move(shown));
}

void PcapngSection::readInterfaceOptions(Session& session, Bytes area, Interface& shown,
                                         CaptureInterface& used) const
{
    const auto complain = [&](std::string_view what) {
        session.report(Severity::Warning, ErrorCode::PcapngResolution, {}, [&] { return std::string(what); });
    };
    std::optional<std::uint8_t> resolution;
    std::int64_t offset = 0;
    PcapngOptions options(area, m_order);
    while (const auto option = options.next()) {
        switch (option->code) {
        case kInterfaceName:
            shown.name = option->text();
            break;
        case kInterfaceDescription:
            shown.description = option->text();
            break;
        case kTimestampResolution:
            if (option->value.empty())
                complain("its option is empty, microseconds are assumed");
            else if (resolution)
                complain("it is given twice, the first is used");
            else
                resolution = std::to_integer<std::uint8_t>(option->value[0]);
            break;
        case kFcsLength:
            if (!option->value.empty())
                shown.fcsLength = used.fcsLength = fcsOctets(std::to_integer<std::uint8_t>(option->value[0]));
            break;
        case kTimestampOffset:
            if (option->value.size() >= 8)
                offset = static_cast<std::int64_t>(m_order.u64(option->value.data()));
            break;
        default:
            break;
        }
    }
    reportOptions(session, options);
    used.unit = TimestampUnit(resolution.value_or(6), offset);
    if (!used.unit.isRepresentable())
        session.report(Severity::Error, ErrorCode::PcapngResolution, {},
                       [] { return std::string("it is too fine, its packets have no time"); });
}

const PcapngSection::CaptureInterface& PcapngSection::interface(Session& session, std::uint32_t number)
{
    if (number < m_interfaces.size()) [[likely]]
        return m_interfaces[number];
    session.report(Severity::Warning, ErrorCode::PcapngInterfaceUnknown, session.thisPacket(),
                   [&] { return fmt::format("{}", number); });
    m_unknown.id = session.unknownInterface();
    return m_unknown;
}

bool PcapngSection::enhancedPacket(Session& session, Bytes block, Frame& frame)
{
    const std::byte* at = block.data();
    if (block.size() < kSmallestPacketBlock) {
        reportTooShort(session, "a packet block", block.size());
        return false;
    }
    const PacketFields fields{.interface = m_order.u32(at + 8),
                              .stamp = std::uint64_t{m_order.u32(at + 12)} << 32 | m_order.u32(at + 16),
                              .captured = m_order.u32(at + 20),
                              .original = m_order.u32(at + 24)};
    return packet(session, block, fields, PacketKind::Enhanced, frame);
}

bool PcapngSection::obsoletePacket(Session& session, Bytes block, Frame& frame)
{
    const std::byte* at = block.data();
    if (block.size() < kSmallestPacketBlock) {
        reportTooShort(session, "a packet block", block.size());
        return false;
    }
    const PacketFields fields{.interface = m_order.u16(at + 8),
                              .stamp = std::uint64_t{m_order.u32(at + 12)} << 32 | m_order.u32(at + 16),
                              .captured = m_order.u32(at + 20),
                              .original = m_order.u32(at + 24)};
    return packet(session, block, fields, PacketKind::Obsolete, frame);
}

void PcapngSection::takeInterface(const CaptureInterface& interface, Frame& frame)
{
    frame.interface = interface.id;
    frame.link = interface.link;
    frame.fcsLength = interface.fcsLength;
}

bool PcapngSection::packet(Session& session, Bytes block, const PacketFields& fields, PacketKind kind,
                           Frame& frame)
{
    constexpr std::size_t kDataOffset = 28;
    if (fields.captured > block.size() - kSmallestPacketBlock) [[unlikely]] {
        session.report(Severity::Error, ErrorCode::PcapngBlockTooShort, session.thisPacket(), [&] {
            return fmt::format("{} bytes of packet data in a block of {}", fields.captured, block.size());
        });
        return false;
    }
    const CaptureInterface& interface = this->interface(session, fields.interface);
    const TimestampUnit::Result stamp = interface.unit.time(fields.stamp);
    if (!stamp.inRange) [[unlikely]]
        session.report(Severity::Warning, ErrorCode::TimeOutOfRange, session.thisPacket(),
                       [] { return std::string(); });
    if (fields.captured > fields.original) [[unlikely]]
        session.report(Severity::Warning, ErrorCode::CapturedExceedsOriginal, session.thisPacket(),
                       [&] { return fmt::format("{} > {}", fields.captured, fields.original); });
    takeInterface(interface, frame);
    frame.position = session.buffer.position();
    frame.time = stamp.time;
    frame.bytes = block.subspan(kDataOffset, fields.captured);
    frame.originalLength = std::max(fields.captured, fields.original);
    if (const Bytes area = optionArea(block, kDataOffset + padded(fields.captured)); !area.empty())
        readPacketOptions(session, area, kind, frame);
    session.inspect(frame, interface.snapLength, true);
    session.count(frame);
    return true;
}

void PcapngSection::readPacketOptions(Session& session, Bytes area, PacketKind kind, Frame& frame) const
{
    PcapngOptions options(area, m_order);
    while (const auto option = options.next()) {
        if (option->code == kComment) {
            if (session.frameCommentsAt != frame.position)
                session.frameComments.clear();
            session.frameCommentsAt = frame.position;
            if (session.frameComments.size() < kMostComments)
                session.frameComments.push_back(option->text());
        } else if (option->code == kPacketFlags && option->value.size() >= 4) {
            if (const std::uint32_t fcs = m_order.u32(option->value.data()) >> 5 & 0xF; fcs != 0)
                frame.fcsLength = fcs;
        } else if (kind == PacketKind::Enhanced && option->code == kPacketId && option->value.size() >= 8) {
            frame.packetId = m_order.u64(option->value.data());
        }
    }
    reportOptions(session, options);
}

bool PcapngSection::simplePacket(Session& session, Bytes block, Frame& frame)
{
    constexpr std::size_t kDataOffset = 12;
    if (block.size() < kSmallestSimplePacket) {
        reportTooShort(session, "a simple packet block", block.size());
        return false;
    }
    const CaptureInterface& interface = this->interface(session, 0);
    const std::uint32_t original = m_order.u32(block.data() + 8);
    std::size_t captured = interface.snapLength == 0 ? original : std::min(original, interface.snapLength);
    if (const std::size_t room = block.size() - kSmallestSimplePacket; captured > room) {
        session.report(Severity::Error, ErrorCode::PcapngBlockTooShort, session.thisPacket(), [&] {
            return fmt::format("{} bytes of packet data in a block of {}", captured, block.size());
        });
        captured = room;
    }
    takeInterface(interface, frame); // it has no time
    frame.position = session.buffer.position();
    frame.bytes = block.subspan(kDataOffset, captured);
    frame.originalLength = original;
    session.inspect(frame, 0, false);
    session.count(frame);
    return true;
}

} // namespace lifeline::capture
