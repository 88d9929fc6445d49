// Real kernel TCP in a network namespace of its own, captured by dumpcap: what script/bench measures with.
//
//   bench-traffic one|loss|many PACKETS OUT.pcap
//
// one: one connection in bulk. loss: the same where the receiver's socket drops one segment in a hundred, so
// that the capture sees what the sender repeats. many: short connections, a request and its answer each.
#include "core/lab/descriptor.h"
#include "core/lab/namespaces.h"
#include "core/lab/rtnetlink.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <linux/ethtool.h>
#include <linux/filter.h>
#include <linux/sockios.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <string>
#include <string_view>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace lifeline::bench {
namespace {

using lab::Descriptor;

constexpr std::uint16_t kFirstPort = 9292;
constexpr int kPairs = 4; ///< of a client and a server, in `many`
constexpr int kAtOnce = 64; ///< connections that one client has open
constexpr std::size_t kRequest = 200; ///< octets
constexpr std::size_t kAnswer = 2000;
constexpr unsigned kMtu = 1500;

enum class Load { One, Loss, Many };

/// Segments cross lo in wire size, not in the 64 KiB that the kernel would hand itself.
int switchOffload(std::uint32_t command)
{
    const Descriptor socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    ethtool_value off{command, 0};
    ifreq request{};
    std::strncpy(request.ifr_name, "lo", sizeof request.ifr_name - 1);
    request.ifr_data = reinterpret_cast<char*>(&off);
    return lab::errnoOf(ioctl(socket.number(), SIOCETHTOOL, &request));
}

int raiseLoopback()
{
    lab::Rtnetlink netlink;
    const int lo = static_cast<int>(if_nametoindex("lo"));
    if (const int failed = netlink.setMtu(lo, kMtu); failed != 0)
        return failed;
    for (const int command : {ETHTOOL_STSO, ETHTOOL_SGSO})
        if (const int failed = switchOffload(static_cast<std::uint32_t>(command)); failed != 0)
            return failed;
    return netlink.setUp(lo);
}

sockaddr_in loopback(std::uint32_t host, std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK + host);
    return address;
}

const sockaddr* generic(const sockaddr_in& address) { return reinterpret_cast<const sockaddr*>(&address); }

/// A classic BPF filter on a TCP socket stands behind the capture and before TCP: what it drops was on the
/// wire and is never acknowledged.
void dropOneInAHundred(int socket)
{
    constexpr std::uint32_t kAll = 0xFFFFFFFF;
    std::array<sock_filter, 4> program{{
        {BPF_LD | BPF_W | BPF_ABS, 0, 0, static_cast<std::uint32_t>(SKF_AD_OFF + SKF_AD_RANDOM)},
        {BPF_JMP | BPF_JGE | BPF_K, 1, 0, kAll / 100},
        {BPF_RET | BPF_K, 0, 0, 0},
        {BPF_RET | BPF_K, 0, 0, kAll},
    }};
    const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
    setsockopt(socket, SOL_SOCKET, SO_ATTACH_FILTER, &filter, sizeof filter);
}

Descriptor listening(std::uint16_t port)
{
    Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const int yes = 1;
    setsockopt(socket.number(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in any = loopback(0, port);
    any.sin_addr.s_addr = INADDR_ANY;
    if (bind(socket.number(), generic(any), sizeof any) != 0 || listen(socket.number(), 4 * kAtOnce) != 0)
        std::perror("bench-traffic: listen");
    return socket;
}

Descriptor connected(const sockaddr_in& server)
{
    Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (connect(socket.number(), generic(server), sizeof server) != 0)
        socket.close();
    return socket;
}

/// @return whether all of them came before the end of the stream
bool readAll(int socket, std::size_t octets)
{
    std::array<char, 65536> buffer;
    while (octets > 0) {
        const ssize_t got = read(socket, buffer.data(), std::min(octets, buffer.size()));
        if (got <= 0)
            return false;
        octets -= static_cast<std::size_t>(got);
    }
    return true;
}

void writeAll(int socket, std::size_t octets)
{
    static const std::array<char, 65536> kOctets{};
    while (octets > 0) {
        const ssize_t sent = write(socket, kOctets.data(), std::min(octets, kOctets.size()));
        if (sent <= 0)
            return;
        octets -= static_cast<std::size_t>(sent);
    }
}

constexpr std::size_t kWithoutEnd = ~std::size_t{0};

void serveBulk(Load load)
{
    const Descriptor listener = listening(kFirstPort);
    const Descriptor connection(accept(listener.number(), nullptr, nullptr));
    if (load == Load::Loss)
        dropOneInAHundred(connection.number());
    readAll(connection.number(), kWithoutEnd);
}

void serveMany(std::uint16_t port)
{
    const Descriptor listener = listening(port);
    for (;;) {
        const Descriptor connection(accept(listener.number(), nullptr, nullptr));
        if (readAll(connection.number(), kRequest))
            writeAll(connection.number(), kAnswer);
        readAll(connection.number(), 1); // the client closes first, and keeps TIME-WAIT
    }
}

void askMany(std::uint16_t port)
{
    // Another address of the server each round: no pair of ends comes again while it may be in TIME-WAIT.
    for (std::uint32_t round = 0;; ++round) {
        std::vector<Descriptor> open;
        for (int i = 0; i < kAtOnce; ++i)
            open.push_back(connected(loopback(round % 0xFFFF, port)));
        for (const Descriptor& connection : open)
            writeAll(connection.number(), kRequest);
        for (Descriptor& connection : open) {
            readAll(connection.number(), kAnswer);
            connection.close();
        }
    }
}

template <class Work>
void inChild(Work work)
{
    if (fork() != 0)
        return;
    work();
    _exit(0);
}

/// Until a listener is there: its address answers.
void awaitServer(std::uint16_t port)
{
    while (!connected(loopback(0, port)).isOpen())
        poll(nullptr, 0, 1);
}

void start(Load load)
{
    if (load != Load::Many) {
        inChild([load] { serveBulk(load); });
        inChild([] {
            Descriptor connection;
            while (!(connection = connected(loopback(0, kFirstPort))).isOpen())
                poll(nullptr, 0, 1);
            writeAll(connection.number(), kWithoutEnd);
        });
        return;
    }
    for (std::uint16_t pair = 0; pair < kPairs; ++pair) {
        const auto port = static_cast<std::uint16_t>(kFirstPort + pair);
        inChild([port] { serveMany(port); });
        inChild([port] {
            awaitServer(port);
            askMany(port);
        });
    }
}

/// dumpcap in a process of its own, and what it says.
class Dumpcap {
public:
    /// Comes back when it captures.
    Dumpcap(const std::string& packets, const std::string& file)
    {
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) != 0)
            return;
        m_said = Descriptor(ends[0]);
        const Descriptor says(ends[1]);
        m_pid = fork();
        if (m_pid == 0) {
            dup2(says.number(), STDERR_FILENO);
            execlp("dumpcap", "dumpcap", "-i", "lo", "-P", "-s", "128", "-B", "256", "-c", packets.c_str(),
                   "-w", file.c_str(), nullptr);
            std::perror("dumpcap");
            _exit(1);
        }
        while (m_text.find("File: ") == std::string::npos && readMore()) { }
    }

    /// Waits for its end and passes on how many packets were dropped. @return its exit code
    int finish()
    {
        while (readMore()) { }
        const std::size_t counts = m_text.find("Packets received/dropped");
        std::fprintf(stderr, "dumpcap: %s", m_text.substr(counts == std::string::npos ? 0 : counts).c_str());
        int status = 0;
        waitpid(m_pid, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
    }

private:
    bool readMore()
    {
        std::array<char, 4096> more;
        const ssize_t got = read(m_said.number(), more.data(), more.size());
        m_text.append(more.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        return got > 0;
    }

    Descriptor m_said;
    std::string m_text;
    pid_t m_pid = -1;
};

int run(Load load, const std::string& packets, const std::string& file)
{
    lab::Steps steps;
    lab::enterNamespaces(steps);
    steps.run("the loopback up", raiseLoopback);
    const int exitCode = lab::runInside(steps, [&](int) {
        std::signal(SIGPIPE, SIG_IGN);
        Dumpcap dumpcap(packets, file);
        start(load);
        return dumpcap.finish();
    });
    if (steps.ok())
        return exitCode;
    std::fprintf(stderr, "bench-traffic: %s\n", describe(steps.error()).c_str());
    return 3;
}

} // namespace
} // namespace lifeline::bench

int main(int argc, char** argv)
{
    using lifeline::bench::Load;
    const std::string_view kind = argc == 4 ? argv[1] : "";
    if (kind != "one" && kind != "loss" && kind != "many") {
        std::fputs("usage: bench-traffic one|loss|many PACKETS OUT.pcap\n", stderr);
        return 1;
    }
    return lifeline::bench::run(kind == "one"        ? Load::One
                                    : kind == "loss" ? Load::Loss
                                                     : Load::Many,
                                argv[2], argv[3]);
}
