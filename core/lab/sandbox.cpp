#include "core/lab/sandbox.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <linux/capability.h>
#include <memory>
#include <netinet/in.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace lifeline::lab {
namespace {

/// What an actor needs: its sockets, its channel (read and write of descriptors it already has), waiting,
/// memory.
constexpr std::array kAllowed{
    SCMP_SYS(accept4),
    SCMP_SYS(bind),
    SCMP_SYS(brk),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(close),
    SCMP_SYS(connect),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(fcntl),
    SCMP_SYS(futex),
    SCMP_SYS(getpeername),
    SCMP_SYS(getsockname),
    SCMP_SYS(getsockopt),
    SCMP_SYS(listen),
    SCMP_SYS(madvise),
    SCMP_SYS(mremap),
    SCMP_SYS(munmap),
    SCMP_SYS(nanosleep),
    SCMP_SYS(ppoll),
    SCMP_SYS(read),
    SCMP_SYS(recvfrom),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(rt_sigtimedwait),
    SCMP_SYS(sendto),
    SCMP_SYS(setsockopt),
    SCMP_SYS(shutdown),
    SCMP_SYS(write),
};

int limit(__rlimit_resource what, rlim_t most)
{
    const rlimit bound{most, most};
    return setrlimit(what, &bound) < 0 ? errno : 0;
}

/// Of root's rights only ports below 1024 are left; an ordinary user has none to lose.
int giveUpRights()
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    std::array<__user_cap_data_struct, 2> rights{};
    if (syscall(SYS_capget, &header, rights.data()) < 0)
        return errno;
    rights[0].permitted &= 1U << CAP_NET_BIND_SERVICE;
    rights[0].effective = rights[0].permitted;
    rights[0].inheritable = 0;
    rights[1] = {};
    return syscall(SYS_capset, &header, rights.data()) < 0 ? errno : 0;
}

using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

int addRules(scmp_filter_ctx filter)
{
    for (const int call : kAllowed)
        if (const int failed = seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0); failed != 0)
            return -failed;
    // Only TCP sockets (SCTP and MPTCP have streams too), and only memory that is not executed.
    for (const int family : {AF_INET, AF_INET6})
        for (const int protocol : {0, static_cast<int>(IPPROTO_TCP)})
            if (const int failed =
                    seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(socket), 3,
                                     SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(family)),
                                     SCMP_A1(SCMP_CMP_MASKED_EQ, 0xF, SOCK_STREAM),
                                     SCMP_A2(SCMP_CMP_EQ, static_cast<scmp_datum_t>(protocol)));
                failed != 0)
                return -failed;
    constexpr scmp_datum_t kExecute = 0x4; // PROT_EXEC
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
        if (const int failed =
                seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, SCMP_A2(SCMP_CMP_MASKED_EQ, kExecute, 0));
            failed != 0)
            return -failed;
    return 0;
}

} // namespace

int enterSandbox(Time longest, Rights rights)
{
    constexpr rlim_t kMemory = rlim_t{4}
        << 30; // of addresses: sanitizers are not counted, they cannot run here
    constexpr rlim_t kSockets = 1024;
    const auto seconds = static_cast<rlim_t>(std::chrono::ceil<std::chrono::seconds>(longest).count());
    const std::array limits{limit(RLIMIT_AS, kMemory), limit(RLIMIT_NOFILE, kSockets), limit(RLIMIT_CORE, 0),
                            limit(RLIMIT_FSIZE, 0), limit(RLIMIT_CPU, seconds + 1)};
    for (const int failed : limits)
        if (failed != 0)
            return failed;
    // In a user namespace its rights reach no farther than the lab; TCP_CONGESTION wants them there.
    if (rights == Rights::GiveUp)
        if (const int failed = giveUpRights(); failed != 0)
            return failed;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return 0; // a sanitizer makes calls of its own
#else
    const Filter filter(seccomp_init(SCMP_ACT_KILL_PROCESS), &seccomp_release);
    if (!filter)
        return ENOMEM;
    if (const int failed = addRules(filter.get()); failed != 0)
        return failed;
    return -seccomp_load(filter.get());
#endif
}

} // namespace lifeline::lab
