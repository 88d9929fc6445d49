#include "tests/fuzz/checks/filter_check.h"

#include "core/filter/completion.h"
#include "core/filter/facts.h"
#include "core/filter/filter.h"
#include "core/filter/words.h"

#include <fmt/format.h>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace lifeline::fuzz {
namespace {

using filter::FilterPtr;

/// A connection without segments: what reads them finds none.
const trace::SnapshotPtr& someTrace()
{
    static const trace::SnapshotPtr trace = [] {
        auto made = std::make_shared<trace::TraceSnapshot>();
        made->traceId = 1;
        for (const auto& [client, server] :
             {std::pair("10.0.0.1:50000", "10.0.0.2:443"), std::pair("[fd00::1]:50000", "[fd00::2]:80")})
            made->connections.append().endpoint = {
                {*filter::socketAddressFrom(client), *filter::socketAddressFrom(server)}};
        return made;
    }();
    return trace;
}

unsigned shown(const FilterPtr& filter)
{
    filter::FactBook facts;
    facts.open(someTrace());
    filter::Match matches(*filter, Time{}, facts);
    unsigned bits = 0;
    for (std::uint32_t i = 0; i < someTrace()->connections.size(); ++i)
        bits |= static_cast<unsigned>(matches(someTrace()->connections[ConnectionId{i}])) << i;
    return bits;
}

Fault completionFault(std::string_view text, std::size_t cursor)
{
    static const filter::Vocabulary vocabulary = filter::vocabularyOf(*someTrace());
    const filter::Completion completion = filter::complete(text, cursor, vocabulary);
    if (completion.begin > completion.end || completion.end != cursor)
        return fmt::format("it completes {} to {} at {}", completion.begin, completion.end, cursor);
    for (const std::string& candidate : completion.candidates)
        if (candidate.empty() || !isPrintable(candidate))
            return "it offers what cannot be shown";
    return {};
}

} // namespace

Fault checkFilter(Bytes octets)
{
    const std::string_view text(reinterpret_cast<const char*>(octets.data()), octets.size());
    for (const std::size_t cursor : {std::size_t{0}, text.size() / 2, text.size()})
        if (Fault fault = completionFault(text, cursor))
            return fault;
    const auto filter = filter::parse(text);
    const auto again = filter::parse(text);
    if (filter.has_value() != again.has_value())
        return "it is a filter only sometimes";
    if (filter)
        return shown(*filter) == shown(*again) ? Fault() : Fault("it shows something else the second time");
    const filter::Fault& wrong = filter.error();
    if (wrong.column > text.size() || wrong.length > text.size() - wrong.column)
        return fmt::format("the place is {}, {} long, of {}", wrong.column, wrong.length, text.size());
    if (wrong.kind != again.error().kind || wrong.column != again.error().column)
        return "what is wrong changes";
    return isPrintable(describe(wrong)) ? Fault() : Fault("a sentence that is not printable");
}

} // namespace lifeline::fuzz
