#include "core/lessons/rule_reader.h"

#include "core/lessons/step_reader.h"

#include <cmath>
#include <fmt/format.h>

namespace lifeline::lessons {
namespace {

/// "3", "2-5", "3+" as a half-open range of places.
std::optional<Ordinals::Range> parsePlaces(std::string_view text)
{
    constexpr double kMost = 1e15; // doubles are whole up to there
    const auto range = parseRange(text);
    const auto isPlace = [](double value) {
        return value >= 1 && value <= kMost && std::trunc(value) == value;
    };
    if (!range || !isPlace(range->least) || (std::isfinite(range->most) && !isPlace(range->most)))
        return std::nullopt;
    Ordinals::Range places{static_cast<std::uint64_t>(range->least)};
    if (std::isfinite(range->most))
        places.end = static_cast<std::uint64_t>(range->most) + 1;
    return places;
}

Ordinals readOrdinals(TomlFields& fields, const toml::table& table)
{
    constexpr std::string_view kExpected =
        "a place from 1 on, a list of places, or text such as \"2-5\" or \"3+\"";
    Ordinals ordinals;
    const auto add = [&](const toml::node& node) {
        std::optional<Ordinals::Range> range;
        if (const auto place = node.value_exact<std::int64_t>(); place && *place >= 1)
            range = {static_cast<std::uint64_t>(*place), static_cast<std::uint64_t>(*place) + 1};
        else if (const auto text = node.value_exact<std::string>())
            range = parsePlaces(*text);
        if (range)
            ordinals.ranges.push_back(*range);
        else
            fields.complaint().say(node.source(),
                                   fmt::format("\"nth\" is wrong here: expected {}", kExpected));
    };
    const toml::node* node = table.get("nth");
    if (!node)
        return ordinals;
    fields.know("nth");
    if (const toml::array* list = node->as_array())
        for (const toml::node& place : *list)
            add(place);
    else
        add(*node);
    if (ordinals.ranges.empty() && !fields.complaint().said())
        fields.complain("nth", fmt::format("\"nth\" names no place: expected {}", kExpected));
    return ordinals;
}

void readAnswer(TomlFields& fields, LinkRule& rule)
{
    const std::string with = fields.text("with");
    rule.mtu = static_cast<std::uint16_t>(fields.integer("mtu", {68, 65'535}, Need::Optional));
    if (with == "rst")
        return;
    rule.icmp = icmpErrorFromName(with);
    if (!rule.icmp)
        fields.complain("with",
                        fmt::format("\"with\" is \"{}\": expected one of rst, {}", with, icmpErrorNames()));
    if (rule.icmp == IcmpError::FragmentationNeeded && rule.mtu == 0)
        fields.complain("with", "\"fragmentation-needed\" lacks \"mtu\": expected the octets that do fit");
}

} // namespace

LinkRule readRule(const toml::table& table, Complaint& complaint)
{
    TomlFields fields(table, "[[rule]]", complaint);
    LinkRule rule;
    rule.name = fields.text("name", Need::Optional);
    rule.active = fields.flag("active", true);
    rule.from = readSide(fields, "from");
    if (fields.has("what"))
        rule.what = static_cast<FrameKind>(
            fields.choice("what", {"any", "syn", "syn-ack", "ack", "data", "fin", "rst"}));
    rule.port = readPort(fields, "port", Need::Optional);
    rule.larger = static_cast<std::uint32_t>(fields.integer("larger", {1, 65'535}, Need::Optional));
    rule.containing = fields.text("containing", Need::Optional);
    rule.nth = readOrdinals(fields, table);
    rule.share = fields.number("share", 0, 1);
    rule.seed = static_cast<std::uint32_t>(fields.integer("seed", {0, 0xFFFFFFFF}, Need::Optional, 1));
    rule.action = static_cast<RuleAction>(fields.choice(
        "do", {"drop", "delay", "duplicate", "reorder", "corrupt", "hold", "cut", "mark", "reject"}));
    if (complaint.said())
        return rule;
    switch (rule.action) {
    case RuleAction::Delay:
        rule.time = fields.duration("time", Need::Required);
        break;
    case RuleAction::Duplicate:
        rule.copies = static_cast<std::uint32_t>(fields.integer("copies", {1, 100}, Need::Optional, 1));
        rule.time = fields.duration("time", Need::Optional);
        break;
    case RuleAction::Reorder:
        rule.behind = static_cast<std::uint32_t>(fields.integer("behind", {1, 1000}, Need::Optional, 1));
        break;
    case RuleAction::Reject:
        readAnswer(fields, rule);
        break;
    default:
        break;
    }
    fields.finish();
    return rule;
}

} // namespace lifeline::lessons
