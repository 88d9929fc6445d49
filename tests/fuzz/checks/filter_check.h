#pragma once

#include "core/base/byte_reader.h"
#include "tests/fuzz/checks/fault.h"

namespace lifeline::fuzz {

/// A filter is compiled or says where it is wrong, always the same; what it offers to complete can be put
/// there.
Fault checkFilter(Bytes text);

} // namespace lifeline::fuzz
