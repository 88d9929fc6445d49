#include "core/capture/capture_reader.h"

#include "core/capture/file_kind.h"
#include "core/capture/pcap_reader.h"
#include "core/capture/pcapng_format.h"
#include "core/capture/pcapng_reader.h"
#include "core/capture/session.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lifeline::capture {
namespace {

using Status = ReadBuffer::Status;

constexpr std::size_t kShownOctets = 16;
/// The section header's type as a text-mode transfer leaves it: 0A 0D 0D 0A with 0D before each 0A.
constexpr std::array kMangledSectionHeader{std::byte{0x0D}, std::byte{0x0A}, std::byte{0x0D},
                                           std::byte{0x0D}, std::byte{0x0D}, std::byte{0x0A}};

std::string hexadecimal(Bytes bytes)
{
    std::string text;
    for (const std::byte b : bytes)
        text += fmt::format("{}{:02X}", text.empty() ? "" : " ", std::to_integer<unsigned>(b));
    return text;
}

} // namespace

const char* name(Format format)
{
    switch (format) {
    case Format::Pcap:
        return "pcap";
    case Format::PcapNanoseconds:
        return "pcap (nanoseconds)";
    case Format::Pcapng:
        return "pcapng";
    case Format::Unknown:
        break;
    }
    return "unknown";
}

class CaptureReader::Implementation {
public:
    Implementation(std::unique_ptr<ByteSource> source, std::string subject, UnknownVersion unknownVersion)
        : session(std::move(source), std::move(subject), unknownVersion)
    {
    }

    Record next()
    {
        Record record = advance();
        if (std::holds_alternative<Pending>(record)) [[unlikely]]
            session.reportNotice();
        return record;
    }

    void stop(ErrorCode code, std::string detail)
    {
        m_stage = Stage::End;
        session.report(Severity::Error, code, {}, [&] { return std::move(detail); });
    }

    Session session;

private:
    enum class Stage : std::uint8_t { Begin, Pcap, Pcapng, End };

    Record advance()
    {
        if (m_stage == Stage::Begin) [[unlikely]] {
            if (open() == Status::Pending)
                return Pending{};
        }
        switch (m_stage) {
        case Stage::Pcap:
            return m_pcap.next(session);
        case Stage::Pcapng:
            return m_pcapng.next(session);
        case Stage::Begin:
        case Stage::End:
            break;
        }
        return End{};
    }

    /// Recognises the format. Pending until enough of it has come.
    Status open()
    {
        constexpr std::size_t kMagic = 4;
        const Status magic = session.buffer.ensure(kMagic);
        if (magic == Status::Pending)
            return magic;
        const Bytes head = session.buffer.view();
        const bool isPcap = isPcapMagic(head);
        const bool isPcapng = head.size() >= kMagic
            && littleEndian<std::uint32_t>(head.data())
                == static_cast<std::uint32_t>(BlockType::SectionHeader);
        if (!isPcap && !isPcapng) {
            // A few more octets name foreign formats.
            const Status more = session.buffer.ensure(kShownOctets);
            if (more != Status::Pending)
                refuse();
            return more;
        }
        const std::size_t needed = isPcap ? kPcapHeaderLength : kSmallestSectionHeader;
        const Status header = session.buffer.ensure(needed);
        if (header == Status::Pending)
            return header;
        if (header == Status::Short) {
            m_stage = Stage::End;
            if (!session.reportSourceFailure())
                session.report(Severity::Error, ErrorCode::PcapHeaderCut, {}, [&] {
                    return fmt::format("{} of {} bytes", session.buffer.available(), needed);
                });
            return Status::Ready;
        }
        if (isPcapng) {
            session.format = Format::Pcapng;
            m_stage = Stage::Pcapng;
        } else {
            m_stage = m_pcap.open(session) ? Stage::Pcap : Stage::End;
        }
        return Status::Ready;
    }

    void refuse()
    {
        m_stage = Stage::End;
        const Bytes head = session.buffer.view();
        const std::string_view kind = foreignKind(head);
        const bool isMangled = std::ranges::equal(
            head.first(std::min(head.size(), kMangledSectionHeader.size())), kMangledSectionHeader);
        const auto report = [&](ErrorCode code, auto detail) {
            session.report(Severity::Error, code, {}, detail);
        };
        if (session.reportSourceFailure())
            return;
        if (head.empty())
            report(ErrorCode::EmptyFile, [] { return std::string(); });
        else if (isMangled)
            report(ErrorCode::TextModeTransfer, [] { return std::string(); });
        else if (!kind.empty())
            report(ErrorCode::NotUnpacked, [&] { return std::string(kind); });
        else
            report(ErrorCode::NotACapture,
                   [&] { return hexadecimal(head.first(std::min(head.size(), kShownOctets))); });
    }

    Stage m_stage = Stage::Begin;
    PcapReader m_pcap;
    PcapngReader m_pcapng;
};

CaptureReader::CaptureReader(std::unique_ptr<ByteSource> source, std::string subject,
                             UnknownVersion unknownVersion)
    : m_implementation(
        std::make_unique<Implementation>(std::move(source), std::move(subject), unknownVersion))
{
}

CaptureReader::~CaptureReader() = default;
CaptureReader::CaptureReader(CaptureReader&&) noexcept = default;
CaptureReader& CaptureReader::operator=(CaptureReader&&) noexcept = default;

Record CaptureReader::next() { return m_implementation->next(); }
void CaptureReader::endWhen(const std::atomic<bool>& flag) { m_implementation->session.buffer.endWhen(flag); }
void CaptureReader::stop(ErrorCode why, std::string detail)
{
    m_implementation->stop(why, std::move(detail));
}
Format CaptureReader::format() const { return m_implementation->session.format; }
const std::vector<Interface>& CaptureReader::interfaces() const
{
    return m_implementation->session.interfaces;
}
std::span<const std::string_view> CaptureReader::comments(const Frame& frame) const
{
    const Session& session = m_implementation->session;
    if (session.frameCommentsAt != frame.position)
        return {};
    return session.frameComments;
}

const std::vector<std::string>& CaptureReader::comments() const { return m_implementation->session.comments; }
const std::string& CaptureReader::application() const { return m_implementation->session.application; }
const std::vector<Damage>& CaptureReader::damage() const { return m_implementation->session.damage.kept(); }
std::uint64_t CaptureReader::damageCount() const { return m_implementation->session.damage.total(); }
std::uint64_t CaptureReader::frameCount() const { return m_implementation->session.frames; }

std::uint64_t CaptureReader::consumed() const { return m_implementation->session.buffer.source().consumed(); }

std::uint64_t CaptureReader::size() const { return m_implementation->session.buffer.source().size(); }

} // namespace lifeline::capture
