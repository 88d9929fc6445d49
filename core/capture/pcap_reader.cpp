#include "core/capture/pcap_reader.h"

#include "core/capture/text_mode.h"
#include "core/capture/zero_run.h"

#include <algorithm>
#include <cstdlib>

namespace lifeline::capture {
namespace {

using Status = ReadBuffer::Status;

bool isSaneVersion(const PcapHeader& header) { return header.majorVersion == 2 && header.minorVersion <= 4; }

/// Within a day.
bool isNear(std::uint32_t seconds, std::uint32_t others)
{
    constexpr std::uint32_t kDay = 24 * 60 * 60;
    return (seconds > others ? seconds - others : others - seconds) <= kDay;
}

} // namespace

bool PcapReader::open(Session& session)
{
    std::optional<PcapHeader> header = parsePcapHeader(session.buffer.view());
    if (!header)
        return false;
    if (header->majorVersion != 2) {
        const bool isRefused = session.unknownVersion == UnknownVersion::Refuse;
        session.report(isRefused ? Severity::Error : Severity::Warning, ErrorCode::PcapVersion, {},
                       [&] { return fmt::format("{}.{}", header->majorVersion, header->minorVersion); });
        if (isRefused)
            return false;
        header->minorVersion = PcapHeader{}.minorVersion;
    }
    m_header = *header;
    session.format = m_header.nanoseconds ? Format::PcapNanoseconds : Format::Pcap;
    m_interface = {static_cast<std::uint32_t>(session.interfaces.size())};
    session.interfaces.push_back(
        {.link = m_header.link, .snapLength = m_header.snapLength, .fcsLength = m_header.fcsLength});
    if (linkTypeName(m_header.link).empty())
        session.report(Severity::Warning, ErrorCode::LinkTypeUnknown, {},
                       [&] { return fmt::format("{}", static_cast<std::uint32_t>(m_header.link)); });
    session.buffer.advance(kPcapHeaderLength);
    return true;
}

Record PcapReader::next(Session& session)
{
    ReadBuffer& buffer = session.buffer;
    for (;;) {
        if (m_ended)
            return End{};
        if (m_damageBegin) {
            const Search search = resynchronise(session);
            if (search == Search::Pending)
                return Pending{};
            if (search == Search::GaveUp)
                return End{};
        }
        const Status status = buffer.ensure(m_header.recordHeaderLength);
        if (status == Status::Pending)
            return Pending{};
        if (status == Status::Short)
            return cutHeader(session);
        const PcapRecordHeader record = parsePcapRecord(m_header, buffer.data());
        if ((record.seconds | record.fraction | record.captured | record.original) == 0) [[unlikely]] {
            const ZeroRun run = passZeros(session);
            if (run == ZeroRun::Pending)
                return Pending{};
            m_ended = run == ZeroRun::Tail;
            if (run == ZeroRun::Passed)
                m_damageBegin = m_searchBegin = buffer.position();
            if (run != ZeroRun::No)
                continue;
        }
        if (isPcapMagic(buffer.view())) [[unlikely]] {
            if (buffer.ensure(kPcapHeaderLength) == Status::Pending)
                return Pending{};
            const std::optional<PcapHeader> another = parsePcapHeader(buffer.view());
            if (another && isSaneVersion(*another)) {
                session.report(Severity::Warning, ErrorCode::PcapConcatenated, {},
                               [] { return std::string(); });
                m_ended = !open(session);
                continue;
            }
        }
        if (record.captured > kLargestPacket) [[unlikely]] {
            if (buffer.ensure(kTextModeView) == Status::Pending)
                return Pending{};
            session.report(Severity::Error, ErrorCode::PcapPacketTooLong, session.thisPacket(), [&] {
                return fmt::format("{} bytes (limit {})", record.captured, kLargestPacket);
            });
            reportTextModeTransfer(session);
            beginSearch(session);
            continue;
        }
        const Status whole = buffer.ensure(m_header.recordHeaderLength + record.captured);
        if (whole == Status::Ready) [[likely]]
            return frame(session, record);
        if (whole == Status::Pending)
            return Pending{};
        // A header that contradicts what came before is damaged, not the last one of a file that was cut.
        if (session.buffer.hasFailed() || (record.captured <= kUsualPacket && isPlausible(buffer.data())))
            return incomplete(session, record);
        session.report(Severity::Error, ErrorCode::PcapPacketTooLong, session.thisPacket(), [&] {
            return fmt::format("{} bytes, but the file has only {} left", record.captured,
                               buffer.available() - m_header.recordHeaderLength);
        });
        reportTextModeTransfer(session);
        beginSearch(session);
    }
}

Record PcapReader::frame(Session& session, const PcapRecordHeader& record)
{
    ReadBuffer& buffer = session.buffer;
    Record result{std::in_place_type<Frame>};
    auto& frame = *std::get_if<Frame>(&result);
    const std::uint32_t second = m_header.nanoseconds ? 1'000'000'000 : 1'000'000;
    if (record.fraction >= second) [[unlikely]]
        session.report(Severity::Warning, ErrorCode::FractionOutOfRange, session.thisPacket(),
                       [&] { return fmt::format("{} of {}", record.fraction, second); });
    frame.time = Time{std::int64_t{record.seconds} * 1'000'000'000
                      + std::int64_t{record.fraction} * (m_header.nanoseconds ? 1 : 1000)};
    frame.interface = m_interface;
    frame.link = m_header.link;
    frame.fcsLength = m_header.fcsLength;
    frame.bytes = Bytes(buffer.data() + m_header.recordHeaderLength, record.captured);
    frame.originalLength = std::max(record.captured, record.original);
    frame.position = buffer.position();
    if (record.captured > record.original) [[unlikely]]
        session.report(Severity::Warning, ErrorCode::CapturedExceedsOriginal, session.thisPacket(),
                       [&] { return fmt::format("{} > {}", record.captured, record.original); });
    session.inspect(frame, m_header.snapLength, true);
    session.count(frame);
    if (!m_lastSeconds || isNear(record.seconds, *m_lastSeconds))
        m_soundSeconds = record.seconds;
    m_lastSeconds = record.seconds;
    m_lastRecord = frame.position;
    buffer.advance(m_header.recordHeaderLength + record.captured);
    buffer.prefetch();
    return result;
}

Record PcapReader::cutHeader(Session& session)
{
    ReadBuffer& buffer = session.buffer;
    m_ended = true;
    if (session.reportSourceFailure() || buffer.available() == 0)
        return End{};
    const Bytes rest = buffer.view();
    if (std::all_of(rest.begin(), rest.end(), [](std::byte b) { return b == std::byte{0}; }))
        session.report(Severity::Warning, ErrorCode::ZeroTail, {},
                       [&] { return fmt::format("{}", rest.size()); });
    else
        session.report(Severity::Error, ErrorCode::Truncated, session.thisPacket(), [&] {
            return fmt::format("{} of {} bytes of a packet header", rest.size(), m_header.recordHeaderLength);
        });
    return End{};
}

Record PcapReader::incomplete(Session& session, const PcapRecordHeader& record)
{
    m_ended = true;
    if (!session.reportSourceFailure())
        session.report(Severity::Error, ErrorCode::Truncated, session.thisPacket(), [&] {
            return fmt::format("{} of {} bytes of a packet",
                               session.buffer.available() - m_header.recordHeaderLength, record.captured);
        });
    return End{};
}

bool PcapReader::isPlausible(const std::byte* at) const
{
    const PcapRecordHeader record = parsePcapRecord(m_header, at);
    const std::uint32_t second = m_header.nanoseconds ? 1'000'000'000 : 1'000'000;
    if (record.fraction >= second || record.captured > kUsualPacket || record.captured > record.original
        || record.captured == 0 || record.original > kUsualPacket)
        return false;
    if (m_header.snapLength != 0 && record.captured > m_header.snapLength)
        return false;
    return m_lastSeconds ? isNear(record.seconds, *m_lastSeconds) || isNear(record.seconds, m_soundSeconds)
                         : record.seconds != 0 || record.fraction != 0;
}

void PcapReader::beginSearch(Session& session)
{
    ReadBuffer& buffer = session.buffer;
    m_damageBegin = buffer.position();
    // Where octets were lost, the packet before is the one that is too short, and its length takes the next
    // record for its own octets.
    const bool isInside =
        m_lastSeconds && buffer.stepBack(static_cast<std::size_t>(buffer.position() - m_lastRecord));
    buffer.advance(isInside ? m_header.recordHeaderLength : 1);
    m_searchBegin = buffer.position();
}

PcapReader::Search PcapReader::resynchronise(Session& session)
{
    ReadBuffer& buffer = session.buffer;
    for (; buffer.position() - m_searchBegin < kResyncReach; buffer.advance(1)) {
        const Status status = buffer.ensure(m_header.recordHeaderLength);
        if (status == Status::Pending)
            return Search::Pending;
        if (status == Status::Short)
            break;
        if (!isPlausible(buffer.data()))
            continue;
        const bool isInside = buffer.position() < *m_damageBegin;
        const Search search = isInside ? leadsBehindDamage(session) : isFollowed(session);
        if (search == Search::Pending)
            return search;
        if (search == Search::GaveUp)
            continue;
        session.report(Severity::Error, ErrorCode::Unreadable, {.offset = *m_damageBegin}, [&] {
            return isInside
                ? fmt::format("the next packet begins inside the one before, at byte offset 0x{:X}",
                              buffer.position())
                : fmt::format("{} until the next packet at byte offset 0x{:X}",
                              buffer.position() - *m_damageBegin, buffer.position());
        });
        m_damageBegin.reset();
        return search;
    }
    m_ended = true;
    if (!session.reportSourceFailure())
        session.report(Severity::Error, ErrorCode::Unreadable, {.offset = *m_damageBegin},
                       [] { return std::string("no packet could be found behind the damage"); });
    return Search::GaveUp;
}

/// A header alone is too easily met by chance: another one, or the end, must stand right behind its packet.
PcapReader::Search PcapReader::isFollowed(Session& session) const
{
    ReadBuffer& buffer = session.buffer;
    const std::size_t length =
        m_header.recordHeaderLength + parsePcapRecord(m_header, buffer.data()).captured;
    const Status next = buffer.ensure(length + m_header.recordHeaderLength);
    if (next == Status::Pending)
        return Search::Pending;
    const bool isFound =
        next == Status::Ready ? isPlausible(buffer.data() + length) : buffer.available() == length;
    return isFound ? Search::Found : Search::GaveUp;
}

PcapReader::Search PcapReader::leadsBehindDamage(Session& session) const
{
    constexpr int kMostRecords = 16;
    ReadBuffer& buffer = session.buffer;
    std::size_t at = 0;
    for (int i = 0; i < kMostRecords; ++i) {
        const Status status = buffer.ensure(at + m_header.recordHeaderLength);
        if (status == Status::Pending)
            return Search::Pending;
        if (status == Status::Short || !isPlausible(buffer.data() + at))
            return Search::GaveUp;
        if (buffer.position() + at > *m_damageBegin)
            return Search::Found;
        at += m_header.recordHeaderLength + parsePcapRecord(m_header, buffer.data() + at).captured;
    }
    return Search::GaveUp;
}

} // namespace lifeline::capture
