#include "tests/layering/include_rules.h"
#include "tests/layering/layers.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <string>

namespace lifeline::layering {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST(IncludeRules, AnIncludeToTheLeftIsAllowed)
{
    EXPECT_THAT(violations("core/tcp/tracker.cpp", "#include \"core/packet/decode.h\"\n#include <vector>\n"),
                IsEmpty());
}

TEST(IncludeRules, AnIncludeToTheRightNamesFileLineAndLayer)
{
    EXPECT_THAT(
        violations("core/packet/decode.cpp", "\n#include \"core/trace/store.h\"\n"),
        ElementsAre("core/packet/decode.cpp:2 includes core/trace/store.h, which core/packet may not"));
}

TEST(IncludeRules, SpacesAndAngleBracketsHideNothing)
{
    EXPECT_THAT(violations("core/base/time.cpp", "  #  include <core/tcp/segment.h>\n"), SizeIs(1));
}

TEST(IncludeRules, CoreAndTheTerminalProgramsKnowNoQt)
{
    for (const char* path :
         {"core/ladder/layout.cpp", "app/lifeline_cli/main.cpp", "app/lifeline_lab/main.cpp"}) {
        EXPECT_THAT(violations(path, "#include <QString>\n"), SizeIs(1)) << path;
        EXPECT_THAT(violations(path, "#include <QtGui/QPainter>\n"), SizeIs(1)) << path;
    }
    EXPECT_THAT(violations("ui/ladder/painter.cpp", "#include <QPainter>\n"), IsEmpty());
}

TEST(IncludeRules, TheWindowKnowsNoBytesNoLabAndNoLiveCapture)
{
    for (const char* folder : {"core/capture", "core/lab", "core/live", "app/lifeline"})
        EXPECT_THAT(violations("ui/main_window/window.cpp", fmt::format("#include \"{}/x.h\"\n", folder)),
                    SizeIs(1))
            << folder;
}

TEST(IncludeRules, NoViewKnowsAnother)
{
    EXPECT_THAT(violations("ui/inspector/panel.cpp", "#include \"ui/ladder/view.h\"\n"), SizeIs(1));
    EXPECT_THAT(violations("ui/inspector/panel.cpp", "#include \"ui/theme/theme.h\"\n"), IsEmpty());
    EXPECT_THAT(violations("ui/main_window/window.cpp", "#include \"ui/ladder/view.h\"\n"), IsEmpty());
}

TEST(IncludeRules, AFolderMissingFromTheTableIsFound)
{
    EXPECT_THAT(violations("core/utilities/x.cpp", ""), ElementsAre(HasSubstr("is in no folder")));
    EXPECT_EQ(layerOf("core/tcpdump"), ""); // a longer name is not inside core/tcp
}

TEST(IncludeRules, AShortIncludePathIsFound)
{
    EXPECT_THAT(violations("core/tcp/tracker.cpp", "#include \"segment.h\"\n"),
                ElementsAre(HasSubstr("root")));
}

TEST(IncludeRules, ALongFileAndAHeaderWithoutPragmaOnceAreFound)
{
    EXPECT_THAT(violations("core/tcp/a.cpp", std::string(kMaximumLines, '\n')), IsEmpty());
    EXPECT_THAT(violations("core/tcp/a.cpp", std::string(kMaximumLines + 1, '\n')),
                ElementsAre(HasSubstr("lines")));
    EXPECT_THAT(violations("core/tcp/a.h", "struct A { };\n"), ElementsAre(HasSubstr("#pragma once")));
}

} // namespace
} // namespace lifeline::layering
