#include "core/export/ladder_words.h"

#include "core/base/safe_text.h"

#include <fmt/format.h>

namespace lifeline::exports {

using ladder::CallLabel;

const char* words(ladder::GapReason reason)
{
    switch (reason) {
    case ladder::GapReason::RetransmissionTimer:
        return "retransmission timer";
    case ladder::GapReason::DelayedAck:
        return "delayed ACK";
    case ladder::GapReason::Application:
        return "application";
    case ladder::GapReason::TailLossProbe:
        return "tail loss probe's timer";
    case ladder::GapReason::PersistTimer:
        return "persist timer";
    case ladder::GapReason::KeepAliveTimer:
        return "keep-alive timer";
    case ladder::GapReason::Unknown:
        break;
    }
    return "";
}

std::string callText(const trace::CallSpan& span, CallLabel::Part part, std::size_t columns)
{
    const trace::Call& call = span.call;
    const std::string name = safeText(call.name);
    const std::string withArguments = fmt::format("{}({})", name, safeText(call.arguments));
    if (part == CallLabel::Part::Begin)
        return withArguments;
    std::string result = fmt::format(" = {}", call.result);
    if (!call.error.empty())
        result += " " + safeText(call.error);
    if (!call.signal.empty())
        result += " " + safeText(call.signal);
    if (part != CallLabel::Part::End && columnsOf(withArguments + result) <= columns)
        return withArguments + result;
    const bool saysNothing = call.result == 0 && call.error.empty() && call.signal.empty();
    return saysNothing && part != CallLabel::Part::End ? withArguments : name + result;
}

Tone toneOf(const tcp::Segment& segment)
{
    if (segment.flags.rst())
        return Tone::Trouble;
    if (segment.flags.syn())
        return Tone::Opening;
    if (segment.flags.fin())
        return Tone::Closing;
    return segment.length > 0 ? Tone::Plain : Tone::Dim;
}

} // namespace lifeline::exports
