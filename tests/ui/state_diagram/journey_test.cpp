#include "ui/state_diagram/journey.h"

#include "tests/ui/lives.h"

#include <gmock/gmock.h>

namespace lifeline::state_diagram {
namespace {

using tcp::State;
using testing::ElementsAre;
using testing::IsEmpty;

std::string placeOf(const Journey& journey, Side side)
{
    return journey.place[side] ? tcp::name(nodes()[journey.place[side]->node].state) : "";
}

std::vector<std::string> wayOf(const Journey& journey, Side side)
{
    std::vector<std::string> way;
    for (const Transition& change : journey.taken)
        if (change.side == side)
            way.emplace_back(tcp::name(nodes()[change.to].state));
    return way;
}

Journey after(const trace::Life& life, std::uint32_t step)
{
    return journeyOf(life, {life.steps[step].arrived.value_or(life.steps[step].sent), step});
}

TEST(Journey, FollowsBothEndsToTheMoment)
{
    const trace::Life life = test::lifeFrom(test::kFourWayClose);
    const Journey begin = journeyOf(life, {life.begin - Time{1}, {}});
    EXPECT_EQ(placeOf(begin, Side::Client), "CLOSED");
    EXPECT_EQ(placeOf(begin, Side::Server), "LISTEN");
    EXPECT_THAT(begin.taken, IsEmpty());

    const Journey answered = after(life, 1);
    EXPECT_EQ(placeOf(answered, Side::Client), "ESTABLISHED");
    EXPECT_EQ(placeOf(answered, Side::Server), "SYN-RECEIVED");
    EXPECT_EQ(answered.taken.back().side, Side::Client);
    EXPECT_EQ(answered.taken.back().step, 1U);

    const Journey end = journeyOf(life, {life.end, {}});
    EXPECT_THAT(wayOf(end, Side::Server),
                ElementsAre("SYN-RECEIVED", "ESTABLISHED", "CLOSE-WAIT", "LAST-ACK", "CLOSED"));
    EXPECT_EQ(end.place[Side::Server]->node, kClosedAgain);
}

TEST(Journey, EveryChangeOfAnOrdinaryLifeIsAnEdgeOfTheFigure)
{
    for (const std::string_view script : {test::kFourWayClose, test::kLostSyn}) {
        const trace::Life life = test::lifeFrom(script);
        for (const Transition& change : journeyOf(life, {life.end, {}}).taken) {
            ASSERT_TRUE(change.edge) << tcp::name(nodes()[change.to].state);
            EXPECT_EQ(edges()[*change.edge].from.node, change.from);
            EXPECT_EQ(edges()[*change.edge].to.node, change.to);
        }
    }
}

TEST(Journey, AResetIsNoEdgeOfTheFigure)
{
    const trace::Life life = test::lifeFrom(test::kMuchTrouble);
    const Journey end = journeyOf(life, {life.end, {}});
    EXPECT_EQ(end.taken.back().trigger, Trigger::Reset);
    EXPECT_FALSE(end.taken.back().edge);
    EXPECT_EQ(end.taken.back().to, kClosedAgain);
}

TEST(Journey, InACaptureWhatASegmentCausedCountsAndNotItsTime)
{
    // The client's ACK leaves at the time when the SYN-ACK is captured.
    const trace::Life life = test::lifeFrom(test::kOneSided);
    EXPECT_EQ(placeOf(after(life, 1), Side::Server), "SYN-RECEIVED");
    EXPECT_EQ(placeOf(after(life, 2), Side::Server), "ESTABLISHED");
    EXPECT_EQ(after(life, 2).place[Side::Server]->evidence, trace::Evidence::Assumed);
    EXPECT_EQ(after(life, 3).place[Side::Client]->evidence, trace::Evidence::Proven);
}

TEST(Journey, OnlyACloseLeavesSynSentByTheFiguresEdge)
{
    EXPECT_TRUE(edgeFor(State::SynSent, State::Closed, Trigger::Close));
    EXPECT_FALSE(edgeFor(State::SynSent, State::Closed, Trigger::Reset));
    EXPECT_FALSE(edgeFor(State::SynSent, State::Closed, Trigger::Other));
    EXPECT_TRUE(edgeFor(State::SynReceived, State::Listen, Trigger::Reset)); // note 1
    EXPECT_TRUE(edgeFor(State::TimeWait, State::Closed, Trigger::Other));
    EXPECT_FALSE(edgeFor(State::TimeWait, State::Closed, Trigger::Reset)); // RFC 1337
    EXPECT_FALSE(edgeFor(State::Established, State::LastAck, Trigger::Segment));
}

TEST(Journey, TellsWhenEachEndWasInAState)
{
    const trace::Life life = test::lifeFrom(test::kFourWayClose);
    const auto established = static_cast<std::size_t>(State::Established);
    const auto stays = staysIn(life, established, {life.end, {}});
    ASSERT_EQ(stays.size(), 2U);
    EXPECT_EQ(stays[0].side, Side::Client);
    EXPECT_FALSE(stays[0].goesOn);
    EXPECT_EQ(stays[0].step, 1U);

    const auto soFar = staysIn(life, established, {stays[0].begin + Time{5'000'000}, {}});
    ASSERT_EQ(soFar.size(), 1U);
    EXPECT_TRUE(soFar[0].goesOn);
    EXPECT_EQ(soFar[0].end - soFar[0].begin, Time{5'000'000});
    EXPECT_THAT(staysIn(life, kClosedAgain, {life.begin, {}}), IsEmpty());
}

} // namespace
} // namespace lifeline::state_diagram
