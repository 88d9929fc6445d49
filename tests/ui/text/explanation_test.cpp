#include "ui/text/explanation.h"

#include "tests/support/life_builder.h"

#include <gmock/gmock.h>

namespace lifeline::text {
namespace {

std::string headline(const trace::Life& life, std::uint32_t step)
{
    return explain(life, step, {}).headline.toStdString();
}

std::string lines(const trace::Life& life, std::uint32_t step, const Notation& notation = {})
{
    return explain(life, step, notation).lines.join(QLatin1Char('\n')).toStdString();
}

using testing::HasSubstr;

TEST(Explanation, TellsTheWholeLifeInOrder)
{
    const trace::Life life = test::lifeFrom(test::kFourWayClose);
    ASSERT_EQ(life.steps.size(), 11U);

    EXPECT_EQ(headline(life, 0), "The client asks for a connection.");
    EXPECT_EQ(headline(life, 1), "The server agrees, and picks its own number.");
    EXPECT_EQ(headline(life, 2), "The client confirms: the handshake is complete.");
    EXPECT_THAT(headline(life, 3), HasSubstr("The client sends"));
    EXPECT_EQ(headline(life, 4), "The server has every octet before 6.");
    EXPECT_THAT(headline(life, 5), HasSubstr("The server sends"));
    EXPECT_EQ(headline(life, 7), "The client has nothing more to send.");
    EXPECT_EQ(headline(life, 8), "The server has seen that the client is done.");
    EXPECT_EQ(headline(life, 9), "The server has nothing more to send.");
    EXPECT_EQ(headline(life, 10), "The client has seen that the server is done.");
}

TEST(Explanation, ShowsThatSynAndFinTakeOneNumber)
{
    const trace::Life life = test::lifeFrom(test::kFourWayClose);

    // Initial sequence numbers 1000 and 5000.
    EXPECT_THAT(lines(life, 1), HasSubstr("ack …001 = the client's SYN …000, plus 1"));
    EXPECT_THAT(lines(life, 2), HasSubstr("ack …001 = the server's SYN …000, plus 1"));
    EXPECT_THAT(lines(life, 8), HasSubstr("ack 7 = the client's FIN 6, plus 1"));
    EXPECT_THAT(lines(life, 8, {.numbers = Numbers::Absolute}),
                HasSubstr("ack 1007 = the client's FIN 1006"));
    EXPECT_THAT(lines(life, 10), HasSubstr("TIME-WAIT"));
}

TEST(Explanation, NamesTheSegmentThatIsRepeated)
{
    const trace::Life life = test::lifeFrom(R"(
        0.000 > S 0(0) lost              client SYN-SENT
        1.013 > S 0(0) arrives 1.023     server SYN-RECEIVED
    )");

    EXPECT_THAT(lines(life, 0), HasSubstr("It never arrived"));
    EXPECT_EQ(headline(life, 1), "The client asks again.");
    EXPECT_THAT(lines(life, 1), HasSubstr("segment 1, sent 1.013 s before"));
}

TEST(Explanation, TellsARefusalFromABrokenConnection)
{
    const trace::Life refused = test::lifeFrom(R"(
        0.000 > S  0(0)        arrives 0.010  client SYN-SENT
        0.011 < R. 0(0) ack 1  arrives 0.021  client CLOSED
    )");

    EXPECT_EQ(headline(refused, 1), "The server refuses: nothing listens on that port.");
}

TEST(Explanation, AResetThatWasLostIsNotOneThatWasNotBelieved)
{
    const trace::Life life = test::lifeFrom(R"(
        0.000 > S  0(0)        arrives 0.010  client SYN-SENT     server SYN-RECEIVED
        0.010 < S. 0(0) ack 1  arrives 0.020  client ESTABLISHED
        0.020 > .  1(0) ack 1  arrives 0.030  server ESTABLISHED
        0.100 < P. 1(9) ack 1  arrives 0.110
        0.110 > .  1(0) ack 10 arrives 0.120
        0.200 > R. 1(0) ack 1  lost           client CLOSED
    )");
    EXPECT_EQ(headline(life, 5), "The client breaks the connection off.");
    EXPECT_THAT(lines(life, 5), HasSubstr("does not learn of it"));
    EXPECT_THAT(lines(life, 5), testing::Not(HasSubstr("did not believe")));
}

TEST(Explanation, TheFirstAckOfACaptureRepeatsNothing)
{
    const trace::Life life = test::lifeFrom(R"(
        0.000 > .  1(0) ack 1
        0.010 > .  1(0) ack 101
    )");
    EXPECT_EQ(headline(life, 0), "The client has every octet before 1.");
    EXPECT_THAT(lines(life, 0), HasSubstr("first ACK"));
}

} // namespace
} // namespace lifeline::text
