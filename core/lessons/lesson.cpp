#include "core/lessons/lesson.h"

#include <algorithm>
#include <array>

namespace lifeline::lessons {
namespace {

constexpr std::array<std::string_view, 23> kSocketOptions{
    "SO_ERROR",
    "SO_KEEPALIVE",
    "SO_LINGER",
    "SO_RCVBUF",
    "SO_RCVTIMEO",
    "SO_REUSEADDR",
    "SO_SNDBUF",
    "SO_SNDTIMEO",
    "TCP_CONGESTION",
    "TCP_CORK",
    "TCP_DEFER_ACCEPT",
    "TCP_FASTOPEN",
    "TCP_FASTOPEN_CONNECT",
    "TCP_KEEPCNT",
    "TCP_KEEPIDLE",
    "TCP_KEEPINTVL",
    "TCP_LINGER2",
    "TCP_MAXSEG",
    "TCP_NODELAY",
    "TCP_QUICKACK",
    "TCP_SYNCNT",
    "TCP_USER_TIMEOUT",
    "TCP_WINDOW_CLAMP",
};

constexpr std::array<std::string_view, 12> kCalls{
    "accept", "bind", "close", "connect", "getsockopt", "listen",
    "poll",   "recv", "send",  "sendto",  "setsockopt", "shutdown",
};

constexpr std::array<std::string_view, 4> kSendFlags{"MSG_DONTWAIT", "MSG_MORE", "MSG_NOSIGNAL", "MSG_OOB"};
constexpr std::array<std::string_view, 4> kReceiveFlags{"MSG_DONTWAIT", "MSG_OOB", "MSG_PEEK", "MSG_WAITALL"};

constexpr std::array<std::string_view, 11> kStates{
    "CLOSED",     "LISTEN",     "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1",
    "FIN-WAIT-2", "CLOSE-WAIT", "LAST-ACK", "CLOSING",      "TIME-WAIT",
};

template <class Names>
bool contains(const Names& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

std::span<const std::string_view> socketOptionNames() { return kSocketOptions; }

bool isSocketOption(std::string_view name) { return contains(kSocketOptions, name); }

bool isStateName(std::string_view name) { return contains(kStates, name); }

std::span<const std::string_view> callNames() { return kCalls; }

bool isCallName(std::string_view name) { return contains(kCalls, name); }

std::span<const std::string_view> sendFlagNames() { return kSendFlags; }

std::span<const std::string_view> receiveFlagNames() { return kReceiveFlags; }

} // namespace lifeline::lessons
