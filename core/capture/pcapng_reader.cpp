#include "core/capture/pcapng_reader.h"

#include "core/capture/journal.h"
#include "core/capture/pcapng_format.h"
#include "core/capture/zero_run.h"

#include <algorithm>
#include <limits>

namespace lifeline::capture {
namespace {

using Status = ReadBuffer::Status;

constexpr std::uint64_t kUnknown = std::numeric_limits<std::uint64_t>::max();
constexpr std::uint64_t kLargestBlock = kLargestPacket + 1024 * 1024; ///< of those that we keep in view
constexpr std::uint64_t kLargestCheckedBlock = 64 * 1024; ///< of those that we only step over

std::optional<ByteOrder> byteOrder(const std::byte* magic)
{
    for (const ByteOrder order : {ByteOrder::little(), ByteOrder::big()})
        if (order.u32(magic) == kByteOrderMagic)
            return order;
    return {};
}

} // namespace

Record PcapngReader::next(Session& session)
{
    Record record{End{}}; // the only one that is returned, so that it is made where the caller wants it
    while (!m_ended) {
        const Step result = m_damageBegin ? resynchronise(session) : step(session, record);
        if (result == Step::Pending)
            record = Pending{};
        if (result != Step::GoOn)
            break;
    }
    return record;
}

PcapngReader::Step PcapngReader::step(Session& session, Record& out)
{
    ReadBuffer& buffer = session.buffer;
    const Status status = buffer.ensure(kSmallestBlock);
    if (status == Status::Pending)
        return Step::Pending;
    if (status == Status::Short)
        return end(session);
    const std::byte* at = buffer.data();
    if (littleEndian<std::uint32_t>(at) == static_cast<std::uint32_t>(BlockType::SectionHeader))
        return sectionHeader(session);
    const ByteOrder order = m_section.order();
    BlockHeader block{order.u32(at), order.u32(at + 4)};
    if (block.type == 0 && block.length == 0) {
        const ZeroRun run = passZeros(session);
        m_ended = run == ZeroRun::Tail;
        if (run == ZeroRun::Pending)
            return Step::Pending;
        if (run == ZeroRun::Tail)
            return Step::GoOn;
        if (run == ZeroRun::Passed) {
            m_damageBegin = buffer.position();
            return Step::GoOn;
        }
    }
    if (block.length < kSmallestBlock || (isRead(block.type) && block.length > kLargestBlock)) {
        session.report(Severity::Error, ErrorCode::PcapngBlockLength, {},
                       [&] { return fmt::format("{} bytes", block.length); });
        beginResync(session);
        return Step::GoOn;
    }
    if (!isRead(block.type) || m_section.isSkipped())
        return passBlock(session, block);
    return wholeBlock(session, block, out);
}

PcapngReader::Step PcapngReader::sectionHeader(Session& session)
{
    ReadBuffer& buffer = session.buffer;
    const Status status = buffer.ensure(kSmallestSectionHeader);
    if (status == Status::Pending)
        return Step::Pending;
    if (status == Status::Short)
        return incomplete(session,
                          {static_cast<std::uint32_t>(BlockType::SectionHeader), kSmallestSectionHeader});
    const std::optional<ByteOrder> order = byteOrder(buffer.data() + 8);
    if (!order) {
        session.report(Severity::Error, ErrorCode::PcapngByteOrder, {},
                       [&] { return fmt::format("{:08X}", bigEndian<std::uint32_t>(buffer.data() + 8)); });
        beginResync(session);
        return Step::GoOn;
    }
    const PcapngSection before = std::exchange(m_section, PcapngSection(*order));
    BlockHeader block{static_cast<std::uint32_t>(BlockType::SectionHeader), order->u32(buffer.data() + 4)};
    if (block.length < kSmallestSectionHeader || block.length > kLargestBlock) {
        session.report(Severity::Error, ErrorCode::PcapngBlockLength, {},
                       [&] { return fmt::format("{} bytes", block.length); });
        beginResync(session);
        return Step::GoOn;
    }
    const Status whole = buffer.ensure(static_cast<std::size_t>(block.length));
    if (whole == Status::Short)
        return incomplete(session, block);
    const Fit fit = whole == Status::Pending ? Fit::Pending : fits(session, block);
    if (fit == Fit::Pending) {
        m_section = before;
        return Step::Pending;
    }
    m_hasSection = true;
    if (fit == Fit::No) {
        beginResync(session);
        return Step::GoOn;
    }
    m_section.readHeader(session, buffer.view().first(static_cast<std::size_t>(block.length)));
    m_hasReadableSection = m_hasReadableSection || !m_section.isSkipped();
    buffer.skip(block.length);
    return Step::GoOn;
}

PcapngReader::Step PcapngReader::wholeBlock(Session& session, BlockHeader block, Record& out)
{
    ReadBuffer& buffer = session.buffer;
    const Status status = buffer.ensure(padded(static_cast<std::size_t>(block.length)));
    if (status == Status::Pending)
        return Step::Pending;
    if (status == Status::Short && buffer.available() < block.length)
        return incomplete(session, block);
    const auto length = static_cast<std::size_t>(block.length);
    if (block.length % 4 != 0 || m_section.order().u32(buffer.data() + length - 4) != length) [[unlikely]] {
        const Fit fit = fits(session, block);
        if (fit == Fit::Pending)
            return Step::Pending;
        if (fit == Fit::No) {
            beginResync(session);
            return Step::GoOn;
        }
    }
    const Step result = deliver(session, block, buffer.view().first(length), out);
    buffer.advance(static_cast<std::size_t>(block.length));
    buffer.prefetch();
    return result;
}

/// Steps over a block that is not read. It may be larger than any buffer: what cannot be seen is trusted.
PcapngReader::Step PcapngReader::passBlock(Session& session, BlockHeader block)
{
    ReadBuffer& buffer = session.buffer;
    if (block.length > kLargestCheckedBlock) {
        // A pipe cannot tell what it still has: some of the block must have come before it is believed.
        if (buffer.remaining() == kUnknown
            && buffer.ensure(std::min<std::uint64_t>(block.length, kResyncReach)) == Status::Pending)
            return Step::Pending;
        if (block.length > buffer.remaining()) {
            session.report(Severity::Error, ErrorCode::PcapngBlockLength, {}, [&] {
                return fmt::format("{} bytes, but the file has only {} left", block.length,
                                   buffer.remaining());
            });
            beginResync(session);
            return Step::GoOn;
        }
        block.length = (block.length + 3) / 4 * 4;
    } else {
        const Status status = buffer.ensure(padded(static_cast<std::size_t>(block.length)));
        if (status == Status::Pending)
            return Step::Pending;
        if (status == Status::Short && buffer.available() < block.length)
            return incomplete(session, block);
        const Fit fit = fits(session, block);
        if (fit == Fit::Pending)
            return Step::Pending;
        if (fit == Fit::No) {
            beginResync(session);
            return Step::GoOn;
        }
        if (!m_section.isSkipped())
            m_section.readMetadata(session, buffer.view().first(static_cast<std::size_t>(block.length)));
    }
    if (isCounted(block.type) && !m_section.isSkipped())
        ++session.records;
    buffer.skip(block.length);
    return Step::GoOn;
}

PcapngReader::Step PcapngReader::deliver(Session& session, BlockHeader block, Bytes octets, Record& out)
{
    const auto packet = [&](bool (PcapngSection::*read)(Session&, Bytes, Frame&)) {
        if ((m_section.*read)(session, octets, out.emplace<Frame>()))
            return Step::Deliver;
        out = End{};
        return Step::GoOn;
    };
    switch (static_cast<BlockType>(block.type)) {
    case BlockType::EnhancedPacket:
        return packet(&PcapngSection::enhancedPacket);
    case BlockType::SimplePacket:
        return packet(&PcapngSection::simplePacket);
    case BlockType::ObsoletePacket:
        return packet(&PcapngSection::obsoletePacket);
    case BlockType::Journal:
        return journalRow(session, octets, out);
    default:
        m_section.addInterface(session, octets);
        return Step::GoOn;
    }
}

PcapngReader::Step PcapngReader::journalRow(Session& session, Bytes octets, Record& out)
{
    auto& entry = out.emplace<JournalEntry>();
    entry.position = session.buffer.position();
    if (!parseJournal(octets.subspan(8, octets.size() - kSmallestBlock), entry))
        session.report(Severity::Warning, ErrorCode::PcapngJournal, session.thisPacket(),
                       [&] { return fmt::format("{} fields are kept", entry.fields.size()); });
    entry.number = {++session.records};
    return Step::Deliver;
}

PcapngReader::Fit PcapngReader::fits(Session& session, BlockHeader& block)
{
    ReadBuffer& buffer = session.buffer;
    const ByteOrder order = m_section.order();
    const auto length = static_cast<std::size_t>(block.length);
    const auto trailerAt = [&](std::size_t end) {
        return end <= buffer.available() ? order.u32(buffer.data() + end - 4) : 0;
    };
    if (length % 4 != 0) {
        for (const std::size_t end : {length, padded(length)}) {
            if (trailerAt(end) != length)
                continue;
            session.report(Severity::Warning, ErrorCode::PcapngBlockLength, {},
                           [&] { return fmt::format("{} bytes, not a multiple of 4", length); });
            block.length = end;
            return Fit::Yes;
        }
        session.report(Severity::Error, ErrorCode::PcapngBlockLength, {},
                       [&] { return fmt::format("{} bytes, not a multiple of 4", length); });
        return Fit::No;
    }
    const std::uint32_t trailer = trailerAt(length);
    if (trailer == length)
        return Fit::Yes;
    const Fit followed = isBlockAt(session, length);
    if (followed != Fit::Pending)
        session.report(followed == Fit::Yes ? Severity::Warning : Severity::Error, ErrorCode::PcapngTrailer,
                       {}, [&] { return fmt::format("{} at its begin, {} at its end", length, trailer); });
    return followed;
}

/// Whether a block seems to begin at an offset, or the file ends there.
PcapngReader::Fit PcapngReader::isBlockAt(Session& session, std::size_t offset)
{
    ReadBuffer& buffer = session.buffer;
    const Status status = buffer.ensure(offset + kSmallestBlock);
    if (status == Status::Pending)
        return Fit::Pending;
    if (status == Status::Short)
        return buffer.available() == offset ? Fit::Yes : Fit::No;
    const std::byte* at = buffer.data() + offset;
    const std::uint32_t type = m_section.order().u32(at);
    const std::uint32_t length = m_section.order().u32(at + 4);
    if (type == static_cast<std::uint32_t>(BlockType::SectionHeader))
        return byteOrder(at + 8) ? Fit::Yes : Fit::No;
    return isKnown(type) && length >= kSmallestBlock && length % 4 == 0 && length <= kLargestBlock ? Fit::Yes
                                                                                                   : Fit::No;
}

PcapngReader::Step PcapngReader::incomplete(Session& session, BlockHeader block)
{
    ReadBuffer& buffer = session.buffer;
    const std::size_t left = buffer.available();
    // A block that contradicts itself did not become shorter, its length is wrong: then something may follow
    // it.
    const bool isSuspect = block.length > kUsualPacket + kLargestCheckedBlock
        || (block.type == static_cast<std::uint32_t>(BlockType::EnhancedPacket)
            && left >= kSmallestPacketBlock
            && m_section.order().u32(buffer.data() + 20) + kSmallestPacketBlock + kLargestCheckedBlock
                < block.length);
    const bool hasFailed = session.reportSourceFailure();
    if (hasFailed || !isSuspect) {
        m_ended = true;
        if (!hasFailed)
            session.report(Severity::Error, ErrorCode::Truncated, session.thisPacket(),
                           [&] { return fmt::format("{} of {} bytes of a block", left, block.length); });
        return Step::GoOn;
    }
    session.report(Severity::Error, ErrorCode::PcapngBlockLength, {}, [&] {
        return fmt::format("{} bytes, but the file has only {} left", block.length, left);
    });
    beginResync(session);
    return Step::GoOn;
}

PcapngReader::Step PcapngReader::end(Session& session)
{
    ReadBuffer& buffer = session.buffer;
    m_ended = true;
    if (session.reportSourceFailure())
        return Step::GoOn;
    // One section that is stepped over is worth a warning; a file of nothing else was not read at all.
    if (m_section.isSkipped() && !m_hasReadableSection)
        session.report(Severity::Error, ErrorCode::PcapngVersion, {},
                       [] { return std::string("the file has no other section"); });
    if (buffer.missing() > 0)
        session.report(Severity::Error, ErrorCode::Truncated, session.thisPacket(),
                       [&] { return fmt::format("{} bytes of a block are missing", buffer.missing()); });
    if (buffer.available() == 0)
        return Step::GoOn;
    const Bytes rest = buffer.view();
    if (std::all_of(rest.begin(), rest.end(), [](std::byte b) { return b == std::byte{0}; }))
        session.report(Severity::Warning, ErrorCode::ZeroTail, {},
                       [&] { return fmt::format("{}", rest.size()); });
    else
        session.report(Severity::Error, ErrorCode::Truncated, session.thisPacket(),
                       [&] { return fmt::format("{} of {} bytes of a block", rest.size(), kSmallestBlock); });
    return Step::GoOn;
}

void PcapngReader::beginResync(Session& session)
{
    m_damageBegin = session.buffer.position();
    session.buffer.advance(1);
}

PcapngReader::Step PcapngReader::resynchronise(Session& session)
{
    ReadBuffer& buffer = session.buffer;
    for (; buffer.position() - *m_damageBegin < kResyncReach; buffer.advance(1)) {
        const Status status = buffer.ensure(kSmallestBlock);
        if (status == Status::Pending)
            return Step::Pending;
        if (status == Status::Short)
            break;
        const Fit fit = isWholeBlock(session);
        if (fit == Fit::Pending)
            return Step::Pending;
        if (fit == Fit::No)
            continue;
        session.report(Severity::Error, ErrorCode::Unreadable, {.offset = *m_damageBegin}, [&] {
            return fmt::format("{} until the next block at byte offset 0x{:X}",
                               buffer.position() - *m_damageBegin, buffer.position());
        });
        m_damageBegin.reset();
        return Step::GoOn;
    }
    m_ended = true;
    if (!session.reportSourceFailure())
        session.report(Severity::Error, ErrorCode::Unreadable, {.offset = *m_damageBegin},
                       [] { return std::string("no block could be found behind the damage"); });
    return Step::GoOn;
}

/// Whether a block of a known type with two equal lengths stands where the buffer stands.
PcapngReader::Fit PcapngReader::isWholeBlock(Session& session)
{
    ReadBuffer& buffer = session.buffer;
    const std::byte* at = buffer.data();
    ByteOrder order = m_section.order();
    const bool isSection =
        littleEndian<std::uint32_t>(at) == static_cast<std::uint32_t>(BlockType::SectionHeader);
    if (isSection) {
        const std::optional<ByteOrder> own = byteOrder(at + 8);
        if (!own)
            return Fit::No;
        order = *own;
    } else if (!m_hasSection || !isKnown(order.u32(at))) {
        return Fit::No;
    }
    const std::uint32_t length = order.u32(at + 4);
    if (length < kSmallestBlock || length % 4 != 0 || length > kLargestBlock)
        return Fit::No;
    const Status status = buffer.ensure(length);
    if (status != Status::Ready)
        return status == Status::Pending ? Fit::Pending : Fit::No;
    return order.u32(buffer.data() + length - 4) == length ? Fit::Yes : Fit::No;
}

} // namespace lifeline::capture
