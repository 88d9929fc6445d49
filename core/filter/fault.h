#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <tl/expected.hpp>

namespace lifeline::filter {

/// What is wrong with a filter.
enum class FaultKind : std::uint8_t {
    TooLong,
    TooDeep,
    TermExpected, ///< a condition should stand here
    ValueExpected, ///< a key has no value; the detail is the key
    CloseExpected, ///< ")" is missing
    OpenMissing, ///< ")" without "("
    QuoteOpen,
    KeyUnknown, ///< the detail is what stands there, as in the others below
    NoOrder, ///< "<" where nothing is more or less
    AddressExpected,
    PrefixTooLong,
    PortExpected,
    NumberExpected,
    UnitUnknown,
    StateUnknown,
    FindingUnknown,
    ProblemUnknown,
    OutcomeUnknown,
    ConnStateUnknown,
    BpfWrong, ///< the detail is libpcap's sentence
    BpfNeedsFrames, ///< it looks at what only frames have
    BpfName, ///< a name that would have to be looked up in the network
};

/// Where a filter is wrong, and what was expected.
struct Fault {
    FaultKind kind = FaultKind::TermExpected;
    std::size_t column = 0; ///< octets before the place
    std::size_t length = 0; ///< octets of it; 0: at the end of the text
    std::string detail{}; ///< what stands there, made safe
};

/// What could have stood there, "host, client, server": keys, states, outcomes, Zeek's conn_state. Empty
/// where that is no short list.
std::string expectedWords(const Fault& fault);

/// The English sentence for a terminal.
std::string describe(const Fault& fault);

} // namespace lifeline::filter
