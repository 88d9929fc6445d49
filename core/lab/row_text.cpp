#include "core/lab/row_text.h"

#include <cstring>
#include <fmt/format.h>
#include <signal.h>

namespace lifeline::lab {
namespace {

void addEnds(Row& row, const Ends& ends)
{
    row.fields.emplace_back("LIFELINE_LOCAL", text(ends.local));
    row.fields.emplace_back("LIFELINE_REMOTE", text(ends.remote));
}

void addKernel(Row& row, const EndState& state)
{
    if (!state.row)
        return;
    auto fields = kernelFields(*state.row);
    row.fields.insert(row.fields.end(), fields.begin(), fields.end());
}

std::string signalName(int signal)
{
    const char* abbreviation = sigabbrev_np(signal);
    return abbreviation ? fmt::format("SIG{}", abbreviation) : fmt::format("signal {}", signal);
}

std::string outcome(const ActorMessage& message)
{
    std::string text = message.error == 0
        ? fmt::format("returned {}", message.result)
        : fmt::format("failed: {} ({})", errnoName(message.error), std::strerror(message.error));
    if (message.signal != 0)
        text += fmt::format(", and raised {}", signalName(message.signal));
    return text;
}

} // namespace

std::string errnoName(int error)
{
    const char* symbol = strerrorname_np(error);
    return symbol ? symbol : fmt::format("errno {}", error);
}

Row stateRow(Time time, Side side, std::uint64_t frame, const std::string& segment, const Ends& ends,
             const EndState& now)
{
    Row row{time, "state", side, {}, {}};
    row.message = fmt::format("The {} sent {} and is in {}.", name(side), segment, tcp::name(now.state));
    row.fields.emplace_back("LIFELINE_PACKET_ID", std::to_string(frame));
    row.fields.emplace_back("LIFELINE_STATE", tcp::name(now.state));
    addEnds(row, ends);
    addKernel(row, now);
    return row;
}

Row arrivalRow(Time time, Side side, std::uint64_t frame, const std::string& segment, const Ends& ends,
               tcp::State before, const EndState& after)
{
    Row row{time, "arrival", side, {}, {}};
    row.message = before == after.state
        ? fmt::format("{} reached the {}, which stays in {}.", segment, name(side), tcp::name(before))
        : fmt::format("{} reached the {}: {} became {}.", segment, name(side), tcp::name(before),
                      tcp::name(after.state));
    row.fields.emplace_back("LIFELINE_PACKET_ID", std::to_string(frame));
    row.fields.emplace_back("LIFELINE_STATE_BEFORE", tcp::name(before));
    row.fields.emplace_back("LIFELINE_STATE_AFTER", tcp::name(after.state));
    addEnds(row, ends);
    addKernel(row, after);
    return row;
}

Row bareArrivalRow(Time time, Side side, std::uint64_t frame, const std::string& segment)
{
    Row row{time, "arrival", side, fmt::format("{} reached the {}.", segment, name(side)), {}};
    row.fields.emplace_back("LIFELINE_PACKET_ID", std::to_string(frame));
    return row;
}

Row linkRow(Time time, std::optional<Side> side, const std::string& action, std::uint64_t frame,
            std::string sentence)
{
    Row row{time, "link", side, std::move(sentence), {{"LIFELINE_ACTION", action}}};
    if (frame != 0)
        row.fields.emplace_back("LIFELINE_PACKET_ID", std::to_string(frame));
    return row;
}

Row sampleRow(Time time, Side side, const Ends& ends, const EndState& now)
{
    Row row{time, "tcpinfo", side, {}, {}};
    row.message = fmt::format("The {}'s socket {} to {} is in {}.", name(side), text(ends.local),
                              text(ends.remote), tcp::name(now.state));
    row.fields.emplace_back("LIFELINE_STATE", tcp::name(now.state));
    addEnds(row, ends);
    addKernel(row, now);
    return row;
}

Row lostRow(Time time, Side side, std::uint64_t frame, const std::string& segment, const std::string& reason)
{
    Row row{time, "lost", side, fmt::format("{} did not reach the {}: {}.", segment, name(side), reason), {}};
    row.fields.emplace_back("LIFELINE_PACKET_ID", std::to_string(frame));
    row.fields.emplace_back("LIFELINE_REASON", reason);
    return row;
}

Row callRow(const ActorMessage& message, const std::string& actor, Side side, std::uint64_t call)
{
    const bool end = message.kind == ActorMessage::Kind::CallEnd;
    const std::string written = fmt::format("{}({})", message.call.data(), message.arguments.data());
    Row row{message.time, "call", side, {}, {}};
    row.message = end ? fmt::format("{}: {} {}.", actor, written, outcome(message))
                      : fmt::format("{}: {} begins.", actor, written);
    row.fields = {
        {"LIFELINE_CALL_ID", std::to_string(call)},
        {"LIFELINE_PHASE", end ? "end" : "begin"},
        {"LIFELINE_ACTOR", actor},
        {"LIFELINE_CALL", message.call.data()},
        {"LIFELINE_ARGUMENTS", message.arguments.data()},
    };
    if (message.socket != 0)
        row.fields.emplace_back("LIFELINE_SOCKET", fmt::format("{}/{}", actor, message.socket));
    if (message.local.port != 0)
        row.fields.emplace_back("LIFELINE_LOCAL", text(message.local));
    if (message.remote.port != 0)
        row.fields.emplace_back("LIFELINE_REMOTE", text(message.remote));
    if (!end)
        return row;
    row.fields.emplace_back("LIFELINE_RESULT", std::to_string(message.result));
    if (message.error != 0)
        row.fields.emplace_back("LIFELINE_ERRNO", errnoName(message.error));
    if (message.signal != 0)
        row.fields.emplace_back("LIFELINE_SIGNAL", signalName(message.signal));
    row.fields.emplace_back("LIFELINE_DURATION_NS", std::to_string(message.duration.count()));
    return row;
}

std::string resultText(const Row& call)
{
    std::string text = fmt::format("{} = {}", call.field("LIFELINE_CALL"), call.field("LIFELINE_RESULT"));
    for (const char* field : {"LIFELINE_ERRNO", "LIFELINE_SIGNAL"})
        if (const auto value = call.field(field); !value.empty())
            text += fmt::format(" {}", value);
    return text;
}

Row queueRow(Time time, Side side, const std::string& queue, std::uint32_t length, std::uint32_t limit,
             const packet::SocketAddress& local)
{
    Row row{time, "queue", side, {}, {}};
    row.message = fmt::format("The {}'s {} queue holds {}, its limit is {}.", name(side),
                              queue == "syn" ? "SYN" : queue, length, limit);
    row.fields = {
        {"LIFELINE_QUEUE", queue},
        {"LIFELINE_LENGTH", std::to_string(length)},
        {"LIFELINE_LIMIT", std::to_string(limit)},
        {"LIFELINE_LOCAL", text(local)},
    };
    return row;
}

Row counterRow(Time time, Side side, const CounterStep& step)
{
    Row row{time, "counter", side, {}, {}};
    row.message =
        fmt::format("{} on the {} went up by {} to {}.", step.name, name(side), step.delta, step.total);
    row.fields = {
        {"LIFELINE_COUNTER", step.name},
        {"LIFELINE_DELTA", std::to_string(step.delta)},
        {"LIFELINE_TOTAL", std::to_string(step.total)},
    };
    return row;
}

Row noteRow(Time time, std::string sentence) { return Row{time, "note", {}, std::move(sentence), {}}; }

} // namespace lifeline::lab
