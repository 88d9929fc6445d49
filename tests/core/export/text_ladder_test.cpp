#include "core/export/text_ladder.h"

#include "tests/support/life_builder.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <sstream>

namespace lifeline::exports {
namespace {

using test::kFourWayClose;
using test::lifeFrom;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::string textOf(const trace::Life& life, TextLadderOptions options = {})
{
    std::string text;
    writeTextLadder(life, options, [&](std::string_view piece) { text += piece; });
    return text;
}

/// The first line that holds a text; empty when none does.
std::string lineWith(const std::string& text, const std::string& part)
{
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.find(part) != std::string::npos)
            return line;
    }
    return {};
}

TEST(TextLadder, IsThePicturePeopleDrawOfAConnection)
{
    EXPECT_EQ("\n" + textOf(lifeFrom(kFourWayClose)), R"(
Connection 0  11 segments, 10 octets of data, 411 ms, handshake 20.1 ms

                             client                                                    server
                     10.0.0.1:50139                                                    10.0.0.2:9292
                             CLOSED │                                                │ LISTEN
    0.000000 connect(10.0.0.2:9292) │                                                │
  1 0.000100               SYN-SENT ●─── [S] seq 0 ─────────────────────── 10.0 ms ─▶● SYN-RECEIVED
  2 0.010200            ESTABLISHED ●◀── [S.] seq 0, ack 1 ─────────────── 10.0 ms ──│ SYN-RECEIVED
                                    │    ack 1 = seq 0 + 1 (a SYN takes one number)  │
  3 0.020300            ESTABLISHED │─── [.] ack 1 ─────────────────────── 10.0 ms ─▶● ESTABLISHED
                                    │    ack 1 = seq 0 + 1 (a SYN takes one number)  │
    0.020400            connect = 0 │                                                │
    0.020500            send(5) = 5 │                                                │
  4 0.020600            ESTABLISHED │─── [P.] seq 1:6, ack 1, len 5 ──────────────╌╌╌│
    0.030400                        │                                                │ accept() = 4
    0.030500                        │                                                │ recv(4096)
    0.030600                        │╌╌╌ 4 [P.] arrives ────────────────────────────▶│ ESTABLISHED
  5 0.030700            ESTABLISHED │◀── [.] ack 6 ─────────────────────── 10.0 ms ──│ ESTABLISHED
    0.030800                        │                                                │ recv = 5
    0.030900                        │                                                │ send(5) = 5
  6 0.031000            ESTABLISHED │◀── [P.] seq 1:6, ack 6, len 5 ────── 10.0 ms ──│ ESTABLISHED
  7 0.041100            ESTABLISHED │─── [.] ack 6 ─────────────────────── 10.0 ms ─▶│ ESTABLISHED
                                    ┊   ⋮ 140 ms · application, client               ┊
    0.191000            close() = 0 │                                                │
  8 0.191100             FIN-WAIT-1 ●─── [F.] seq 6, ack 6 ─────────────── 10.0 ms ─▶● CLOSE-WAIT
                                    ┊   ⋮ 40.0 ms · delayed ACK, server              ┊
  9 0.241100             FIN-WAIT-2 ●◀── [.] ack 7 ─────────────────────── 10.0 ms ──│ CLOSE-WAIT
                                    │    ack 7 = seq 6 + 1 (a FIN takes one number)  │
                                    ┊   ⋮ 150 ms · application, server               ┊
    0.401000                        │                                                │ close() = 0
 10 0.401100              TIME-WAIT ●◀── [F.] seq 6, ack 7 ─────────────── 10.0 ms ──● LAST-ACK
 11 0.411200              TIME-WAIT │─── [.] ack 7 ─────────────────────── 10.0 ms ─▶● CLOSED
                                    │    ack 7 = seq 6 + 1 (a FIN takes one number)  │

 ● the state changes here
 Numbers are relative: 0 is where each end's sequence numbers begin.
)");
}

TEST(TextLadder, KeepsToItsWidth)
{
    for (const std::size_t width : {72U, 100U, 140U}) {
        for (const Numbers numbers : {Numbers::Relative, Numbers::Absolute}) {
            std::istringstream lines(textOf(lifeFrom(kFourWayClose), {.width = width, .numbers = numbers}));
            for (std::string line; std::getline(lines, line);)
                EXPECT_LE(columnsOf(line), width) << line;
        }
    }
}

TEST(TextLadder, ShowsTheNumbersOnTheWireWhenAsked)
{
    const std::string text = textOf(lifeFrom(kFourWayClose), {.numbers = Numbers::Absolute});

    EXPECT_THAT(text, HasSubstr("[S.] seq 5000, ack 1001"));
    EXPECT_THAT(text, HasSubstr("ack 1001 = seq 1000 + 1"));
    EXPECT_THAT(text, Not(HasSubstr("relative")));
}

TEST(TextLadder, LongPlainRunsAreOneLineWhenAsked)
{
    std::string script = "0.000 > S 0(0) arrives 0.0005 client SYN-SENT server SYN-RECEIVED\n"
                         "0.001 < S. 0(0) ack 1 arrives 0.0015 client ESTABLISHED\n"
                         "0.002 > . 1(0) ack 1 arrives 0.0025 server ESTABLISHED\n";
    for (int i = 0; i < 50; ++i)
        script += fmt::format("{:.4f} > P. {}(10) ack 1 arrives {:.4f}\n", 0.003 + i * 0.001, 1 + i * 10,
                              0.0035 + i * 0.001);
    const trace::Life life = lifeFrom(script);

    const std::string folded = textOf(life, {.foldPlainRuns = true});
    EXPECT_THAT(folded, HasSubstr("⋮ 48 segments, 480 B, 47.0 ms, no trouble"));
    EXPECT_THAT(folded, HasSubstr("[S] seq 0"));
    EXPECT_THAT(folded, Not(HasSubstr("seq 101:111")));
    EXPECT_THAT(textOf(life), HasSubstr("seq 101:111"));
}

TEST(TextLadder, MarksWhatTheCaptureDoesNotProve)
{
    const std::string text = textOf(lifeFrom(R"(
        0.000 > S  0(0)         client SYN-SENT     server SYN-RECEIVED by 2
        0.020 < S. 0(0) ack 1   client ESTABLISHED
        0.020 > .  1(0) ack 1   server ~ESTABLISHED
    )"));

    EXPECT_THAT(lineWith(text, "[S] seq 0"), AllOf(HasSubstr("SYN-RECEIVED"), Not(HasSubstr("~"))));
    EXPECT_THAT(lineWith(text, "[.] ack 1"), HasSubstr("● ~ESTABLISHED"));
    EXPECT_THAT(text, HasSubstr("~ assumed"));
}

TEST(TextLadder, SplitsSegmentsThatCross)
{
    const std::string text = textOf(lifeFrom(R"(
        0.000 > F. 1(0) ack 1   arrives 0.020   client FIN-WAIT-1   server CLOSING
        0.001 < F. 1(0) ack 1   arrives 0.021   server FIN-WAIT-1   client CLOSING
        0.021 > .  2(0) ack 2   arrives 0.041   server TIME-WAIT
        0.022 < .  2(0) ack 2   arrives 0.042   client TIME-WAIT
    )"));

    const std::size_t sent = text.find("FIN-WAIT-1 ●─── [F.] seq 1, ack 1");
    const std::size_t answered = text.find("● FIN-WAIT-1");
    const std::size_t closing = text.find("● CLOSING");
    ASSERT_NE(sent, std::string::npos);
    EXPECT_LT(sent, answered);
    EXPECT_LT(answered, closing) << "CLOSING is reached by receiving a FIN after sending one";
    EXPECT_THAT(lineWith(text, "● CLOSING"), HasSubstr("1 [F.] arrives"));
}

TEST(TextLadder, ALostSegmentEndsInACrossAndSaysWhy)
{
    const std::string text = textOf(lifeFrom(R"(
        0.000 > S  0(0) lost               client SYN-SENT
        1.013 > S  0(0) arrives 1.023      server SYN-RECEIVED
    )"));

    EXPECT_THAT(lineWith(text, "✗"),
                AllOf(HasSubstr("[S] seq 0"), HasSubstr("SYN-SENT ●"), Not(HasSubstr("▶"))));
    EXPECT_THAT(text, HasSubstr("lost: the link dropped it"));
    EXPECT_THAT(text, HasSubstr("⋮ 1.013 s · retransmission timer, client"));
}

TEST(TextLadder, ACallsErrorStandsBesideItsResult)
{
    const std::string text = textOf(lifeFrom(R"(
        0.000 client connect(10.0.0.2:9292)
        0.001 > S  0(0)       arrives 0.011  client SYN-SENT
        0.012 < R. 0(0) ack 1 arrives 0.022  client CLOSED
        0.023 client connect = -1 ECONNREFUSED
    )"));

    EXPECT_THAT(text, HasSubstr("connect = -1 ECONNREFUSED │"));
}

TEST(TextLadder, TextFromTheCaptureCannotCommandTheTerminal)
{
    trace::Life life = lifeFrom("0.000 > S  0(0) lost\n 0.5 client send(5) = 5 until 0.5001");
    life.steps[0].recorded.edit().lossReason = "\x1b[31mred";
    life.calls[0].call.arguments = "\x1b]0;title\x07";

    EXPECT_THAT(textOf(life), Not(HasSubstr("\x1b")));
}

TEST(TextLadder, StatesAreChipsWhereTheTerminalHasColours)
{
    const std::string text = textOf(lifeFrom(kFourWayClose), {.colour = Colour::Terminal});

    EXPECT_THAT(text, HasSubstr("48;2;0;158;115mESTABLISHED\x1b[0m ●")) << "look.md's green";
}

} // namespace
} // namespace lifeline::exports
