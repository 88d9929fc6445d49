#include "core/live/packet_filter.h"

#include <memory>
#include <pcap/pcap.h>

namespace lifeline::live {

PacketFilter::PacketFilter(std::unique_ptr<bpf_program> program) : m_program(std::move(program)) { }
PacketFilter::PacketFilter(PacketFilter&&) noexcept = default;
PacketFilter& PacketFilter::operator=(PacketFilter&& from) noexcept
{
    std::swap(m_program, from.m_program);
    return *this;
}

PacketFilter::~PacketFilter()
{
    if (m_program)
        pcap_freecode(m_program.get());
}

OrRefusal<PacketFilter> PacketFilter::compile(const std::string& expression, LinkType link,
                                              std::uint32_t snapLength)
{
    const std::unique_ptr<pcap_t, decltype(&pcap_close)> handle(
        pcap_open_dead(static_cast<int>(link), static_cast<int>(snapLength)), &pcap_close);
    if (!handle)
        return tl::unexpected(Refusal{Refusal::Reason::Failed, "out of memory"});
    auto program = std::make_unique<bpf_program>();
    constexpr int kOptimise = 1;
    if (pcap_compile(handle.get(), program.get(), expression.c_str(), kOptimise, PCAP_NETMASK_UNKNOWN) != 0)
        return tl::unexpected(Refusal{Refusal::Reason::WrongFilter, pcap_geterr(handle.get())});
    return PacketFilter(std::move(program));
}

} // namespace lifeline::live
