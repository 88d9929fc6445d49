#pragma once

#include "core/analysis/conn_state.h"
#include "core/filter/bpf_program.h"
#include "core/filter/fault.h"
#include "core/filter/term.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lifeline::filter {

class FactBook;

/// Octets that a filter may have, and how deep its parentheses may be.
inline constexpr std::size_t kLongestFilter = 4096;
inline constexpr int kDeepestFilter = 64;

/// What must be read to decide a filter.
enum class Reads : std::uint8_t {
    Summary, ///< the connection's summary, which is there
    Segments, ///< also each segment once
    Life, ///< the whole life, followed and examined
};

/// What a table is filtered with, compiled (docs/filter.md). Immutable; threads may share it, and each has a
/// Match of its own.
class Filter {
public:
    /// Whether nothing is filtered: the text was empty.
    bool isEmpty() const { return m_nodes.empty(); }
    /// The most that any of its terms reads.
    Reads reads() const { return m_reads; }

private:
    friend class Parser;
    friend class Match;

    /// A node of the tree; children stand before it. Of And and Or the left child is the cheaper one.
    struct Node {
        enum class Kind : std::uint8_t { And, Or, Not, Condition };
        Kind kind = Kind::Condition;
        Reads reads = Reads::Summary;
        std::uint32_t left = 0; ///< of a condition, the index of its term
        std::uint32_t right = 0;
    };

    std::vector<Node> m_nodes; ///< the last one is the root
    std::vector<Term> m_terms;
    Reads m_reads = Reads::Summary;
};

using FilterPtr = std::shared_ptr<const Filter>;

/// What somebody calls an address.
struct AddressName {
    packet::IpAddress address;
    std::string name;
};

/// Compiles a filter (docs/filter.md), or says what is wrong with it, and where. Any octets may be given.
/// @param names  are looked through now: the filter means the addresses that have them
tl::expected<FilterPtr, Fault> parse(std::string_view text, std::span<const AddressName> names = {});

/// Whether the summary leaves any of these possible: what it rules out need not be followed.
bool mayHave(const trace::Connection& connection, const FindingTerm& term);

/// Decides connection after connection; of one thread.
class Match {
public:
    /// @param begin  what `start` counts from: the first segment of the trace
    /// @param facts  opened with the snapshot that the connections are of; outlives this
    Match(const Filter& filter, Time begin, FactBook& facts);

    bool operator()(const trace::Connection& connection);

private:
    bool holds(std::uint32_t index, const trace::Connection& connection);
    bool holds(const Term& term, std::uint32_t index, const trace::Connection& connection);
    bool holdsText(const AddressTerm& term, std::uint32_t index, const packet::SocketAddress& address);

    /// Addresses come again and again: whether the text of this one matched.
    struct Remembered {
        packet::SocketAddress address;
        std::uint32_t term = 0; ///< index + 1; 0: nothing
        bool matched = false;
    };

    const Filter& m_filter;
    Time m_begin;
    FactBook& m_facts;
    std::vector<Remembered> m_remembered;
};

} // namespace lifeline::filter
