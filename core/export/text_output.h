#pragma once

#include "core/export/progress.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace lifeline::exports {

/// Takes text piece by piece, in order.
using TextSink = std::function<void(std::string_view)>;

/// Text on its way to a sink, handed on in pieces of some size: a million lines need no memory.
class TextOutput {
public:
    /// @param progress  may be null
    explicit TextOutput(const TextSink& write, Progress* progress = nullptr)
        : m_write(write),
          m_progress(progress)
    {
    }
    TextOutput(const TextOutput&) = delete;
    TextOutput& operator=(const TextOutput&) = delete;
    ~TextOutput() { m_write(m_text); }

    /// What comes next is appended here.
    std::string& text() { return m_text; }

    /// So much of the work is done. @return whether the rest is still wanted
    bool isWanted(std::uint64_t done, std::uint64_t of)
    {
        if (m_text.size() < kPiece)
            return true;
        m_write(m_text);
        m_text.clear();
        if (m_progress == nullptr)
            return true;
        m_progress->set(done, of);
        return !m_progress->isStopped();
    }

private:
    static constexpr std::size_t kPiece = std::size_t{1} << 15U; // octets

    const TextSink& m_write;
    Progress* m_progress;
    std::string m_text;
};

} // namespace lifeline::exports
