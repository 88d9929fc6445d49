// Sends TCP segments of 60 octets on one end of a veth pair, as many a second as told: what script/bench
// --live captures at the other end.
//
//   bench-flood DEVICE PACKETS RATE        RATE 0: as fast as one processor can
//
// Prints how many were sent, and in how many seconds. The queueing discipline is left out, so that the kernel
// hands each frame to the other end before the next one.
#include "core/lab/descriptor.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>

namespace lifeline::bench {
namespace {

using Clock = std::chrono::steady_clock;
using lab::Descriptor;

constexpr std::size_t kFrame = 60;
constexpr std::size_t kBatch = 64; ///< frames a system call
constexpr std::size_t kSequence = 38; ///< where a TCP header has its sequence number

std::array<unsigned char, kFrame> frameOf(std::uint32_t sequence)
{
    std::array<unsigned char, kFrame> frame{0x02, 0,    0,    0,    0,    2,  0x02, 0, 0,  0, 0,
                                            1,    0x08, 0x00, // to nobody: only who listens to all takes it
                                            0x45, 0,    0,    46,   0,    0,  0x40, 0, 64, 6, 0,
                                            0,    10,   0,    0,    1,    10, 0,    0, 2, // IPv4, TCP
                                            0xC3, 0x50, 0x24, 0x4C, 0,    0,  0,    0, 0,  0, 0,
                                            1,    0x50, 0x10, 0xFF, 0xFF, 0,  0,    0, 0}; // 50000 to 9292
    for (std::size_t i = 0; i < 4; ++i)
        frame[kSequence + i] = static_cast<unsigned char>(sequence >> (24 - 8 * i));
    return frame;
}

/// A batch of frames as sendmmsg() wants them.
class Batch {
public:
    Batch()
    {
        for (std::size_t i = 0; i < kBatch; ++i) {
            m_parts[i] = {m_frames[i].data(), kFrame};
            m_messages[i].msg_hdr.msg_iov = &m_parts[i];
            m_messages[i].msg_hdr.msg_iovlen = 1;
        }
    }

    /// @return how many were sent, or -1 with errno
    int send(const Descriptor& socket, std::uint64_t first, std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i)
            m_frames[i] = frameOf(static_cast<std::uint32_t>((first + i) * 6)); // of payload each
        return sendmmsg(socket.number(), m_messages.data(), static_cast<unsigned>(count), 0);
    }

private:
    std::array<std::array<unsigned char, kFrame>, kBatch> m_frames{};
    std::array<iovec, kBatch> m_parts{};
    std::array<mmsghdr, kBatch> m_messages{};
};

int flood(const char* device, std::uint64_t packets, double rate)
{
    const Descriptor socket(::socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, 0));
    sockaddr_ll at{};
    at.sll_family = AF_PACKET;
    at.sll_protocol = htons(ETH_P_IP);
    at.sll_ifindex = static_cast<int>(if_nametoindex(device));
    const int on = 1;
    if (socket.number() < 0 || at.sll_ifindex == 0
        || bind(socket.number(), reinterpret_cast<const sockaddr*>(&at), sizeof at) != 0
        || setsockopt(socket.number(), SOL_PACKET, PACKET_QDISC_BYPASS, &on, sizeof on) != 0) {
        std::perror(device);
        return 1;
    }
    Batch batch;
    const Clock::time_point begin = Clock::now();
    std::uint64_t sent = 0;
    while (sent < packets) {
        std::size_t wanted = std::min<std::uint64_t>(kBatch, packets - sent);
        if (rate > 0) {
            const std::chrono::duration<double> passed = Clock::now() - begin;
            const auto due = static_cast<std::uint64_t>(passed.count() * rate);
            if (due <= sent) {
                std::this_thread::sleep_until(
                    begin
                    + std::chrono::duration_cast<Clock::duration>(
                        std::chrono::duration<double>(static_cast<double>(sent + kBatch) / rate)));
                continue;
            }
            wanted = std::min<std::uint64_t>(wanted, due - sent);
        }
        const int done = batch.send(socket, sent, wanted);
        if (done < 0) {
            std::perror("sendmmsg");
            return 1;
        }
        sent += static_cast<std::uint64_t>(done);
    }
    const std::chrono::duration<double> took = Clock::now() - begin;
    std::printf("%llu %.6f\n", static_cast<unsigned long long>(sent), took.count());
    return 0;
}

} // namespace
} // namespace lifeline::bench

int main(int count, char** words)
{
    if (count != 4) {
        std::fputs("usage: bench-flood DEVICE PACKETS RATE\n", stderr);
        return 1;
    }
    return lifeline::bench::flood(words[1], std::strtoull(words[2], nullptr, 10),
                                  std::strtod(words[3], nullptr));
}
