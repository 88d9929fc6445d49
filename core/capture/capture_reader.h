#pragma once

#include "core/base/error.h"
#include "core/capture/byte_source.h"
#include "core/capture/frame.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lifeline::capture {

/// One piece of damage in a file, or something worth a note. Reading went on unless the reader says End.
struct Damage {
    Severity severity = Severity::Warning;
    Error error;
};

/// What the file is, for `info` and the window's status line.
enum class Format : std::uint8_t { Unknown, Pcap, PcapNanoseconds, Pcapng };
const char* name(Format format);

struct End { };
struct Pending { };

/// What next() met: a frame, a journal row, nothing yet, or the end.
using Record = std::variant<Frame, JournalEntry, Pending, End>;

/// What to do with a version of pcap or pcapng that nobody knows: no file was ever written in one on purpose.
enum class UnknownVersion : std::uint8_t {
    Refuse, ///< the file, or the section of it
    ReadAnyway, ///< as pcap 2.4 or pcapng 1.0
};

/// Reads pcap and pcapng, both byte orders, from any source, in one pass forward, and survives damage.
///
/// Frames are numbered as Wireshark numbers them: journal rows are counted too.
class CaptureReader {
public:
    explicit CaptureReader(std::unique_ptr<ByteSource> source, std::string subject,
                           UnknownVersion unknownVersion = UnknownVersion::Refuse);
    ~CaptureReader();
    CaptureReader(CaptureReader&&) noexcept;
    CaptureReader& operator=(CaptureReader&&) noexcept;

    /// The next record. After End it gives End for ever. Never throws, never loops without progress.
    Record next();

    /// When another thread sets the flag, next() gives End at the latest when all is used that was read from
    /// the source already: some hundred KiB, or a very large packet. A cut there is no damage.
    void endWhen(const std::atomic<bool>& flag);

    /// Ends the reading here and lists why, as damage: from now on next() gives End.
    void stop(ErrorCode why, std::string detail);

    Format format() const;
    const std::vector<Interface>& interfaces() const;
    /// Section comments and shb_userappl, in file order; hostile text.
    const std::vector<std::string>& comments() const;
    const std::string& application() const;
    /// Comments of the frame that next() gave last (opt_comment), in file order; hostile text that lives as
    /// long as its octets.
    std::span<const std::string_view> comments(const Frame& frame) const;

    /// All damage met so far, in file order; capped, see damageCount().
    const std::vector<Damage>& damage() const;
    std::uint64_t damageCount() const;
    std::uint64_t frameCount() const;

    /// Octets consumed of the file and its size (0 when unknown), for progress.
    std::uint64_t consumed() const;
    std::uint64_t size() const;

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace lifeline::capture
