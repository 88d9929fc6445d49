#include "core/live/packet_source.h"

#include "core/live/packet_filter.h"

#include <array>
#include <fmt/format.h>
#include <pcap/pcap.h>

namespace lifeline::live {
namespace {

constexpr int kBuffer = 64 << 20; // octets: a million small packets a second for 0.4 s
constexpr int kBlockAge = 20; // milliseconds after which the kernel hands over what it has
constexpr int kAtOnce = 4096; // packets between two looks at signals and clocks

/// LINKTYPE_ values differ from the system's DLT_ only where systems did not agree.
LinkType linkTypeOf(int dataLink)
{
    return dataLink == DLT_RAW ? LinkType::Raw : static_cast<LinkType>(dataLink);
}

Refusal refusal(pcap_t& handle, int status)
{
    using Reason = Refusal::Reason;
    const std::string detail = pcap_geterr(&handle);
    const std::string said = detail.empty() ? pcap_statustostr(status) : detail;
    switch (status) {
    case PCAP_ERROR_PERM_DENIED:
    case PCAP_ERROR_PROMISC_PERM_DENIED:
        return {Reason::NotPermitted, said};
    case PCAP_ERROR_NO_SUCH_DEVICE:
        return {Reason::NoSuchDevice, said};
    case PCAP_ERROR_IFACE_NOT_UP:
        return {Reason::DeviceDown, said};
    default:
        return {Reason::Failed, said};
    }
}

} // namespace

void PacketSource::Closer::operator()(pcap* handle) const { pcap_close(handle); }

OrRefusal<PacketSource> PacketSource::open(const SourceOptions& options)
{
    std::array<char, PCAP_ERRBUF_SIZE> said{};
    pcap_t* handle = pcap_create(options.device.c_str(), said.data());
    if (handle == nullptr)
        return tl::unexpected(Refusal{Refusal::Reason::Failed, said.data()});
    PacketSource source(handle);
    pcap_set_snaplen(handle, static_cast<int>(options.snapLength));
    pcap_set_promisc(handle, options.isPromiscuous ? 1 : 0);
    pcap_set_buffer_size(handle, kBuffer);
    pcap_set_timeout(handle, kBlockAge);
    pcap_set_tstamp_precision(handle, PCAP_TSTAMP_PRECISION_NANO);
    if (const int status = pcap_activate(handle); status < 0)
        return tl::unexpected(refusal(*handle, status));
    if (pcap_setnonblock(handle, 1, said.data()) < 0)
        return tl::unexpected(Refusal{Refusal::Reason::Failed, said.data()});
    if (!options.filter.empty()) {
        auto filter = PacketFilter::compile(options.filter, static_cast<LinkType>(pcap_datalink(handle)),
                                            options.snapLength);
        if (!filter)
            return tl::unexpected(filter.error());
        if (pcap_setfilter(handle, &filter->program()) != 0)
            return tl::unexpected(Refusal{Refusal::Reason::WrongFilter, pcap_geterr(handle)});
    }
    return source;
}

OrRefusal<int> PacketSource::readEach(TakeOne take, void* user)
{
    struct Call {
        TakeOne take;
        void* user;
        bool isNanoseconds;
    } call{take, user, pcap_get_tstamp_precision(m_handle.get()) == PCAP_TSTAMP_PRECISION_NANO};
    const auto each = [](u_char* argument, const pcap_pkthdr* header, const u_char* octets) {
        const Call& to = *reinterpret_cast<Call*>(argument);
        const std::int64_t fraction = header->ts.tv_usec; // of the precision that was agreed on
        to.take(
            to.user,
            {std::chrono::seconds(header->ts.tv_sec) + Time(to.isNanoseconds ? fraction : fraction * 1000),
             Bytes(reinterpret_cast<const std::byte*>(octets), header->caplen), header->len});
    };
    const int count = pcap_dispatch(m_handle.get(), kAtOnce, each, reinterpret_cast<u_char*>(&call));
    if (count < 0)
        return tl::unexpected(Refusal{Refusal::Reason::Failed, pcap_geterr(m_handle.get())});
    return count;
}

int PacketSource::descriptor() const { return pcap_get_selectable_fd(m_handle.get()); }

LinkType PacketSource::linkType() const { return linkTypeOf(pcap_datalink(m_handle.get())); }

PacketCounts PacketSource::counts()
{
    // ps_ifdrop is not used: libpcap reads it from a file, which the sandbox does not open.
    pcap_stat now{};
    if (pcap_stats(m_handle.get(), &now) == 0) {
        m_counts.received += now.ps_recv - std::exchange(m_lastReceived, now.ps_recv);
        m_counts.dropped += now.ps_drop - std::exchange(m_lastDropped, now.ps_drop);
    }
    return m_counts;
}

} // namespace lifeline::live
