#pragma once

#include "core/filter/fault.h"
#include "core/trace/connection.h"

#include <memory>
#include <string>

namespace lifeline::filter {

/// A filter in libpcap's language, asked of connections: of a made IP and TCP header, in both directions.
///
/// Only what a connection's header always says can be decided so: addresses, ports, the protocol. A program
/// that reads anything else (flags, lengths, payload) is refused, by looking at its instructions. Names are
/// refused before libpcap sees them, because it would look them up in the network.
class BpfProgram {
public:
    /// @param column  where the text stands in the filter, for the fault
    static tl::expected<std::shared_ptr<const BpfProgram>, Fault> compile(const std::string& text,
                                                                          std::size_t column);
    ~BpfProgram();

    bool matches(const trace::Connection& connection) const;

private:
    struct Instructions;
    explicit BpfProgram(std::unique_ptr<Instructions> instructions);

    std::unique_ptr<Instructions> m_instructions;
};

} // namespace lifeline::filter
