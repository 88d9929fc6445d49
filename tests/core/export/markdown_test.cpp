#include "core/export/markdown.h"

#include "core/analysis/diagnosis.h"
#include "core/analysis/findings.h"
#include "core/export/anonymous_life.h"
#include "core/export/csv.h"
#include "core/export/json.h"
#include "core/export/tcpdump_text.h"
#include "core/export/text_ladder.h"
#include "tests/support/life_builder.h"
#include "tests/support/script.h"

#include <gmock/gmock.h>
#include <sstream>

namespace lifeline::exports {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string markdown(const trace::Life& life, const MarkdownOptions& options = {})
{
    std::string text;
    const std::vector<analysis::Finding> findings = analysis::findingsOf(life);
    writeMarkdown(life, findings, analysis::diagnose(life, findings, life.end), options,
                  [&](std::string_view piece) { text += piece; });
    return text;
}

TEST(Markdown, ATicketSaysWhatWentWrongAndByWhatOneSeesIt)
{
    const test::Played played = test::play(test::kHandshake + R"(
        0.030 > P. 1:101(100) ack 1
        0.300 > P. 1:101(100) ack 1
        0.310 < .  1:1(0) ack 101
    )");
    MarkdownOptions options;
    options.subject = "a|b_capture.pcap";
    const std::string text = markdown(played.life, options);
    EXPECT_THAT(text, HasSubstr("# TCP connection 0: "));
    EXPECT_THAT(text, HasSubstr("From a\\|b\\_capture.pcap."));
    EXPECT_THAT(text, HasSubstr("## What went wrong\n\n1. "));
    EXPECT_THAT(text, HasSubstr("   - segment 5 (frame 5), 0.300000 s, client: `[P.] seq 1:101"));
    EXPECT_THAT(text, HasSubstr("| 5 | 5 | 0.300000 | client | P. | 1 | 1 | 100 |"));
}

TEST(Markdown, MarksEveryAssumedStateNotOnlyWhereItBegins)
{
    const test::Played played = test::play(R"(
        0.000 > .  1:1(0)     ack 1
        0.010 > P. 1:11(10)   ack 1
    )");
    const std::string text = markdown(played.life);
    EXPECT_THAT(text, HasSubstr("| 1 | 1 | 0.000000 | client | . | "));
    std::size_t marked = 0;
    for (std::size_t at = text.find("~ESTABLISHED"); at != std::string::npos;
         at = text.find("~ESTABLISHED", at + 1))
        ++marked;
    EXPECT_EQ(marked, 4U) << text;
}

/// Every row of the table has as many cells, whatever the texts hold.
TEST(Markdown, HostileTextBreaksNoTable)
{
    trace::Life life = test::lifeFrom("0.0 > S 0(0) lost\n 1.0 > S 0(0) server SYN-RECEIVED");
    life.steps[0].recorded.edit().lossReason = "a | b ` <b> ![x](y) \n# no *heading* @nobody #1";
    const std::string text = markdown(life);
    std::istringstream lines(text);
    std::size_t rows = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.rfind("| 1 |", 0) != 0 && line.rfind("| 2 |", 0) != 0)
            continue;
        ++rows;
        std::size_t bars = 0;
        for (std::size_t i = 0; i < line.size(); ++i)
            bars += line[i] == '|' && (i == 0 || line[i - 1] != '\\') ? 1U : 0U;
        EXPECT_EQ(bars, 13U) << line;
    }
    EXPECT_EQ(rows, 2U);
    EXPECT_THAT(text, HasSubstr("\\<b\\>"));
    EXPECT_THAT(text, Not(HasSubstr("@nobody")));
    EXPECT_THAT(text, HasSubstr("\\!\\[x\\](y)"));
}

TEST(Csv, AHostileFieldIsQuotedAndNoFormula)
{
    EXPECT_EQ(csvField("plain"), "plain");
    EXPECT_EQ(csvField("a \"b\", c"), "\"a \"\"b\"\", c\"");
    EXPECT_EQ(csvField("=cmd()"), "\"'=cmd()\"");
    EXPECT_EQ(csvField("a\r\nb").find('\n'), std::string::npos);
}

/// RFC 4180 §2: records end in CR LF, and all have the header's number of fields.
TEST(Csv, EveryRecordHasAsManyFieldsAsTheHeader)
{
    trace::Life life = test::lifeFrom(test::kFourWayClose);
    life.steps[4].delivery = trace::Delivery::Lost;
    life.steps[4].recorded.edit().lossReason = "one, \"two\"";
    std::string text;
    writeSegmentsCsv(life, {analysis::findingsOf(life), {}, {}},
                     [&](std::string_view piece) { text += piece; });
    std::size_t records = 0;
    std::size_t fields = 1;
    std::size_t expected = 0;
    bool isQuoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"')
            isQuoted = !isQuoted;
        else if (text[i] == ',' && !isQuoted)
            ++fields;
        else if (text[i] == '\n' && !isQuoted) {
            EXPECT_EQ(text[i - 1], '\r');
            if (records++ == 0)
                expected = fields;
            EXPECT_EQ(fields, expected) << "record " << records;
            fields = 1;
        }
    }
    EXPECT_EQ(expected, 21U);
    EXPECT_EQ(records, life.steps.size() + 1);
    const std::string header = connectionsCsvHeader();
    const std::string record = connectionCsv(life.connection, {});
    EXPECT_EQ(std::count(header.begin(), header.end(), ','), std::count(record.begin(), record.end(), ','));
}

/// Every text that is written of an anonymous life.
TEST(AnonymousLife, NoTextNamesAnybody)
{
    trace::Life life = test::lifeFrom(test::kFourWayClose);
    life.steps[3].recorded.edit().lossReason = "on 10.0.0.1's link";
    life.steps[3].recorded.edit().linkNotes = {"secret"};
    AddressMap addresses = AddressMap::seeded("texts");
    const trace::Life other = anonymous(life, addresses);
    const std::vector<analysis::Finding> findings = analysis::findingsOf(other);
    std::string all = markdown(other);
    const TextSink write = [&](std::string_view piece) { all += piece; };
    writeTextLadder(other, findings, {}, write);
    writeLadderJson(other, {findings, {}, {}}, write);
    writeSegmentsCsv(other, {findings, {}, {}}, write);
    all += TcpdumpText({}, other.connection, Numbers::Relative).line(other.steps[0].wire);
    EXPECT_THAT(all, Not(HasSubstr("10.0.0.")));
    EXPECT_THAT(all, Not(HasSubstr("secret")));
    EXPECT_THAT(all, HasSubstr(packet::text(addresses.of(life.connection.endpoint[Side::Client].address))));
    EXPECT_EQ(findings.size(), analysis::findingsOf(life).size());
}

} // namespace
} // namespace lifeline::exports
