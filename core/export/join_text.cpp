#include "core/export/join_text.h"

#include "core/base/safe_text.h"
#include "core/base/time_text.h"
#include "core/export/table_text.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace lifeline::exports {
namespace {

using namespace analysis::two_sided;
using analysis::Confidence;

std::string arrow(const PerSide<packet::SocketAddress>& ends)
{
    return fmt::format("{} → {}", text(ends[Side::Client]), text(ends[Side::Server]));
}

std::string counted(std::uint64_t count, const char* what)
{
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

/// To the microsecond: somebody may want to set a clock right by it.
std::string offsetText(Time offset) { return seconds(offset, 6) + " s"; }

std::string plusMinus(Time time) { return "± " + duration(time); }

const char* words(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Certain:
        return "certain";
    case Confidence::Likely:
        return "likely";
    case Confidence::Possible:
        return "possible";
    }
    return "";
}

/// "10 sent: 8 arrived, 2 lost; 10.1 ms at least, 10.4 ms in the middle"
std::string textOf(const DirectionSummary& direction)
{
    if (direction.sent == 0 && direction.onlyReceived == 0)
        return "nothing sent";
    std::string text = fmt::format("{} sent", direction.sent);
    text += direction.arrived == direction.sent ? ", all arrived"
                                                : fmt::format(": {} arrived", direction.arrived);
    const auto add = [&](std::uint32_t count, const char* what) {
        if (count > 0)
            text += fmt::format(", {} {}", count, what);
    };
    add(direction.lost, "lost");
    add(direction.notCaptured, "acknowledged but not captured where they arrived");
    add(direction.notRunning, "while the other capture was not running");
    add(direction.unknown, "of which the other capture cannot tell");
    add(direction.inPieces, "cut up or joined by offload");
    add(direction.copies, "arrived once more");
    add(direction.onlyReceived, "seen only where they arrived");
    if (direction.arrived > 0)
        text += fmt::format("; on the way {} at least, {} in the middle", duration(direction.least),
                            duration(direction.median));
    return text;
}

std::string clockSentence(const ClockFit& fit, const FileNames& names)
{
    const Time offset = fit.clock.offset;
    const std::string a = safeText(names[Vantage::A]);
    const std::string b = safeText(names[Vantage::B]);
    return fmt::format("The clock of {} is {} {} that of {} at the beginning, {}", b,
                       offsetText(offset < Time{0} ? -offset : offset),
                       offset < Time{0} ? "behind" : "ahead of", a, plusMinus(fit.uncertainty));
}

std::string driftSentence(const ClockFit& fit)
{
    constexpr double kPpm = 1e6;
    if (!fit.isDriftMeasured)
        return fmt::format("no drift that could be measured (it may be ± {:.0f} ppm)",
                           std::ceil(fit.driftUncertainty * kPpm));
    return fmt::format("and {} {:.1f} ppm (± {:.1f})", fit.clock.drift < 0 ? "loses" : "gains",
                       std::abs(fit.clock.drift) * kPpm, fit.driftUncertainty * kPpm);
}

std::string assumption(const ClockFit& fit)
{
    std::string text = fmt::format(
        "The smallest round trip between the two places is {}; half of it is taken for each way. "
        "If the path is slower one way, all delays of that way are longer than they say here, and "
        "those of the other way shorter, by at most {}.",
        duration(fit.roundTrip), duration(fit.uncertainty));
    if (fit.noise > Time{0})
        text += fmt::format(" The frames contradict each other by {}: the time stamps are no better.",
                            duration(fit.noise));
    return text;
}

std::string numbers(const std::vector<ConnectionId>& connections)
{
    std::string text;
    for (const ConnectionId id : connections)
        text += fmt::format("{}{}", text.empty() ? "" : "+", id.value);
    return text;
}

std::string evidence(const JoinedConnection& connection)
{
    std::string text = fmt::format("{}: {} match by seq, ack, length and flags", words(connection.confidence),
                                   counted(connection.exact, "segment"));
    const std::uint32_t identified = connection.sameIdentification + connection.otherIdentification;
    if (identified > 0)
        text += fmt::format(", {} of {} also by IP-ID", connection.sameIdentification, identified);
    return text;
}

/// All of one connection.
std::string paragraph(const JoinedConnection& connection, const std::string& a, const std::string& b)
{
    const Correspondence& found = connection.correspondence;
    std::string out = fmt::format("connection {}: {}\n", numbers(found.connections[Vantage::A]),
                                  arrow(found.endpoint[Vantage::A]));
    out += fmt::format("  {} was made nearer the client, {} nearer the server\n",
                       connection.clientAt == Vantage::A ? a : b, connection.clientAt == Vantage::A ? b : a);
    out +=
        fmt::format("  in {} it is {}: {}{}\n", b, numbers(found.connections[Vantage::B]),
                    arrow(found.endpoint[Vantage::B]), found.isTranslated() ? ", translated on the way" : "");
    out += fmt::format("  client → server  {}\n", textOf(connection.direction[Side::Client]));
    out += fmt::format("  server → client  {}\n", textOf(connection.direction[Side::Server]));
    out += fmt::format("  {}\n", evidence(connection));
    return out;
}

/// Many connections, a line each.
std::string table(const Join& join, const std::string& a, const std::string& b)
{
    using Align = TableText::Align;
    TableText table({{"in " + a},
                     {"client → server"},
                     {"in " + b},
                     {"client → server"},
                     {"client at"},
                     {"sent", Align::Right},
                     {"lost", Align::Right},
                     {"sent back", Align::Right},
                     {"lost", Align::Right},
                     {"not known", Align::Right},
                     {"matched", Align::Right},
                     {"sure"}});
    for (const JoinedConnection& connection : join.connections) {
        const Correspondence& found = connection.correspondence;
        const DirectionSummary& there = connection.direction[Side::Client];
        const DirectionSummary& back = connection.direction[Side::Server];
        const auto unknown = [](const DirectionSummary& direction) {
            return direction.notCaptured + direction.notRunning + direction.unknown;
        };
        table.row({numbers(found.connections[Vantage::A]), arrow(found.endpoint[Vantage::A]),
                   numbers(found.connections[Vantage::B]),
                   found.isTranslated() ? arrow(found.endpoint[Vantage::B]) : "the same",
                   connection.clientAt == Vantage::A ? a : b, std::to_string(there.sent),
                   std::to_string(there.lost), std::to_string(back.sent), std::to_string(back.lost),
                   std::to_string(unknown(there) + unknown(back)), std::to_string(connection.exact),
                   words(connection.confidence)});
    }
    std::string out;
    table.write([&](std::string_view line) { out += line; });
    return out;
}

} // namespace

std::vector<std::string> joinNotes(const Join& join, const FileNames& names)
{
    const std::string a = safeText(names[Vantage::A]);
    const std::string b = safeText(names[Vantage::B]);
    std::vector<std::string> notes{fmt::format("Joined from {} and {}. All times are those of {}.", a, b, a),
                                   clockSentence(join.clock, names) + ", " + driftSentence(join.clock) + ".",
                                   assumption(join.clock)};
    for (const JoinedConnection& connection : join.connections) {
        const Correspondence& found = connection.correspondence;
        if (found.isTranslated())
            notes.push_back(fmt::format("{} in {} is {} in {}: the frames of {} were given the addresses and "
                                        "ports of {}.",
                                        arrow(found.endpoint[Vantage::A]), a,
                                        arrow(found.endpoint[Vantage::B]), b, b, a));
    }
    return notes;
}

std::string joinText(const Join& join, const FileNames& names)
{
    constexpr std::size_t kFew = 8;
    const std::string a = safeText(names[Vantage::A]);
    const std::string b = safeText(names[Vantage::B]);
    std::string out;
    if (join.connections.size() > kFew)
        out = table(join, a, b);
    else
        for (const JoinedConnection& connection : join.connections)
            out += paragraph(connection, a, b);
    out += fmt::format("\n{}, {}.\n", clockSentence(join.clock, names), driftSentence(join.clock));
    out += assumption(join.clock) + "\n";
    for (const Vantage vantage : kBothVantages) {
        const std::string name = vantage == Vantage::A ? a : b;
        if (join.missesFrames[vantage])
            out += fmt::format("{} misses frames that were there: what it does not have is called lost only "
                               "where the receiver asked for it again.\n",
                               name);
        if (join.capturedTwice[vantage] > 0)
            out += fmt::format("{} has {} twice; each counts once.\n", name,
                               counted(join.capturedTwice[vantage], "frame"));
        if (join.connectionsLeft[vantage] > 0)
            out += fmt::format(
                "{} of {} {} not in {}.\n", counted(join.connectionsLeft[vantage], "connection"), name,
                join.connectionsLeft[vantage] == 1 ? "is" : "are", vantage == Vantage::A ? b : a);
    }
    return out;
}

std::string joinJson(const Join& join)
{
    const auto howMany = [&](Confidence confidence) {
        return std::count_if(
            join.connections.begin(), join.connections.end(),
            [&](const JoinedConnection& connection) { return connection.confidence == confidence; });
    };
    return fmt::format(R"({{"connections":{},"certain":{},"likely":{},"possible":{},"clock_offset_ns":{},)"
                       R"("clock_uncertainty_ns":{},"round_trip_ns":{}}})"
                       "\n",
                       join.connections.size(), howMany(Confidence::Certain), howMany(Confidence::Likely),
                       howMany(Confidence::Possible), join.clock.clock.offset.count(),
                       join.clock.uncertainty.count(), join.clock.roundTrip.count());
}

std::string refusalText(const Refusal& refusal, const FileNames& names)
{
    const std::string a = safeText(names[Vantage::A]);
    const std::string b = safeText(names[Vantage::B]);
    const std::string both = fmt::format("{} and {}", a, b);
    switch (refusal.reason) {
    case RefusalReason::NothingInCommon:
        return fmt::format("{} have no connection in common: no segment of one has the sequence and "
                           "acknowledgment numbers of one of the other. A proxy ends a connection and opens "
                           "another.",
                           both);
    case RefusalReason::NotSure:
        return fmt::format("{} have a SYN's sequence number in common and nothing else: that may be chance.",
                           both);
    case RefusalReason::OneDirection: {
        const bool none = refusal.matched[Side::Client] == 0 && refusal.matched[Side::Server] == 0;
        if (none)
            return fmt::format("{} have {} in common, but no segment that is alone with its numbers in both. "
                               "The clocks cannot be compared.",
                               both, counted(refusal.common, "connection"));
        return fmt::format("{} have segments of one direction only in common: {} of the client's, {} of the "
                           "server's. Any offset of the clocks would fit, so that delays cannot be told.",
                           both, refusal.matched[Side::Client], refusal.matched[Side::Server]);
    }
    case RefusalReason::SamePlace:
        return fmt::format("{} were made at the same place, or very near it: no segment takes a time "
                           "from one to the other that could be told. `mergecap` merges such captures.",
                           both);
    case RefusalReason::Unsteady:
        return fmt::format("The clocks of {} did not run evenly: no offset and drift explain all segments. "
                           "Was one of them set while it captured?",
                           both);
    }
    return {};
}

} // namespace lifeline::exports
