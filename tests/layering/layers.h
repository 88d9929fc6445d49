#pragma once

#include <array>
#include <string_view>
#include <vector>

namespace lifeline::layering {

/// A folder and the folders its files may include; its own is always allowed.
///
/// A folder's name covers the folders below it, where those have no line of their own.
struct Layer {
    std::string_view folder;
    std::vector<std::string_view> mayInclude;
    bool mayUseQt = false;
};

/// Who may include whom: the one table behind the rules of ARCHITECTURE.md.
inline const std::vector<Layer>& layers()
{
    static const std::vector<Layer> table{
        // bytes in, facts out; each line uses only lines above it
        {"core/base", {}},
        {"core/capture", {"core/base"}},
        {"core/packet", {"core/base"}},
        {"core/tcp", {"core/base", "core/packet"}},
        {"core/trace", {"core/base", "core/capture", "core/packet", "core/tcp"}},
        {"core/analysis", {"core/base", "core/packet", "core/tcp", "core/trace"}},
        {"core/teaching", {"core/base", "core/packet", "core/tcp", "core/trace", "core/analysis"}},
        {"core/ladder", {"core/base", "core/packet", "core/tcp", "core/trace", "core/analysis"}},
        {"core/export",
         {"core/base", "core/capture", "core/packet", "core/tcp", "core/trace", "core/analysis",
          "core/ladder"}},
        {"core/filter", {"core/base", "core/packet", "core/tcp", "core/trace", "core/analysis"}},
        {"core/lessons", {"core/base"}},
        {"core/cards", {"core/base"}},
        {"core/live", {"core/base", "core/capture"}},
        {"core/lab",
         {"core/base", "core/capture", "core/packet", "core/tcp", "core/lessons", "core/trace",
          "core/analysis"}}, // the last two for --check

        // facts in, pixels out: the line "ui" is what every folder of ui may include of core
        {"ui",
         {"core/base", "core/packet", "core/tcp", "core/trace", "core/analysis", "core/teaching",
          "core/ladder", "core/filter", "core/lessons", "core/cards", "core/export"},
         true},
        {"ui/theme", {}, true},
        {"ui/widgets", {"ui/theme"}, true},
        {"ui/text", {}, true},
        {"ui/state", {"ui/theme", "ui/text"}, true},
        {"ui/models", {"ui/theme", "ui/text", "ui/state"}, true},
        {"ui/ladder", {"ui/theme", "ui/widgets", "ui/text", "ui/state", "ui/models"}, true},
        {"ui/state_diagram", {"ui/theme", "ui/text", "ui/state", "ui/models"}, true},
        {"ui/plots", {"ui/theme", "ui/widgets", "ui/text", "ui/state", "ui/models"}, true},
        {"ui/connections", {"ui/theme", "ui/widgets", "ui/text", "ui/state", "ui/models"}, true},
        {"ui/inspector", {"ui/theme", "ui/widgets", "ui/text", "ui/state", "ui/models"}, true},
        {"ui/lessons", {"ui/theme", "ui/widgets", "ui/text", "ui/state", "ui/models"}, true},
        {"ui/playback", {"ui/theme", "ui/text", "ui/state", "ui/models"}, true},
        {"ui/lanes", {"ui/theme", "ui/widgets", "ui/text", "ui/state", "ui/models"}, true},
        {"ui/stream", {"ui/theme", "ui/widgets", "ui/text", "ui/state", "ui/models"}, true},
        {"ui/sources", {"ui/theme", "ui/text", "ui/state", "ui/models"}, true},
        {"ui/export", {"ui/theme", "ui/widgets", "ui/text", "ui/state", "ui/models", "ui/ladder"}, true},
        {"ui/free_play", {"ui/theme", "ui/widgets", "ui/text", "ui/state", "ui/models"}, true},
        {"ui/side_by_side", {"ui/theme", "ui/text", "ui/state", "ui/models", "ui/ladder"}, true},
        {"ui/presenter",
         {"ui/theme", "ui/widgets", "ui/text", "ui/state", "ui/models", "ui/ladder", "ui/state_diagram"},
         true},
        {"ui/cards", {"ui/theme", "ui/widgets", "ui/text", "ui/state"}, true},
        {"ui/handout", {"ui/theme", "ui/text", "ui/ladder"}, true},
        {"ui/main_window", {"ui"}, true},

        // the programs: only they wire folders together
        {"app/lifeline",
         {"ui", "core/base", "core/capture", "core/packet", "core/tcp", "core/trace", "core/analysis",
          "core/teaching", "core/ladder", "core/filter", "core/lessons", "core/cards", "core/export"},
         true},
        {"app/lifeline_cli",
         {"core/base", "core/capture", "core/packet", "core/tcp", "core/trace", "core/analysis",
          "core/ladder", "core/filter", "core/lessons", "core/export"}},
        {"app/lifeline_lab",
         {"core/base", "core/capture", "core/packet", "core/tcp", "core/trace", "core/analysis",
          "core/ladder", "core/lessons", "core/export", "core/lab"}},
        {"app/lifeline_capture", {"core/base", "core/capture", "core/live"}},
    };
    return table;
}

/// Lines after which a source file must be split.
inline constexpr int kMaximumLines = 450;

/// Files that may be longer. None.
inline constexpr std::array<std::string_view, 0> kLongFiles{};

} // namespace lifeline::layering
