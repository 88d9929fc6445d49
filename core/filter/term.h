#pragma once

#include "core/analysis/outcome.h"
#include "core/base/side.h"
#include "core/packet/ip_address.h"
#include "core/tcp/endpoint_state.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace lifeline::filter {

class BpfProgram;

/// Which end a term is about.
enum class Ends : std::uint8_t { Either, Client, Server };

/// An address in a network: all bits for one address.
struct NetworkTerm {
    Ends ends = Ends::Either;
    packet::IpAddress network;
    unsigned bits = 128; ///< of the IPv4-mapped form: 96 more than an IPv4 prefix says
};

/// Part of an address as it is written; with a colon behind an IPv4 address, of the port, too.
struct AddressTerm {
    Ends ends = Ends::Either;
    std::string part; ///< lower case
    bool withPort = false;
    bool wholeGroup = false; ///< it is a whole number between dots or colons
};

/// One of the addresses that somebody calls so, whose names a word was found in.
struct NamedTerm {
    Ends ends = Ends::Either;
    std::vector<packet::IpAddress> addresses; ///< ascending
};

/// A port in one of the intervals, both ends of which belong to them.
struct PortTerm {
    Ends ends = Ends::Either;
    std::vector<std::pair<std::uint16_t, std::uint16_t>> ranges;
};

struct StateTerm {
    Ends ends = Ends::Either;
    std::uint16_t states = 0; ///< bit by tcp::State
};

enum class Quantity : std::uint8_t {
    Segments,
    Bytes,
    Retransmissions,
    Duration,
    Rtt,
    Start,
    Trouble,
    Number
};
enum class Comparison : std::uint8_t { Equal, Less, LessOrEqual, Greater, GreaterOrEqual };

/// A number compared; of Either end, the sum of both. Times are nanoseconds.
struct QuantityTerm {
    Ends ends = Ends::Either;
    Quantity quantity = Quantity::Segments;
    Comparison comparison = Comparison::Equal;
    std::int64_t value = 0;
};

struct OutcomeTerm {
    std::uint16_t outcomes = 0; ///< bit by analysis::Outcome
};

struct ConnStateTerm {
    std::uint16_t states = 0; ///< bit by analysis::ConnState
};

/// Any of these findings, or of these problems.
struct FindingTerm {
    std::uint64_t findings = 0; ///< bit by analysis::FindingKind
    std::uint64_t problems = 0; ///< bit by analysis::Problem
};

/// tcpdump's "ip", "ip6" and "tcp".
struct VersionTerm {
    bool v4 = true;
    bool v6 = true;
};

struct BpfTerm {
    std::shared_ptr<const BpfProgram> program;
};

/// One condition.
using Term = std::variant<NetworkTerm, AddressTerm, NamedTerm, PortTerm, StateTerm, QuantityTerm, OutcomeTerm,
                          ConnStateTerm, FindingTerm, VersionTerm, BpfTerm>;

} // namespace lifeline::filter
