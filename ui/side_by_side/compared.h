#pragma once

#include "core/trace/life.h"

#include <QString>

#include <array>
#include <memory>

namespace lifeline::analysis {
struct Examination;
}

namespace lifeline::side_by_side {

/// One of two lives that stand beside each other.
struct Compared {
    QString title; ///< safe to show
    std::shared_ptr<const trace::Life> life;
    std::shared_ptr<const analysis::Examination> examination;
};

using BothCompared = std::array<Compared, 2>;

} // namespace lifeline::side_by_side
