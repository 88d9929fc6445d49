#include "core/base/loss_reason.h"

#include <array>
#include <utility>

namespace lifeline {

namespace {

constexpr std::string_view kAnyRule = "a rule of the link";
constexpr std::string_view kRule = "the rule \"";
constexpr std::string_view kRuleEnd = "\"";

/// What stands around LossReason::what, in the order of Loss; of a rule behind its name in words.
struct Pattern {
    std::string_view before;
    std::string_view behind;
    bool isOfRule = false;
};

constexpr std::array<Pattern, kLossCount> kPatterns{{
    {"the link is cut", "", false},
    {"the link was cut while it was on its way", "", false},
    {"no host has the address ", "", false},
    {"the queue before the link is full", "", false},
    {"it was dropped by hand", "", false},
    {"the run ended while it was on its way", "", false},
    {"the run ended while the link held it", "", false},
    {"", " drops it", true},
    {"", " cuts the link", true},
    {"", " rejects it", true},
}};

std::optional<std::string> ruleName(std::string_view words)
{
    if (words == kAnyRule)
        return std::string();
    if (words.size() <= kRule.size() + kRuleEnd.size() || !words.starts_with(kRule)
        || !words.ends_with(kRuleEnd))
        return std::nullopt;
    return std::string(words.substr(kRule.size(), words.size() - kRule.size() - kRuleEnd.size()));
}

} // namespace

std::string ruleWords(std::string_view name)
{
    if (name.empty())
        return std::string(kAnyRule);
    return std::string(kRule).append(name).append(kRuleEnd);
}

std::string words(const LossReason& reason)
{
    const Pattern& pattern = kPatterns[static_cast<std::size_t>(reason.loss)];
    const bool hasWhat = pattern.isOfRule || reason.loss == Loss::NoSuchHost;
    std::string all(pattern.before);
    if (hasWhat)
        all += pattern.isOfRule ? ruleWords(reason.what) : reason.what;
    return all.append(pattern.behind);
}

std::optional<LossReason> lossReasonFrom(std::string_view words)
{
    for (std::size_t i = 0; i < kPatterns.size(); ++i) {
        const Pattern& pattern = kPatterns[i];
        const auto loss = static_cast<Loss>(i);
        if (!words.starts_with(pattern.before) || !words.ends_with(pattern.behind)
            || words.size() < pattern.before.size() + pattern.behind.size())
            continue;
        const std::string_view what =
            words.substr(pattern.before.size(), words.size() - pattern.before.size() - pattern.behind.size());
        if (pattern.isOfRule) {
            if (auto name = ruleName(what))
                return LossReason{loss, std::move(*name)};
        } else if (what.empty() != (loss == Loss::NoSuchHost)) {
            return LossReason{loss, std::string(what)};
        }
    }
    return std::nullopt;
}

} // namespace lifeline
