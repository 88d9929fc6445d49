#pragma once

#include "core/base/error.h"
#include "core/base/time.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>

namespace lifeline::live {

/// When a ring goes on to its next file, and how many it keeps; as dumpcap's -b.
struct RingTerms {
    std::optional<std::uint64_t> octets; ///< of a file, about
    std::optional<Time> duration; ///< of a file
    std::optional<std::uint32_t> files; ///< kept; the oldest goes. All when absent

    bool isRing() const { return octets || duration || files; }
};

/// Capture files one after another: "trace_00001_20261130081500.pcapng", as dumpcap names them.
///
/// Only its folder is ever named to the system, so that the sandbox can let nothing else be opened.
class RingOfFiles {
public:
    /// @param path  folder and name that the names are made of. Errors: CannotOpen of the folder.
    static Expected<RingOfFiles> in(const std::string& path, const RingTerms& terms);

    RingOfFiles(RingOfFiles&& from) noexcept;
    RingOfFiles& operator=(RingOfFiles&&) = delete;
    ~RingOfFiles();

    /// Opens the next file, and removes the oldest when there are too many. The descriptor is the caller's.
    /// Errors: WriteFailed.
    Expected<int> next(Time now);

    int folder() const { return m_folder; }
    const RingTerms& terms() const { return m_terms; }
    /// The newest file's name, without the folder.
    const std::string& name() const { return m_names.back(); }

private:
    RingOfFiles(int folder, std::string stem, std::string suffix, const RingTerms& terms);

    int m_folder = -1;
    std::string m_stem;
    std::string m_suffix; ///< with its dot
    RingTerms m_terms;
    std::uint32_t m_number = 0;
    std::deque<std::string> m_names;
};

} // namespace lifeline::live
