#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lifeline {

/// Why the lab's link did not bring a frame to the other end.
enum class Loss : std::uint8_t {
    LinkIsCut,
    CutOnItsWay, ///< the link was cut while the frame was on it
    NoSuchHost, ///< nobody has its destination; LossReason::what is the address
    QueueFull, ///< before the link, whose rate is limited
    ByHand, ///< somebody who plays has dropped it
    RunEnded, ///< while it was on its way
    RunEndedHeld, ///< while the link held it
    RuleDrops, ///< LossReason::what is the rule's name; empty: it has none
    RuleCuts, ///< the rule cuts the link, beginning with this frame
    RuleRejects, ///< and answers with an ICMP error or a RST
};
inline constexpr std::size_t kLossCount = 10;

/// A reason as it is told in recordings (docs/recording.md).
struct LossReason {
    Loss loss = Loss::LinkIsCut;
    std::string what; ///< of some; from a recording it is hostile text

    friend bool operator==(const LossReason&, const LossReason&) = default;
};

/// "a rule of the link", or "the rule "the first SYN is lost"".
std::string ruleWords(std::string_view name);

/// The reason in English, as recordings have it: "the rule "the first SYN is lost" drops it".
std::string words(const LossReason& reason);

/// The inverse of words(); nothing for a reason that somebody else has written.
std::optional<LossReason> lossReasonFrom(std::string_view words);

} // namespace lifeline
