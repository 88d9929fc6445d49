#include "app/lifeline/told.h"

#include "ui/text/unbroken.h"

#include <string>

namespace lifeline::app {

void tell(const lessons::Lesson& lesson, const std::vector<const lessons::Narration*>& narration,
          const QString& language, presenter::Subject& subject)
{
    const std::string code = language.toStdString();
    const auto in = [&](const lessons::Texts& texts) {
        return text::withoutTicks(QString::fromStdString(texts.in(code)));
    };
    subject.title = in(lesson.title);
    const bool hasStart = !lesson.narration.empty() && lesson.narration.front().at == "start";
    subject.opening = in(hasStart ? lesson.narration.front().text : lesson.summary);
    subject.sentences.clear();
    for (const lessons::Narration* sentence : narration)
        subject.sentences.push_back(sentence != nullptr ? in(sentence->text) : QString());
}

} // namespace lifeline::app
