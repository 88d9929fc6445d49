#include "tests/core/lessons/lesson_text.h"

#include <sstream>

namespace lifeline::lessons {
namespace {

using test::kLessonHead;
using test::lessonWith;
using test::lessonWithSteps;
using test::many;
using test::soonComplaintAbout;
using testing::HasSubstr;
using testing::StartsWith;

/// A lesson with every key that there is, a line each, so that each can be spoilt.
std::vector<std::string> fullLesson()
{
    std::istringstream text(R"(format = 1
id = "full"
chapter = "opening"
order = 1
duration = "1s"
until = "done"
[title]
en = "a"
zh_CN = "b"
[summary]
en = "a"
zh_CN = "b"
[network]
kind = "link"
family = "ipv4"
mtu = 1500
queue = 100
[network.delay]
client = "10ms"
server = "10ms"
[network.rate]
client = 1000000
server = 1000000
[sysctl.client]
"net.ipv4.tcp_sack" = "1"
[reference]
kernel = "6.18"
[compare]
vary = "delay=1s"
en = "a"
zh_CN = "b"
[[rule]]
name = "r"
from = "client"
what = "syn"
port = 1
larger = 1
containing = "a"
nth = 1
share = 0.5
seed = 1
active = false
do = "duplicate"
copies = 2
time = "1ms"
[[rule]]
from = "client"
do = "reorder"
behind = 2
[[rule]]
from = "client"
do = "reject"
with = "fragmentation-needed"
mtu = 1000
[[actor]]
name = "client"
side = "client"
count = 1
[[actor.steps]]
do = "inject"
from = "client"
flags = "S"
seq = 1
ack = 1
text = "a"
window = 1
timestamp = 1
port = 1
server_port = 1
[[actor.steps]]
do = "connect"
port = 1
local_port = 1
data = "a"
nonblocking = true
socket = "a"
[actor.steps.options]
TCP_NODELAY = 1
TCP_CONGESTION = "reno"
[[actor.steps]]
do = "receive"
at_least = 1
all = true
octets = 1
flags = ["MSG_OOB"]
[[actor.steps]]
do = "wait_for_state"
of = "client"
state = "LISTEN"
none = true
[[actor.steps]]
do = "wait_for_frame"
frame = "> S"
nth = 1
arrived = true
[[actor.steps]]
do = "wait_for_call"
actor = "client 1"
call = "connect"
begun = true
[[actor.steps]]
do = "repeat"
times = 2
steps = []
[[actor.steps]]
do = "flood"
count = 1
every = "1ms"
port = 1
[[narration]]
at = "> S"
en = "a"
zh_CN = "b"
[promise]
time_limit = "1s"
packets = ["> S"]
[promise.states]
client = ["LISTEN"]
[promise.calls]
"client 1" = ["connect = 0"]
[promise.counters.client]
TcpRetransSegs = 1
[promise.queues.server]
accept_peak = 1
[promise.figures]
lost = 1
[[promise.connection]]
port = 1
packets = ["> S"]
client = ["LISTEN"]
[[promise.time]]
from = "> S"
to = "> S"
from_nth = 1
to_nth = 1
is = "1s"
within = "1s"
)");
    std::vector<std::string> lines;
    for (std::string line; std::getline(text, line);)
        lines.push_back(line);
    return lines;
}

std::string joined(const std::vector<std::string>& lines)
{
    std::string text;
    for (const std::string& line : lines)
        text += line + "\n";
    return text;
}

TEST(HostileLesson, OfEveryKeyAtOnceIsSound)
{
    EXPECT_EQ(soonComplaintAbout(joined(fullLesson())), "no complaint");
}

TEST(HostileLesson, WithAWrongTypeForAnyKeyNamesTheKeysLine)
{
    const std::vector<std::string> sound = fullLesson();
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const auto equals = sound[i].find(" = ");
        if (equals == std::string::npos)
            continue;
        // No key takes a date or an array of tables; a table stands only under its own header.
        for (const char* value : {"1979-05-27", "[{}]", "{ x = 1 }"}) {
            auto lines = sound;
            lines[i] = sound[i].substr(0, equals) + " = " + value;
            const auto lesson = parseLesson(joined(lines), "x.toml");
            ASSERT_FALSE(lesson) << lines[i];
            EXPECT_THAT(lesson.error().subject, StartsWith(fmt::format("x.toml:{}:", i + 1)))
                << lines[i] << ": " << lesson.error().detail;
            EXPECT_THAT(lesson.error().detail, HasSubstr("expected")) << lines[i];
        }
    }
}

TEST(HostileLesson, WithAnUnknownKeyAnywhereNamesItsLine)
{
    const std::vector<std::string> sound = fullLesson();
    for (std::size_t i = 0; i <= sound.size(); ++i) {
        auto lines = sound;
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(i), "colour = { red = 1 }");
        const auto lesson = parseLesson(joined(lines), "x.toml");
        // Counters are the kernel's, and may have any name; their values have not.
        ASSERT_FALSE(lesson) << i;
        EXPECT_THAT(lesson.error().subject, StartsWith(fmt::format("x.toml:{}:", i + 1)))
            << lesson.error().detail;
        EXPECT_THAT(lesson.error().detail, HasSubstr("expected"));
    }
}

TEST(HostileLesson, WithoutAnyOneOfItsLinesEndsSoon)
{
    const std::vector<std::string> sound = fullLesson();
    for (std::size_t i = 0; i < sound.size(); ++i) {
        auto lines = sound;
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
        soonComplaintAbout(joined(lines));
    }
}

TEST(HostileLesson, OfABillionStepsIsRefused)
{
    std::string steps = "{ do = \"cut\" }";
    for (int i = 0; i < 3; ++i)
        steps = "{ do = \"repeat\", times = 1000, steps = [" + steps + "] }";
    EXPECT_THAT(soonComplaintAbout(lessonWithSteps(steps)), HasSubstr("more than 10000 steps"));
}

TEST(HostileLesson, OfRepeatsThatNestThousandsDeepIsRefused)
{
    EXPECT_THAT(soonComplaintAbout(lessonWithSteps(many(10'000, "{ do = \"repeat\", times = 1, steps = ["))),
                testing::Not("no complaint"));
}

TEST(HostileLesson, OfAsManyRepeatsAsFitIsReadSoon)
{
    EXPECT_EQ(soonComplaintAbout(lessonWithSteps(
                  many(4'999, "{ do = \"repeat\", times = 2, steps = [ { do = \"cut\" } ] },"))),
              "no complaint");
    EXPECT_THAT(
        soonComplaintAbout(lessonWithSteps(many(20'000, "{do=\"repeat\",times=2,steps=[{do=\"cut\"}]},"))),
        HasSubstr("more than 10000 steps"));
}

TEST(HostileLesson, OfGigabytesOfTextIsRefused)
{
    const std::string large(900'000, 'x');
    EXPECT_THAT(
        soonComplaintAbout(lessonWithSteps(
            "{ do = \"repeat\", times = 10000, steps = [ { do = \"send\", text = \"" + large + "\" } ] }")),
        HasSubstr("more than 1000000 octets of text when written out"));
    EXPECT_THAT(soonComplaintAbout(lessonWithSteps(
                    "{ do = \"repeat\", times = 10000, steps = [ { do = \"send\", octets = 1, flags = ["
                    + many(50'000, "\"MSG_OOB\",") + "] } ] }")),
                HasSubstr("more than 1000000 octets of text when written out"));
}

TEST(HostileLesson, OfABillionOfAnythingIsRefused)
{
    for (const char* step :
         {"do = \"flood\", port = 1, count = 1_000_000_000", "do = \"send\", octets = 1_000_000_001",
          "do = \"receive\", octets = 1_000_000_000",
          "do = \"receive\", at_least = 9_223_372_036_854_775_807",
          "do = \"wait_for_frame\", frame = \"> S\", nth = 1_000_000_000",
          "do = \"wait_for_state\", of = \"server\", state = \"LISTEN\", at_least = 1_000_000_000",
          "do = \"inject\", from = \"client\", flags = \"S\", octets = 1_000_000_000",
          "do = \"listen\", port = 1, backlog = 1_000_000_000",
          "do = \"repeat\", times = 1_000_000_000, steps = []"})
        EXPECT_THAT(soonComplaintAbout(lessonWithSteps(fmt::format("{{ {} }}", step))),
                    HasSubstr("expected an integer"))
            << step;
    for (const char* rule :
         {"do = \"duplicate\"\ncopies = 1_000_000_000", "do = \"reorder\"\nbehind = 1_000_000_000",
          "do = \"drop\"\nlarger = 1_000_000_000", "do = \"drop\"\nport = 1_000_000_000"})
        EXPECT_THAT(soonComplaintAbout(lessonWith(fmt::format("[[rule]]\nfrom = \"client\"\n{}", rule))),
                    HasSubstr("expected an integer"))
            << rule;
    for (const char* line :
         {"queue = 1_000_000_000", "mtu = 1_000_000_000", "rate = { client = 9_223_372_036_854_775_807 }"})
        EXPECT_THAT(soonComplaintAbout(lessonWith(fmt::format("[network]\n{}", line))),
                    HasSubstr("expected an integer"))
            << line;
    EXPECT_THAT(soonComplaintAbout(kLessonHead
                                   + "[[actor]]\nname = \"a\"\nside = \"client\"\ncount = 1_000_000_000\n"),
                HasSubstr("expected an integer"));
    EXPECT_THAT(soonComplaintAbout(lessonWith("order = 9_223_372_036_854_775_808")),
                testing::Not("no complaint"));
}

TEST(HostileLesson, ThatTakesForeverIsRefused)
{
    for (const char* time : {"3601s", "9223372036854775807s", "9223372036854775807ns",
                             "18446744073709551616ns", "1000000000000ms", "3600.1s", "-1s", "nan", "infs"})
        for (const char* lines : {"[promise]\ntime_limit = \"{}\"", "[network.delay]\nclient = \"{}\"",
                                  "[[rule]]\nfrom = \"client\"\ndo = \"delay\"\ntime = \"{}\""})
            EXPECT_THAT(soonComplaintAbout(lessonWith(fmt::format(fmt::runtime(lines), time))),
                        HasSubstr("expected a dur"))
                << time;
    EXPECT_THAT(soonComplaintAbout(lessonWith("[promise]\ntime_limit = \"3600s\"")),
                HasSubstr("\"300s\" at most"));
}

} // namespace
} // namespace lifeline::lessons
