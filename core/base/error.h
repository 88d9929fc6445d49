#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tl/expected.hpp>

namespace lifeline {

/// What went wrong. Each has a stable code ("LL-PCAPNG-0008") that tests and docs use: see codeText().
enum class ErrorCode : std::uint16_t {
    // files and streams
    CannotOpen,
    IsDirectory,
    NotPermitted,
    ReadFailed,
    WriteFailed,
    // any capture
    EmptyFile,
    NotACapture,
    NotUnpacked, ///< a compression or capture format that we know by name and cannot open
    TextModeTransfer, ///< line ends were rewritten on the way: cannot be repaired
    Truncated, ///< the last record is incomplete
    ZeroTail, ///< zero octets at the end, as a power loss leaves them
    Unreadable, ///< damaged octets were skipped until the next plausible record
    CompressionDamaged, ///< the compressed stream is cut or damaged; the detail names the format
    CompressionTooLarge, ///< it unpacks to very much more than it is: perhaps a trap
    CompressionTrailingBytes, ///< something else follows the last gzip member, or zstd or lz4 frame
    FileChanged, ///< a record is no longer where it was
    FileReplaced, ///< while it was followed: another file has its name now
    FileDeleted, ///< while it was followed: its octets last as long as it is open
    FileShrunk, ///< while it was read or followed
    MemoryBudget, ///< reading stopped before the packets took too much memory
    // packets
    CapturedExceedsOriginal,
    CapturedExceedsSnapLength,
    LargePacket, ///< more than 262 144 octets
    EmptyPacket,
    LengthImplausible, ///< the length on the wire cannot be
    FractionOutOfRange, ///< a fraction of a second of a second or more
    TimeBackwards,
    TimeOutOfRange,
    LinkTypeUnknown,
    // classic pcap
    PcapHeaderCut,
    PcapVersion,
    PcapPacketTooLong,
    PcapConcatenated,
    // pcapng
    PcapngByteOrder,
    PcapngVersion,
    PcapngBlockLength,
    PcapngTrailer,
    PcapngBlockTooShort, ///< a block is too short for what it says it holds
    PcapngInterfaceUnknown,
    PcapngInterfaceLimit,
    PcapngOptions,
    PcapngResolution,
    PcapngJournal,
    PcapngMetadata, ///< names, statistics or secrets, which cost no packet
    // core/lessons and core/lab add theirs below, and their sentences to error.cpp
    // lessons
    LessonDamaged, ///< the subject is FILE:LINE:COLUMN, the detail says what was expected
    LessonNotFound,
    SettingUnknown, ///< a change to a lesson that is none; the detail says what was expected
    PlayLineWrong, ///< a line of free play; the detail says what was expected
    NotRecorded, ///< the lesson has no recording
    // the lab
    LabStepFailed, ///< the subject is the step that the kernel refused
};

/// How much a piece of damage matters: a note is information, a warning lost nothing that was read, an error
/// lost data.
enum class Severity : std::uint8_t { Note, Warning, Error };

/// A failure of the outside world, as facts: no sentence is built before somebody reads it.
struct Error {
    ErrorCode code{};
    std::string subject{}; ///< the file, device or field concerned, as the user named it
    std::optional<std::uint64_t> offset{}; ///< octets from the start of the file
    std::optional<std::uint64_t> packet{}; ///< counted from 1
    std::uint64_t kept = 0; ///< packets read before it, still usable; 0 where nothing is lost by it
    std::string detail{}; ///< what the code's sentence quotes: a number, a name, first octets
    int systemError = 0; ///< errno, 0 when none
};

template <class T>
using Expected = tl::expected<T, Error>;

/// "LL-FILE-0001": stable, for tests, docs and support.
std::string codeText(ErrorCode code);

/// The English sentence for a terminal: what happened, where, what was kept, what to do. One line, text made
/// safe.
std::string describe(const Error& error);

} // namespace lifeline
