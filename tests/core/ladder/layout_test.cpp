#include "core/ladder/layout.h"

#include "tests/support/life_builder.h"

#include <gmock/gmock.h>

namespace lifeline::ladder {
namespace {

using namespace std::chrono_literals;
using test::kFourWayClose;
using test::lifeFrom;
using testing::DoubleNear;
using testing::ElementsAre;
using testing::Field;

/// "40.0 ms delayed-ack server": gaps as a reader says them.
std::vector<std::string> toldGaps(const Layout& layout)
{
    std::vector<std::string> told;
    for (const Gap& gap : layout.gaps) {
        const char* reason = gap.reason == GapReason::Application ? "application"
            : gap.reason == GapReason::DelayedAck                 ? "delayed ACK"
            : gap.reason == GapReason::RetransmissionTimer        ? "retransmission timer"
                                                                  : "unknown";
        const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(gap.duration + 500us).count();
        told.push_back(std::to_string(ms) + " ms, " + reason
                       + (gap.side ? std::string(", ") + name(*gap.side) : ""));
    }
    return told;
}

std::vector<std::string> callTexts(const trace::Life& life, const Layout& layout)
{
    std::vector<std::string> texts;
    for (const CallLabel& label : layout.calls) {
        const char* part = label.part == CallLabel::Part::Begin ? " begins"
            : label.part == CallLabel::Part::End                ? " ends"
                                                                : "";
        texts.push_back(std::string(name(label.side)) + " " + life.calls[label.call].call.name + part);
    }
    return texts;
}

TEST(Layout, TellsTheDelayedAckAndTheApplicationsPausesOfTheFirstLesson)
{
    const Layout layout = layOut(lifeFrom(kFourWayClose), TimeMode::Rows);

    EXPECT_THAT(toldGaps(layout),
                ElementsAre("140 ms, application, client", "40 ms, delayed ACK, server",
                            "150 ms, application, server"));
}

TEST(Layout, TellsTheSamePausesFromACaptureAtTheClient)
{
    const Layout layout = layOut(lifeFrom(R"(
        0.000 > S  0(0)         client SYN-SENT     server SYN-RECEIVED
        0.020 < S. 0(0) ack 1   client ESTABLISHED
        0.020 > .  1(0) ack 1   server ESTABLISHED
        0.021 > P. 1(5) ack 1
        0.041 < P. 1(5) ack 6
        0.041 > .  6(0) ack 6
        0.191 > F. 6(0) ack 6   client FIN-WAIT-1   server CLOSE-WAIT
        0.251 < .  6(0) ack 7   client FIN-WAIT-2
        0.401 < F. 6(0) ack 7   client TIME-WAIT    server LAST-ACK
        0.401 > .  7(0) ack 7   server ~CLOSED
    )"),
                                 TimeMode::Rows);

    EXPECT_THAT(toldGaps(layout),
                ElementsAre("150 ms, application, client", "60 ms, delayed ACK, server",
                            "150 ms, application, server"));
}

TEST(Layout, AnAckThatWasAFlightAwayIsNotCalledDelayed)
{
    // At the client, 150 ms away, and the handshake was not seen: the server acknowledged at once.
    const Layout unknown = layOut(lifeFrom(R"(
        0.000 > P. 1(5) ack 1
        0.150 < .  1(0) ack 6
    )"),
                                  TimeMode::Rows);
    EXPECT_THAT(toldGaps(unknown), ElementsAre("150 ms, unknown, server"));
}

TEST(Layout, CallsARepeatedSynTheRetransmissionTimersWork)
{
    const Layout layout = layOut(lifeFrom(R"(
        0.000 client connect(10.0.0.2:9292)
        0.000 > S  0(0) lost               client SYN-SENT
        1.013 > S  0(0) arrives 1.023      server SYN-RECEIVED
        1.023 < S. 0(0) ack 1 arrives 1.033 client ESTABLISHED
    )"),
                                 TimeMode::Rows);

    EXPECT_THAT(toldGaps(layout), ElementsAre("1013 ms, retransmission timer, client"));
    EXPECT_TRUE(layout.arrows[0].lost);
    EXPECT_LT(layout.arrows[0].labelAt, kLostReach / 2 + 0.05);
    ASSERT_TRUE(layout.handshake);
    EXPECT_EQ(layout.handshake->duration, 20ms) << "counted from the SYN that arrived";
}

TEST(Layout, AGapStandsBelowWhatCameBeforeAndAboveWhatEndsIt)
{
    const trace::Life life = lifeFrom(kFourWayClose);
    const Layout layout = layOut(life, TimeMode::Rows);

    for (const Gap& gap : layout.gaps) {
        EXPECT_GE(gap.end - gap.begin, 0.6);
        for (const Arrow& arrow : layout.arrows)
            EXPECT_TRUE(arrow.arrival < gap.begin || arrow.departure > gap.end) << "arrow " << arrow.step;
        for (const CallLabel& call : layout.calls)
            EXPECT_TRUE(call.y < gap.begin || call.y > gap.end) << "call " << call.call;
    }
}

TEST(Layout, AnExchangeWithASteadyPaceHasNoGaps)
{
    std::string script;
    for (int i = 0; i < 40; ++i)
        script += "0." + std::to_string(100 + 20 * i) + " > P. " + std::to_string(1 + i) + "(1) ack 1\n";

    EXPECT_THAT(toldGaps(layOut(lifeFrom(script), TimeMode::Rows)), ElementsAre());
}

TEST(Layout, ACallThatDidNotWaitHasOneLabelAndOneThatWaitedHasTwo)
{
    const trace::Life life = lifeFrom(kFourWayClose);

    EXPECT_THAT(callTexts(life, layOut(life, TimeMode::Rows)),
                ElementsAre("client connect begins", "client connect ends", "client send", "server accept",
                            "server recv begins", "server recv ends", "server send", "client close",
                            "server close"));
}

TEST(Layout, StatesBeginWhereTheSegmentThatCausesThemLeavesOrArrives)
{
    const trace::Life life = lifeFrom(kFourWayClose);
    const Layout layout = layOut(life, TimeMode::Rows);
    const std::vector<Band>& client = layout.bands[Side::Client];

    ASSERT_EQ(client.size(), 6U); // CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT
    EXPECT_EQ(client[1].begin, layout.arrows[0].departure);
    EXPECT_EQ(client[2].begin, layout.arrows[1].arrival);
    EXPECT_EQ(client[3].begin, layout.arrows[7].departure);
    EXPECT_EQ(client[5].begin, layout.arrows[9].arrival);
    EXPECT_EQ(client[5].end, layout.height);
}

TEST(Layout, TheHandshakesBracketGoesFromTheSynToTheSynAcksArrival)
{
    const Layout layout = layOut(lifeFrom(kFourWayClose), TimeMode::Rows);

    ASSERT_TRUE(layout.handshake);
    EXPECT_EQ(layout.handshake->duration, 20'100us);
    EXPECT_EQ(layout.handshake->begin, layout.arrows[0].departure);
    EXPECT_EQ(layout.handshake->end, layout.arrows[1].arrival);
}

TEST(Layout, AOneSidedCaptureDrawsEveryArrowWithTheSameSlant)
{
    const Layout layout = layOut(lifeFrom(R"(
        0.000 > S  0(0)         client SYN-SENT     server SYN-RECEIVED by 2
        0.020 < S. 0(0) ack 1   client ESTABLISHED
        0.020 > .  1(0) ack 1   server ~ESTABLISHED
    )"),
                                 TimeMode::Rows);

    for (const Arrow& arrow : layout.arrows)
        EXPECT_THAT(arrow.arrival - arrow.departure, DoubleNear(0.45, 1e-9));
    const std::vector<Band>& server = layout.bands[Side::Server];
    EXPECT_EQ(server[1].begin, layout.arrows[0].arrival) << "the change stands at the arrow's end";
    EXPECT_EQ(server[1].provenAt, layout.arrows[1].departure) << "hatched until the answer proves it";
    EXPECT_EQ(server[2].provenAt, server[2].end) << "an assumed state is hatched throughout";
}

// RFC 9293 §3.6, figure 13.
constexpr const char* kSimultaneousClose = R"(
    0.000 > F. 1(0) ack 1   arrives 0.020   client FIN-WAIT-1   server CLOSING
    0.001 < F. 1(0) ack 1   arrives 0.021   server FIN-WAIT-1   client CLOSING
    0.021 > .  2(0) ack 2   arrives 0.041   server TIME-WAIT
    0.022 < .  2(0) ack 2   arrives 0.042   client TIME-WAIT
)";

TEST(Layout, CrossingFinsCrossAndTheirLabelsStandNearTheirSenders)
{
    const Layout layout = layOut(lifeFrom(kSimultaneousClose), TimeMode::Rows);
    const Arrow& one = layout.arrows[0];
    const Arrow& two = layout.arrows[1];

    EXPECT_LT(two.departure, one.arrival);
    EXPECT_LT(one.departure, two.arrival);
    EXPECT_LT(one.labelAt, 0.3);
    EXPECT_LT(two.labelAt, 0.3);
}

TEST(Layout, CrossingFinsOfAOneSidedCaptureArriveAfterTheReceiversOwnFin)
{
    const Layout layout = layOut(lifeFrom(R"(
        0.000 > F. 1(0) ack 1   client FIN-WAIT-1
        0.001 < F. 1(0) ack 1   server FIN-WAIT-1   client CLOSING
        0.021 > .  2(0) ack 2   server TIME-WAIT
        0.022 < .  2(0) ack 2   client TIME-WAIT
    )"),
                                 TimeMode::Rows);
    EXPECT_LT(layout.arrows[0].arrival, layout.arrows[1].departure) << "nothing says that they crossed";

    trace::Life crossed = lifeFrom(R"(
        0.000 > F. 1(0) ack 1   client FIN-WAIT-1
        0.001 < F. 1(0) ack 1   server FIN-WAIT-1   client CLOSING
        0.021 > .  2(0) ack 2
        0.022 < .  2(0) ack 2   client TIME-WAIT
    )");
    trace::StateSpan closing = crossed.spans[Side::Server].back();
    closing.state = tcp::State::Closing;
    closing.cause = 0;
    crossed.steps[3].onSend[Side::Server] = tcp::State::Closing;
    crossed.spans[Side::Server].push_back(closing);
    const Layout layoutOfCrossed = layOut(crossed, TimeMode::Rows);

    EXPECT_GT(layoutOfCrossed.arrows[0].arrival, layoutOfCrossed.arrows[1].departure);
    EXPECT_EQ(layoutOfCrossed.bands[Side::Server].back().begin, layoutOfCrossed.arrows[0].arrival);
}

TEST(Layout, AFinArrivesAfterWhatTheReceiverStillSentAsEstablished)
{
    const Layout layout = layOut(lifeFrom(R"(
        0.088723 < F. 442(0) ack 378   server FIN-WAIT-1   client CLOSE-WAIT
        0.088725 > .  378(0) ack 442
        0.089571 > F. 378(0) ack 443   client LAST-ACK     server TIME-WAIT
    )"),
                                 TimeMode::Rows);
    EXPECT_LT(layout.arrows[0].arrival, layout.arrows[1].departure);

    trace::Life crossed = lifeFrom(R"(
        0.088723 < F. 442(0) ack 378   server FIN-WAIT-1   client CLOSE-WAIT
        0.088725 > .  378(0) ack 442
        0.089571 > F. 378(0) ack 443   client LAST-ACK     server TIME-WAIT
    )");
    crossed.steps[1].onSend[Side::Client] = crossed.spans[Side::Client].front().state;
    const Layout layoutOfCrossed = layOut(crossed, TimeMode::Rows);

    EXPECT_GT(layoutOfCrossed.arrows[0].arrival, layoutOfCrossed.arrows[1].departure);
    EXPECT_LT(layoutOfCrossed.arrows[0].arrival, layoutOfCrossed.arrows[2].departure);
}

TEST(Layout, CompressedTimeIsToScaleBetweenTheGaps)
{
    const Layout layout = layOut(lifeFrom(R"(
        0.000 > S  0(0)         arrives 0.050   client SYN-SENT   server SYN-RECEIVED
        0.050 < S. 0(0) ack 1   arrives 0.100   client ESTABLISHED
        0.100 > .  1(0) ack 1   arrives 0.150   server ESTABLISHED
        9.000 > P. 1(5) ack 1   arrives 9.050
    )"),
                                 TimeMode::Compressed);

    const double flight = layout.arrows[0].arrival - layout.arrows[0].departure;
    EXPECT_NEAR(layout.arrows[1].arrival - layout.arrows[1].departure, flight, 0.05);
    EXPECT_NEAR(layout.arrows[3].arrival - layout.arrows[3].departure, flight, 0.05);
    EXPECT_THAT(toldGaps(layout), ElementsAre("8850 ms, application, client"));
    EXPECT_LT(layout.arrows[3].departure - layout.arrows[2].arrival, 1.5) << "folded to one row";
}

TEST(Layout, ATimersChangeStandsBelowTheLastArrow)
{
    const Layout layout = layOut(lifeFrom(R"(
        0.000 < F. 1(0) ack 2   client TIME-WAIT   server LAST-ACK
        0.001 > .  2(0) ack 2   server ~CLOSED
        60.400 client ~CLOSED
    )"),
                                 TimeMode::Rows);

    EXPECT_GT(layout.bands[Side::Client].back().begin, layout.arrows[1].arrival);
    EXPECT_THAT(layout.gaps, ElementsAre(Field(&Gap::duration, Time{60'399'000'000})));
}

TEST(Layout, TheGutterNamesEveryDepartureAndCallsThatStandAlone)
{
    const trace::Life life = lifeFrom(R"(
        0.000 client connect(10.0.0.2:9292)
        0.000 > S  0(0)         arrives 0.050   client SYN-SENT
        3.000 client close() = 0 until 3.0001
    )");
    const Layout layout = layOut(life, TimeMode::Rows);

    EXPECT_THAT(layout.marks,
                ElementsAre(Field(&TimeMark::time, Time{0}), Field(&TimeMark::time, Time{3'000'000'000})));
}

TEST(Layout, OfNothingIsNothing)
{
    const Layout layout = layOut(trace::Life{}, TimeMode::Rows);

    EXPECT_EQ(layout.height, 0);
    EXPECT_EQ(timeAt(layout, 3), Time{});
    EXPECT_EQ(yAt(layout, 3s), 0);
}

// A clock of 10 ms: the ACK that does not cover the FIN yet, and the one that does, have one time.
TEST(Layout, AFinArrivesAboveTheSegmentThatAcknowledgesItWhateverTheClock)
{
    trace::Life life = lifeFrom(R"(
        0.000 > S  0(0)          client SYN-SENT     server SYN-RECEIVED
        0.000 < S. 0(0) ack 1    client ESTABLISHED
        0.000 > .  1(0) ack 1    server ESTABLISHED
        0.010 > F. 1(5) ack 1    client FIN-WAIT-1   server CLOSE-WAIT
        0.020 < .  1(0) ack 1
        0.020 < F. 1(0) ack 7    client TIME-WAIT    server LAST-ACK
        0.020 > .  7(0) ack 2    server CLOSED
    )");
    life.steps[4].onSend[Side::Server] = tcp::State::Established; // the FIN had not come yet

    const Layout layout = layOut(life, TimeMode::Rows);

    EXPECT_GT(layout.arrows[3].arrival, layout.arrows[4].departure);
    EXPECT_LT(layout.arrows[3].arrival, layout.arrows[5].departure);
}

} // namespace
} // namespace lifeline::ladder
