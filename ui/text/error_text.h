#pragma once

#include "core/base/error.h"

#include <QString>

namespace lifeline::text {

/// What went wrong, where, what was kept and what to do, in plain sentences with the error's code at the end.
QString errorText(const Error& error);

} // namespace lifeline::text
