#include "core/filter/fault.h"

#include "core/analysis/conn_state.h"
#include "core/analysis/outcome.h"
#include "core/filter/filter.h"
#include "core/filter/words.h"

#include <fmt/format.h>

namespace lifeline::filter {
namespace {

void append(std::string& list, std::string_view word)
{
    if (!list.empty())
        list += ", ";
    list += word;
}

template <class NameOf>
std::string listOf(unsigned count, NameOf nameOf)
{
    std::string list;
    for (unsigned i = 0; i < count; ++i)
        append(list, nameOf(i));
    return list;
}

/// Of each key one word; that "client." and "server." may stand before it is told by completion.
std::string keysOffered()
{
    std::string list;
    for (const KeyWord& key : keyWords())
        if (key.isOffered && key.word.find('.') == std::string_view::npos)
            append(list, key.word);
    return list;
}

} // namespace

std::string expectedWords(const Fault& fault)
{
    switch (fault.kind) {
    case FaultKind::KeyUnknown:
        return keysOffered();
    case FaultKind::StateUnknown:
        return listOf(tcp::kStateCount, [](unsigned i) { return tcp::name(static_cast<tcp::State>(i)); });
    case FaultKind::OutcomeUnknown:
        return listOf(analysis::kOutcomeCount,
                      [](unsigned i) { return analysis::name(static_cast<analysis::Outcome>(i)); });
    case FaultKind::ConnStateUnknown:
        return listOf(analysis::kConnStateCount,
                      [](unsigned i) { return analysis::name(static_cast<analysis::ConnState>(i)); });
    default:
        return {};
    }
}

std::string describe(const Fault& fault)
{
    const auto quoted = [&](const char* before, const char* after) {
        return fmt::format("{}\"{}\"{}", before, fault.detail, after);
    };
    switch (fault.kind) {
    case FaultKind::TooLong:
        return fmt::format("a filter has at most {} octets", kLongestFilter);
    case FaultKind::TooDeep:
        return fmt::format("parentheses may be {} deep", kDeepestFilter);
    case FaultKind::TermExpected:
        return "a condition is missing: a word, KEY:VALUE, or (";
    case FaultKind::ValueExpected:
        return quoted("", " wants a value");
    case FaultKind::CloseExpected:
        return "this parenthesis is not closed";
    case FaultKind::OpenMissing:
        return "this parenthesis was not opened";
    case FaultKind::QuoteOpen:
        return "this quotation has no end";
    case FaultKind::KeyUnknown:
        return quoted("there is no key ", "; keys are ") + expectedWords(fault);
    case FaultKind::NoOrder:
        return quoted("", " is neither less nor greater: compare it with : or !=");
    case FaultKind::AddressExpected:
        return quoted("", " is no address, part of one, or network like 10.0.0.0/8");
    case FaultKind::PrefixTooLong:
        return quoted("", " bits are more than the address has");
    case FaultKind::PortExpected:
        return quoted("", " is no port, nor a range like 8000-8999");
    case FaultKind::NumberExpected:
        return quoted("", " is no number");
    case FaultKind::UnitUnknown:
        return quoted("",
                      " has a unit that does not belong here: times have ns, us, ms, s, min or h, octets "
                      "kB, MB, GB, KiB, MiB or GiB");
    case FaultKind::StateUnknown:
        return quoted("", " is no state of RFC 9293; they are ") + expectedWords(fault);
    case FaultKind::FindingUnknown:
        return quoted("", " is no finding");
    case FaultKind::ProblemUnknown:
        return quoted("", " is no problem of a diagnosis");
    case FaultKind::OutcomeUnknown:
        return quoted("", " is no outcome; they are ") + expectedWords(fault);
    case FaultKind::ConnStateUnknown:
        return quoted("", " is none of Zeek's conn_state; they are ") + expectedWords(fault);
    case FaultKind::BpfWrong:
        return fmt::format("libpcap says: {}", fault.detail);
    case FaultKind::BpfNeedsFrames:
        return "a connection has no flags, lengths or payload of its own: of BPF only protocols, networks, "
               "hosts "
               "and ports can be asked here";
    case FaultKind::BpfName:
        break;
    }
    return quoted("names are not looked up: write the address instead of ", "");
}

} // namespace lifeline::filter
