#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace lifeline::test {

/// The captures below a folder of LIFELINE_SHARED ("captures/tcp"), sorted; empty where the folder is absent.
inline std::vector<std::filesystem::path> sharedCaptures(const std::string& folder)
{
    namespace fs = std::filesystem;
    std::vector<fs::path> captures;
    const fs::path root = fs::path(LIFELINE_SHARED) / folder;
    if (!fs::is_directory(root))
        return captures;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
        const std::string extension = entry.path().extension();
        if (entry.is_regular_file() && extension != ".tsv" && extension != ".md" && extension != ".txt")
            captures.push_back(entry.path());
    }
    std::sort(captures.begin(), captures.end());
    return captures;
}

} // namespace lifeline::test
