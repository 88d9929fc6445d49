#include "tests/core/lessons/lesson_text.h"

#include <gmock/gmock.h>

namespace lifeline::lessons {
namespace {

using namespace std::chrono_literals;
using test::complaintAbout;
using test::lessonWith;
using testing::IsEmpty;
using testing::StartsWith;

/// The lesson's rule, which is `from` the client and these lines from line 9 on.
LinkRule ruleOf(const std::string& lines)
{
    const auto lesson = parseLesson(lessonWith("[[rule]]\nfrom = \"client\"\n" + lines), "x");
    if (!lesson) {
        ADD_FAILURE() << describe(lesson.error());
        return {};
    }
    return lesson->rules.at(0);
}

std::string ruleComplaint(const std::string& lines)
{
    return complaintAbout(lessonWith("[[rule]]\nfrom = \"client\"\n" + lines));
}

TEST(RuleReader, ARuleThatSaysNothingMoreIsActiveForEveryFrameOfItsEnd)
{
    const LinkRule rule = ruleOf("do = \"drop\"");
    EXPECT_EQ(rule.from, Side::Client);
    EXPECT_EQ(rule.what, FrameKind::Any);
    EXPECT_EQ(rule.action, RuleAction::Drop);
    EXPECT_TRUE(rule.active);
    EXPECT_EQ(rule.port, 0);
    EXPECT_EQ(rule.larger, 0U);
    EXPECT_THAT(rule.containing, IsEmpty());
    EXPECT_TRUE(rule.nth.contains(1'000'000));
    EXPECT_FALSE(rule.share);
    EXPECT_EQ(rule.seed, 1U);
}

TEST(RuleReader, ReadsWhichFramesARuleIsFor)
{
    const LinkRule rule = ruleOf(R"(do = "drop"
name = "lose it"
what = "syn-ack"
port = 40001
larger = 1000
containing = "MARK"
share = 0.25
seed = 7
active = false)");
    EXPECT_EQ(rule.name, "lose it");
    EXPECT_EQ(rule.what, FrameKind::SynAck);
    EXPECT_EQ(rule.port, 40001);
    EXPECT_EQ(rule.larger, 1000U);
    EXPECT_EQ(rule.containing, "MARK");
    EXPECT_EQ(rule.share, 0.25);
    EXPECT_EQ(rule.seed, 7U);
    EXPECT_FALSE(rule.active);
}

TEST(RuleReader, ReadsEveryKindOfFrame)
{
    const std::vector<std::pair<std::string, FrameKind>> kinds{
        {"any", FrameKind::Any}, {"syn", FrameKind::Syn},   {"syn-ack", FrameKind::SynAck},
        {"ack", FrameKind::Ack}, {"data", FrameKind::Data}, {"fin", FrameKind::Fin},
        {"rst", FrameKind::Rst},
    };
    for (const auto& [word, kind] : kinds)
        EXPECT_EQ(ruleOf("do = \"drop\"\nwhat = \"" + word + "\"").what, kind) << word;
}

TEST(RuleReader, ReadsEveryActionWithWhatItTakes)
{
    EXPECT_EQ(ruleOf("do = \"delay\"\ntime = \"30ms\"").time, 30ms);
    const LinkRule duplicate = ruleOf("do = \"duplicate\"\ncopies = 3\ntime = \"1ms\"");
    EXPECT_EQ(duplicate.action, RuleAction::Duplicate);
    EXPECT_EQ(duplicate.copies, 3U);
    EXPECT_EQ(duplicate.time, 1ms);
    EXPECT_EQ(ruleOf("do = \"duplicate\"").copies, 1U);
    EXPECT_EQ(ruleOf("do = \"reorder\"\nbehind = 4").behind, 4U);
    EXPECT_EQ(ruleOf("do = \"reorder\"").behind, 1U);
    EXPECT_EQ(ruleOf("do = \"corrupt\"").action, RuleAction::Corrupt);
    EXPECT_EQ(ruleOf("do = \"hold\"").action, RuleAction::Hold);
    EXPECT_EQ(ruleOf("do = \"cut\"").action, RuleAction::Cut);
    EXPECT_EQ(ruleOf("do = \"mark\"").action, RuleAction::Mark);
}

TEST(RuleReader, ReadsWhatARejectionAnswers)
{
    EXPECT_FALSE(ruleOf("do = \"reject\"\nwith = \"rst\"").icmp);
    EXPECT_EQ(ruleOf("do = \"reject\"\nwith = \"port-unreachable\"").icmp, IcmpError::PortUnreachable);
    const LinkRule large = ruleOf("do = \"reject\"\nwith = \"fragmentation-needed\"\nmtu = 1000");
    EXPECT_EQ(large.icmp, IcmpError::FragmentationNeeded);
    EXPECT_EQ(large.mtu, 1000);
}

/// The places from 1 to 7 that an `nth` takes.
std::vector<std::uint64_t> placesOf(const std::string& nth)
{
    const LinkRule rule = ruleOf("do = \"drop\"\nnth = " + nth);
    std::vector<std::uint64_t> places;
    for (std::uint64_t place = 1; place <= 7; ++place)
        if (rule.nth.contains(place))
            places.push_back(place);
    return places;
}

TEST(RuleReader, ReadsPlacesListsAndRanges)
{
    using testing::ElementsAre;
    EXPECT_THAT(placesOf("3"), ElementsAre(3));
    EXPECT_THAT(placesOf("[1, 4]"), ElementsAre(1, 4));
    EXPECT_THAT(placesOf("\"2-5\""), ElementsAre(2, 3, 4, 5));
    EXPECT_THAT(placesOf("\"6+\""), ElementsAre(6, 7));
    EXPECT_THAT(placesOf("[1, \"3-4\", \"7+\"]"), ElementsAre(1, 3, 4, 7));
    EXPECT_THAT(placesOf("\"5\""), ElementsAre(5));
    EXPECT_TRUE(ruleOf("do = \"drop\"\nnth = \"6+\"").nth.contains(1'000'000'000'000));
}

TEST(RuleReader, RefusesPlacesThatAreNone)
{
    for (const char* nth : {"0", "-1", "1.5", "true", "\"\"", "\"0-3\"", "\"5-2\"", "\"x\"", "\"1.5+\"",
                            "\"2-4.5\"", "\"1e300\"", "\"1-1e300\"", "{ a = 1 }"})
        EXPECT_THAT(ruleComplaint(std::string("do = \"drop\"\nnth = ") + nth),
                    StartsWith("10:7 \"nth\" is wrong here: expected a place from 1 on, a list of places, or "
                               "text such as \"2-5\" or \"3+\""))
            << nth;
    EXPECT_THAT(ruleComplaint("do = \"drop\"\nnth = [1, 0]"), StartsWith("10:11 \"nth\" is wrong here"));
    EXPECT_THAT(ruleComplaint("do = \"drop\"\nnth = []"), StartsWith("10:7 \"nth\" names no place"));
}

TEST(RuleReader, NamesWhatARuleLacks)
{
    EXPECT_THAT(complaintAbout(lessonWith("[[rule]]\ndo = \"drop\"")),
                StartsWith("7:1 [[rule]] lacks \"from\": expected one of client, server"));
    EXPECT_THAT(ruleComplaint(""), StartsWith("7:1 [[rule]] lacks \"do\": expected one of drop, delay"));
    EXPECT_THAT(ruleComplaint("do = \"delay\""), StartsWith("7:1 [[rule]] lacks \"time\": expected a dur"));
    EXPECT_THAT(ruleComplaint("do = \"reject\""), StartsWith("7:1 [[rule]] lacks \"with\": expected a str"));
    EXPECT_THAT(ruleComplaint("do = \"reject\"\nwith = \"fragmentation-needed\""),
                StartsWith("10:8 \"fragmentation-needed\" lacks \"mtu\": expected the octets that do fit"));
}

TEST(RuleReader, NamesTheWordsThatARuleMayUse)
{
    EXPECT_THAT(ruleComplaint("do = \"explode\""),
                StartsWith("9:6 \"do\" is \"explode\": expected one of drop, delay, duplicate, reorder, "
                           "corrupt, hold, cut, mark, reject"));
    EXPECT_THAT(
        ruleComplaint("do = \"drop\"\nwhat = \"ping\""),
        StartsWith("10:8 \"what\" is \"ping\": expected one of any, syn, syn-ack, ack, data, fin, rst"));
    EXPECT_THAT(
        ruleComplaint("do = \"reject\"\nwith = \"no\""),
        StartsWith("10:8 \"with\" is \"no\": expected one of rst, host-unreachable, net-unreachable, "));
    EXPECT_THAT(ruleComplaint("do = \"reject\"\nwith = \"\""), StartsWith("10:8 \"with\" is \"\": expected"));
}

TEST(RuleReader, TakesOnlyWhatItsActionUses)
{
    EXPECT_THAT(
        ruleComplaint("do = \"drop\"\ncopies = 2"),
        StartsWith("10:1 \"copies\" is not known in [[rule]]: expected active, containing, do, from"));
    EXPECT_THAT(ruleComplaint("do = \"hold\"\ntime = \"1s\""), StartsWith("10:1 \"time\" is not known"));
    EXPECT_THAT(ruleComplaint("do = \"delay\"\ntime = \"1s\"\nbehind = 2"),
                StartsWith("11:1 \"behind\" is not known"));
}

TEST(RuleReader, RefusesNumbersOutOfTheirRange)
{
    EXPECT_THAT(ruleComplaint("do = \"drop\"\nshare = 1.5"),
                StartsWith("10:9 \"share\" is 1.5: expected a number from 0 to 1"));
    EXPECT_THAT(ruleComplaint("do = \"drop\"\nshare = nan"), StartsWith("10:9 \"share\" is nan: expected"));
    EXPECT_THAT(ruleComplaint("do = \"drop\"\nshare = true"), StartsWith("10:9 \"share\" is true or false"));
    EXPECT_THAT(ruleComplaint("do = \"drop\"\nseed = -1"),
                StartsWith("10:8 \"seed\" is -1: expected an int"));
    EXPECT_THAT(ruleComplaint("do = \"duplicate\"\ncopies = 101"),
                StartsWith("10:10 \"copies\" is 101: expected an integer from 1 to 100"));
    EXPECT_THAT(ruleComplaint("do = \"reorder\"\nbehind = 1001"),
                StartsWith("10:10 \"behind\" is 1001: expected an integer from 1 to 1000"));
    EXPECT_THAT(ruleComplaint("do = \"drop\"\nlarger = 65536"), StartsWith("10:10 \"larger\" is 65536"));
}

TEST(RuleReader, ARuleNeedsALink)
{
    EXPECT_THAT(complaintAbout(lessonWith("network = { kind = \"loopback\" }\n[[rule]]\nfrom = \"client\"\n"
                                          "do = \"drop\"")),
                StartsWith("8:1 a rule needs a link: a loopback has none"));
}

} // namespace
} // namespace lifeline::lessons
