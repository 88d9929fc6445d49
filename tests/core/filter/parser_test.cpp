#include "core/filter/facts.h"
#include "core/filter/filter.h"
#include "tests/core/filter/made_connection.h"

#include <gmock/gmock.h>
#include <string>
#include <vector>

namespace lifeline::filter {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

/// Six connections that differ in what filters ask for.
class Parsed : public testing::Test {
protected:
    trace::TraceSnapshot trace;

    Parsed()
    {
        using tcp::State;
        test::connect(trace, "10.0.0.1:50000", "10.0.0.2:443"); // 0: as it should be
        trace::Connection& refused = test::connect(trace, "10.0.0.12:50001", "10.0.0.2:80"); // 1
        refused.completeness = 1 + 32;
        refused.state = {{State::Closed, State::Closed}};
        trace::Connection& open = test::connect(trace, "10.0.1.7:50002", "192.168.0.1:8080"); // 2
        open.completeness = 1 + 2 + 4 + 8;
        open.state = {{State::Established, State::CloseWait}};
        open.flow[Side::Client].payload = 1'500'000;
        open.flow[Side::Server].payload = 10;
        trace::Connection& slow = test::connect(trace, "[fd00::1]:50003", "[fd00::2]:22"); // 3
        slow.handshakeRtt = 25ms;
        slow.first = 3s;
        slow.last = 8s;
        trace::Connection& lossy = test::connect(trace, "10.0.0.1:443", "172.16.80.1:25"); // 4
        lossy.flow[Side::Server].retransmissions = 3;
        lossy.handshakeRtt = 200us;
        trace::Connection& silent = test::connect(trace, "10.0.0.1:50005", "10.0.0.3:80"); // 5
        silent.completeness = 1;
        silent.state = {{State::SynSent, State::Listen}};
    }

    std::vector<std::uint32_t> shown(std::string_view text) const
    {
        const auto filter = parse(text);
        EXPECT_TRUE(filter) << text << ": " << (filter ? "" : describe(filter.error()));
        std::vector<std::uint32_t> rows;
        if (!filter)
            return rows;
        FactBook facts;
        Match matches(**filter, Time{}, facts);
        for (std::uint32_t i = 0; i < trace.connections.size(); ++i)
            if (matches(trace.connections[ConnectionId{i}]))
                rows.push_back(i);
        return rows;
    }
};

TEST_F(Parsed, NothingIsFilteredByAnEmptyText)
{
    EXPECT_TRUE((*parse(""))->isEmpty());
    EXPECT_EQ(shown("  ").size(), 6U);
}

TEST_F(Parsed, APlainWordIsWhateverItMayBe)
{
    EXPECT_THAT(shown("10.0.0.1"), ElementsAre(0, 4, 5)) << "a whole address is that address";
    EXPECT_THAT(shown("10.0.0"), ElementsAre(0, 1, 4, 5));
    EXPECT_THAT(shown("80"), ElementsAre(1, 4, 5)) << "a port, or a whole number of an address";
    EXPECT_THAT(shown("443"), ElementsAre(0, 4));
    EXPECT_THAT(shown("fd00"), ElementsAre(3));
    EXPECT_THAT(shown("fd00::2"), ElementsAre(3));
    EXPECT_THAT(shown("[fd00::2]:22"), ElementsAre(3));
    EXPECT_THAT(shown("10.0.0.2:443"), ElementsAre(0));
    EXPECT_THAT(shown("10.0.0.2:8"), IsEmpty()) << "port 8 is a port";
    EXPECT_THAT(shown("established"), ElementsAre(2));
    EXPECT_THAT(shown("ESTAB"), ElementsAre(2));
    EXPECT_THAT(shown("close_wait"), ElementsAre(2));
    EXPECT_THAT(shown("refused"), ElementsAre(1));
    EXPECT_THAT(shown("unanswered"), ElementsAre(5));
    EXPECT_THAT(shown("ip6"), ElementsAre(3));
    EXPECT_THAT(shown("#4"), ElementsAre(4));
    EXPECT_THAT(shown("10.0.1.0/24"), ElementsAre(2));
    EXPECT_THAT(shown("xyzzy"), IsEmpty());
}

TEST_F(Parsed, KeysAskForOneThing)
{
    EXPECT_THAT(shown("client:10.0.0.1"), ElementsAre(0, 4, 5));
    EXPECT_THAT(shown("server:10.0.0.1"), IsEmpty());
    EXPECT_THAT(shown("server = 10.0.0.0/8"), ElementsAre(0, 1, 5));
    EXPECT_THAT(shown("host:fd00::/16"), ElementsAre(3));
    EXPECT_THAT(shown("port:443"), ElementsAre(0, 4));
    EXPECT_THAT(shown("server.port 443"), ElementsAre(0));
    EXPECT_THAT(shown("server.port:20-30"), ElementsAre(3, 4));
    EXPECT_THAT(shown("server.port > 443"), ElementsAre(2));
    EXPECT_THAT(shown("server.port:22,80"), ElementsAre(1, 3, 5));
    EXPECT_THAT(shown("state:syn-sent"), ElementsAre(5));
    EXPECT_THAT(shown("client.state:close-wait"), IsEmpty());
    EXPECT_THAT(shown("outcome:unanswered, refused"), ElementsAre(1, 5));
    EXPECT_THAT(shown("client:10.0.0.1:443"), ElementsAre(4));
    EXPECT_THAT(shown("host:\"10.0.0.1\""), ElementsAre(0, 4, 5));
}

TEST_F(Parsed, NumbersHaveUnits)
{
    EXPECT_THAT(shown("bytes > 1MB"), ElementsAre(2));
    EXPECT_THAT(shown("bytes>=1.50001MB"), ElementsAre(2));
    EXPECT_THAT(shown("server.bytes == 10"), ElementsAre(2));
    EXPECT_THAT(shown("rtt > 10ms"), ElementsAre(3));
    EXPECT_THAT(shown("rtt < 1ms"), ElementsAre(4)) << "what was not measured is not less";
    EXPECT_THAT(shown("duration:5s"), ElementsAre(3));
    EXPECT_THAT(shown("start >= 3"), ElementsAre(3));
    EXPECT_THAT(shown("retransmissions > 0"), ElementsAre(4));
    EXPECT_THAT(shown("client.retransmissions > 0"), IsEmpty());
    EXPECT_THAT(shown("segments < 10"), IsEmpty());
    EXPECT_THAT(shown("trouble"), ElementsAre(1, 4, 5));
    EXPECT_THAT(shown("trouble > 40"), ElementsAre(1, 5));
}

TEST_F(Parsed, AndOrNotAndParentheses)
{
    EXPECT_THAT(shown("10.0.0.1 443"), ElementsAre(0, 4));
    EXPECT_THAT(shown("tcp port 443 and host 10.0.0.2"), ElementsAre(0));
    EXPECT_THAT(shown("refused or ip6 or #0"), ElementsAre(0, 1, 3));
    EXPECT_THAT(shown("port:80 refused || ip6"), ElementsAre(1, 3)) << "and binds closer";
    EXPECT_THAT(shown("port:80 && (refused || ip6)"), ElementsAre(1));
    EXPECT_THAT(shown("not 10.0.0.0/8"), ElementsAre(3));
    EXPECT_THAT(shown("!!ip6"), ElementsAre(3));
    EXPECT_THAT(shown("state != time-wait"), ElementsAre(1, 2, 5)) << "of neither end";
    EXPECT_THAT(shown("NOT (trouble OR ip6) AND port:443"), ElementsAre(0));
}

struct Wrong {
    const char* text;
    FaultKind kind;
    std::size_t column;
    std::size_t length;
};

TEST(Fault, SaysWhereAndWhat)
{
    const std::vector<Wrong> all{
        {"port:", FaultKind::ValueExpected, 5, 0},
        {"port:80 and", FaultKind::TermExpected, 11, 0},
        {"port and 80", FaultKind::ValueExpected, 5, 0},
        {"(port:80", FaultKind::CloseExpected, 0, 1},
        {"port:80)", FaultKind::OpenMissing, 7, 1},
        {"()", FaultKind::TermExpected, 1, 1},
        {"not", FaultKind::TermExpected, 3, 0},
        {"a \"b", FaultKind::QuoteOpen, 2, 2},
        {"colour:red", FaultKind::KeyUnknown, 0, 6},
        {"x port:99999", FaultKind::PortExpected, 7, 5},
        {"port:9-1", FaultKind::PortExpected, 5, 3},
        {"state:opened", FaultKind::StateUnknown, 6, 6},
        {"state > closed", FaultKind::NoOrder, 8, 6},
        {"finding:luck", FaultKind::FindingUnknown, 8, 4},
        {"problem:luck", FaultKind::ProblemUnknown, 8, 4},
        {"outcome:luck", FaultKind::OutcomeUnknown, 8, 4},
        {"conn_state:S9", FaultKind::ConnStateUnknown, 11, 2},
        {"host:10.0.0.0/33", FaultKind::PrefixTooLong, 14, 2},
        {"host:example.org", FaultKind::AddressExpected, 5, 11},
        {"bytes > many", FaultKind::NumberExpected, 8, 4},
        {"bytes > inf", FaultKind::NumberExpected, 8, 3},
        {"duration > 3kB", FaultKind::UnitUnknown, 11, 3},
        {"= 3", FaultKind::TermExpected, 0, 1},
    };
    for (const Wrong& wrong : all) {
        const auto filter = parse(wrong.text);
        ASSERT_FALSE(filter) << wrong.text;
        EXPECT_EQ(filter.error().kind, wrong.kind) << wrong.text << ": " << describe(filter.error());
        EXPECT_EQ(filter.error().column, wrong.column) << wrong.text;
        EXPECT_EQ(filter.error().length, wrong.length) << wrong.text;
        EXPECT_FALSE(describe(filter.error()).empty());
    }
}

TEST(Fault, SaysWhichKeysAndStatesThereAre)
{
    EXPECT_EQ(expectedWords(parse("colour:red").error()),
              "host, client, server, port, state, outcome, finding, problem, trouble, conn_state, segments, "
              "bytes, retransmissions, duration, rtt, start, number");
    EXPECT_NE(expectedWords(parse("state:opened").error()).find("TIME-WAIT"), std::string::npos);
    EXPECT_NE(expectedWords(parse("conn_state:S9").error()).find("RSTO"), std::string::npos);
    EXPECT_EQ(expectedWords(parse("port:99999").error()), "");
}

TEST(Fault, HostileTextIsBounded)
{
    EXPECT_EQ(parse(std::string(kLongestFilter + 1, 'a')).error().kind, FaultKind::TooLong);
    EXPECT_EQ(parse(std::string(200, '(')).error().kind, FaultKind::TooDeep);
    EXPECT_TRUE(parse(std::string(kLongestFilter - 1, '!') + "a")) << "signs nest nothing";
    std::string many;
    while (many.size() + 2 < kLongestFilter)
        many += "a ";
    const auto filter = parse(many);
    ASSERT_TRUE(filter);
    FactBook facts;
    trace::TraceSnapshot trace;
    Match matches(**filter, Time{}, facts);
    EXPECT_FALSE(matches(test::connect(trace, "1.2.3.4:5", "1.2.3.4:6")));
    EXPECT_EQ(parse("\x1bkey:x").error().detail.find('\x1b'), std::string::npos) << "made safe";
}

TEST_F(Parsed, ANameThatWasGivenIsFilteredForLikeItsAddress)
{
    const std::vector<AddressName> names{{*addressFrom("10.0.0.3"), "Web-1 front"},
                                         {*addressFrom("fd00::2"), "fade"}};
    const auto shownWith = [&](std::string_view text) {
        const auto filter = parse(text, names);
        EXPECT_TRUE(filter) << text;
        std::vector<std::uint32_t> rows;
        FactBook facts;
        Match matches(**filter, Time{}, facts);
        for (std::uint32_t i = 0; i < trace.connections.size(); ++i)
            if (matches(trace.connections[ConnectionId{i}]))
                rows.push_back(i);
        return rows;
    };
    const std::vector<std::uint32_t> there = shown("10.0.0.3");
    ASSERT_FALSE(there.empty());
    EXPECT_EQ(shownWith("web"), there) << "part of it, in any case";
    EXPECT_EQ(shownWith("\"web-1 front\""), there);
    EXPECT_EQ(shownWith("host:web"), there);
    EXPECT_EQ(shownWith("10.0.0.3"), there) << "its address is still good";
    EXPECT_THAT(shownWith("client:web"), ElementsAre()) << "it is a server everywhere";
    EXPECT_THAT(shownWith("fade"), ElementsAre(3)) << "what might be part of an address, too";
    EXPECT_FALSE(parse("host:web")) << "without names it is a mistake";
}

} // namespace
} // namespace lifeline::filter
