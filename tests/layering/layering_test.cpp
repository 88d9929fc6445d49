#include "tests/layering/include_rules.h"
#include "tests/layering/layers.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <string>
#include <vector>

namespace lifeline::layering {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot{LIFELINE_SOURCE_DIR};

std::string contentOf(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// Paths from the root of all C++ files in core, ui and app.
std::vector<fs::path> sources()
{
    std::vector<fs::path> found;
    for (const char* top : {"core", "ui", "app"})
        if (fs::exists(kRoot / top))
            for (const auto& entry : fs::recursive_directory_iterator(kRoot / top))
                if (entry.path().extension() == ".h" || entry.path().extension() == ".cpp")
                    found.push_back(entry.path().lexically_relative(kRoot));
    return found;
}

TEST(Layering, EveryFileKeepsTheRules)
{
    const auto paths = sources();
    ASSERT_GT(paths.size(), 20U) << "no sources under " << kRoot;
    for (const fs::path& path : paths)
        for (const std::string& violation : violations(path.generic_string(), contentOf(kRoot / path)))
            ADD_FAILURE() << violation;
}

TEST(Layering, EveryFolderStandsInTheTable)
{
    for (const char* top : {"core", "ui", "app"}) {
        if (!fs::exists(kRoot / top))
            continue;
        for (const auto& entry : fs::directory_iterator(kRoot / top)) {
            const std::string folder = entry.path().lexically_relative(kRoot).generic_string();
            if (entry.is_directory()) {
                EXPECT_EQ(layerOf(folder), folder) << "add " << folder << " to tests/layering/layers.h";
            }
        }
    }
}

TEST(Layering, TheTableHasNoCircle)
{
    // Each line of core uses only lines above it, so the order of the table is the proof.
    std::vector<std::string_view> above;
    for (const Layer& layer : layers()) {
        if (!layer.folder.starts_with("core/"))
            break;
        for (const std::string_view used : layer.mayInclude)
            EXPECT_NE(std::ranges::find(above, used), above.end()) << layer.folder << " uses " << used;
        above.push_back(layer.folder);
    }
    EXPECT_GT(above.size(), 10U);
}

} // namespace
} // namespace lifeline::layering
