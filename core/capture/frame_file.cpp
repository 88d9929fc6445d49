#include "core/capture/frame_file.h"

#include "core/capture/pcap_format.h"
#include "core/capture/pcapng_format.h"
#include "core/capture/session.h"
#include "core/capture/unpacking_source.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace lifeline::capture {
namespace {

constexpr std::size_t kBlockHeader = 8;
constexpr std::uint64_t kLargestBlock = kLargestPacket + 1024 * 1024;

/// Packet block types tell their byte order by themselves: 6 or 0x06000000.
std::optional<ByteOrder> packetBlockOrder(const std::byte* at)
{
    for (const ByteOrder order : {ByteOrder::little(), ByteOrder::big()}) {
        switch (static_cast<BlockType>(order.u32(at))) {
        case BlockType::EnhancedPacket:
        case BlockType::ObsoletePacket:
        case BlockType::SimplePacket:
            return order;
        default:
            break;
        }
    }
    return {};
}

} // namespace

FrameFile::FrameFile(Descriptor descriptor, std::string subject)
    : m_descriptor(std::move(descriptor)),
      m_subject(std::move(subject))
{
}

Expected<FrameFile> FrameFile::open(const std::string& path)
{
    Expected<Descriptor> descriptor = openForReading(path);
    if (!descriptor)
        return tl::unexpected(std::move(descriptor.error()));
    FrameFile file(std::move(*descriptor), path);
    return file.recognise().map([&] { return std::move(file); });
}

Expected<FrameFile> FrameFile::over(int descriptor, std::string subject)
{
    Descriptor own(fcntl(descriptor, F_DUPFD_CLOEXEC, 3));
    if (own.number() < 0)
        return tl::unexpected(
            Error{.code = ErrorCode::CannotOpen, .subject = std::move(subject), .systemError = errno});
    FrameFile file(std::move(own), std::move(subject));
    return file.recognise().map([&] { return std::move(file); });
}

Expected<void> FrameFile::recognise()
{
    if (const Expected<void> moved = moveTo(0); !moved)
        return moved;
    Expected<std::vector<std::byte>> head = octets(kPcapHeaderLength);
    if (!head)
        return tl::unexpected(std::move(head.error()));
    if (parsePcapHeader(*head))
        m_header = *std::move(head);
    else if (littleEndian<std::uint32_t>(head->data())
             != static_cast<std::uint32_t>(BlockType::SectionHeader))
        return tl::unexpected(
            Error{.code = ErrorCode::NotACapture, .subject = m_subject, .detail = "other octets"});
    return {};
}

Expected<FrameFile::StoredFrame> FrameFile::frame(std::uint64_t position)
{
    if (Expected<void> moved = moveTo(position); !moved)
        return tl::unexpected(std::move(moved.error()));
    return m_header.empty() ? pcapngFrame(position) : pcapFrame(position);
}

Expected<FrameFile::StoredFrame> FrameFile::pcapFrame(std::uint64_t position)
{
    const PcapHeader header = parsePcapHeader(m_header).value_or(PcapHeader{});
    Expected<std::vector<std::byte>> head = octets(header.recordHeaderLength);
    if (!head)
        return tl::unexpected(std::move(head.error()));
    const PcapRecordHeader record = parsePcapRecord(header, head->data());
    if (record.captured > kLargestPacket)
        return tl::unexpected(
            changed(position, fmt::format("a packet of {} bytes stands there", record.captured)));
    return octets(record.captured).map([&](std::vector<std::byte>&& bytes) {
        return StoredFrame{std::move(bytes), std::max(record.captured, record.original)};
    });
}

Expected<FrameFile::StoredFrame> FrameFile::pcapngFrame(std::uint64_t position)
{
    Expected<std::vector<std::byte>> head = octets(kBlockHeader);
    if (!head)
        return tl::unexpected(std::move(head.error()));
    const std::optional<ByteOrder> order = packetBlockOrder(head->data());
    const std::uint32_t length = order ? order->u32(head->data() + 4) : 0;
    if (length < kSmallestSimplePacket || length > kLargestBlock)
        return tl::unexpected(changed(position, "no packet stands there"));
    Expected<std::vector<std::byte>> body = octets(length - kBlockHeader);
    if (!body)
        return tl::unexpected(std::move(body.error()));

    const bool isSimple = order->u32(head->data()) == static_cast<std::uint32_t>(BlockType::SimplePacket);
    const std::size_t fixed = isSimple ? 4 : 20;
    const std::size_t room = body->size() > fixed + 4 ? body->size() - fixed - 4 : 0;
    if (body->size() < fixed + 4)
        return tl::unexpected(changed(position, "a block too short for a packet stands there"));
    const std::uint32_t original = order->u32(body->data() + (isSimple ? 0 : 16));
    const std::size_t captured =
        isSimple ? std::min<std::size_t>(original, room) : order->u32(body->data() + 12);
    if (captured > room)
        return tl::unexpected(changed(position, "a block too short for its packet stands there"));
    const Bytes bytes = Bytes(*body).subspan(fixed, captured);
    return StoredFrame{{bytes.begin(), bytes.end()}, std::max<std::uint64_t>(captured, original)};
}

Expected<void> FrameFile::moveTo(std::uint64_t position)
{
    if (!m_source || position < m_position) {
        Descriptor again(fcntl(m_descriptor.number(), F_DUPFD_CLOEXEC, 3));
        if (again.number() < 0)
            return tl::unexpected(
                Error{.code = ErrorCode::CannotOpen, .subject = m_subject, .systemError = errno});
        m_source = unpackingSource(rawSource(std::move(again), StartAt::First));
        m_position = 0;
        // A source knows whether it can seek only when it has seen the first octets.
        if (position > 0)
            if (Expected<std::vector<std::byte>> magic = octets(4); !magic)
                return tl::unexpected(std::move(magic.error()));
    }
    const std::uint64_t ahead = position - m_position;
    if (ahead > 0 && m_source->skip(ahead)) {
        m_position = position;
        return {};
    }
    constexpr std::size_t kPiece = 256 * 1024;
    while (m_position < position)
        if (Expected<std::vector<std::byte>> dropped =
                octets(std::min<std::uint64_t>(kPiece, position - m_position));
            !dropped)
            return tl::unexpected(std::move(dropped.error()));
    return {};
}

/// Exactly count octets: fewer mean that the file became shorter. Grows with what arrives, not with what was
/// claimed.
Expected<std::vector<std::byte>> FrameFile::octets(std::size_t count)
{
    std::vector<std::byte> result;
    while (result.size() < count) {
        const std::size_t before = result.size();
        result.resize(std::min(count, before + 256 * 1024));
        Expected<ByteSource::Chunk> chunk = m_source->read(std::span(result).subspan(before));
        if (!chunk && chunk.error().code != ErrorCode::FileShrunk) {
            m_source.reset();
            chunk.error().subject = m_subject;
            return tl::unexpected(std::move(chunk.error()));
        }
        const std::size_t came = chunk ? chunk->count : 0;
        result.resize(before + came);
        m_position += came;
        if (came == 0) {
            m_source.reset();
            return tl::unexpected(changed(m_position, "it ends there"));
        }
    }
    return result;
}

Error FrameFile::changed(std::uint64_t position, std::string detail) const
{
    return {.code = ErrorCode::FileChanged,
            .subject = m_subject,
            .offset = position,
            .detail = std::move(detail)};
}

} // namespace lifeline::capture
