#include "ui/lessons/page_content.h"

#include "ui/text/safe.h"

#include <algorithm>

namespace lifeline::lessons {

PageContent pageContent(const Lesson& lesson, const std::vector<Lesson>& all, const QString& language)
{
    const std::string code = language.toStdString();
    // A lesson may be somebody else's file.
    const auto in = [&](const Texts& texts) { return text::safe(texts.in(code)).trimmed(); };
    PageContent content;
    content.id = QString::fromStdString(lesson.id);
    content.title = in(lesson.title);
    content.summary = in(lesson.summary);
    for (const Texts& watch : lesson.watch)
        content.watch.append(in(watch));
    for (const Narration& narration : lesson.narration)
        content.narration.append(in(narration.text));
    for (const std::string& id : lesson.next) {
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Lesson& other) { return other.id == id; });
        if (found != all.end())
            content.next.push_back({QString::fromStdString(id), in(found->title)});
    }
    content.commands = commandsFor(lesson);
    for (const Setting& setting : lesson.settings)
        content.settings.push_back({QString::fromStdString(setting.name), in(setting.text)});
    return content;
}

} // namespace lifeline::lessons
