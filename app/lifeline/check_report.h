#pragma once

#include "ui/lessons/page_content.h"

#include <QString>

#include <vector>

namespace lifeline::app {

/// What `lifeline-lab run --check` wrote of a lesson's promises, in its order; lines of another kind are not
/// in it. Empty where nothing was checked.
std::vector<lessons::CheckedPromise> checkedPromises(const QString& report);

} // namespace lifeline::app
