// Socket options and flags by their C names.

#include "core/lab/actor_calls.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <utility>

namespace lifeline::lab {
namespace {

struct Option {
    enum class Form : std::uint8_t { Integer, Linger, Timeout, Text };

    std::string_view name;
    int level;
    int number;
    Form form = Form::Integer;
};

constexpr std::array kOptions{
    Option{"SO_ERROR", SOL_SOCKET, SO_ERROR},
    Option{"SO_KEEPALIVE", SOL_SOCKET, SO_KEEPALIVE},
    Option{"SO_LINGER", SOL_SOCKET, SO_LINGER, Option::Form::Linger},
    Option{"SO_RCVBUF", SOL_SOCKET, SO_RCVBUF},
    Option{"SO_RCVTIMEO", SOL_SOCKET, SO_RCVTIMEO, Option::Form::Timeout},
    Option{"SO_REUSEADDR", SOL_SOCKET, SO_REUSEADDR},
    Option{"SO_SNDBUF", SOL_SOCKET, SO_SNDBUF},
    Option{"SO_SNDTIMEO", SOL_SOCKET, SO_SNDTIMEO, Option::Form::Timeout},
    Option{"TCP_CONGESTION", IPPROTO_TCP, TCP_CONGESTION, Option::Form::Text},
    Option{"TCP_CORK", IPPROTO_TCP, TCP_CORK},
    Option{"TCP_DEFER_ACCEPT", IPPROTO_TCP, TCP_DEFER_ACCEPT},
    Option{"TCP_FASTOPEN", IPPROTO_TCP, TCP_FASTOPEN},
    Option{"TCP_FASTOPEN_CONNECT", IPPROTO_TCP, TCP_FASTOPEN_CONNECT},
    Option{"TCP_KEEPCNT", IPPROTO_TCP, TCP_KEEPCNT},
    Option{"TCP_KEEPIDLE", IPPROTO_TCP, TCP_KEEPIDLE},
    Option{"TCP_KEEPINTVL", IPPROTO_TCP, TCP_KEEPINTVL},
    Option{"TCP_LINGER2", IPPROTO_TCP, TCP_LINGER2},
    Option{"TCP_MAXSEG", IPPROTO_TCP, TCP_MAXSEG},
    Option{"TCP_NODELAY", IPPROTO_TCP, TCP_NODELAY},
    Option{"TCP_QUICKACK", IPPROTO_TCP, TCP_QUICKACK},
    Option{"TCP_SYNCNT", IPPROTO_TCP, TCP_SYNCNT},
    Option{"TCP_USER_TIMEOUT", IPPROTO_TCP, TCP_USER_TIMEOUT},
    Option{"TCP_WINDOW_CLAMP", IPPROTO_TCP, TCP_WINDOW_CLAMP},
};

constexpr std::array kFlags{
    std::pair{"MSG_DONTWAIT", MSG_DONTWAIT}, std::pair{"MSG_MORE", MSG_MORE},
    std::pair{"MSG_NOSIGNAL", MSG_NOSIGNAL}, std::pair{"MSG_OOB", MSG_OOB},
    std::pair{"MSG_PEEK", MSG_PEEK},         std::pair{"MSG_WAITALL", MSG_WAITALL},
};

const Option* optionOf(std::string_view name)
{
    const auto found = std::find_if(kOptions.begin(), kOptions.end(),
                                    [&](const Option& option) { return option.name == name; });
    return found == kOptions.end() ? nullptr : &*found;
}

/// The octets that setsockopt() takes.
std::string valueOf(const Option& option, const lessons::OptionValue& value)
{
    const auto octetsOf = [](const auto& data) {
        return std::string(reinterpret_cast<const char*>(&data), sizeof data);
    };
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    const int number = std::get<int>(value);
    switch (option.form) {
    case Option::Form::Linger:
        return octetsOf(linger{number >= 0 ? 1 : 0, std::max(number, 0)});
    case Option::Form::Timeout: // milliseconds
        return octetsOf(timeval{number / 1000, (number % 1000) * 1000});
    default:
        return octetsOf(number);
    }
}

std::string textOf(const lessons::OptionValue& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    return std::to_string(std::get<int>(value));
}

} // namespace

bool knowsSocketOption(std::string_view name) { return optionOf(name) != nullptr; }

int setSocketOption(ActorCalls& calls, int socket, const std::string& name, const lessons::OptionValue& value)
{
    const Option* option = optionOf(name);
    if (!option)
        return ENOPROTOOPT;
    const std::string octets = valueOf(*option, value);
    const long result =
        calls.make("setsockopt", fmt::format("{}, {}", name, textOf(value)), socket, {}, [&]() -> long {
            return setsockopt(socket, option->level, option->number, octets.data(),
                              static_cast<socklen_t>(octets.size()));
        });
    return result < 0 ? errno : 0;
}

long getSocketOption(ActorCalls& calls, int socket, const std::string& name)
{
    const Option* option = optionOf(name);
    if (!option)
        return -1;
    int value = 0;
    const auto describe = [&] {
        const char* symbol = name == "SO_ERROR" && value != 0 ? strerrorname_np(value) : nullptr;
        return symbol ? fmt::format("{}: {}", name, symbol) : fmt::format("{}: {}", name, value);
    };
    return calls.make(
        "getsockopt", name, socket, {},
        [&]() -> long {
            socklen_t size = sizeof value;
            const int result = getsockopt(socket, option->level, option->number, &value, &size);
            return result < 0 ? result : value;
        },
        describe);
}

int flagsOf(const std::vector<std::string>& names)
{
    int flags = 0;
    for (const auto& [name, flag] : kFlags)
        if (std::find(names.begin(), names.end(), name) != names.end())
            flags |= flag;
    return flags;
}

} // namespace lifeline::lab
