#include "tests/layering/include_rules.h"

#include "tests/layering/layers.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace lifeline::layering {
namespace {

bool isInside(std::string_view path, std::string_view folder)
{
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

const Layer* find(std::string_view path)
{
    const Layer* nearest = nullptr;
    for (const Layer& layer : layers())
        if (isInside(path, layer.folder)
            && (nearest == nullptr || layer.folder.size() > nearest->folder.size()))
            nearest = &layer;
    return nearest;
}

bool allows(const Layer& layer, std::string_view include)
{
    return isInside(include, layer.folder)
        || std::ranges::any_of(layer.mayInclude,
                               [&](std::string_view folder) { return isInside(include, folder); });
}

/// Whether a file of this layer may include that path. A folder of ui also has what the line "ui" has.
bool mayInclude(const Layer& layer, std::string_view include)
{
    if (allows(layer, include))
        return true;
    return isInside(layer.folder, "ui") && isInside(include, "core") && allows(*find("ui"), include);
}

bool isOurs(std::string_view include)
{
    return isInside(include, "core") || isInside(include, "ui") || isInside(include, "app");
}

bool isQt(std::string_view include)
{
    return include.starts_with("Qt")
        || (include.size() > 1 && include[0] == 'Q'
            && std::isupper(static_cast<unsigned char>(include[1])) != 0);
}

std::string_view trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r");
    return begin == std::string_view::npos ? std::string_view{} : text.substr(begin);
}

std::vector<std::string_view> linesOf(std::string_view source)
{
    std::vector<std::string_view> lines;
    while (!source.empty()) {
        const auto end = source.find('\n');
        lines.push_back(source.substr(0, end));
        if (end == std::string_view::npos)
            break;
        source.remove_prefix(end + 1);
    }
    return lines;
}

} // namespace

std::vector<Include> includesOf(std::string_view source)
{
    std::vector<Include> includes;
    int number = 0;
    for (std::string_view line : linesOf(source)) {
        ++number;
        line = trimmed(line);
        if (!line.starts_with('#'))
            continue;
        line = trimmed(line.substr(1));
        if (!line.starts_with("include"))
            continue;
        line = trimmed(line.substr(7));
        if (line.empty() || (line[0] != '"' && line[0] != '<'))
            continue;
        const bool quoted = line[0] == '"';
        const auto end = line.find(quoted ? '"' : '>', 1);
        if (end != std::string_view::npos)
            includes.push_back({std::string(line.substr(1, end - 1)), quoted, number});
    }
    return includes;
}

std::string_view layerOf(std::string_view path)
{
    const Layer* layer = find(path);
    return layer == nullptr ? std::string_view{} : layer->folder;
}

std::vector<std::string> violations(std::string_view path, std::string_view source)
{
    const Layer* layer = find(path);
    if (layer == nullptr)
        return {fmt::format("{} is in no folder of tests/layering/layers.h", path)};

    std::vector<std::string> found;
    for (const Include& include : includesOf(source)) {
        const std::string place = fmt::format("{}:{} includes {}", path, include.line, include.path);
        if (isOurs(include.path)) {
            if (!mayInclude(*layer, include.path))
                found.push_back(fmt::format("{}, which {} may not", place, layer->folder));
        } else if (isQt(include.path)) {
            if (!layer->mayUseQt)
                found.push_back(fmt::format("{}, but {} knows no Qt", place, layer->folder));
        } else if (include.quoted && !include.path.ends_with(".moc")) {
            found.push_back(fmt::format("{} without the path from the project's root", place));
        }
    }

    const auto lines = static_cast<int>(linesOf(source).size());
    if (lines > kMaximumLines && std::ranges::find(kLongFiles, path) == kLongFiles.end())
        found.push_back(fmt::format("{} has {} lines; {} is the most", path, lines, kMaximumLines));
    if (path.ends_with(".h") && source.find("#pragma once") == std::string_view::npos)
        found.push_back(fmt::format("{} has no #pragma once", path));
    return found;
}

} // namespace lifeline::layering
