#include "tests/core/lessons/lesson_text.h"

#include <fstream>
#include <random>
#include <sstream>

namespace lifeline::lessons {
namespace {

using test::kLessonHead;
using test::lessonWith;
using test::lessonWithSteps;
using test::many;
using test::soonComplaintAbout;
using testing::HasSubstr;
using testing::Ne;

constexpr const char* kNone = "no complaint";
/// Tables of actors: one sound, and one to be given a name.
const std::string kActor = "[[actor]]\nname = \"a\"\nside = \"client\"\nsteps = []\n";

std::string actorNamed(std::string_view name)
{
    return fmt::format("[[actor]]\nname = \"{}\"\nside = \"client\"\nsteps = []\n", name);
}

TEST(HostileFile, OfThousandsOfActorsIsRefused)
{
    EXPECT_THAT(soonComplaintAbout(kLessonHead + many(15'000, kActor)),
                HasSubstr("a second actor is named \"a\""));
    std::string numbered = kLessonHead;
    for (int i = 0; i < 15'000; ++i)
        numbered += actorNamed(fmt::format("a{}", i));
    EXPECT_THAT(soonComplaintAbout(numbered), HasSubstr("expected 1 to 64 actors"));
    EXPECT_THAT(soonComplaintAbout(kLessonHead + "actor = []\n"), HasSubstr("expected 1 to 64 actors"));
}

TEST(HostileFile, OfThousandsOfRulesIsRefused)
{
    const std::string rule = "[[rule]]\nfrom = \"client\"\ndo = \"drop\"\n";
    EXPECT_THAT(soonComplaintAbout(lessonWith(many(20'000, rule))), HasSubstr("more than 64 rules"));
    EXPECT_EQ(soonComplaintAbout(lessonWith(many(64, rule))), kNone);
}

TEST(HostileFile, OfAsManyActorsWithAsManyStepsAsThereMayBeIsReadSoon)
{
    EXPECT_EQ(soonComplaintAbout(
                  kLessonHead
                  + "[[actor]]\nname = \"a\"\nside = \"client\"\ncount = 64\nsteps = [ { do = \"repeat\", "
                    "times = 10000, steps = [ { do = \"kill\", actor = \"a 64\" } ] } ]\n"),
              kNone);
}

TEST(HostileFile, NamesNoActorInWaysThatATerminalObeys)
{
    for (const char* name : {"", "\\u001b[2J", "a\\nb", "\\u0000", "\\u007f", "tab\\t"})
        EXPECT_EQ(soonComplaintAbout(kLessonHead + actorNamed(name)),
                  "expected a name of 1 to 64 octets without control characters")
            << name;
    EXPECT_THAT(soonComplaintAbout(kLessonHead + actorNamed(std::string(65, 'a'))),
                HasSubstr("1 to 64 octets"));
    EXPECT_EQ(soonComplaintAbout(kLessonHead + actorNamed(std::string(64, 'a'))), kNone);
    EXPECT_EQ(soonComplaintAbout(kLessonHead + actorNamed("客户端")), kNone);
}

TEST(HostileFile, ComplainsWithoutTheControlCharactersThatItQuotes)
{
    // soonComplaintAbout() looks at the sentence.
    for (const char* lines :
         {"\"\\u001b[31mred\" = 1", "[network]\nkind = \"\\u001b[2J\\n\\r\\u0000\"",
          "[sysctl.client]\n\"\\u001b]0;title\\u0007\" = 1", "[promise]\npackets = [\"\\u001b[H\"]"})
        EXPECT_THAT(soonComplaintAbout(lessonWith(lines)), Ne(kNone)) << lines;
    for (char c = 0; c < 0x20; ++c)
        if (c != '\n' && c != '\t') {
            EXPECT_THAT(soonComplaintAbout(lessonWith(std::string("reference = { kernel = \"") + c + "\" }")),
                        Ne(kNone))
                << int(c);
        }
}

TEST(HostileFile, OfInvalidUtf8IsRefused)
{
    for (const char* octets : {"\xff", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82", "\x80",
                               "\xf8\x88\x80\x80\x80"}) {
        EXPECT_THAT(
            soonComplaintAbout(lessonWith(std::string("reference = { kernel = \"") + octets + "\" }")),
            Ne(kNone));
        EXPECT_THAT(soonComplaintAbout(lessonWith(std::string("# ") + octets)), Ne(kNone));
        EXPECT_THAT(soonComplaintAbout(octets + lessonWith("")), Ne(kNone));
    }
}

TEST(HostileFile, WithAByteOrderMarkOrWindowsLineEndsIsRead)
{
    EXPECT_EQ(soonComplaintAbout("\xef\xbb\xbf" + lessonWith("")), kNone);
    std::string windows;
    for (const char c : lessonWith(""))
        windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    EXPECT_EQ(soonComplaintAbout(windows), kNone);
}

TEST(HostileFile, OfKeysOfHundredThousandsOfPartsIsRefused)
{
    // Each part nests a table in a table: to take them down again needs as many frames of the stack.
    const std::string parts = many(400'000, "a.");
    for (const std::string& deep :
         {parts + "a = 1", "[" + parts + "a]", "[[" + parts + "a]]",
          "x = { y = '''z'''', " + parts + "a = 1 }", "x = \"\"\"\\\"\"\"\"\n" + parts + "a = 1",
          "x = \"\\\\\"\n" + parts + "a = 1", many(150'000, "\"a\" . ") + "a = 1"})
        EXPECT_THAT(soonComplaintAbout(lessonWith(deep)), Ne(kNone)) << deep.substr(0, 20);
    EXPECT_EQ(soonComplaintAbout(kLessonHead + many(17, "a.") + "a = 1"),
              "a key of more than 16 parts: expected fewer");
}

TEST(HostileFile, WithAHeaderOrAValueThatIsNoneIsRefused)
{
    for (const char* line : {"[[[", "[[[a]]]", "[", "[[", "[ ", "[[ [", "[=", "[[=", "[.", "[[.a]]", "[[#",
                             "[{", "[,", "[\\", "x = [,]", "x = {,}", "x = ,", "x = ]"}) {
        EXPECT_THAT(soonComplaintAbout(lessonWith(line)), Ne(kNone)) << line;
        EXPECT_THAT(soonComplaintAbout(lessonWith(std::string(" \t") + line)), Ne(kNone)) << line;
        EXPECT_THAT(soonComplaintAbout(line), Ne(kNone)) << line;
    }
}

TEST(HostileFile, WithLettersBeyondAsciiInNoStringIsRefused)
{
    for (const char* line :
         {"é = 1", "order = é", "order = 1 é", "[é]", "[reference é]", "x = [é]", "é", "。", "order\u00a0= 1",
          "[reference]\nkernel = '6.1' 客", "[reference]\nkernel = \"\\é\""})
        EXPECT_THAT(soonComplaintAbout(lessonWith(line)), Ne(kNone)) << line;
    EXPECT_EQ(soonComplaintAbout(lessonWith("[reference]\nkernel = \"é\u00a0ŝ。\" # é")), kNone);
    EXPECT_EQ(soonComplaintAbout(lessonWith("[reference]\nkernel = \"\"\"\\\n  é\"\"\" # é")), kNone);
}

TEST(HostileFile, WithManyDotsThatAreInNoKeyIsRead)
{
    const std::string dots(1'000, '.');
    for (const std::string& value :
         {"\"" + dots + "\"", "'" + dots + "'", "\"\"\"\n" + dots + "\"\"\"", "'''\"" + dots + "''''",
          "\"\\\"" + dots + "\"", "\"\" # " + dots + "\n"})
        EXPECT_EQ(soonComplaintAbout(lessonWith("[reference]\nkernel = " + value)), kNone) << value;
}

TEST(HostileFile, OfDeeplyNestedTomlIsRefused)
{
    for (const char* piece : {"[", "{ a = ", "{ a.a.a.a.a.a.a.a = ", "[{ a = "})
        EXPECT_THAT(soonComplaintAbout(lessonWith("x = " + many(30'000, piece))), Ne(kNone)) << piece;
    EXPECT_THAT(soonComplaintAbout(lessonWith("[[a]]\n" + many(100'000, "[[a.a]]\n"))),
                HasSubstr("\"a\" is not known"));
}

TEST(HostileFile, OfAsMuchTextAsIsReadEndsSoon)
{
    const std::string head = kLessonHead + kActor;
    const std::size_t room = kLargestLesson - head.size();
    EXPECT_EQ(soonComplaintAbout(head + std::string(room, '#')), kNone);
    EXPECT_EQ(soonComplaintAbout(head + std::string(room, '\n')), kNone);
    for (const char c : {'"', '\'', '\0', '.', '[', '=', '\\'})
        EXPECT_THAT(soonComplaintAbout(head + std::string(room, c)), Ne(kNone)) << int(c);
    EXPECT_THAT(soonComplaintAbout(head + std::string(room + 1, '#')),
                HasSubstr("expected at most 1000000 octets"));
    std::string keys = kLessonHead;
    for (int i = 0; i < 80'000; ++i)
        keys += fmt::format("a{}=1\n", i);
    EXPECT_THAT(soonComplaintAbout(keys + kActor), HasSubstr("is not known in a lesson"));
}

TEST(HostileFile, ThatIsEndlessIsReadToItsLimit)
{
    const auto lesson = readLesson("/dev/zero");
    ASSERT_FALSE(lesson);
    EXPECT_EQ(lesson.error().subject, "/dev/zero:1:1");
    EXPECT_THAT(lesson.error().detail, HasSubstr("expected at most"));
    EXPECT_EQ(readLesson("/").error().code, ErrorCode::IsDirectory);
    EXPECT_EQ(readLesson("/nowhere/at/all.toml").error().code, ErrorCode::CannotOpen);
}

/// What the limits of docs/lessons.md say of a lesson that was accepted.
void expectWithinLimits(const Lesson& lesson)
{
    EXPECT_GE(lesson.actors.size(), 1U);
    EXPECT_LE(lesson.actors.size(), 64U);
    EXPECT_LE(lesson.rules.size(), 64U);
    EXPECT_LE(lesson.promises.timeLimit, std::chrono::seconds{300});
    for (const Actor& actor : lesson.actors) {
        EXPECT_LE(actor.steps.size(), 10'000U);
        for (const Step& step : actor.steps) {
            const auto* flood = std::get_if<Flood>(&step);
            EXPECT_LE(flood ? flood->count : 0, 100'000U);
            const auto* send = std::get_if<Send>(&step);
            EXPECT_LE(send ? send->octets : 0, 1'000'000'000U);
        }
    }
}

/// A text with some of its octets, words and lines changed, moved, doubled or gone.
std::string mutant(std::string text, std::mt19937& random)
{
    static const std::vector<std::string> words{
        "\"",
        "'",
        "[",
        "]",
        "{",
        "}",
        ".",
        "=",
        "\n",
        "-1",
        "0",
        "1e9",
        "nan",
        "true",
        "[[",
        "]]",
        "\"\"\"",
        "\\u001b",
        "\xff",
        "do",
        "# ",
        "repeat",
        "\"3600s\"",
        "9223372036854775807",
        "steps = [",
        "[[rule]]\n",
        "[[actor]]\n",
        "times = 10000, ",
        "count = 64\n",
    };
    const auto below = [&](std::size_t end) {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
    };
    for (std::size_t changes = 1 + below(3); changes > 0 && !text.empty(); --changes) {
        const std::size_t at = below(text.size());
        const std::size_t length = std::min(text.size() - at, 1 + below(20));
        switch (below(6)) {
        case 0:
            text[at] = static_cast<char>(below(256));
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(at, words[below(words.size())]);
            break;
        case 3:
            text.replace(at, length, words[below(words.size())]);
            break;
        case 4:
            text.insert(at, text.substr(below(text.size()), length));
            break;
        default: // a number becomes another
            if (const auto digit = text.find_first_of("0123456789", at); digit != std::string::npos)
                text.insert(digit, std::string(1 + below(12), static_cast<char>('0' + below(10))));
        }
    }
    return text;
}

/// Words of TOML in any order.
std::string babble(std::mt19937& random)
{
    static const std::vector<std::string> words{
        "[",   "]",      "[[",   "]]", "{",     "}",       "=",    ".",  ",",  "\"",
        "'",   "\"\"\"", "'''",  "a",  "steps", "1",       "0x",   "1e", "-",  "+",
        "inf", "nan",    "true", "T",  "07:00", "\\u0041", "\\",   "#",  "\n", "2020-01-01",
        " ",   "\t",     "\r\n", "é",  "客",    "\xff",    "\x01", ":",  "_",
    };
    std::string text;
    for (std::size_t left = 1 + random() % 14; left > 0; --left)
        text += words[random() % words.size()];
    return text;
}

std::string handshake()
{
    std::ifstream file(LIFELINE_SOURCE_DIR "/resources/lessons/handshake.toml");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// What the handshake does not have.
std::string richLesson()
{
    return lessonWith(R"([[rule]]
name = "r"
from = "client"
do = "duplicate"
copies = 2
nth = [1, "2-5", "7+"]
[[actor]]
name = "b"
side = "link"
count = 3
steps = [
    { do = "repeat", times = 10, steps = [ { do = "inject", from = "client", flags = "P.", octets = 100 } ] },
    { do = "flood", count = 100, every = "1ms", port = 9292 },
    { do = "rule", name = "r" },
]
[promise]
packets = ["> S", "...", "> . ?"]
figures = { lost = "1-3", throughput_ratio = "0.5+" }
)");
}

TEST(HostileFile, MadeOfTomlsWordsByChanceIsRefused)
{
    std::mt19937 random(20'260'102);
    for (int i = 0; i < 20'000; ++i) {
        const std::string toml = babble(random);
        const auto lesson = parseLesson(toml, "x.toml");
        ASSERT_FALSE(lesson) << toml;
        test::expectPlace(lesson.error());
        ASSERT_FALSE(HasFailure()) << toml;
    }
}

TEST(HostileFile, MadeOfALessonByChanceIsReadWithinTheLimitsOrRefused)
{
    const std::vector<std::string> lessons{handshake(), richLesson()};
    std::mt19937 random(20'260'101);
    int sound = 0;
    int refused = 0;
    for (std::size_t i = 0; i < 4'000; ++i) {
        const std::string toml = mutant(lessons[i % lessons.size()], random);
        const auto lesson = parseLesson(toml, "x.toml");
        if (lesson) {
            ++sound;
            expectWithinLimits(*lesson);
        } else {
            ++refused;
            test::expectPlace(lesson.error());
        }
        if (HasFailure())
            FAIL() << "mutant " << i << ":\n" << toml;
    }
    EXPECT_GT(sound, 100) << "mutants so wild that they test nothing but TOML";
    EXPECT_GT(refused, 100);
}

} // namespace
} // namespace lifeline::lessons
