#include "core/lessons/page_reader.h"

#include "core/lessons/promise_reader.h"

#include <algorithm>
#include <fmt/format.h>

namespace lifeline::lessons {
namespace {

/// "net.ipv4.tcp_sack", "SO_LINGER", "backlog".
bool isSettingName(std::string_view name)
{
    const auto isOf = [](char c, char first, char last) { return c >= first && c <= last; };
    const auto consistsOf = [&](auto isAllowed) {
        return name.size() <= 64 && std::all_of(name.begin(), name.end(), isAllowed);
    };
    if (name.starts_with("net."))
        return consistsOf([&](char c) {
            return isOf(c, 'a', 'z') || isOf(c, '0', '9') || c == '.' || c == '_' || c == '-';
        });
    const bool isConstant = name.find('_') != std::string_view::npos && name.front() != '_';
    return name == "backlog" || (isConstant && consistsOf([&](char c) {
                                     return isOf(c, 'A', 'Z') || isOf(c, '0', '9') || c == '_';
                                 }));
}

void readNext(TomlFields& fields, Lesson& lesson)
{
    lesson.next = fields.texts("next");
    if (lesson.next.size() > kMostNext)
        fields.complain("next", fmt::format("more than {} lessons: expected fewer", kMostNext));
    for (auto id = lesson.next.begin(); id != lesson.next.end(); ++id) {
        if (!isId(*id))
            fields.complain("next",
                            fmt::format("\"{}\" is no id of a lesson: expected lower-case letters, "
                                        "digits and hyphens",
                                        *id));
        if (*id == lesson.id)
            fields.complain("next", "a lesson does not lead to itself: expected ids of others");
        if (std::find(lesson.next.begin(), id, *id) != id)
            fields.complain("next", fmt::format("\"{}\" stands there twice: expected it once", *id));
    }
}

Setting readSetting(const toml::table& table, Complaint& complaint)
{
    TomlFields fields(table, "[[setting]]", complaint);
    Setting setting{fields.text("name"), {fields.text("en"), fields.text("zh_CN", Need::Optional)}};
    if (!isSettingName(setting.name))
        fields.complain("name",
                        "expected a sysctl such as \"net.ipv4.tcp_sack\", a socket option such as "
                        "\"SO_LINGER\", or \"backlog\"");
    fields.finish();
    return setting;
}

} // namespace

bool isId(std::string_view id)
{
    return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

Texts readTexts(const toml::table& table, const std::string& what, Complaint& complaint)
{
    TomlFields fields(table, what, complaint);
    Texts texts{fields.text("en"), fields.text("zh_CN", Need::Optional)};
    fields.finish();
    return texts;
}

void readPage(TomlFields& fields, Lesson& lesson)
{
    readTableArray(fields, "watch", Need::Optional, [&](const toml::table& watch) {
        lesson.watch.push_back(readTexts(watch, "[[watch]]", fields.complaint()));
    });
    if (lesson.watch.size() > kMostWatched)
        fields.complain("watch", fmt::format("more than {} things to watch: expected fewer", kMostWatched));
    readNext(fields, lesson);
    readTableArray(fields, "setting", Need::Optional, [&](const toml::table& setting) {
        lesson.settings.push_back(readSetting(setting, fields.complaint()));
    });
    if (lesson.settings.size() > kMostSettings)
        fields.complain("setting", fmt::format("more than {} settings: expected fewer", kMostSettings));
}

} // namespace lifeline::lessons
