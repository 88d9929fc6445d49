#include "core/lessons/vary.h"

#include "core/lessons/network_reader.h"
#include "core/lessons/toml_fields.h"

#include <charconv>
#include <fmt/format.h>
#include <optional>

namespace lifeline::lessons {
namespace {

/// NAME=VALUE, and of which sides.
struct Setting {
    std::string name;
    std::string value;
    PerSide<bool> of;
};

std::optional<Setting> parse(const std::string& text)
{
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
        return std::nullopt;
    Setting setting{text.substr(0, equals), text.substr(equals + 1), {{true, true}}};
    for (const Side side : kBothSides) {
        const std::string prefix = std::string(name(side)) + ":";
        if (setting.name.starts_with(prefix)) {
            setting.name.erase(0, prefix.size());
            setting.of = {};
            setting.of[side] = true;
        }
    }
    return setting;
}

std::optional<int> integer(const std::string& text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

Error wrong(const std::string& text, const std::string& expected)
{
    return {.code = ErrorCode::SettingUnknown,
            .detail = fmt::format("--vary {}: expected {}", text, expected)};
}

/// @return what was expected, empty when it could be set
std::string setNetwork(Network& network, const Setting& setting)
{
    constexpr Time kLongestDelay = std::chrono::seconds{60};
    if (setting.name == "family") {
        network.family = setting.value == "ipv6" ? Family::Ipv6 : Family::Ipv4;
        if (network.family == Family::Ipv6 && network.mtu < 1280)
            return "an mtu of at least 1280 for IPv6 (RFC 8200 §5)";
        return setting.value == "ipv4" || setting.value == "ipv6" ? "" : "family=ipv4 or family=ipv6";
    }
    if (setting.name == "delay") {
        auto delay = parseDuration(setting.value);
        if (delay && *delay > kLongestDelay)
            delay.reset();
        for (const Side side : kBothSides)
            if (setting.of[side] && delay)
                network.delay[side] = *delay;
        return delay ? "" : "a duration of at most 60s such as delay=50ms";
    }
    const auto number = integer(setting.value);
    const int least = setting.name == "mtu" ? (network.family == Family::Ipv6 ? 1280 : 68) : 1'000;
    if (!number || *number < least || (setting.name == "mtu" && *number > 65'535))
        return fmt::format("a number of {} or more", least);
    if (setting.name == "mtu")
        network.mtu = static_cast<std::uint32_t>(*number);
    else
        for (const Side side : kBothSides)
            if (setting.of[side])
                network.rate[side] = static_cast<std::uint64_t>(*number);
    return "";
}

void setOption(Lesson& lesson, const Setting& setting, const OptionValue& value)
{
    for (Actor& actor : lesson.actors)
        for (Step& step : actor.steps) {
            if (!setting.of[actor.side])
                continue;
            if (auto* listen = std::get_if<Listen>(&step))
                listen->options[setting.name] = value;
            if (auto* connect = std::get_if<Connect>(&step))
                connect->options[setting.name] = value;
        }
}

} // namespace

Expected<Lesson> varied(const Lesson& lesson, const std::string& text)
{
    const auto setting = parse(text);
    if (!setting)
        return tl::unexpected(wrong(text, "NAME=VALUE such as server:net.ipv4.tcp_syncookies=0"));
    Lesson changed = lesson;
    changed.promises = {};
    changed.promises.timeLimit = lesson.promises.timeLimit;
    if (isNetworkSysctl(setting->name)) {
        for (const Side side : kBothSides)
            if (setting->of[side])
                changed.sysctls[side][setting->name] = setting->value;
    } else if (isSocketOption(setting->name)) {
        const auto number = integer(setting->value);
        if (!number && setting->name != "TCP_CONGESTION")
            return tl::unexpected(wrong(text, "a whole number"));
        setOption(changed, *setting, number ? OptionValue(*number) : OptionValue(setting->value));
    } else if (setting->name == "backlog") {
        const auto backlog = integer(setting->value);
        if (!backlog || *backlog < 0)
            return tl::unexpected(wrong(text, "a whole number such as backlog=128"));
        for (Actor& actor : changed.actors)
            for (Step& step : actor.steps)
                if (auto* listen = std::get_if<Listen>(&step))
                    listen->backlog = *backlog;
    } else if (setting->name == "delay" || setting->name == "rate" || setting->name == "mtu"
               || setting->name == "family") {
        if (const std::string expected = setNetwork(changed.network, *setting); !expected.empty())
            return tl::unexpected(wrong(text, expected));
    } else {
        return tl::unexpected(
            wrong(text, "a sysctl under net., a socket option, or one of backlog, delay, rate, mtu, family"));
    }
    return changed;
}

} // namespace lifeline::lessons
