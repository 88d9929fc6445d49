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

/// A question, its choices and how they were answered; once that is told, which is right and why.
CaptionText asked(const Presentation& presentation, const teaching::Question& question, const Reply& reply)
{
    const Subject& subject = presentation.subject();
    CaptionText caption;
    caption.strong = text::questionText(question, *subject.life);
    for (std::size_t i = 0; i < question.choices.size(); ++i) {
        const QString choice = text::choiceText(question.choices[i], question, *subject.life);
        caption.choices.push_back({choice, reply.hands[i], reply.chosen == i,
                                   reply.isRevealed ? std::optional(i == question.answer) : std::nullopt});
    }
    if (!reply.isRevealed)
        return caption;
    caption.plain = text::reasonText(question, *subject.life, findingsOf(subject));
    const auto step = presentation.step();
    const bool isShown = step && question.step <= *step && !presentation.isFlying();
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
    if (const teaching::Question* question = presentation.question())
        return asked(presentation, *question, presentation.reply());
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
