#include "ui/ladder/label_words.h"

#include "ui/text/finding_text.h"
#include "ui/text/segment_text.h"

#include <algorithm>
#include <utility>

namespace lifeline::ladder {
namespace {

/// Whether a data segment's ack says nothing new: its sender said the same before.
bool repeatsAcknowledgment(const trace::Life& life, std::uint32_t step)
{
    constexpr std::uint32_t kReach = 64;
    for (std::uint32_t i = step, looked = 0; i-- > 0 && looked < kReach; ++looked)
        if (life.steps[i].wire.from == life.steps[step].wire.from)
            return life.steps[i].wire.flags.ack()
                && life.steps[i].wire.acknowledgment == life.steps[step].wire.acknowledgment;
    return false;
}

/// The words of a label: of data in a classroom, only what is new, for far readers need large letters.
text::SegmentWords wordsFor(const Picture& picture, std::uint32_t step)
{
    const std::vector<trace::Step>& steps = picture.life->steps;
    const Burst* burst = burstOf(picture.layout, step);
    text::SegmentWords words = burst == nullptr
        ? text::segmentWords(steps[step], picture.options.notation)
        : text::burstWords(steps[burst->begin], steps[burst->end - 1], static_cast<int>(burst->count()),
                           picture.options.notation);
    if (picture.detail == Detail::Essential && picture.life->steps[step].wire.length > 0) {
        words.length.clear(); // seq has both ends
        if (repeatsAcknowledgment(*picture.life, step))
            words.acknowledgment.clear();
    }
    return words;
}

TextRun chipRun(const QString& text, const QColor& fill)
{
    constexpr char16_t kFirstHan = 0x2e80;
    const bool isHan = std::ranges::any_of(text, [](QChar c) { return c.unicode() >= kFirstHan; });
    return {text, isHan ? Script::HanChip : Script::Chip, theme::textOn(fill), fill};
}

} // namespace

void addChips(const Picture& picture, std::uint32_t step, std::vector<TextRun>& runs)
{
    const Burst* burst = burstOf(picture.layout, step);
    const std::uint32_t end = burst != nullptr ? burst->end : step + 1;
    for (std::uint32_t at = step; at < end; ++at)
        for (const FindingChip& chip : chipsAt(picture.chips, at)) {
            const QColor fill = isTrouble(chip.kind) ? picture.theme.trouble : picture.theme.dim;
            TextRun run = chipRun(text::chipText(chip), fill);
            const bool isNew = std::ranges::none_of(
                runs, [&](const TextRun& other) { return other.fill.isValid() && other.text == run.text; });
            if (isNew)
                runs.push_back(std::move(run));
        }
}

std::vector<TextRun> wordsOf(const Picture& picture, std::uint32_t stepIndex, bool withChips)
{
    const trace::Step& step = picture.life->steps[stepIndex];
    const PictureOptions& options = picture.options;
    const auto& theme = picture.theme;
    const QColor colour = theme.segment(theme::segmentKind(step.wire.flags, step.wire.length));
    const text::SegmentWords words = wordsFor(picture, stepIndex);
    if (const auto name = Blanks::find(picture.blanks.segments, stepIndex))
        return {{Blanks::mark(*name), Script::LabelStrong, theme.accent}};
    const auto blank = Blanks::find(picture.blanks.acknowledgments, stepIndex);
    const auto acknowledges = picture.notes.acknowledged(stepIndex);
    const auto acknowledgedBy = picture.notes.acknowledgment(stepIndex);
    const bool isAnswered = acknowledgedBy && options.selected == acknowledgedBy;
    const bool answers = acknowledges && options.selected == acknowledges;

    std::vector<TextRun> runs;
    runs.push_back({words.flags, Script::LabelStrong, colour});
    if (!words.sequence.isEmpty())
        runs.push_back({words.sequence, Script::Label, isAnswered ? theme.accent : colour, {}, isAnswered});
    if (!words.acknowledgment.isEmpty())
        runs.push_back(
            blank
                ? TextRun{QStringLiteral("ack ") + Blanks::mark(*blank), Script::LabelStrong, theme.accent}
                : TextRun{words.acknowledgment, Script::Label, answers ? theme.accent : colour, {}, answers});
    if (acknowledges && !blank)
        runs.push_back({QStringLiteral("= ")
                            + text::acknowledgmentSum(picture.life->steps[*acknowledges], options.notation),
                        Script::Label, theme.accent});
    if (!words.length.isEmpty())
        runs.push_back({words.length, Script::Label, colour});
    if (withChips)
        addChips(picture, stepIndex, runs);
    if (step.isForged)
        runs.push_back(chipRun(text::forgedText(), theme.accent));
    return runs;
}

bool hasChips(const Picture& picture, std::uint32_t step)
{
    std::vector<TextRun> chips;
    addChips(picture, step, chips);
    return !chips.empty();
}

std::vector<std::vector<TextRun>> linesOf(std::vector<TextRun> runs, double width, const LadderMetrics& m)
{
    std::vector<std::vector<TextRun>> lines(1);
    for (TextRun& run : runs) {
        std::vector<TextRun> longer = lines.back();
        longer.push_back(run);
        if (!lines.back().empty() && arrange(longer, m) > width)
            lines.push_back({std::move(run)});
        else
            lines.back() = std::move(longer);
    }
    return lines;
}

std::vector<std::vector<TextRun>> evenLinesOf(const std::vector<TextRun>& runs, double width,
                                              const LadderMetrics& m)
{
    std::vector<std::vector<TextRun>> lines = linesOf(runs, width, m);
    for (const double share : {0.9, 0.8, 0.7, 0.6, 0.5}) {
        std::vector<std::vector<TextRun>> narrower = linesOf(runs, share * width, m);
        if (narrower.size() > lines.size())
            break;
        lines = std::move(narrower);
    }
    return lines;
}

} // namespace lifeline::ladder
