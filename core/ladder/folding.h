#pragma once

#include "core/analysis/finding.h"
#include "core/ladder/progress.h"
#include "core/trace/life.h"

#include <cstdint>
#include <vector>

namespace lifeline::ladder {

/// A run of plain data and ACKs that can be shown as one block: steps [begin, end). Nothing in it changes a
/// state, no call begins or returns, nothing is lost, sent again or remarkable, and nobody waits.
struct Fold {
    std::uint32_t begin = 0; ///< index into Life::steps
    std::uint32_t end = 0;
    std::uint64_t octets = 0; ///< payload of both directions
    Time from{}; ///< of its first departure, held where the capture's clock steps back
    Time until{}; ///< of its last
    Progress after; ///< what both ends have sent when it is over

    std::uint32_t count() const { return end - begin; }
    Time duration() const { return until - from; }
    bool contains(std::uint32_t step) const { return begin <= step && step < end; }
};

/// A connection of fewer steps is never folded, and one of a lesson not below many more.
inline constexpr std::size_t kFoldedFrom = 300;
inline constexpr std::size_t kRecordingFoldedFrom = 2000;
/// Shorter runs are left as they are.
inline constexpr std::uint32_t kShortestFold = 8;

/// The runs of a life, ascending and disjoint; none of a short one. Goes through the steps once.
/// @param findings  what is said of the life, by step; null while that is not known: then what the segments
///                  themselves show must do, and a run may be split later
std::vector<Fold> foldsOf(const trace::Life& life, const std::vector<analysis::Finding>* findings);

/// Steps [begin, end).
struct StepRun {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Folds of runs that somebody else chose, ascending and disjoint: each becomes one.
std::vector<Fold> foldsOf(const trace::Life& life, const std::vector<StepRun>& runs);

/// The run with that step, or null.
const Fold* foldWith(const std::vector<Fold>& folds, std::uint32_t step);

/// Which runs are open. It remembers steps, not runs: runs grow and are split as more is known.
class OpenFolds {
public:
    bool isOpen(const Fold& fold) const { return m_all != isException(fold.begin); }
    /// Whether any run might be open, or all are.
    bool isAllFolded() const { return !m_all && m_exceptions.empty(); }
    bool isAllOpen() const { return m_all && m_exceptions.empty(); }

    void toggle(const Fold& fold);
    void openAll();
    void foldAll();

    friend bool operator==(const OpenFolds&, const OpenFolds&) = default;

private:
    struct Stretch {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;

        friend bool operator==(const Stretch&, const Stretch&) = default;
    };

    bool isException(std::uint32_t step) const;

    bool m_all = false;
    std::vector<Stretch> m_exceptions; ///< ascending, disjoint
};

} // namespace lifeline::ladder
