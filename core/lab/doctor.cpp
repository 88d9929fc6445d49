#include "core/lab/doctor.h"

#include "core/lab/actor_process.h"
#include "core/lab/host.h"
#include "core/lab/link.h"
#include "core/lab/namespaces.h"
#include "core/lab/sandbox.h"
#include "core/lab/step_names.h"

#include <cerrno>
#include <climits>
#include <fmt/format.h>
#include <fstream>
#include <sched.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lifeline::lab {
namespace {

/// A number in /proc/sys, or -1 where the kernel has none of that name.
long sysctl(const char* name)
{
    std::ifstream file(fmt::format("/proc/sys/{}", name));
    long value = -1;
    file >> value;
    return file ? value : -1;
}

bool hasSeccompFilter()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("Seccomp:"))
            return line.find('2') != std::string::npos;
    return false;
}

Advice appArmor(const std::string& program)
{
    return {
        "AppArmor allows user namespaces only to programs with a profile (Ubuntu 23.10 and later). A profile "
        "for this "
        "program alone:",
        fmt::format("printf 'abi <abi/4.0>,\\nprofile lifeline-lab {} flags=(unconfined) {{ userns, }}\\n' | "
                    "sudo tee "
                    "/etc/apparmor.d/lifeline-lab && sudo apparmor_parser -r /etc/apparmor.d/lifeline-lab",
                    program)};
}

Advice userNamespaceAdvice(int error, const std::string& program)
{
    if (sysctl("kernel/apparmor_restrict_unprivileged_userns") == 1)
        return appArmor(program);
    if (error == ENOSPC)
        return {"The number of user namespaces is limited to none, or the limit is reached.",
                "sudo sysctl user.max_user_namespaces=15000"};
    if (sysctl("kernel/unprivileged_userns_clone") == 0)
        return {"This system allows user namespaces to root only.",
                "sudo sysctl kernel.unprivileged_userns_clone=1"};
    if (error == EINVAL || error == ENOSYS)
        return {"This kernel was built without user namespaces. As root the lab needs none.",
                fmt::format("sudo {} doctor", program)};
    if (hasSeccompFilter())
        return {"A seccomp filter forbids user namespaces: probably a container (Docker, Podman) or a "
                "sandbox (Flatpak). "
                "Start the container without that filter:",
                "docker run --security-opt seccomp=unconfined --security-opt apparmor=unconfined IMAGE"};
    return {"The kernel refuses user namespaces here: inside a chroot, or by a security module such as "
            "SELinux. As root "
            "the lab needs none.",
            fmt::format("sudo {} doctor", program)};
}

Advice limitAdvice(int error, const char* kind, const std::string& program)
{
    if (error == ENOSPC)
        return {fmt::format("The number of {} namespaces is limited to none, or the limit is reached.", kind),
                fmt::format("sudo sysctl user.max_{}_namespaces=15000", kind)};
    if (sysctl("kernel/apparmor_restrict_unprivileged_userns") == 1)
        return appArmor(program);
    return {"A user namespace was made but gives no rights: a security module takes them away. As root the "
            "lab needs none.",
            fmt::format("sudo {} doctor", program)};
}

/// A real question to the kernel: the module behind it may be missing.
int askState(const Network& network)
{
    const InNetworkNamespace there(network.hosts[Side::Server], network.link);
    if (there.failed())
        return there.failed();
    Steps steps;
    SockDiag diag = SockDiag::open(steps);
    const Descriptor listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const packet::SocketAddress local{hostAddress(Side::Server, lessons::Family::Ipv4), 9292};
    socklen_t size = 0;
    const sockaddr_storage address = toSockaddr(local, size);
    if (bind(listener.number(), reinterpret_cast<const sockaddr*>(&address), size) < 0
        || listen(listener.number(), 1) < 0)
        return errno;
    const auto row = diag.find(local, {hostAnyAddress(lessons::Family::Ipv4), 0});
    return row && row->state == tcp::State::Listen ? 0 : ENOENT;
}

/// In a process of its own: nobody comes out of a sandbox.
int tryActor()
{
    const pid_t child = fork();
    if (child == 0)
        _exit(enterSandbox(std::chrono::seconds{1}, Rights::Keep));
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) < 0)
        return errno;
    return WIFEXITED(status) ? WEXITSTATUS(status) : ENOSYS;
}

void probeInside(Steps& steps)
{
    const Network network = Network::build(steps, {}, {});
    if (!steps.ok())
        return;
    Link::open(steps, network, {});
    for (const Side side : kBothSides)
        KernelProbe::open(steps, network, side, lessons::Family::Ipv4);
    steps.run(kSocketStateStep, [&] { return askState(network); });
    steps.run("one CPU for link and actors (sched_setaffinity)", stayOnThisCpu);
    steps.run("actors that wait for the link (SCHED_BATCH)", [] {
        const sched_param parameters{};
        return errnoOf(sched_setscheduler(0, SCHED_BATCH, &parameters));
    });
    steps.run(kSandboxStep, tryActor);
}

void tellAll(const Steps& steps, const std::function<void(const Step&)>& tell)
{
    for (const Step& step : steps.done())
        tell(step);
}

} // namespace

std::string programPath()
{
    std::string path(PATH_MAX, '\0');
    const ssize_t size = readlink("/proc/self/exe", path.data(), path.size());
    return size > 0 ? path.substr(0, static_cast<std::size_t>(size)) : std::string("lifeline-lab");
}

Advice adviceFor(std::string_view step, int systemError, const std::string& program)
{
    if (step == kUserNamespaceStep)
        return userNamespaceAdvice(systemError, program);
    if (step == kSetgroupsStep || step == kUserMapStep)
        return limitAdvice(systemError, "user", program);
    if (step == kNetworkNamespaceStep)
        return limitAdvice(systemError, "net", program);
    if (step == kProcessNamespaceStep)
        return limitAdvice(systemError, "pid", program);
    if (step == kVethStep)
        return {"The kernel has no virtual Ethernet pairs loaded.", "sudo modprobe veth"};
    if (step == kPacketSocketStep && systemError == EAFNOSUPPORT)
        return {"The kernel has no packet sockets loaded.", "sudo modprobe af_packet"};
    if (step == kSocketStateStep)
        return {"The kernel does not tell the states of its sockets: a module is missing.",
                "sudo modprobe tcp_diag"};
    if (step == kSandboxStep)
        return {
            "The kernel has no seccomp filters, and the lab does not run actors without. They are a part of "
            "every Debian kernel; this one was built without CONFIG_SECCOMP_FILTER:",
            "zgrep SECCOMP /proc/config.gz"};
    return {"The lab does not know this failure; a seccomp filter or a security module may be the cause. As "
            "root the lab "
            "may work:",
            fmt::format("sudo {} doctor", program)};
}

bool probeLab(const std::function<void(const Step&)>& tell)
{
    Steps outside;
    enterNamespaces(outside);
    if (!outside.ok()) {
        tellAll(outside, tell);
        return false;
    }
    tellAll(outside, tell);
    Steps fork;
    const int code = runInside(fork, [&](int) {
        Steps inside;
        probeInside(inside);
        tellAll(inside, tell);
        return inside.ok() ? 0 : 1;
    });
    if (!fork.ok())
        tellAll(fork, tell);
    return code == 0;
}

} // namespace lifeline::lab
