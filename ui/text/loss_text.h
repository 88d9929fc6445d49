#pragma once

#include <QString>

#include <string>

namespace lifeline::text {

/// Why a segment was lost, as the lab's link has recorded it, in the window's language: "the rule "the first
/// SYN is lost" drops it". The names of our own lessons' rules are translated, those of others are shown as
/// they are; so is a reason that the lab does not know, made safe for display.
QString lossReasonText(const std::string& recorded);

} // namespace lifeline::text
