// The yardstick of script/bench: nothing that knows the flows can be faster. One thread reads a pcap file,
// steps over every record, touches the Ethernet, IPv4 and TCP headers, and counts packets by flow in a table
// with open addressing.
//
//   bench-walk FILE.pcap
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr std::size_t kFileHeader = 24;
constexpr std::size_t kRecordHeader = 16;
constexpr std::size_t kEthernet = 14;
constexpr std::size_t kMostOctets = 262144; ///< of a record

struct Flow {
    std::uint64_t addresses = 0;
    std::uint32_t ports = 0;
    std::uint32_t packets = 0;
};

template <class T>
T at(const unsigned char* octets)
{
    T value;
    std::memcpy(&value, octets, sizeof value);
    return value;
}

class Flows {
public:
    void count(const unsigned char* ip)
    {
        const std::size_t header = static_cast<std::size_t>(ip[0] & 0x0FU) * 4;
        auto source = at<std::uint32_t>(ip + 12);
        auto destination = at<std::uint32_t>(ip + 16);
        auto sourcePort = at<std::uint16_t>(ip + header);
        auto destinationPort = at<std::uint16_t>(ip + header + 2);
        m_flags |= ip[header + 13];
        if (source > destination || (source == destination && sourcePort > destinationPort)) {
            std::swap(source, destination);
            std::swap(sourcePort, destinationPort);
        }
        const std::uint64_t addresses = std::uint64_t{source} << 32 | destination;
        const std::uint32_t ports = std::uint32_t{sourcePort} << 16 | destinationPort;
        if (m_count * 2 >= m_flows.size())
            grow();
        Flow& flow = place(addresses, ports);
        if (flow.packets++ == 0) {
            flow.addresses = addresses;
            flow.ports = ports;
            ++m_count;
        }
    }

    std::size_t size() const { return m_count; }
    unsigned flags() const { return m_flags; }

private:
    Flow& place(std::uint64_t addresses, std::uint32_t ports)
    {
        std::size_t i = ((addresses ^ ports * 0x9E3779B97F4A7C15U) * 0xD6E8FEB86659FD93U) >> 20;
        for (;; ++i) {
            Flow& flow = m_flows[i & (m_flows.size() - 1)];
            if (flow.packets == 0 || (flow.addresses == addresses && flow.ports == ports))
                return flow;
        }
    }

    void grow()
    {
        std::vector<Flow> old(m_flows.size() * 2);
        old.swap(m_flows);
        for (const Flow& flow : old)
            if (flow.packets > 0)
                place(flow.addresses, flow.ports) = flow;
    }

    std::vector<Flow> m_flows = std::vector<Flow>(1024);
    std::size_t m_count = 0;
    unsigned m_flags = 0;
};

} // namespace

int main(int argc, char** argv)
{
    const int file = argc == 2 ? open(argv[1], O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0) {
        std::fputs("usage: bench-walk FILE.pcap\n", stderr);
        return 1;
    }
    std::vector<unsigned char> buffer(std::size_t{1} << 20);
    std::size_t begin = 0;
    std::size_t end = 0;
    const auto fill = [&](std::size_t wanted) {
        if (end - begin >= wanted)
            return true;
        std::memmove(buffer.data(), buffer.data() + begin, end - begin);
        end -= begin;
        begin = 0;
        for (ssize_t got = 1; end < wanted && got > 0; end += static_cast<std::size_t>(got))
            if (got = read(file, buffer.data() + end, buffer.size() - end); got < 0)
                return false;
        return end >= wanted;
    };
    std::uint64_t packets = 0;
    Flows flows;
    if (fill(kFileHeader))
        begin += kFileHeader;
    while (fill(kRecordHeader)) {
        const std::size_t length = at<std::uint32_t>(buffer.data() + begin + 8);
        if (length > kMostOctets || !fill(kRecordHeader + length))
            break;
        const unsigned char* frame = buffer.data() + begin + kRecordHeader;
        begin += kRecordHeader + length;
        ++packets;
        if (length >= 54 && frame[12] == 8 && frame[13] == 0 && frame[kEthernet + 9] == 6)
            flows.count(frame + kEthernet);
    }
    std::printf("%llu packets, %zu pairs of ends, flags %02x\n", static_cast<unsigned long long>(packets),
                flows.size(), flows.flags());
    return 0;
}
