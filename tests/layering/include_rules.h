#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lifeline::layering {

/// What stands between the quotes or the angle brackets of one #include.
struct Include {
    std::string path;
    bool quoted = false;
    int line = 0; ///< from 1
};

/// The #include lines of a source text, in order; those inside block comments and raw strings are found too.
std::vector<Include> includesOf(std::string_view source);

/// The name of the layer that a file or folder belongs to ("core/tcp"), or an empty view.
/// @param path  from the project's root, with forward slashes
std::string_view layerOf(std::string_view path);

/// What is wrong with one file, one sentence each: "core/tcp/segment.h:7 includes …".
/// @param path  from the project's root, with forward slashes
std::vector<std::string> violations(std::string_view path, std::string_view source);

} // namespace lifeline::layering
