#pragma once

#include "core/base/error.h"
#include "core/lessons/link_rule.h"
#include "core/lessons/step.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lifeline::lessons {

/// One line of free play (docs/play.md).
struct PlayLine {
    std::string actor; ///< "client", "server2", or "link"
    std::variant<Step, LinkRule> what; ///< a rule only of the link
    std::vector<std::string> keys; ///< as a lesson writes them in TOML: `do = "connect"`, `port = 9292`
};

/// Reads "ACTOR VERB key=value …": the keys are those of a lesson's step or rule, a value that is no TOML is
/// text. Never throws. Errors: PlayLineWrong, the detail says what was expected.
Expected<PlayLine> parsePlayLine(std::string_view line);

} // namespace lifeline::lessons
