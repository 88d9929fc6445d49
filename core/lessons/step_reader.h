#pragma once

#include "core/lessons/step.h"
#include "core/lessons/toml_fields.h"

#include <vector>

namespace lifeline::lessons {

/// The steps of an actor: tables with `do` and what that verb takes. What repeats is written out.
/// @param isOnLink  the actor has no sockets: only steps that the link's process plays, and sleep
std::vector<Step> readSteps(const toml::array& steps, bool isOnLink, Complaint& complaint);

/// Reads one verb's fields; `do` is not asked for. Nothing when the verb is none of these.
std::optional<Step> readSocketStep(std::string_view verb, TomlFields& fields);
std::optional<Step> readLinkStep(std::string_view verb, TomlFields& fields);

/// All verbs of each kind, as a person reads them in an error.
std::vector<std::string_view> socketVerbs();
std::vector<std::string_view> linkVerbs();

/// Fields that steps and rules share.
Side readSide(TomlFields& fields, std::string_view key);
std::uint16_t readPort(TomlFields& fields, std::string_view key, Need need);
SegmentPattern readSegment(TomlFields& fields, std::string_view key);
/// "host-unreachable", …: which of IcmpError.
std::optional<IcmpError> icmpErrorFromName(std::string_view name);
/// All of them, as a person reads them in an error.
std::string icmpErrorNames();

} // namespace lifeline::lessons
