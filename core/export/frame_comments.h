#pragma once

#include "core/analysis/diagnosis.h"
#include "core/analysis/finding.h"
#include "core/base/strong_id.h"
#include "core/trace/life.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lifeline::exports {

/// What is said of a capture's frames, by frame: findings on their segments, and on a connection's first
/// segment how it went. Plain text, one finding a line.
class FrameComments {
public:
    /// Adds what is said of one connection.
    void add(const trace::Life& life, const std::vector<analysis::Finding>& findings,
             const analysis::Diagnosis& diagnosis);
    /// Adds a remark of its own.
    void add(FrameNumber frame, std::string_view text);
    /// No more come: from here on at() may be asked.
    void sort();
    /// All that is said of a frame, a line a remark; empty where nothing is.
    std::string at(FrameNumber frame) const;

private:
    struct Comment {
        FrameNumber frame{};
        std::uint32_t size = 0;
        std::size_t begin = 0;
    };

    std::string m_texts; ///< one behind the other
    std::vector<Comment> m_comments; ///< by frame, once sorted
};

} // namespace lifeline::exports
