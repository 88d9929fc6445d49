#include "ui/presenter/caption_text.h"

#include "ui/presenter/evidence_text.h"
#include "ui/text/diagnosis_text.h"
#include "ui/text/finding_text.h"
#include "ui/text/question_text.h"

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
    const Subject& subject = presentation.subject();
    if (subject.isGrowing)
        return CaptionWords::tr("That is all so far; more is coming.");
    return subject.examination ? text::closingText(subject.examination->diagnosis, *subject.life).plain()
                               : CaptionWords::tr("That was the whole connection.");
}

/// Whether the next press asks for the ack number that answers what is shown.
bool asksForAnswerNext(const Presentation& presentation)
{
    const Script& script = presentation.script();
    if (presentation.place() >= script.scenes.size())
        return false;
    const auto question = script.scenes[presentation.place()].question;
    return question && script.questions[*question].topic == teaching::Topic::Acknowledgment;
}

/// What a lesson says of a step, or what it shows by itself.
CaptionText told(const Presentation& presentation, std::uint32_t step)
{
    const Subject& subject = presentation.subject();
    CaptionText caption;
    if (presentation.isToBeAsked()) {
        caption.strong = departureText(subject, step); // what comes of it is asked half-way
    } else if (step < subject.sentences.size() && !subject.sentences[step].isEmpty()) {
        caption.strong = subject.sentences[step];
        caption.plain = remarkAt(subject, step);
    } else {
        const EvidenceText evidence = evidenceOf(subject, std::min(presentation.firstStep(), step), step,
                                                 !asksForAnswerNext(presentation));
        caption.strong = evidence.headline;
        caption.plain = evidence.grounds;
    }
    if (presentation.isAtEnd()) {
        if (!subject.sentences.empty() && caption.plain.isEmpty())
            caption.plain = endText(presentation);
        else if (subject.sentences.empty())
            caption.sentence = endText(presentation);
    }
    return caption;
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
    if (const auto step = presentation.step())
        return told(presentation, *step);
    caption.strong = subject.opening;
    return caption;
}

} // namespace lifeline::presenter
