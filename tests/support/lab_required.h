#pragma once

#include <cstdlib>
#include <string_view>

namespace lifeline::test {

/// LIFELINE_REQUIRE_LAB=1: where namespaces are not possible a test fails instead of being skipped.
inline bool isLabRequired()
{
    const char* required = std::getenv("LIFELINE_REQUIRE_LAB");
    return required != nullptr && std::string_view(required) == "1";
}

} // namespace lifeline::test
