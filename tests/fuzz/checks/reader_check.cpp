#include "tests/fuzz/checks/reader_check.h"

#include "core/capture/capture_reader.h"
#include "core/capture/session.h"
#include "core/capture/unpacking_source.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace lifeline::fuzz {
namespace {

using capture::ByteSource;
using capture::CaptureReader;

constexpr capture::UnpackLimits kUnpack{.octets = 1 << 22, .ratio = 50};

/// Octets that come in pieces of a few, each after a while, from where nothing can be skipped.
class SlowSource : public ByteSource {
public:
    explicit SlowSource(Bytes octets) : m_rest(octets), m_size(octets.size()) { }

    Expected<Chunk> read(std::span<std::byte> into) override
    {
        m_waits = !m_waits;
        if (m_waits)
            return Chunk{Status::Pending, 0};
        constexpr std::size_t kPiece = 509; // a prime, so that pieces end anywhere in records
        const std::size_t count = std::min({into.size(), m_rest.size(), kPiece});
        if (count == 0)
            return Chunk{Status::End, 0};
        std::copy_n(m_rest.begin(), count, into.begin());
        m_rest = m_rest.subspan(count);
        return Chunk{Status::Read, count};
    }
    bool skip(std::uint64_t) override { return false; }
    std::uint64_t remaining() const override { return ~std::uint64_t{0}; }
    std::uint64_t consumed() const override { return m_size - m_rest.size(); }
    std::uint64_t size() const override { return 0; }

private:
    Bytes m_rest;
    std::size_t m_size;
    bool m_waits = false;
};

/// What two readings of the same octets must agree about.
struct Account {
    std::uint64_t frames = 0;
    std::uint64_t rows = 0;
    std::uint64_t pendings = 0;
    std::uint64_t digest = 0; ///< of every record's number, place, time and octets
    Fault fault;

    void add(std::uint64_t value) { digest = (digest ^ value) * 0x100000001B3; }
    void add(Bytes octets)
    {
        add(octets.size());
        for (const std::byte octet : octets)
            add(std::to_integer<std::uint64_t>(octet));
    }
};

/// Where the reading stands, and what holds from record to record.
class Progress {
public:
    Fault advance(FrameNumber number, std::uint64_t position)
    {
        if (number.value <= m_number)
            return fmt::format("number {} comes after number {}", number.value, m_number);
        if (m_number != 0 && position <= m_position)
            return fmt::format("position {} comes after position {}", position, m_position);
        m_number = number.value;
        m_position = position;
        return {};
    }

private:
    std::uint32_t m_number = 0;
    std::uint64_t m_position = 0;
};

Fault frameFault(const capture::Frame& frame, const CaptureReader& reader, std::uint64_t limit)
{
    if (frame.bytes.size() > capture::kLargestPacket)
        return fmt::format("frame {} has {} octets", frame.number.value, frame.bytes.size());
    if (frame.originalLength < frame.bytes.size())
        return fmt::format("frame {} was shorter on the wire than captured", frame.number.value);
    if (frame.interface.value >= reader.interfaces().size())
        return fmt::format("frame {} is of interface {} of {}", frame.number.value, frame.interface.value,
                           reader.interfaces().size());
    if (frame.position + frame.bytes.size() > limit)
        return fmt::format("frame {} at {} ends behind the file", frame.number.value, frame.position);
    return {};
}

Fault endFault(CaptureReader& reader, std::uint64_t frames)
{
    if (!std::holds_alternative<capture::End>(reader.next()))
        return "something comes after the end";
    if (reader.frameCount() != frames)
        return fmt::format("{} frames are counted, {} were given", reader.frameCount(), frames);
    if (reader.damageCount() < reader.damage().size())
        return "more damage is kept than counted";
    for (const capture::Damage& damage : reader.damage())
        if (!isPrintable(describe(damage.error)))
            return codeText(damage.error.code) + " has a sentence that is not printable";
    return {};
}

/// @param limit   octets of the unpacked stream, at most
/// @param waits   the most times that the source may say Pending
Account readAll(std::unique_ptr<ByteSource> source, std::uint64_t limit, std::uint64_t waits)
{
    CaptureReader reader(std::move(source), "fuzz");
    Account account;
    Progress progress;
    while (!account.fault) {
        const capture::Record record = reader.next();
        if (const auto* frame = std::get_if<capture::Frame>(&record)) {
            ++account.frames;
            account.add(frame->number.value);
            account.add(frame->position);
            account.add(static_cast<std::uint64_t>(frame->time.count()));
            account.add(frame->bytes);
            account.fault = progress.advance(frame->number, frame->position);
            if (!account.fault)
                account.fault = frameFault(*frame, reader, limit);
        } else if (const auto* row = std::get_if<capture::JournalEntry>(&record)) {
            ++account.rows;
            account.add(row->number.value);
            for (const auto& [key, value] : row->fields) {
                account.add(std::as_bytes(std::span(key)));
                account.add(std::as_bytes(std::span(value)));
            }
            account.fault = progress.advance(row->number, row->position);
        } else if (std::holds_alternative<capture::Pending>(record)) {
            if (++account.pendings > waits)
                account.fault = "it waits for what has come";
        } else {
            account.fault = endFault(reader, account.frames);
            break;
        }
    }
    account.add(reader.damageCount());
    for (const capture::Damage& damage : reader.damage())
        account.add(static_cast<std::uint64_t>(damage.error.code));
    return account;
}

} // namespace

Fault checkReader(Bytes file)
{
    // The limit is looked at after each piece that was unpacked, so it may be passed by one.
    constexpr std::uint64_t kPiece = 1 << 20;
    const std::uint64_t limit = std::max<std::uint64_t>(kUnpack.octets, kUnpack.ratio * file.size()) + kPiece;
    const Account atOnce = readAll(capture::memorySource(file, kUnpack), limit, 0);
    if (atOnce.fault)
        return atOnce.fault;
    const std::uint64_t waits = file.size() + 2;
    const Account slowly =
        readAll(capture::unpackingSource(std::make_unique<SlowSource>(file), kUnpack), limit, waits);
    if (slowly.fault)
        return "slowly: " + *slowly.fault;
    if (slowly.digest != atOnce.digest)
        return fmt::format("slowly it gives {} frames and {} rows, at once {} and {}, or other damage",
                           slowly.frames, slowly.rows, atOnce.frames, atOnce.rows);
    return {};
}

} // namespace lifeline::fuzz
