#include "core/live/rights.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <grp.h>
#include <linux/if_packet.h>
#include <linux/sockios.h>
#include <memory>
#include <seccomp.h>
#include <string_view>
#include <sys/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lifeline::live {
namespace {

constexpr std::array kAllowed{
    SCMP_SYS(brk),          SCMP_SYS(clock_gettime), SCMP_SYS(close),
    SCMP_SYS(exit),         SCMP_SYS(exit_group),    SCMP_SYS(futex),
    SCMP_SYS(getsockopt),   SCMP_SYS(madvise),       SCMP_SYS(mremap),
    SCMP_SYS(munmap),       SCMP_SYS(poll),          SCMP_SYS(ppoll),
    SCMP_SYS(read),         SCMP_SYS(recvfrom),      SCMP_SYS(restart_syscall),
    SCMP_SYS(rt_sigreturn), SCMP_SYS(write),
};

/// What libpcap tries and can do without: it hears that it is not permitted.
constexpr std::array kRefused{SCMP_SYS(open), SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(newfstatat),
                              SCMP_SYS(stat)};

std::optional<std::uint32_t> number(const char* variable)
{
    const char* text = std::getenv(variable);
    if (text == nullptr)
        return std::nullopt;
    const std::string_view digits(text);
    std::uint32_t value = 0;
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failed != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

/// Allows a call where one argument is this and refuses it, without an end, where it is another.
int allowWhere(scmp_filter_ctx filter, int call, unsigned argument, scmp_datum_t value)
{
    const scmp_arg_cmp is{argument, SCMP_CMP_EQ, value, 0};
    const scmp_arg_cmp isNot{argument, SCMP_CMP_NE, value, 0};
    const int failed = seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, 1, &is);
    return failed != 0 ? failed : seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EACCES), call, 1, &isNot);
}

int addRules(scmp_filter_ctx filter, std::optional<int> folder)
{
    for (const int call : kAllowed)
        if (const int failed = seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0); failed != 0)
            return failed;
    for (const int call : kRefused)
        if (const int failed = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), call, 0); failed != 0)
            return failed;
    constexpr scmp_datum_t kExecute = 0x4; // PROT_EXEC
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
        if (const int failed =
                seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, SCMP_A2(SCMP_CMP_MASKED_EQ, kExecute, 0));
            failed != 0)
            return failed;
    // libpcap asks whether the device is still up, and gives the ring back at the end.
    if (const int failed = allowWhere(filter, SCMP_SYS(ioctl), 1, SIOCGIFFLAGS); failed != 0)
        return failed;
    if (const int failed = allowWhere(filter, SCMP_SYS(setsockopt), 2, PACKET_RX_RING); failed != 0)
        return failed;
    for (const int call : {SCMP_SYS(openat), SCMP_SYS(unlinkat)}) {
        const int failed = folder ? allowWhere(filter, call, 0, static_cast<scmp_datum_t>(*folder))
                                  : seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), call, 0);
        if (failed != 0)
            return failed;
    }
    return 0;
}

} // namespace

int becomeInvokingUser()
{
    const auto user = number("SUDO_UID");
    const auto group = number("SUDO_GID");
    if (geteuid() != 0 || !user || !group || *user == 0)
        return 0;
    // In a user namespace that user may have no number: there root is nobody special either.
    if (setgroups(0, nullptr) != 0 && errno != EPERM)
        return errno;
    if (setresgid(*group, *group, *group) != 0 || setresuid(*user, *user, *user) != 0)
        return errno == EINVAL ? 0 : errno;
    return 0;
}

int giveUpRights()
{
    const std::unique_ptr<std::remove_pointer_t<cap_t>, decltype(&cap_free)> none(cap_init(), &cap_free);
    if (!none || cap_set_proc(none.get()) != 0)
        return errno;
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 ? 0 : errno;
}

int enterSandbox(std::optional<int> folder)
{
    const rlimit none{0, 0};
    if (setrlimit(RLIMIT_CORE, &none) != 0) // packets in a core file would be read by who may read it
        return errno;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    static_cast<void>(folder);
    static_cast<void>(&addRules);
    return 0; // a sanitizer makes calls of its own
#else
    const std::unique_ptr<void, decltype(&seccomp_release)> filter(seccomp_init(SCMP_ACT_KILL_PROCESS),
                                                                   &seccomp_release);
    if (!filter)
        return ENOMEM;
    if (const int failed = addRules(filter.get(), folder); failed != 0)
        return -failed;
    return -seccomp_load(filter.get());
#endif
}

} // namespace lifeline::live
