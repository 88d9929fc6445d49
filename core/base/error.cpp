#include "core/base/error.h"

#include "core/base/safe_text.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fmt/format.h>
#include <iterator>
#include <string_view>

namespace lifeline {
namespace {

/// What is said about a code. Only the lessons' and the lab's codes may be missing: they say all in the
/// detail.
struct Entry {
    ErrorCode code;
    std::string_view text; ///< stable
    std::string_view what; ///< {} stands for the detail
    std::string_view advice; ///< what one can do, may be empty
};

constexpr std::string_view kSendUs = "Please send us the file if you think that it is sound";

constexpr std::array kEntries{
    Entry{ErrorCode::CannotOpen, "LL-FILE-0001", "cannot be opened", "Check the name"},
    Entry{ErrorCode::IsDirectory, "LL-FILE-0002", "is a directory, not a capture file",
          "Choose a file in it"},
    Entry{ErrorCode::NotPermitted, "LL-FILE-0003", "may not be read by you",
          "Ask its owner, or copy it to where you may read it"},
    Entry{ErrorCode::ReadFailed, "LL-FILE-0004", "reading failed", "Check the disk or the network share"},
    Entry{ErrorCode::WriteFailed, "LL-FILE-0005", "writing failed",
          "Check the path, its permissions and the free space"},
    Entry{ErrorCode::FileChanged, "LL-FILE-0006", "the file changed since it was read: {}", "Open it again"},

    Entry{ErrorCode::FileReplaced, "LL-FILE-0007", "another file has its name now", "Open it again"},
    Entry{ErrorCode::FileDeleted, "LL-FILE-0010", "the file was deleted on disk; what was read stays",
          "Save a copy if you need it"},
    Entry{ErrorCode::FileShrunk, "LL-FILE-0008", "the file became shorter while it was read: {}",
          "Open it again"},
    Entry{ErrorCode::MemoryBudget, "LL-FILE-0009",
          "reading stopped: the packets would take more than {} of memory", ""},

    Entry{ErrorCode::EmptyFile, "LL-CAPTURE-0001", "the file is empty (0 bytes)", ""},
    Entry{ErrorCode::NotACapture, "LL-CAPTURE-0002", "not a pcap or pcapng file (starts with {})", ""},
    Entry{ErrorCode::NotUnpacked, "LL-CAPTURE-0003", "this is {}, which Lifeline does not open",
          "Unpack or convert it first"},
    Entry{ErrorCode::TextModeTransfer, "LL-CAPTURE-0004",
          "the file looks converted by a text-mode transfer (0D 0A for every 0A) and cannot be repaired",
          "Copy it again in binary mode"},
    Entry{ErrorCode::Truncated, "LL-CAPTURE-0005", "the file ends in the middle of a record: {}", ""},
    Entry{ErrorCode::ZeroTail, "LL-CAPTURE-0006", "the file ends in {} zero bytes, which are ignored", ""},
    Entry{ErrorCode::Unreadable, "LL-CAPTURE-0007", "damaged bytes were skipped: {}", ""},
    Entry{ErrorCode::CapturedExceedsOriginal, "LL-CAPTURE-0008",
          "more bytes captured than were on the wire: {}", ""},
    Entry{ErrorCode::CapturedExceedsSnapLength, "LL-CAPTURE-0009",
          "more bytes captured than the snapshot length: {}", ""},
    Entry{ErrorCode::LargePacket, "LL-CAPTURE-0010", "an unusually large packet: {} bytes", ""},
    Entry{ErrorCode::EmptyPacket, "LL-CAPTURE-0011", "a packet without any byte", ""},
    Entry{ErrorCode::LengthImplausible, "LL-CAPTURE-0012", "the length on the wire is implausible: {} bytes",
          ""},
    Entry{ErrorCode::FractionOutOfRange, "LL-CAPTURE-0013",
          "the time stamp's fraction is a second or more: {}", ""},
    Entry{ErrorCode::TimeBackwards, "LL-CAPTURE-0014", "time goes backwards by {} s", ""},
    Entry{ErrorCode::TimeOutOfRange, "LL-CAPTURE-0015", "the time stamp is out of range (1677 to 2262)", ""},
    Entry{ErrorCode::LinkTypeUnknown, "LL-CAPTURE-0016", "link type {} is unknown: only bytes can be shown",
          ""},

    Entry{ErrorCode::CompressionDamaged, "LL-COMPRESSION-0001", "the compressed data is damaged: {}",
          "Copy or download the file again"},
    Entry{ErrorCode::CompressionTrailingBytes, "LL-COMPRESSION-0002",
          "bytes after the end of the compressed data are ignored", ""},

    Entry{ErrorCode::CompressionTooLarge, "LL-COMPRESSION-0003",
          "reading stopped: the compressed data unpacks to {}", ""},

    Entry{ErrorCode::PcapHeaderCut, "LL-PCAP-0001", "the file header is cut: {}", ""},
    Entry{ErrorCode::PcapVersion, "LL-PCAP-0002", "unsupported pcap version {}", kSendUs},
    Entry{ErrorCode::PcapPacketTooLong, "LL-PCAP-0003", "a packet claims {}", ""},
    Entry{ErrorCode::PcapConcatenated, "LL-PCAP-0004", "another pcap file begins here and is read on", ""},

    Entry{ErrorCode::PcapngByteOrder, "LL-PCAPNG-0001", "a section's byte-order magic is wrong ({})", ""},
    Entry{ErrorCode::PcapngVersion, "LL-PCAPNG-0002", "a section of an unsupported pcapng version: {}",
          kSendUs},
    Entry{ErrorCode::PcapngBlockTooShort, "LL-PCAPNG-0003", "a block is too short: {}", ""},
    Entry{ErrorCode::PcapngTrailer, "LL-PCAPNG-0004", "a block's two lengths differ: {}", ""},
    Entry{ErrorCode::PcapngInterfaceUnknown, "LL-PCAPNG-0005",
          "the packet names interface {}, which the section does not describe", ""},
    Entry{ErrorCode::PcapngInterfaceLimit, "LL-PCAPNG-0006",
          "too many interfaces: those after {} are ignored", ""},
    Entry{ErrorCode::PcapngOptions, "LL-PCAPNG-0007", "options are damaged: {}", ""},
    Entry{ErrorCode::PcapngBlockLength, "LL-PCAPNG-0008", "a block's length is impossible: {}", ""},
    Entry{ErrorCode::PcapngResolution, "LL-PCAPNG-0009", "an interface's time stamp resolution: {}", ""},
    Entry{ErrorCode::PcapngJournal, "LL-PCAPNG-0010", "a journal row is damaged: {}", ""},
    Entry{ErrorCode::PcapngMetadata, "LL-PCAPNG-0011", "metadata is damaged and ignored: {}", ""},

    Entry{ErrorCode::LessonDamaged, "LL-LESSON-0001", "{}", ""},
    Entry{ErrorCode::LessonNotFound, "LL-LESSON-0002", "no such lesson: {}",
          "lifeline-lab list shows them all"},
    Entry{ErrorCode::SettingUnknown, "LL-LESSON-0003", "{}", ""},
    Entry{ErrorCode::PlayLineWrong, "LL-LESSON-0005", "{}", ""},
    Entry{ErrorCode::NotRecorded, "LL-LESSON-0004", "the lesson has no recording: {}", ""},

    Entry{ErrorCode::LabStepFailed, "LL-LAB-0001", "the lab could not be set up: {}",
          "lifeline-lab doctor says what helps"},
};

const Entry* find(ErrorCode code)
{
    const auto* entry =
        std::find_if(kEntries.begin(), kEntries.end(), [&](const Entry& e) { return e.code == code; });
    return entry == kEntries.end() ? nullptr : entry;
}

/// 1203 as "1 203": groups of three, so that offsets and counts can be read.
std::string grouped(std::uint64_t number)
{
    std::string digits = fmt::format("{}", number);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, 1, ' ');
    }
    return digits;
}

std::string whatHappened(const Entry& entry, const Error& error)
{
    std::string text(entry.what);
    if (const auto hole = text.find("{}"); hole != std::string::npos)
        text.replace(hole, 2, safeText(error.detail));
    else if (!error.detail.empty())
        text += ": " + safeText(error.detail);
    return text;
}

std::string where(const Error& error)
{
    if (error.packet && error.offset)
        return fmt::format(" (packet {}, byte offset 0x{:X})", grouped(*error.packet), *error.offset);
    if (error.packet)
        return fmt::format(" (packet {})", grouped(*error.packet));
    if (error.offset)
        return fmt::format(" (byte offset 0x{:X})", *error.offset);
    return {};
}

} // namespace

std::string codeText(ErrorCode code)
{
    const Entry* entry = find(code);
    return entry ? std::string(entry->text) : fmt::format("LL-OTHER-{:04}", static_cast<unsigned>(code));
}

std::string describe(const Error& error)
{
    std::string text;
    if (!error.subject.empty())
        text = safeText(error.subject) + ": ";
    const Entry* entry = find(error.code);
    text += entry ? whatHappened(*entry, error) : safeText(error.detail);
    if (error.systemError != 0)
        text += fmt::format(": {}", std::strerror(error.systemError));
    text += where(error);
    text += '.';
    if (error.kept > 0)
        text += error.kept == 1 ? " 1 packet before it is kept."
                                : fmt::format(" {} packets before it are kept.", grouped(error.kept));
    if (entry && !entry->advice.empty())
        text += fmt::format(" {}.", entry->advice);
    return text + fmt::format(" [{}]", codeText(error.code));
}

} // namespace lifeline
