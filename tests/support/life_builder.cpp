#include "tests/support/life_builder.h"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <stdexcept>
#include <string>

namespace lifeline::test {
namespace {

using trace::Life;
using trace::StateSpan;

constexpr PerSide<std::uint32_t> kInitial{{1000, 5000}};

Time timeFrom(const std::string& text) { return Time{std::llround(std::stod(text) * 1e9)}; }

std::uint16_t flagsFrom(const std::string& letters)
{
    constexpr std::string_view kLetters = "FSRP.UEW";
    std::uint16_t bits = 0;
    for (const char letter : letters)
        bits = static_cast<std::uint16_t>(bits | 1U << kLetters.find(letter));
    return bits;
}

class Script {
public:
    Life read(std::string_view script)
    {
        m_life.spans[Side::Client].push_back(
            {.state = tcp::State::Closed, .evidence = trace::Evidence::Proven});
        m_life.spans[Side::Server].push_back(
            {.state = tcp::State::Listen, .evidence = trace::Evidence::Proven});
        std::istringstream lines{std::string(script)};
        for (std::string line; std::getline(lines, line);) {
            std::istringstream words{line};
            if (std::string time; words >> time)
                readLine(timeFrom(time), words, line);
        }
        finish();
        return std::move(m_life);
    }

private:
    void readLine(Time time, std::istringstream& words, const std::string& line)
    {
        std::string who;
        words >> who;
        if (who == ">" || who == "<") {
            readSegment(time, who == ">" ? Side::Client : Side::Server, words);
            return;
        }
        const Side side = who == "client" ? Side::Client : Side::Server;
        std::string rest;
        std::getline(words >> std::ws, rest);
        if (rest.empty())
            throw std::invalid_argument("cannot read: " + line);
        const std::string word = rest.substr(rest.front() == '~' ? 1 : 0);
        if (tcp::stateFromName(word))
            change(side, time, rest, std::nullopt);
        else
            readCall(time, side, rest);
    }

    void readSegment(Time time, Side from, std::istringstream& words)
    {
        trace::Step step;
        const auto index = static_cast<std::uint32_t>(m_life.steps.size());
        step.segment.value = index;
        step.frame.value = step.number = index + 1;
        step.sent = step.wire.time = time;
        step.wire.from = from;
        step.wire.window = 64240;
        std::string flags;
        std::string sequence;
        words >> flags >> sequence;
        step.wire.flags.bits = flagsFrom(flags);
        step.relativeSequence.value = static_cast<std::uint32_t>(std::stoul(sequence));
        step.wire.length = static_cast<std::uint32_t>(std::stoul(sequence.substr(sequence.find('(') + 1)));
        step.wire.sequence = step.relativeSequence + kInitial[from];
        std::string word;
        std::vector<std::pair<Side, std::string>> states;
        std::vector<std::uint32_t> provers;
        while (words >> word) {
            std::string value;
            if (word == "lost") {
                step.delivery = trace::Delivery::Lost;
                step.recorded.edit().lossReason = "the link dropped it";
                continue;
            }
            words >> value;
            if (word == "ack") {
                step.relativeAcknowledgment.value = static_cast<std::uint32_t>(std::stoul(value));
                step.wire.acknowledgment = step.relativeAcknowledgment + kInitial[other(from)];
            } else if (word == "arrives") {
                step.arrived = timeFrom(value);
                step.delivery = trace::Delivery::Arrived;
                step.proven = true;
                m_life.connection.isRecorded = true;
            } else if (word == "by") {
                provers.back() = static_cast<std::uint32_t>(std::stoul(value));
            } else {
                states.emplace_back(word == "client" ? Side::Client : Side::Server, value);
                provers.push_back(0);
            }
        }
        for (std::size_t i = 0; i < states.size(); ++i) {
            const auto& [side, state] = states[i];
            m_changes.push_back(
                {side, side == from ? time : step.arrived.value_or(time), state, index, provers[i]});
        }
        m_life.steps.push_back(std::move(step));
    }

    void readCall(Time time, Side side, const std::string& text)
    {
        const std::size_t equals = text.find(" = ");
        const std::size_t bracket = text.find('(');
        const std::string name = text.substr(0, std::min({text.size(), equals, bracket}));
        const auto open =
            std::find_if(m_life.calls.rbegin(), m_life.calls.rend(), [&](const trace::CallSpan& call) {
                return call.side == side && call.call.name == name && !call.end;
            });
        const bool returns = equals != std::string::npos && open != m_life.calls.rend();
        if (!returns) {
            trace::CallSpan& call = m_life.calls.emplace_back();
            call.side = side;
            call.begin = time;
            call.call.name = name;
            if (bracket != std::string::npos)
                call.call.arguments = text.substr(bracket + 1, text.find(')') - bracket - 1);
            if (equals == std::string::npos)
                return;
        }
        trace::CallSpan& call = returns ? *open : m_life.calls.back();
        std::istringstream rest{text.substr(equals + 3)};
        rest >> call.call.result;
        call.call.phase = trace::Call::Phase::End;
        call.end = time;
        for (std::string word; rest >> word;) {
            if (word == "until") {
                rest >> word;
                call.end = timeFrom(word);
            } else {
                call.call.error = word;
            }
        }
        call.call.duration = *call.end - call.begin;
    }

    void change(Side side, Time time, const std::string& state, std::optional<std::uint32_t> cause)
    {
        m_changes.push_back({side, time, state, cause, 0});
    }

    struct Change {
        Side side = Side::Client;
        Time time{};
        std::string state;
        std::optional<std::uint32_t> cause;
        std::uint32_t prover = 0;
    };

    void finish()
    {
        std::stable_sort(m_changes.begin(), m_changes.end(),
                         [](const Change& a, const Change& b) { return a.time < b.time; });
        m_life.begin = Time::max();
        for (const trace::Step& step : m_life.steps) {
            m_life.begin = std::min(m_life.begin, step.sent);
            m_life.end = std::max(m_life.end, step.arrived.value_or(step.sent));
        }
        for (const trace::CallSpan& call : m_life.calls) {
            m_life.begin = std::min(m_life.begin, call.begin);
            m_life.end = std::max(m_life.end, call.end.value_or(call.begin));
        }
        for (const Change& change : m_changes) {
            m_life.end = std::max(m_life.end, change.time);
            std::vector<StateSpan>& spans = m_life.spans[change.side];
            const bool assumed = change.state.front() == '~';
            StateSpan span;
            span.begin = span.provenAt = change.time;
            span.state = tcp::stateFromName(change.state.substr(assumed ? 1 : 0)).value();
            span.evidence = assumed ? trace::Evidence::Assumed : trace::Evidence::Proven;
            span.cause = change.cause;
            if (change.prover > 0) {
                span.provenAt = m_life.steps[change.prover - 1].sent;
                span.evidenceFrame = FrameNumber{change.prover};
            }
            spans.back().end = span.begin;
            spans.push_back(span);
        }
        for (const Side side : kBothSides) {
            m_life.spans[side].front().begin = m_life.spans[side].front().provenAt = m_life.begin;
            m_life.spans[side].back().end = m_life.end;
        }
        describeSteps();
        describeConnection();
    }

    tcp::State stateAt(Side side, Time time) const
    {
        tcp::State state = m_life.spans[side].front().state;
        for (const StateSpan& span : m_life.spans[side]) {
            if (span.begin <= time)
                state = span.state;
        }
        return state;
    }

    /// The state after step i acted on that side, or else at its time before whatever later steps cause.
    tcp::State stateAfter(Side side, std::uint32_t i, Time time, tcp::State before) const
    {
        for (const StateSpan& span : m_life.spans[side]) {
            if (span.cause == i)
                return span.state;
        }
        return m_life.connection.isRecorded ? stateAt(side, time) : before;
    }

    void describeSteps()
    {
        PerSide<tcp::State> now{
            {m_life.spans[Side::Client].front().state, m_life.spans[Side::Server].front().state}};
        for (std::uint32_t i = 0; i < m_life.steps.size(); ++i) {
            trace::Step& step = m_life.steps[i];
            const Side from = step.wire.from;
            step.onSend = now;
            step.onSend[from] = stateAfter(from, i, step.sent, now[from]);
            step.onSend[other(from)] =
                m_life.connection.isRecorded ? stateAt(other(from), step.sent) : now[other(from)];
            step.onArrival = step.onSend;
            if (step.delivery != trace::Delivery::Lost) {
                const Time there = step.arrived.value_or(step.sent);
                step.onArrival[other(from)] = stateAfter(other(from), i, there, step.onSend[other(from)]);
            }
            now = step.onArrival;
        }
    }

    void describeConnection()
    {
        trace::Connection& connection = m_life.connection;
        connection.endpoint[Side::Client] = {packet::IpAddress::v4(0x0A000001), 50139};
        connection.endpoint[Side::Server] = {packet::IpAddress::v4(0x0A000002), 9292};
        connection.initial = {
            {tcp::SequenceNumber{kInitial[Side::Client]}, tcp::SequenceNumber{kInitial[Side::Server]}}};
        connection.segments = static_cast<std::uint32_t>(m_life.steps.size());
        for (const Side side : kBothSides)
            connection.state[side] = m_life.spans[side].back().state;
        for (const trace::Step& step : m_life.steps) {
            ++connection.flow[step.wire.from].segments;
            connection.flow[step.wire.from].payload += step.wire.length;
            connection.last = std::max(connection.last, step.sent);
        }
        if (!m_life.steps.empty())
            connection.first = m_life.steps.front().sent;
        if (m_life.steps.size() > 2 && m_life.steps[0].wire.flags.syn() && m_life.steps[1].wire.flags.syn())
            connection.handshakeRtt = m_life.steps[2].sent - m_life.steps[0].sent;
    }

    Life m_life;
    std::vector<Change> m_changes;
};

} // namespace

trace::Life lifeFrom(std::string_view script) { return Script().read(script); }

const std::string_view kFourWayClose = R"(
    0.0000 client connect(10.0.0.2:9292)
    0.0001 > S  0(0)         arrives 0.0101  client SYN-SENT     server SYN-RECEIVED
    0.0102 < S. 0(0) ack 1   arrives 0.0202  client ESTABLISHED
    0.0203 > .  1(0) ack 1   arrives 0.0303  server ESTABLISHED
    0.0204 client connect = 0
    0.0205 client send(5) = 5 until 0.0207
    0.0206 > P. 1(5) ack 1   arrives 0.0306
    0.0304 server accept = 4
    0.0305 server recv(4096)
    0.0307 < .  1(0) ack 6   arrives 0.0407
    0.0308 server recv = 5
    0.0309 server send(5) = 5 until 0.0311
    0.0310 < P. 1(5) ack 6   arrives 0.0410
    0.0411 > .  6(0) ack 6   arrives 0.0511
    0.1910 client close() = 0 until 0.1912
    0.1911 > F. 6(0) ack 6   arrives 0.2011  client FIN-WAIT-1   server CLOSE-WAIT
    0.2411 < .  6(0) ack 7   arrives 0.2511  client FIN-WAIT-2
    0.4010 server close() = 0 until 0.4012
    0.4011 < F. 6(0) ack 7   arrives 0.4111  client TIME-WAIT    server LAST-ACK
    0.4112 > .  7(0) ack 7   arrives 0.4212  server CLOSED
)";

} // namespace lifeline::test
