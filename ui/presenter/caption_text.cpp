#include "ui/presenter/caption_text.h"

#include "ui/text/finding_text.h"
#include "ui/text/question_text.h"
#include "ui/text/segment_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace lifeline::presenter {

namespace {

struct CaptionWords {
    Q_DECLARE_TR_FUNCTIONS(Caption)
};

const std::vector<analysis::Finding>& findingsOf(const Subject& subject)
{
    static const std::vector<analysis::Finding> kNone;
    return subject.examination ? subject.examination->remarks.findings : kNone;
}

/// What a lesson says of a step; of a capture, what the step is.
QString sentenceAt(const Subject& subject, std::uint32_t step)
{
    if (step < subject.sentences.size() && !subject.sentences[step].isEmpty())
        return subject.sentences[step];
    return text::stepSentence(subject.life->steps[step], {text::Numbers::Relative, text::Flags::Words});
}

/// What is remarkable of a step, in a sentence.
QString remarkAt(const Subject& subject, std::uint32_t step)
{
    for (const analysis::Finding& finding : findingsOf(subject))
        if (finding.step == step && analysis::isTrouble(finding.kind))
            return text::findingWords(finding, *subject.life).capitalised().plain()
                + CaptionWords::tr(".", "ends a sentence");
    return {};
}

CaptionText asked(const teaching::Question& question, const Reply& reply, const trace::Life& life)
{
    CaptionText caption;
    caption.strong = text::questionText(question, life);
    for (std::size_t i = 0; i < question.choices.size(); ++i)
        caption.choices.push_back({text::choiceText(question.choices[i], question, life), reply.hands[i],
                                   reply.chosen == i, std::nullopt});
    return caption;
}

CaptionText answered(const Presentation& presentation, const teaching::Question& question, const Reply& reply)
{
    const Subject& subject = presentation.subject();
    const QString right = text::choiceText(question.choices[question.answer], question, *subject.life);
    CaptionText caption;
    caption.strong = !reply.chosen ? right
        : *reply.chosen == question.answer
        ? CaptionWords::tr("%1, as you said.", "the right answer").arg(right)
        : CaptionWords::tr("%1, not %2.", "the right answer, the one that was given")
              .arg(right, text::choiceText(question.choices[*reply.chosen], question, *subject.life));
    caption.plain = text::reasonText(question, *subject.life, findingsOf(subject));
    const auto step = presentation.step();
    const bool isShown = step && question.step == *step && !presentation.isFlying();
    if (isShown && *step < subject.sentences.size())
        caption.sentence = subject.sentences[*step];
    return caption;
}

QString endText(const Presentation& presentation)
{
    return presentation.subject().isGrowing ? CaptionWords::tr("That is all so far; more is coming.")
                                            : CaptionWords::tr("That was the whole connection.");
}

} // namespace

CaptionText captionOf(const Presentation& presentation)
{
    const Subject& subject = presentation.subject();
    CaptionText caption;
    if (subject.life == nullptr || subject.life->steps.empty()) {
        caption.strong = subject.isGrowing
            ? CaptionWords::tr("Waiting for the first segment.")
            : CaptionWords::tr("Nothing to present: choose a lesson or a connection.");
        return caption;
    }
    if (const teaching::Question* question = presentation.question()) {
        const Reply& reply = presentation.reply();
        return reply.isRevealed ? answered(presentation, *question, reply)
                                : asked(*question, reply, *subject.life);
    }
    if (const auto step = presentation.step()) {
        caption.strong = sentenceAt(subject, *step);
        caption.plain = remarkAt(subject, *step);
        if (presentation.isAtEnd() && caption.plain.isEmpty())
            caption.plain = endText(presentation);
        return caption;
    }
    caption.strong = subject.opening;
    return caption;
}

} // namespace lifeline::presenter
