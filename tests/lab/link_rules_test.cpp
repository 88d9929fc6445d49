#include "core/lab/link_rules.h"

#include "tests/lab/made_frame.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lifeline::test {
namespace {

using lab::FrameInTransit;
using lab::LinkRules;
using lessons::FrameKind;
using lessons::LinkRule;
using testing::ElementsAre;
using testing::IsEmpty;

LinkRule ruleNamed(std::string name, FrameKind what = FrameKind::Any)
{
    LinkRule rule;
    rule.name = std::move(name);
    rule.what = what;
    return rule;
}

/// The name of the rule that acts on a frame; "-" when none does.
std::string actor(LinkRules& rules, const FrameInTransit& frame)
{
    const LinkRule* rule = rules.match(frame);
    return rule ? rule->name : "-";
}

/// Of so many equal frames the places, from 1, of those that a rule acts on.
std::vector<int> placesOf(const LinkRule& rule, int frames)
{
    LinkRules rules({rule});
    std::vector<int> places;
    for (int place = 1; place <= frames; ++place)
        if (rules.match(frameOf(Side::Client, "P.", "x")))
            places.push_back(place);
    return places;
}

TEST(LinkRule, ActsOnFramesOfItsKindOnly)
{
    const std::vector<FrameInTransit> frames{
        frameOf(Side::Client, "S"),       frameOf(Side::Client, "S."),       frameOf(Side::Client, "."),
        frameOf(Side::Client, "P.", "x"), frameOf(Side::Client, "F."),       frameOf(Side::Client, "R"),
        frameOf(Side::Client, "R."),      frameOf(Side::Client, "FP.", "x"), frameOf(Side::Client, "S", "x"),
    };
    const std::vector<std::pair<FrameKind, std::string>> kinds{
        {FrameKind::Any, "S S. . P. F. R R. FP. S"},
        {FrameKind::Syn, "S S"},
        {FrameKind::SynAck, "S."},
        {FrameKind::Ack, "."},
        {FrameKind::Data, "P. FP. S"},
        {FrameKind::Fin, "F. FP."},
        {FrameKind::Rst, "R R."},
    };
    for (const auto& [kind, expected] : kinds) {
        LinkRules rules({ruleNamed("r", kind)});
        std::string matched;
        for (const FrameInTransit& frame : frames)
            if (rules.match(frame))
                matched += (matched.empty() ? "" : " ") + packet::tcpdumpLetters(frame.segment.flags);
        EXPECT_EQ(matched, expected);
    }
}

TEST(LinkRule, IsOfOneEnd)
{
    LinkRule rule = ruleNamed("r");
    rule.from = Side::Server;
    LinkRules rules({rule});
    EXPECT_EQ(actor(rules, frameOf(Side::Client, ".")), "-");
    EXPECT_EQ(actor(rules, frameOf(Side::Server, ".")), "r");
}

TEST(LinkRule, IsOfNoPacketThatIsNotTcp)
{
    FrameInTransit icmp;
    icmp.from = Side::Client;
    icmp.octets = lab::forgeIcmp(lessons::IcmpError::HostUnreachable, 0, Side::Server,
                                 lab::forgeSegment(planOf(Side::Server, "S"), Side::Server));
    lab::describe(icmp);
    ASSERT_EQ(icmp.words, "ICMP");
    LinkRules rules({ruleNamed("r")});
    EXPECT_EQ(actor(rules, icmp), "-");
}

TEST(LinkRule, CountsFromOneWhichOfItsFramesItActsOn)
{
    LinkRule rule = ruleNamed("r");
    EXPECT_THAT(placesOf(rule, 3), ElementsAre(1, 2, 3));
    rule.nth.ranges = {{2, 3}};
    EXPECT_THAT(placesOf(rule, 6), ElementsAre(2));
    rule.nth.ranges = {{2, 5}};
    EXPECT_THAT(placesOf(rule, 6), ElementsAre(2, 3, 4));
    rule.nth.ranges = {{1, 2}, {4, 5}};
    EXPECT_THAT(placesOf(rule, 6), ElementsAre(1, 4));
    rule.nth.ranges = {{5}};
    EXPECT_THAT(placesOf(rule, 7), ElementsAre(5, 6, 7));
}

TEST(LinkRule, CountsOnlyFramesThatMatchOtherwise)
{
    LinkRule rule = ruleNamed("second data", FrameKind::Data);
    rule.nth.ranges = {{2, 3}};
    LinkRules rules({rule});
    EXPECT_EQ(actor(rules, frameOf(Side::Client, "P.", "x")), "-");
    EXPECT_EQ(actor(rules, frameOf(Side::Client, ".")), "-");
    EXPECT_EQ(actor(rules, frameOf(Side::Server, "P.", "x")), "-");
    EXPECT_EQ(actor(rules, frameOf(Side::Client, "P.", "x")), "second data");
    EXPECT_EQ(actor(rules, frameOf(Side::Client, "P.", "x")), "-");
}

TEST(LinkRule, TakesAShareByChanceThatIsTheSameEachRun)
{
    LinkRule rule = ruleNamed("r");
    rule.share = 0.3;
    rule.seed = 7;
    const auto places = placesOf(rule, 1'000);
    EXPECT_EQ(places, placesOf(rule, 1'000));
    EXPECT_NEAR(static_cast<double>(places.size()), 300, 60);
    rule.seed = 8;
    EXPECT_NE(places, placesOf(rule, 1'000));
}

TEST(LinkRule, TakesNoneOrAllAtTheEndsOfAShare)
{
    LinkRule rule = ruleNamed("r");
    rule.share = 0.0;
    EXPECT_THAT(placesOf(rule, 200), IsEmpty());
    rule.share = 1.0;
    EXPECT_EQ(placesOf(rule, 200).size(), 200U);
}

TEST(LinkRule, TakesItsShareOfThePlacesItNames)
{
    LinkRule rule = ruleNamed("r");
    rule.share = 0.5;
    rule.nth.ranges = {{101}};
    const auto places = placesOf(rule, 300);
    ASSERT_THAT(places, testing::Not(IsEmpty()));
    EXPECT_GT(places.front(), 100);
    EXPECT_NEAR(static_cast<double>(places.size()), 100, 40);
}

TEST(LinkRule, LooksForItsMarkInThePayloadOnly)
{
    LinkRule rule = ruleNamed("r");
    rule.containing = "MARK";
    LinkRules rules({rule});
    EXPECT_EQ(actor(rules, frameOf(Side::Client, "P.", "a MARK here")), "r");
    EXPECT_EQ(actor(rules, frameOf(Side::Client, "P.", "MARK")), "r");
    EXPECT_EQ(actor(rules, frameOf(Side::Client, "P.", "MAR")), "-");
    EXPECT_EQ(actor(rules, frameOf(Side::Client, ".")), "-");
    lab::SegmentPlan plan = planOf(Side::Client, ".");
    plan.sequence = 0x4D41524B; // "MARK" in a header
    EXPECT_EQ(actor(rules, frameOf(plan, Side::Client)), "-");
}

TEST(LinkRule, ComparesTheSizeOfTheIpPacket)
{
    LinkRule rule = ruleNamed("r");
    rule.larger = 1000;
    LinkRules rules({rule});
    EXPECT_EQ(actor(rules, frameOf(Side::Client, "P.", std::string(960, 'x'))), "-"); // 40 octets of headers
    EXPECT_EQ(actor(rules, frameOf(Side::Client, "P.", std::string(961, 'x'))), "r");
}

TEST(LinkRule, KnowsAConnectionByItsClientPortInBothDirections)
{
    for (const Side from : kBothSides) {
        LinkRule rule = ruleNamed("r");
        rule.from = from;
        rule.port = 40002;
        LinkRules rules({rule});
        EXPECT_EQ(actor(rules, frameOf(from, ".", {}, 40001)), "-");
        EXPECT_EQ(actor(rules, frameOf(from, ".", {}, 40002)), "r");
    }
    LinkRule rule = ruleNamed("r");
    rule.port = kServerPort;
    LinkRules rules({rule});
    EXPECT_EQ(actor(rules, frameOf(Side::Client, ".")), "-");
}

TEST(LinkRules, TheFirstThatMatchesActs)
{
    LinkRules rules({ruleNamed("syns", FrameKind::Syn), ruleNamed("all"), ruleNamed("never")});
    EXPECT_EQ(actor(rules, frameOf(Side::Client, "S")), "syns");
    EXPECT_EQ(actor(rules, frameOf(Side::Client, ".")), "all");
}

TEST(LinkRules, ThoseBehindTheFirstCountToo)
{
    LinkRule second = ruleNamed("second");
    second.nth.ranges = {{2, 3}};
    LinkRule first = ruleNamed("first");
    first.nth.ranges = {{1, 2}};
    LinkRules rules({first, second});
    EXPECT_EQ(actor(rules, frameOf(Side::Client, ".")), "first");
    EXPECT_EQ(actor(rules, frameOf(Side::Client, ".")), "second");
    EXPECT_EQ(actor(rules, frameOf(Side::Client, ".")), "-");
}

TEST(LinkRules, AreSwitchedByNameAndCountOnlyWhileOn)
{
    LinkRule rule = ruleNamed("r");
    rule.active = false;
    rule.nth.ranges = {{2, 3}};
    LinkRules rules({rule});
    EXPECT_EQ(actor(rules, frameOf(Side::Client, ".")), "-");
    EXPECT_TRUE(rules.switchRule("r", true));
    EXPECT_EQ(actor(rules, frameOf(Side::Client, ".")), "-");
    EXPECT_EQ(actor(rules, frameOf(Side::Client, ".")), "r");
    EXPECT_TRUE(rules.switchRule("r", false));
    EXPECT_EQ(actor(rules, frameOf(Side::Client, ".")), "-");
    EXPECT_FALSE(rules.switchRule("none", true));
}

TEST(LinkRules, AllOfOneNameAreSwitchedTogether)
{
    LinkRule syns = ruleNamed("r", FrameKind::Syn);
    LinkRule fins = ruleNamed("r", FrameKind::Fin);
    LinkRules rules({syns, fins});
    rules.switchRule("r", false);
    EXPECT_EQ(actor(rules, frameOf(Side::Client, "S")), "-");
    EXPECT_EQ(actor(rules, frameOf(Side::Client, "F.")), "-");
}

TEST(LinkRules, OneThatIsAddedActsBeforeAllOthers)
{
    LinkRules rules({ruleNamed("old")});
    LinkRule once = ruleNamed("once");
    once.nth.ranges = {{1, 2}};
    rules.addFirst(once);
    EXPECT_EQ(actor(rules, frameOf(Side::Client, ".")), "once");
    EXPECT_EQ(actor(rules, frameOf(Side::Client, ".")), "old");
}

TEST(LinkRules, AreSpokenOfByName)
{
    EXPECT_EQ(lab::nameOf(ruleNamed("lose the SYN")), "the rule \"lose the SYN\"");
    EXPECT_EQ(lab::nameOf(ruleNamed("")), "a rule of the link");
}

} // namespace
} // namespace lifeline::test
