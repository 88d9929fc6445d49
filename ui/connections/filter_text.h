#pragma once

#include "core/filter/fault.h"

#include <QString>

namespace lifeline::connections {

/// What is wrong with a filter, as a sentence.
QString faultText(const filter::Fault& fault);

/// Whether it may only be that the user is still typing: something is missing at the end.
bool isUnfinished(const filter::Fault& fault);

} // namespace lifeline::connections
