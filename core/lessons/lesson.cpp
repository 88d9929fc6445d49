#include "core/lessons/lesson.h"

#include <algorithm>
#include <array>

namespace lifeline::lessons {
namespace {

constexpr std::array<std::string_view, 16> kSocketOptions{
    "SO_KEEPALIVE", "SO_RCVBUF",    "SO_REUSEADDR", "SO_SNDBUF",        "TCP_CORK",    "TCP_DEFER_ACCEPT",
    "TCP_FASTOPEN", "TCP_KEEPCNT",  "TCP_KEEPIDLE", "TCP_KEEPINTVL",    "TCP_LINGER2", "TCP_MAXSEG",
    "TCP_NODELAY",  "TCP_QUICKACK", "TCP_SYNCNT",   "TCP_USER_TIMEOUT",
};

constexpr std::array<std::string_view, 11> kStates{
    "CLOSED",     "LISTEN",     "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1",
    "FIN-WAIT-2", "CLOSE-WAIT", "LAST-ACK", "CLOSING",      "TIME-WAIT",
};

template <class Names>
bool contains(const Names& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

struct Verb {
    std::string_view operator()(const Listen&) const { return "listen"; }
    std::string_view operator()(const Connect&) const { return "connect"; }
    std::string_view operator()(const Accept&) const { return "accept"; }
    std::string_view operator()(const Send&) const { return "send"; }
    std::string_view operator()(const Receive&) const { return "receive"; }
    std::string_view operator()(const Shutdown&) const { return "shutdown"; }
    std::string_view operator()(const Close&) const { return "close"; }
    std::string_view operator()(const Sleep&) const { return "sleep"; }
    std::string_view operator()(const WaitForState&) const { return "wait_for_state"; }
};

} // namespace

std::span<const std::string_view> socketOptionNames() { return kSocketOptions; }

bool isSocketOption(std::string_view name) { return contains(kSocketOptions, name); }

bool isStateName(std::string_view name) { return contains(kStates, name); }

std::string_view verb(const Step& step) { return std::visit(Verb{}, step); }

} // namespace lifeline::lessons
