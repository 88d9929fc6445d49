#pragma once

#include "core/lessons/own_machine.h"

#include <QString>

namespace lifeline::text {

/// What a command shows: "The listeners: Recv-Q is how many wait for accept(), Send-Q the limit".
QString commandText(const lessons::Command& command);

} // namespace lifeline::text
