#pragma once

#include "core/base/link_type.h"
#include "core/live/refusal.h"

#include <cstdint>
#include <memory>
#include <string>

struct bpf_program;

namespace lifeline::live {

/// A filter in libpcap's language (pcap-filter(7)), compiled.
class PacketFilter {
public:
    /// Compiles for a link type. Names in it may be looked up in DNS: this can take seconds.
    /// Refusal: WrongFilter with libpcap's sentence.
    static OrRefusal<PacketFilter> compile(const std::string& expression, LinkType link,
                                           std::uint32_t snapLength);

    PacketFilter(PacketFilter&&) noexcept;
    PacketFilter& operator=(PacketFilter&&) noexcept;
    ~PacketFilter();

    bpf_program& program() { return *m_program; }

private:
    explicit PacketFilter(std::unique_ptr<bpf_program> program);

    std::unique_ptr<bpf_program> m_program;
};

} // namespace lifeline::live
