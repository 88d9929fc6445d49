#pragma once

#include "core/base/byte_reader.h"

#include <string_view>

namespace lifeline::capture {

/// What a file is that we do not open, by its first octets: "xz compressed data", "a snoop capture". Empty
/// when unknown.
std::string_view foreignKind(Bytes head);

} // namespace lifeline::capture
