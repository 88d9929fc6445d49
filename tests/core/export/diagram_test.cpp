// There is no Mermaid and no PlantUML in the test's machine. What they accept is written down here, line by
// line, from Mermaid's sequenceDiagram.jison (its lexer's rules for text: [^#\n;]* with #name; decoded
// before) and PlantUML's language reference, narrower than either is.
#include "core/export/diagram.h"

#include "core/analysis/findings.h"
#include "tests/support/life_builder.h"

#include <gmock/gmock.h>
#include <regex>
#include <sstream>

namespace lifeline::exports {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

using Write = void (*)(const trace::Life&, const std::vector<analysis::Finding>&, const DiagramOptions&,
                       const TextSink&, Progress*);

std::string drawn(Write write, const trace::Life& life, const DiagramOptions& options = {})
{
    std::string text;
    write(
        life, analysis::findingsOf(life), options, [&](std::string_view piece) { text += piece; }, nullptr);
    return text;
}

void expectMermaid(const std::string& text)
{
    const std::vector<std::string> lines = linesOf(text);
    ASSERT_FALSE(lines.empty());
    EXPECT_EQ(lines[0], "sequenceDiagram");
    // Text: no character that ends it, but entity codes, and nothing of a directive or a placeholder.
    const std::string said = R"((?:#[0-9]+;|[^#;:\n{}%<>"&\\$`~|^@\x00-\x1F])*)";
    const std::regex statement("    (?:participant [CS] as " + said + "|[CS](?:->>|-->>|--x)[CS]: " + said
                               + "|Note (?:left of C|right of S|over C|over S|over C,S): " + said + ")");
    for (std::size_t i = 1; i < lines.size(); ++i)
        EXPECT_TRUE(std::regex_match(lines[i], statement) || lines[i].rfind("%% ", 0) == 0) << lines[i];
}

void expectPlantUml(const std::string& text)
{
    const std::vector<std::string> lines = linesOf(text);
    ASSERT_GT(lines.size(), 2U);
    EXPECT_EQ(lines.front(), "@startuml");
    EXPECT_EQ(lines.back(), "@enduml");
    // Text: no preprocessor (%, $, !), no Creole (two of a kind, ~, |, *, _), no comment (', /), no markup.
    const std::string said = R"((?:<U\+[0-9A-F]{4,6}>|[^<>%$!~|*_'"/\\^`&#@;{}\x00-\x1F])*)";
    const std::regex statement("title " + said + "|participant \"" + said
                               + "\" as [CS]|[CS] (?:->|-->|->x) [CS] : " + said
                               + "|note (?:left of C|right of S) : " + said + "|hnote over [CS] : " + said
                               + R"(|\.\.\.)" + said + R"(\.\.\.|hide footbox|'.*)");
    const std::regex twice(R"(--|\.\.(?!\.)|\[\[|\(\(|==|::)");
    for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
        EXPECT_TRUE(std::regex_match(lines[i], statement)) << lines[i];
        const std::size_t colon = lines[i].find(" : ");
        const std::string after = colon == std::string::npos ? std::string() : lines[i].substr(colon + 3);
        EXPECT_FALSE(std::regex_search(after, twice)) << lines[i];
    }
}

trace::Life hostile()
{
    trace::Life life = test::lifeFrom(R"(
        0.000 client connect(10.0.0.2:9292)
        0.000 > S  0(0)        lost
        1.000 > S  0(0)        arrives 1.010   client SYN-SENT  server SYN-RECEIVED
        1.010 < S. 0(0) ack 1  arrives 1.020   client ESTABLISHED
    )");
    life.calls.at(0).call.arguments =
        "x\nend; alert #35; %%{init: {}}%% %getenv(\"PATH\") !include /etc/passwd <script> end note '/ \\n"
        " \u202E --- ** __ ~~ [[http://x]] ((x)) ... style a:#35; ﬂ°°35¶ß @enduml `x` | $x";
    life.steps.at(0).recorded.edit().lossReason = "\r\n@enduml\nC->>S: forged; participant X";
    life.steps.at(1).recorded.edit().linkNotes = {"-- .. == :: \x1b[31m"};
    return life;
}

TEST(Mermaid, DrawsSegmentsStatesLossesAndPauses)
{
    const std::string text = drawn(writeMermaid, test::lifeFrom(test::kFourWayClose));
    expectMermaid(text);
    EXPECT_THAT(text, HasSubstr("participant C as client 10.0.0.1#58;50139"));
    EXPECT_THAT(text, HasSubstr("C->>S: 1. 0.000100 s [S] seq 0"));
    EXPECT_THAT(text, HasSubstr("Note over S: SYN-RECEIVED"));
    EXPECT_THAT(drawn(writeMermaid, hostile()), HasSubstr("C--xS: 1. "));
}

TEST(Mermaid, HostileTextStaysText)
{
    const std::string text = drawn(writeMermaid, hostile());
    expectMermaid(text);
    EXPECT_THAT(linesOf(text), Not(Contains(testing::StartsWith("C->>S: forged"))));
}

TEST(PlantUml, DrawsSegmentsStatesLossesAndPauses)
{
    const std::string text = drawn(writePlantUml, test::lifeFrom(test::kFourWayClose));
    expectPlantUml(text);
    EXPECT_THAT(text, HasSubstr("C -> S : 1. 0.000100 s [S] seq 0"));
    EXPECT_THAT(text, HasSubstr("hnote over S : SYN-RECEIVED"));
    EXPECT_THAT(text, HasSubstr("...150 ms, application..."));
    EXPECT_THAT(drawn(writePlantUml, hostile()), HasSubstr("C ->x S : 1. "));
}

TEST(PlantUml, HostileTextStaysText)
{
    const std::string text = drawn(writePlantUml, hostile());
    expectPlantUml(text);
    EXPECT_THAT(text, HasSubstr("<U+0025>getenv"));
}

/// A long transfer: a handshake, so many segments, each acknowledged.
trace::Life longTransfer(int segments)
{
    std::string script = R"(
        0.000 > S  0(0)        arrives 0.001   client SYN-SENT  server SYN-RECEIVED
        0.001 < S. 0(0) ack 1  arrives 0.002   client ESTABLISHED
        0.002 > .  1(0) ack 1  arrives 0.003   server ESTABLISHED
)";
    for (int i = 0; i < segments; ++i)
        script += "0." + std::to_string(100 + i) + " > P. " + std::to_string(1 + i * 10)
            + "(10) ack 1 arrives 0." + std::to_string(100 + i) + "5\n";
    return test::lifeFrom(script);
}

TEST(Diagrams, EverySegmentIsThereUnlessFoldingIsAskedFor)
{
    const trace::Life life = longTransfer(50);
    for (const Write write : {&writeMermaid, &writePlantUml}) {
        const std::string whole = drawn(write, life);
        const std::string folded = drawn(write, life, {Numbers::Relative, true});
        EXPECT_THAT(whole, HasSubstr(" 27. "));
        EXPECT_THAT(whole, Not(HasSubstr("no trouble")));
        EXPECT_THAT(folded, Not(HasSubstr(" 27. ")));
        EXPECT_THAT(folded, HasSubstr("48 segments, 480 B, 47.0 ms, no trouble"));
        EXPECT_THAT(folded, HasSubstr(" 53. "));
    }
}

TEST(Diagrams, StopWhenNobodyWantsThemAnyMore)
{
    const trace::Life life = longTransfer(800);
    Progress progress;
    progress.stop = true;
    std::size_t written = 0;
    writeMermaid(
        life, {}, {}, [&](std::string_view piece) { written += piece.size(); }, &progress);
    EXPECT_LT(written, drawn(writeMermaid, life).size());
}

} // namespace
} // namespace lifeline::exports
