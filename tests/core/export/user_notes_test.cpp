#include "core/export/user_notes.h"

#include "core/analysis/examination.h"
#include "core/export/csv.h"
#include "core/export/diagram.h"
#include "core/export/json.h"
#include "core/export/markdown.h"
#include "core/export/plain_runs.h"
#include "core/export/text_ladder.h"
#include "tests/support/script.h"

#include <gmock/gmock.h>

namespace lifeline::exports {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// A connection with a long run of plain segments, and notes of it.
class Noted : public testing::Test {
protected:
    test::Played played = test::play([] {
        std::string script = test::kHandshake;
        for (int i = 0; i < 20; ++i)
            script += "1." + std::to_string(100 + 2 * i) + " > P. " + std::to_string(1 + i * 10) + ":"
                + std::to_string(11 + i * 10) + "(10) ack 1\n1." + std::to_string(101 + 2 * i)
                + " < . 1:1(0) ack " + std::to_string(11 + i * 10) + "\n";
        return script;
    }());
    const trace::Life& life = played.life;
    analysis::Remarks remarks = analysis::remarksOn(*played.snapshot, life);
    UserNotes notes;

    Noted()
    {
        notes.setName(life.connection.endpoint[Side::Server].address, "web|1");
        notes.setNote(life.connection.id, 20, {true, "here it\nhangs, says Li", FrameNumber{20}});
    }

    template <class Write>
    static std::string textOf(Write write)
    {
        std::string text;
        const TextSink sink = [&](std::string_view piece) { text += piece; };
        write(sink);
        return text;
    }
    std::string markdown(const UserNotes* given, bool folds)
    {
        return textOf([&](const TextSink& sink) {
            writeMarkdown(life, remarks.findings, analysis::diagnose(life, remarks.findings, life.end),
                          {Numbers::Relative, folds, {}, given}, sink);
        });
    }
};

TEST_F(Noted, SegmentsAreNeverFoldedAway)
{
    const auto has = [](const std::vector<PlainRun>& runs, std::uint32_t step) {
        return std::any_of(runs.begin(), runs.end(),
                           [&](const PlainRun& run) { return run.begin <= step && step < run.end; });
    };
    EXPECT_TRUE(has(plainRuns(life, remarks.findings), 19));
    EXPECT_FALSE(has(plainRuns(life, remarks.findings, &notes), 19));
    EXPECT_TRUE(has(plainRuns(life, remarks.findings, &notes), 10));
}

TEST_F(Noted, MarkdownTellsThemInTheTableAndNamesInTheTitle)
{
    EXPECT_THAT(markdown(&notes, true),
                AllOf(HasSubstr("web\\|1 (" + packet::text(life.connection.endpoint[Side::Server])),
                      HasSubstr("Marked. Comment: here it hangs, says Li")));
    EXPECT_THAT(markdown(nullptr, true), Not(HasSubstr("Marked")));
}

TEST_F(Noted, TextAndDiagramsTellThem)
{
    const std::string ladder = textOf([&](const TextSink& sink) {
        TextLadderOptions options;
        options.notes = &notes;
        writeTextLadder(life, remarks.findings, options, sink);
    });
    EXPECT_THAT(ladder, AllOf(HasSubstr("web|1\n"), HasSubstr("Marked. Comment: here it hangs")));
    const std::string mermaid = textOf([&](const TextSink& sink) {
        writeMermaid(life, remarks.findings, {Numbers::Relative, true, &notes}, sink);
    });
    EXPECT_THAT(mermaid, AllOf(HasSubstr("here it hangs"), HasSubstr("web")));
}

TEST_F(Noted, CsvAndJsonHaveFieldsForThemOnlyWhereThereAreSome)
{
    const std::string rows =
        textOf([&](const TextSink& sink) { writeSegmentsCsv(life, remarks, sink, nullptr, &notes); });
    EXPECT_THAT(rows,
                AllOf(HasSubstr(",wireshark,marked,comment\r\n"),
                      HasSubstr(",true,\"here it hangs, says Li\"\r\n"), HasSubstr(",false,\r\n")));
    EXPECT_THAT(textOf([&](const TextSink& sink) { writeSegmentsCsv(life, remarks, sink); }),
                HasSubstr(",wireshark\r\n"));
    EXPECT_THAT(connectionsCsvHeader(&notes), HasSubstr(",client_name,server_name\r\n"));
    EXPECT_THAT(connectionCsv(life.connection, remarks, &notes), HasSubstr(",,web|1\r\n"));
    EXPECT_THAT(connectionJson(life.connection, remarks, &notes), HasSubstr(R"("name":"web|1"})"));
    EXPECT_THAT(segmentJson(life, 19, remarks, &notes),
                HasSubstr(R"("marked":true,"comment":"here it␊hangs, says Li"})"));
    EXPECT_EQ(segmentJson(life, 18, remarks, &notes), segmentJson(life, 18, remarks));
}

TEST_F(Noted, AnonymousNotesKeepMarksAndNoText)
{
    const UserNotes left = notes.anonymous();
    EXPECT_EQ(notes.texts(), 2U);
    EXPECT_EQ(left.texts(), 0U);
    EXPECT_EQ(left.at(life.connection.id, 20)->text(), "Marked.");
    EXPECT_THAT(markdown(&left, true), AllOf(Not(HasSubstr("hangs")), Not(HasSubstr("web"))));
}

} // namespace
} // namespace lifeline::exports
