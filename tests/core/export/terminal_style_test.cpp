#include "core/export/terminal_style.h"

#include "core/export/table_text.h"

#include <gtest/gtest.h>

namespace lifeline::exports {
namespace {

TEST(TerminalStyle, CountsColumnsAndNotOctets)
{
    EXPECT_EQ(columnsOf("⋮ 150 ms"), 8U);
    EXPECT_EQ(padLeft("µs", 4), "  µs");
}

TEST(TerminalStyle, CutsBetweenCharactersAndShowsThatItCut)
{
    EXPECT_EQ(cut("ééééé", 3), "éé…");
    EXPECT_EQ(cut("abc", 3), "abc");
    EXPECT_EQ(cut("abc", 0), "");
}

TEST(TableText, AlignsItsColumnsToTheirWidestText)
{
    TableText table({{"id", TableText::Align::Right}, {"name"}, {"n", TableText::Align::Right}});
    table.row({"7", "µ", "1"});
    table.row({"123", "long", "20"});

    std::string text;
    table.write([&](std::string_view line) { text += line; });
    EXPECT_EQ(text,
              " id  name   n\n"
              "  7  µ      1\n"
              "123  long  20\n");
}

} // namespace
} // namespace lifeline::exports
