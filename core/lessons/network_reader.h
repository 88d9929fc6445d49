#pragma once

#include "core/lessons/lesson.h"
#include "core/lessons/toml_fields.h"

namespace lifeline::lessons {

/// [network] of a lesson; two hosts over IPv4 without delay where it is not there.
Network readNetwork(TomlFields& lesson);
/// [sysctl.client] and [sysctl.server].
PerSide<Sysctls> readSysctls(TomlFields& lesson);

/// Whether a name is of a network namespace's own sysctls: never a path of the host.
bool isNetworkSysctl(std::string_view name);

} // namespace lifeline::lessons
