#pragma once

#include "core/lab/frame_in_transit.h"
#include "core/lessons/link_rule.h"

#include <random>
#include <string_view>
#include <vector>

namespace lifeline::lab {

/// The rules of a lesson's link, with what they have counted.
class LinkRules {
public:
    LinkRules() = default;
    explicit LinkRules(const std::vector<lessons::LinkRule>& rules);

    /// The first rule that acts on this frame, or null. Every active rule counts it.
    const lessons::LinkRule* match(const FrameInTransit& frame);
    /// Switches the rules of that name. @return whether there is one
    bool switchRule(std::string_view name, bool active);
    /// Adds one that acts before all others, once: free play's "drop the next".
    void addFirst(const lessons::LinkRule& rule);

private:
    struct Counted {
        lessons::LinkRule rule;
        std::uint64_t seen = 0;
        std::mt19937 random;
    };

    std::vector<Counted> m_rules;
};

/// "the rule lose-the-syn", or what a rule without a name does: "a rule drops syn 1 of the client".
std::string nameOf(const lessons::LinkRule& rule);

} // namespace lifeline::lab
