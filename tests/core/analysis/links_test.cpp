#include "core/analysis/links.h"

#include "core/analysis/findings.h"
#include "tests/support/script.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <string>
#include <vector>

namespace lifeline::analysis {
namespace {

using test::kHandshake;
using test::play;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const char* name(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Repeats:
        return "repeats";
    case LinkKind::Copies:
        return "copies";
    case LinkKind::Acknowledges:
        return "acknowledges";
    case LinkKind::Challenges:
        return "challenges";
    case LinkKind::ReportsTwice:
        return "reports twice";
    case LinkKind::Answers:
        return "answers";
    }
    return "";
}

/// The links of a segment by its number, from 1: "6 repeats 4", "7 acknowledges 4-6".
std::vector<std::string> linksOf(const std::string& script, std::uint32_t number)
{
    const trace::Life life = play(script).life;
    const Links links(findingsOf(life));
    std::vector<std::string> lines;
    for (const Link& link : linksAt(life, links, number - 1)) {
        std::string line = fmt::format("{} {} {}", link.later + 1, name(link.kind), link.first + 1);
        if (link.earlier != link.first)
            line += fmt::format("-{}", link.earlier + 1);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string repeated() // no constant: kHandshake may not be there yet when constants are made
{
    return kHandshake + R"(
    1.000 > P.  1:6(5)   ack 1
    1.400 > P.  1:6(5)   ack 1
    1.410 < .   1:1(0)   ack 6
)";
}

TEST(LinksOfASegment, ARetransmissionLeadsToItsOriginalAndBack)
{
    EXPECT_THAT(linksOf(repeated(), 5), ElementsAre("5 repeats 4", "6 acknowledges 5"));
    EXPECT_THAT(linksOf(repeated(), 4), ElementsAre("5 repeats 4"));
}

TEST(LinksOfASegment, TheAckOfARepeatBelongsToTheNewerCopy)
{
    EXPECT_THAT(linksOf(repeated(), 6), ElementsAre("6 acknowledges 5"));
}

TEST(LinksOfASegment, TheHandshakesAcksCoverTheSyns)
{
    EXPECT_THAT(linksOf(kHandshake, 1), ElementsAre("2 acknowledges 1"));
    EXPECT_THAT(linksOf(kHandshake, 2), ElementsAre("2 acknowledges 1", "3 acknowledges 2"));
    EXPECT_THAT(linksOf(kHandshake, 3), ElementsAre("3 acknowledges 2"));
}

TEST(LinksOfASegment, OneAckCoversSeveralSegments)
{
    const std::string script = kHandshake + R"(
        1.000 > .   1:1001(1000)     ack 1
        1.001 > .   1001:2001(1000)  ack 1
        1.002 > .   2001:3001(1000)  ack 1
        1.010 < .   1:1(0)           ack 2001
        1.012 < .   1:1(0)           ack 3001
    )";
    EXPECT_THAT(linksOf(script, 7), ElementsAre("7 acknowledges 4-5"));
    EXPECT_THAT(linksOf(script, 8), ElementsAre("8 acknowledges 6"));
    EXPECT_THAT(linksOf(script, 4), ElementsAre("7 acknowledges 4"));
    EXPECT_THAT(linksOf(script, 6), ElementsAre("8 acknowledges 6"));
}

TEST(LinksOfASegment, AnAckThatSaysNothingNewCoversNothing)
{
    const std::string script = kHandshake + R"(
        1.000 > .   1:1001(1000)     ack 1
        1.010 < .   1:1(0)           ack 1001
        1.020 < .   1:1(0)           ack 1001
    )";
    EXPECT_THAT(linksOf(script, 6), IsEmpty());
}

TEST(LinksOfASegment, AChallengeLeadsToItsProvoker)
{
    const std::string script = kHandshake + R"(
        1.000 > P.  1:6(5)   ack 1
        1.010 < .   1:1(0)   ack 6
        2.000 > R.  500:500(0) ack 1
        2.001 < .   1:1(0)   ack 6
    )";
    EXPECT_THAT(linksOf(script, 7), ElementsAre("7 challenges 6"));
    EXPECT_THAT(linksOf(script, 6), ElementsAre("7 challenges 6"));
}

// RFC 2883 §4: the D-SACK block names what came twice.
TEST(LinksOfASegment, ADSackLeadsToTheRetransmissionThatWasNotNeeded)
{
    trace::Life life = play(repeated() + "1.420 < .   1:1(0)   ack 6\n").life;
    packet::TcpOptions options;
    options.sackCount = 1;
    options.sack[0] = {life.steps[4].wire.sequence.value, life.steps[4].wire.end().value};
    life.options.append(options);
    life.steps[6].wire.details = static_cast<std::uint32_t>(life.options.size());
    const Links links(findingsOf(life));

    EXPECT_THAT(links.at(6), ElementsAre(Link{LinkKind::ReportsTwice, 6, 4, 4}));
    EXPECT_THAT(links.at(4),
                ElementsAre(Link{LinkKind::Repeats, 4, 3, 3}, Link{LinkKind::ReportsTwice, 6, 4, 4}));
}

TEST(LinksOfASegment, FarAwayAcksAreNotSoughtForEver)
{
    trace::Life life = play(kHandshake + "1.000 > P.  1:6(5)   ack 1\n1.001 < .   1:1(0)   ack 6\n").life;
    const trace::Step ack = life.steps.back();
    life.steps.pop_back();
    const trace::Step idle = [&] {
        trace::Step step = ack;
        step.wire.acknowledgment = step.wire.acknowledgment - 5;
        return step;
    }();
    const auto data = static_cast<std::uint32_t>(life.steps.size() - 1);
    life.steps.insert(life.steps.end(), kAcknowledgmentReach, idle);
    life.steps.push_back(ack);
    EXPECT_THAT(acknowledgmentsAt(life, data), IsEmpty());
    life.steps.erase(life.steps.begin() + data + 1, life.steps.begin() + data + 11);
    EXPECT_THAT(acknowledgmentsAt(life, data), ::testing::SizeIs(1));
}

TEST(LinksOfASegment, OfNoSuchStepThereAreNone)
{
    EXPECT_THAT(linksAt(trace::Life{}, Links{}, 3), IsEmpty());
}

} // namespace
} // namespace lifeline::analysis
