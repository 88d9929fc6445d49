#include "tests/support/own_network.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lifeline::test {
namespace {

bool write(const char* path, const std::string& text)
{
    const int file = open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return errno == ENOENT; // an old kernel has no setgroups
    const bool isWritten = ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    close(file);
    return isWritten;
}

std::string failed(const char* what) { return std::string(what) + ": " + std::strerror(errno); }

} // namespace

std::string enterOwnNetwork()
{
    const uid_t user = geteuid();
    const gid_t group = getegid();
    if (user != 0 || unshare(CLONE_NEWNET) != 0) {
        if (unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
            return failed("user and network namespace");
        if (!write("/proc/self/setgroups", "deny")
            || !write("/proc/self/uid_map", "0 " + std::to_string(user) + " 1")
            || !write("/proc/self/gid_map", "0 " + std::to_string(group) + " 1"))
            return failed("user map");
    }
    const int any = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq loopback{};
    std::strncpy(loopback.ifr_name, "lo", IFNAMSIZ - 1);
    const bool isKnown = ioctl(any, SIOCGIFFLAGS, &loopback) == 0;
    loopback.ifr_flags = static_cast<short>(loopback.ifr_flags | IFF_UP);
    const bool isUp = isKnown && ioctl(any, SIOCSIFFLAGS, &loopback) == 0;
    const std::string why = isUp ? std::string() : failed("starting the loopback");
    close(any);
    return why;
}

} // namespace lifeline::test
