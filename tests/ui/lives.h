#pragma once

#include "tests/support/life_builder.h"

#include <memory>
#include <string_view>

namespace lifeline::test {

/// A life from a script of life_builder.h, its segments with the windows and options that Linux sends.
std::shared_ptr<const trace::Life> lifeWithOptions(std::string_view script);

/// A capture at the client: what the server did is assumed until something proves it.
extern const std::string_view kOneSided;
/// The first SYN is lost, the second comes through after a second.
extern const std::string_view kLostSyn;
/// Both ends close at once: the FINs cross.
extern const std::string_view kSimultaneousClose;
/// A segment is lost; duplicate ACKs bring it back. Then the server's window closes and is probed.
extern const std::string_view kMuchTrouble;
/// Calls with long arguments and errors, and a reset.
extern const std::string_view kLongTexts;

} // namespace lifeline::test
