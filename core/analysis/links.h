#pragma once

#include "core/analysis/finding.h"
#include "core/trace/life.h"

#include <cstdint>
#include <span>
#include <vector>

namespace lifeline::analysis {

/// How two segments of a connection belong together, said of the later one.
enum class LinkKind : std::uint8_t {
    Repeats, ///< a retransmission and what it repeats
    Copies, ///< a copy that the network or the capture made
    Acknowledges, ///< the first ACK that covers octets, a SYN or a FIN, and who sent these
    Challenges, ///< a challenge ACK and its provoker (RFC 5961)
    ReportsTwice, ///< a D-SACK and the retransmission that was not needed (RFC 2883)
    Answers, ///< the answer to a keep-alive or to a window probe
};

/// Two segments that belong together; steps are indices into Life::steps.
struct Link {
    LinkKind kind = LinkKind::Repeats;
    std::uint32_t later = 0; ///< the segment that repeats, acknowledges, answers
    std::uint32_t earlier = 0; ///< what it is about; of an ACK of several segments the newest of them
    std::uint32_t first = 0; ///< and the oldest of them; otherwise `earlier`

    friend bool operator==(const Link&, const Link&) = default;
};

/// The links that findings tell of, found from either end.
class Links {
public:
    Links() = default;
    /// @param findings  by step, as findingsOf() gives them
    explicit Links(const std::vector<Finding>& findings);

    /// By the later step.
    const std::vector<Link>& all() const { return m_links; }
    /// Those that begin or end at a step, the ones to earlier steps first.
    std::vector<Link> at(std::uint32_t step) const;

private:
    std::vector<Link> m_links;
    std::vector<std::uint32_t> m_byEarlier; ///< indices of m_links, by Link::earlier
};

/// Steps that are looked at on either side of one for what acknowledges it, or what it acknowledges.
inline constexpr std::uint32_t kAcknowledgmentReach = 20'000;

/// What a segment acknowledges that no one before it did, and who first acknowledges all of it, as far as
/// kAcknowledgmentReach steps away (RFC 9293 §3.4). Each at most once; a segment sent twice is acknowledged
/// where it was sent last before the ACK.
std::vector<Link> acknowledgmentsAt(const trace::Life& life, std::uint32_t step);

/// All links of a step: the findings', then its acknowledgments.
std::vector<Link> linksAt(const trace::Life& life, const Links& links, std::uint32_t step);

} // namespace lifeline::analysis
