#pragma once

#include <pcap/pcap.h>

namespace lifeline::filter {

/// Whether a program reads nothing of a raw IP packet with a TCP header but what is the same for all
/// segments of a connection in one direction: version, protocol, addresses and ports.
///
/// All ways through it are looked at, for IPv4 and for IPv6; a way that no TCP segment takes does not count.
bool readsOnlyTheConnection(const bpf_program& program);

} // namespace lifeline::filter
