#include "core/export/explanation_text.h"

#include "core/base/time_text.h"
#include "core/export/problem_words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace lifeline::exports {
namespace {

using analysis::Activity;
using analysis::Closing;
using analysis::Diagnosis;
using analysis::Opening;

std::string lastingText(Time time)
{
    return time <= Time{} ? std::string() : fmt::format(" The capture goes on for {}.", duration(time));
}

std::string resetText(const Diagnosis& diagnosis, const trace::Life& life)
{
    const trace::Step& reset = life.steps[diagnosis.closingSteps.front()];
    const bool isForged =
        std::any_of(diagnosis.problems.begin(), diagnosis.problems.end(),
                    [](const auto& one) { return one.problem == analysis::Problem::ForgedReset; });
    if (reset.delivery == trace::Delivery::Lost)
        return fmt::format(
            "The {} ended it with a RST that was lost ({}): the other end has not heard of it.",
            name(reset.wire.from), segmentNumbers(diagnosis.closingSteps, life));
    return fmt::format("A RST {} the {} ended it ({}).", isForged ? "in the name of" : "of",
                       name(reset.wire.from), segmentNumbers(diagnosis.closingSteps, life));
}

const char* words(Activity activity)
{
    switch (activity) {
    case Activity::Handshake:
        return "handshake";
    case Activity::ClientThinking:
        return "client's application";
    case Activity::ServerThinking:
        return "server's application";
    case Activity::Transfer:
        return "transfer";
    case Activity::Stall:
        return "closed window";
    case Activity::Recovery:
        break;
    }
    return "retransmission";
}

/// Whether the handshake's time was the network's: nothing had to be sent again.
bool isPlain(const Diagnosis& diagnosis)
{
    return std::none_of(diagnosis.problems.begin(), diagnosis.problems.end(), [](const auto& one) {
        return one.problem <= analysis::Problem::OldConnection
            || one.problem == analysis::Problem::Unreachable;
    });
}

/// Words broken into lines below a heading of their own column.
void append(std::string& out, std::string_view heading, const std::string& text, std::size_t width)
{
    constexpr std::size_t kIndent = 9;
    std::string line = fmt::format("{:<{}}", heading, kIndent);
    std::size_t columns = kIndent;
    bool isEmpty = true;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const std::string word = text.substr(begin, end - begin);
        // A continuation octet of UTF-8 has no column of its own.
        const auto wide = static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
        }));
        if (!isEmpty && columns + 1 + wide > width) {
            out += line + '\n';
            line = std::string(kIndent, ' ');
            columns = kIndent;
            isEmpty = true;
        }
        line += (isEmpty ? "" : " ") + word;
        columns += wide + (isEmpty ? 0 : 1);
        isEmpty = false;
        begin = end + 1;
    }
    out += line + '\n';
}

} // namespace

std::string openingText(const Diagnosis& diagnosis, const trace::Life& life)
{
    const char* opener = name(diagnosis.opener);
    const std::string where = segmentNumbers(diagnosis.openingSteps, life);
    switch (diagnosis.opening) {
    case Opening::NotSeen:
        return "The capture begins in the middle: who opened it, and how, does not show.";
    case Opening::Complete:
        return diagnosis.handshake < Time{}
            ? fmt::format("The {} opened it; the capture does not have its SYN ({}).", opener, where)
            : diagnosis.handshake == Time{}
            ? fmt::format("The {} opened it. The handshake was too short for the capture's clock ({}).",
                          opener, where)
            : fmt::format("The {} opened it. The handshake took {} ({}).", opener,
                          duration(diagnosis.handshake), where);
    case Opening::Simultaneous:
        return fmt::format("Both ends opened it at once: their SYNs crossed ({}).", where);
    case Opening::Refused:
        return fmt::format("The {} wanted to open it and was refused ({}).", opener, where);
    case Opening::Unanswered:
        return fmt::format("The {} wanted to open it and got no SYN-ACK ({}).", opener, where);
    case Opening::Unreachable:
        return fmt::format("The {} wanted to open it, and ICMP said that it cannot ({}).", opener, where);
    case Opening::HalfWay:
        break;
    }
    return fmt::format("It was opened halfway: the {}'s SYN was answered, and no ACK followed ({}).", opener,
                       where);
}

std::string closingText(const Diagnosis& diagnosis, const trace::Life& life)
{
    const Side closer = diagnosis.closer.value_or(Side::Client);
    const std::string where = segmentNumbers(diagnosis.closingSteps, life);
    switch (diagnosis.closing) {
    case Closing::NeverOpened:
        return "There was nothing to close.";
    case Closing::Open:
        return "Nobody had closed it when the capture ended." + lastingText(diagnosis.afterLast);
    case Closing::Orderly:
        return fmt::format("The {} closed first, then the {}; both FINs were acknowledged ({}). The {} keeps "
                           "TIME-WAIT (Linux: 60 s).",
                           name(closer), name(other(closer)), where, name(closer));
    case Closing::Simultaneous:
        return fmt::format("Both ends closed at once: their FINs crossed ({}). Both keep TIME-WAIT.", where);
    case Closing::Unfinished:
        return fmt::format("Both ends sent a FIN ({}); the last one is not acknowledged in this capture.",
                           where);
    case Closing::HalfClosed:
        return fmt::format("Only the {} closed ({}).", name(closer), where)
            + lastingText(diagnosis.afterLast);
    case Closing::Reset:
        return resetText(diagnosis, life);
    case Closing::GivenUp:
        break;
    }
    return fmt::format("The {} gave up, and sent neither FIN nor RST.", name(closer))
        + lastingText(diagnosis.afterLast);
}

std::string timeText(const Diagnosis& diagnosis)
{
    const analysis::TimeSplit& time = diagnosis.time;
    const Time total = time.total();
    if (total <= Time{})
        return "All segments have the same time.";
    std::vector<Activity> order;
    for (std::size_t i = 0; i < analysis::kActivityCount; ++i)
        if (time.parts[i] > Time{})
            order.push_back(static_cast<Activity>(i));
    std::stable_sort(order.begin(), order.end(), [&](Activity a, Activity b) { return time[a] > time[b]; });
    std::string out = duration(total) + " from the first segment to the last: ";
    const char* separator = "";
    for (const Activity activity : order) {
        out += fmt::format("{}{} {}", separator, words(activity), duration(time[activity]));
        separator = ", ";
    }
    out += '.';
    const Time most = total / 3 * 2;
    const Time network = time[Activity::Transfer] + time[Activity::Handshake];
    if (time.applications() > most)
        out += " Most of it went to the applications, not to the network.";
    else if (time[Activity::Recovery] > most)
        out += " Most of it was waiting for retransmissions.";
    else if (time[Activity::Transfer] > Time{} && network > most && isPlain(diagnosis))
        out += " Most of it went to the network, not to the applications.";
    return out;
}

std::string explanationText(const Diagnosis& diagnosis, const trace::Life& life, std::size_t width)
{
    const trace::Connection& connection = life.connection;
    std::string out = fmt::format("Connection {}  {} > {}\n", connection.id.value,
                                  packet::text(connection.endpoint[Side::Client]),
                                  packet::text(connection.endpoint[Side::Server]));
    if (connection.clientIsGuessed)
        append(out, "", "No SYN was seen: which end is the client is guessed.", width);
    append(out, "Opening", openingText(diagnosis, life), width);
    const char* heading = "Trouble";
    for (const analysis::Diagnosed& problem : diagnosis.problems) {
        append(out, heading, problemText(problem, life), width);
        heading = "";
    }
    if (diagnosis.problems.empty())
        append(out, heading, "None that shows in the segments.", width);
    append(out, "Closing", closingText(diagnosis, life), width);
    append(out, "Time", timeText(diagnosis), width);
    heading = "Check";
    std::vector<std::string> said;
    for (const analysis::Diagnosed& problem : diagnosis.problems)
        for (std::string& hint : hintsFor(problem, life)) {
            if (std::find(said.begin(), said.end(), hint) != said.end())
                continue;
            append(out, heading, hint, width);
            heading = "";
            said.push_back(std::move(hint));
        }
    return out;
}

} // namespace lifeline::exports
