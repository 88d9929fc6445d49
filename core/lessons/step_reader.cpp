#include "core/lessons/step_reader.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace lifeline::lessons {
namespace {

constexpr std::size_t kMostSteps = 10'000;
constexpr std::size_t kMostText =
    1'000'000; // octets an actor: a repeat must not make gigabytes of a kilobyte
constexpr std::int64_t kMostRepeats = 10'000;
constexpr int kDeepest = 8;

/// Octets that a step takes beside its own struct, roughly: its strings, and what stands in its tables.
std::size_t textOf(const toml::node& node, int depth = 0)
{
    constexpr std::size_t kOption = 100; // a node of a map
    if (const auto* text = node.as_string())
        return text->get().size();
    std::size_t octets = 0;
    if (const toml::array* array = node.as_array())
        for (const toml::node& one : *array)
            octets += sizeof(std::string) + textOf(one, depth + 1);
    if (const toml::table* table = node.as_table())
        for (const auto& [key, one] : *table)
            octets += (depth > 0 ? kOption : 0) + textOf(one, depth + 1);
    return octets;
}

/// Reads steps into one flat list, repeats written out.
class StepList {
public:
    StepList(bool isOnLink, Complaint& complaint) : m_isOnLink(isOnLink), m_complaint(complaint) { }

    void read(const toml::array& steps, int depth)
    {
        for (const toml::node& node : steps) {
            if (m_complaint.said())
                return;
            if (m_steps.size() >= kMostSteps)
                return m_complaint.say(node.source(),
                                       fmt::format("more than {} steps, repeats written out: expected "
                                                   "fewer",
                                                   kMostSteps));
            if (const toml::table* table = node.as_table())
                read(*table, depth);
            else
                m_complaint.say(node.source(), "a step is a table: expected { do = \"…\", … }");
        }
    }

    std::vector<Step> take() { return std::move(m_steps); }

private:
    void read(const toml::table& table, int depth)
    {
        TomlFields fields(table, "a step", m_complaint);
        const std::string verb = fields.text("do");
        if (m_complaint.said())
            return;
        if (verb == "repeat")
            return repeat(fields, depth);
        std::optional<Step> step;
        if (!m_isOnLink || verb == "sleep")
            step = readSocketStep(verb, fields);
        if (!step)
            step = readLinkStep(verb, fields);
        if (!step) {
            std::vector<std::string_view> known = linkVerbs();
            const auto sockets = socketVerbs();
            if (!m_isOnLink)
                known.insert(known.end(), sockets.begin(), sockets.end());
            known.push_back("repeat");
            known.push_back("sleep");
            std::sort(known.begin(), known.end());
            known.erase(std::unique(known.begin(), known.end()), known.end());
            return fields.complain("do",
                                   fmt::format("\"do\" is \"{}\": expected one of {}{}", verb,
                                               fmt::join(known, ", "),
                                               m_isOnLink ? " (an actor of the link has no sockets)" : ""));
        }
        fields.finish();
        const auto* forged = std::get_if<Inject>(&*step);
        m_text += textOf(table) + (forged ? forged->text.size() : 0);
        m_steps.push_back(std::move(*step));
    }

    void repeat(TomlFields& fields, int depth)
    {
        const std::int64_t times = fields.integer("times", {1, kMostRepeats}, Need::Required);
        const toml::array* steps = fields.array("steps", Need::Required);
        fields.finish();
        if (depth >= kDeepest)
            return fields.complain("steps",
                                   fmt::format("repeats stand more than {} deep: expected fewer", kDeepest));
        const std::size_t begin = m_steps.size();
        const std::size_t textBefore = m_text;
        if (!steps || m_complaint.said())
            return;
        read(*steps, depth + 1);
        const std::size_t size = m_steps.size() - begin;
        if (begin + size * static_cast<std::size_t>(times) > kMostSteps)
            return fields.complain(
                "times", fmt::format("more than {} steps when written out: expected fewer", kMostSteps));
        m_text += (m_text - textBefore) * static_cast<std::size_t>(times - 1);
        if (m_text > kMostText)
            return fields.complain(
                "times",
                fmt::format("more than {} octets of text when written out: expected fewer", kMostText));
        for (std::int64_t i = 1; i < times; ++i)
            for (std::size_t at = 0; at < size; ++at)
                m_steps.push_back(m_steps[begin + at]);
    }

    bool m_isOnLink;
    Complaint& m_complaint;
    std::vector<Step> m_steps;
    std::size_t m_text = 0; ///< octets, repeats written out
};

} // namespace

Side readSide(TomlFields& fields, std::string_view key)
{
    return fields.choice(key, {"client", "server"}) == 0 ? Side::Client : Side::Server;
}

std::uint16_t readPort(TomlFields& fields, std::string_view key, Need need)
{
    return static_cast<std::uint16_t>(fields.integer(key, {1, 65535}, need));
}

SegmentPattern readSegment(TomlFields& fields, std::string_view key)
{
    const std::string written = fields.text(key);
    const auto pattern = parseSegmentPattern(written);
    if (!pattern)
        fields.complain(
            key, fmt::format("\"{}\" is no segment: expected a form such as \"> S\" or \"< P. 5\"", written));
    return pattern.value_or(SegmentPattern{});
}

std::vector<Step> readSteps(const toml::array& steps, bool isOnLink, Complaint& complaint)
{
    StepList list(isOnLink, complaint);
    list.read(steps, 0);
    return list.take();
}

} // namespace lifeline::lessons
