#pragma once

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace lifeline::fuzz {

/// The files of a folder of our sources, sorted by name; none where there is no such folder.
inline std::vector<std::filesystem::path> filesIn(const std::string& folder)
{
    namespace fs = std::filesystem;
    std::vector<fs::path> files;
    const fs::path path = fs::path(LIFELINE_SOURCE_DIR) / folder;
    if (fs::is_directory(path))
        for (const fs::directory_entry& entry : fs::directory_iterator(path))
            if (entry.is_regular_file())
                files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

inline std::vector<std::byte> contents(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    const auto* begin = reinterpret_cast<const std::byte*>(text.data());
    return {begin, begin + text.size()};
}

} // namespace lifeline::fuzz
