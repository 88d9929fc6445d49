#include "core/lessons/play_line.h"

#include <gmock/gmock.h>

namespace lifeline::lessons {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

std::string complaint(std::string_view line)
{
    const auto parsed = parsePlayLine(line);
    return parsed ? std::string("no complaint") : parsed.error().detail;
}

template <class What>
What stepOf(std::string_view line)
{
    const auto parsed = parsePlayLine(line);
    EXPECT_TRUE(parsed) << (parsed ? "" : parsed.error().detail);
    return parsed ? std::get<What>(std::get<Step>(parsed->what)) : What{};
}

TEST(PlayLine, NamesWhoDoesWhat)
{
    const auto line = parsePlayLine("client2 connect port=9292 local_port=40000");
    ASSERT_TRUE(line);
    EXPECT_EQ(line->actor, "client2");
    EXPECT_EQ(std::get<Connect>(std::get<Step>(line->what)).localPort, 40000);
}

TEST(PlayLine, TakesBareWordsAsTextAndTomlAsItIs)
{
    EXPECT_EQ(stepOf<Send>("client send text=hello").text, "hello");
    EXPECT_EQ(stepOf<Send>("client send text=\"two words\"").text, "two words");
    EXPECT_EQ(stepOf<Sleep>("client sleep time=50ms").time, 50ms);
    EXPECT_EQ(stepOf<Listen>("server listen port=80 options={ TCP_NODELAY = 1 }").options.at("TCP_NODELAY"),
              OptionValue(1));
    EXPECT_EQ(stepOf<Inject>("link inject from=client flags=R. seq=-1").sequence, -1);
}

TEST(PlayLine, MakesARuleForTheNextFrame)
{
    const auto line = parsePlayLine("link drop from=client what=data");
    ASSERT_TRUE(line);
    const auto& rule = std::get<LinkRule>(line->what);
    EXPECT_EQ(rule.action, RuleAction::Drop);
    EXPECT_TRUE(rule.nth.contains(1));
    EXPECT_FALSE(rule.nth.contains(2));
    const auto all = parsePlayLine("link drop from=client nth=\"1+\"");
    ASSERT_TRUE(all);
    EXPECT_TRUE(std::get<LinkRule>(all->what).nth.contains(1000));
}

TEST(PlayLine, TakesOneFrameThatIsNamed)
{
    EXPECT_EQ(stepOf<HoldFrame>("link hold frame=7").frame, 7U);
    EXPECT_EQ(stepOf<DropFrame>("link drop frame=8").frame, 8U);
    EXPECT_EQ(stepOf<Release>("link release frame=9").frame, 9U);
    EXPECT_EQ(stepOf<Release>("link release").frame, 0U);
    EXPECT_THAT(complaint("link drop frame=0"), HasSubstr("frame"));
}

TEST(PlayLine, GivesItsKeysAsALessonWritesThem)
{
    const auto line = parsePlayLine("client send text=hello flags=[\"MSG_MORE\"]");
    ASSERT_TRUE(line);
    EXPECT_THAT(line->keys,
                testing::ElementsAre("do = \"send\"", "text = \"hello\"", "flags = [\"MSG_MORE\"]"));
    EXPECT_THAT(parsePlayLine("link drop from=client")->keys, testing::Contains("nth = 1"));
}

TEST(PlayLine, SaysWhatItExpected)
{
    EXPECT_THAT(complaint("client"), HasSubstr("ACTOR VERB"));
    EXPECT_THAT(complaint("client connect 9292"), HasSubstr("\"9292\": expected key=value"));
    EXPECT_THAT(complaint("client connect port=http"), HasSubstr("expected an integer"));
    EXPECT_THAT(complaint("client connect prt=1"), HasSubstr("expected \"port\""));
    EXPECT_THAT(complaint("client cut"), HasSubstr("is of the link"));
    EXPECT_THAT(complaint("link connect port=1"), HasSubstr("has no sockets"));
    EXPECT_THAT(complaint("client stay"), HasSubstr("has no meaning here"));
    EXPECT_THAT(complaint("client repeat times=2 steps=[{do=\"close\"}]"), HasSubstr("one step a line"));
    EXPECT_THAT(complaint(std::string(5000, 'x')), HasSubstr("at most 4096"));
}

TEST(PlayLine, OfAnyOctetsNeverBreaksAnything)
{
    std::uint32_t random = 1;
    for (int i = 0; i < 2'000; ++i) {
        std::string line = "link ";
        for (int n = 0; n < 30; ++n) {
            random = random * 1664525 + 1013904223;
            line += static_cast<char>(random >> 24);
        }
        const auto parsed = parsePlayLine(line);
        EXPECT_TRUE(parsed || !parsed.error().detail.empty());
    }
}

} // namespace
} // namespace lifeline::lessons
