#include "core/lab/step_player.h"

#include "core/lab/clock.h"
#include "core/lab/forge.h"
#include "core/lab/host.h"
#include "core/lab/row_text.h"

#include <algorithm>
#include <fmt/format.h>

namespace lifeline::lab {
namespace {

/// How often states are read that may change without a frame.
constexpr Time kLook = std::chrono::milliseconds{1};
/// Of a flood, at most so many at once: frames of others come between.
constexpr int kFloodAtOnce = 64;

std::uint64_t countOf(const auto& counts, const auto& key)
{
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
}

} // namespace

StepPlayer::StepPlayer(RunParts& parts, RecordWriter& writer) : m_parts(&parts), m_writer(&writer)
{
    for (const ActorProcess& actor : parts.actors)
        for (const lessons::Step& step : actor.actor().steps)
            m_countsFrames = m_countsFrames || std::holds_alternative<lessons::WaitForFrame>(step);
}

void StepPlayer::count(Frames& frames, const FrameInTransit& frame)
{
    if (!frame.isTcp || frame.copy > 0)
        return;
    lessons::SegmentPattern pattern = frame.pattern();
    pattern.isForged = false;
    ++frames[lessons::text(pattern)];
}

void StepPlayer::ask(std::size_t actor, const lessons::Step& step)
{
    Pending pending{actor, &step, {}, {}};
    if (const auto* flood = std::get_if<lessons::Flood>(&step)) {
        pending.flood = *flood;
        pending.next = steadyTime();
        m_pending.push_back(pending);
        return;
    }
    const bool waits = std::holds_alternative<lessons::WaitForState>(step)
        || std::holds_alternative<lessons::WaitForFrame>(step)
        || std::holds_alternative<lessons::WaitForCall>(step);
    if (waits) {
        m_pending.push_back(pending);
        return;
    }
    if (const std::string wrong = play(step); !wrong.empty())
        m_writer->push(
            noteRow(realTime(), fmt::format("The step {} did nothing: {}.", lessons::verb(step), wrong)));
    m_parts->actors[actor].answer();
}

std::string StepPlayer::play(const lessons::Step& step)
{
    if (const auto* flood = std::get_if<lessons::Flood>(&step)) {
        m_pending.push_back({std::nullopt, nullptr, *flood, steadyTime()});
        return {};
    }
    return std::visit([this](const auto& one) { return act(one); }, step);
}

bool StepPlayer::isOver(const lessons::WaitForState& wait)
{
    const auto state = tcp::stateFromName(wait.state);
    if (!state)
        return true;
    const std::uint32_t sockets = m_parts->probes[wait.side].socketsIn(*state);
    return wait.none ? sockets == 0 : sockets >= wait.atLeast;
}

bool StepPlayer::isOver(const lessons::WaitForFrame& wait) const
{
    lessons::SegmentPattern pattern = wait.frame;
    pattern.isLost = pattern.isForged = false;
    return countOf(wait.arrived ? m_arrived : m_left, lessons::text(pattern)) >= wait.nth;
}

bool StepPlayer::isOver(const lessons::WaitForCall& wait) const
{
    return countOf(wait.begun ? m_begun : m_returned, std::pair(wait.actor, wait.call)) >= wait.nth;
}

bool StepPlayer::isOver(Pending& pending)
{
    if (pending.flood.count > 0)
        return goOn(pending);
    if (!pending.step)
        return true;
    if (const auto* state = std::get_if<lessons::WaitForState>(pending.step))
        return isOver(*state);
    if (const auto* frame = std::get_if<lessons::WaitForFrame>(pending.step))
        return isOver(*frame);
    if (const auto* call = std::get_if<lessons::WaitForCall>(pending.step))
        return isOver(*call);
    return true;
}

void StepPlayer::goOn()
{
    std::erase_if(m_pending, [&](Pending& pending) {
        if (!isOver(pending))
            return false;
        if (pending.actor)
            m_parts->actors[*pending.actor].answer();
        return true;
    });
}

std::optional<Time> StepPlayer::patience() const
{
    std::optional<Time> wait;
    for (const Pending& pending : m_pending) {
        const Time one = pending.flood.count > 0 ? std::max(pending.next - steadyTime(), Time{0}) : kLook;
        wait = std::min(wait.value_or(one), one);
    }
    return wait;
}

bool StepPlayer::goOn(Pending& flood)
{
    for (int i = 0; i < kFloodAtOnce && flood.flood.count > 0 && steadyTime() >= flood.next; ++i) {
        constexpr std::uint32_t kAddresses = 65'000;
        constexpr std::uint32_t kFirstPort = 1024;
        SegmentPlan plan;
        plan.source.address = nobodysAddress(1 + m_flooded % kAddresses, m_parts->family);
        plan.source.port = static_cast<std::uint16_t>(kFirstPort + m_flooded % 60'000);
        plan.destination = {hostAddress(Side::Server, m_parts->family), flood.flood.port};
        plan.sequence = 1'000'000 + m_flooded * 64'000;
        plan.flags = {packet::TcpFlags::kSyn};
        plan.window = 64'240;
        plan.withSynOptions = true;
        plan.timestamps = packet::TcpTimestamps{1, 0};
        forge(Side::Client, forgeSegment(plan, Side::Client), "the flood");
        ++m_flooded;
        --flood.flood.count;
        flood.next += flood.flood.every;
    }
    return flood.flood.count == 0;
}

void StepPlayer::forge(Side from, std::vector<std::byte> octets, const std::string& why)
{
    FrameInTransit frame = m_parts->link.forge(from, std::move(octets));
    m_writer->push(RecordedFrame{frame.sent, from, frame.id, frame.octets});
    m_writer->push(
        linkRow(frame.sent, from, "forged", frame.id,
                fmt::format("{} in the {}'s name is forged by the link: {}.", frame.words, name(from), why)));
    frameLeft(frame);
    std::vector<Row> rows;
    m_parts->link.send(std::move(frame), rows);
    push(rows);
}

void StepPlayer::reject(const FrameInTransit& frame, const lessons::LinkRule& rule)
{
    const Side from = other(frame.from);
    if (rule.icmp)
        return forge(from, forgeIcmp(*rule.icmp, rule.mtu, frame.from, frame.octets), nameOf(rule));
    if (frame.segment.flags.rst())
        return; // a RST is never answered (RFC 9293 §3.10.7.1)
    // RFC 9293 §3.10.7.1: with the ACK's number, or without an ACK with number 0 and an ACK of all that came.
    SegmentPlan plan;
    plan.source = frame.destination;
    plan.destination = frame.source;
    plan.flags = {packet::TcpFlags::kRst};
    if (frame.segment.flags.ack()) {
        plan.sequence = frame.segment.acknowledgment;
    } else {
        plan.flags.bits |= packet::TcpFlags::kAck;
        plan.acknowledgment = frame.segment.end();
    }
    forge(from, forgeSegment(plan, from), nameOf(rule));
}

std::string StepPlayer::act(const lessons::ListSockets& step)
{
    std::vector<Row> rows;
    m_parts->probes[step.side].appendList(rows);
    push(rows);
    return {};
}

std::string StepPlayer::act(const lessons::Kill& step)
{
    for (ActorProcess& actor : m_parts->actors)
        if (actor.actor().name == step.actor) {
            Row row = noteRow(realTime(), fmt::format("The process of {} is killed (SIGKILL).", step.actor));
            row.side = actor.actor().side;
            m_writer->push(std::move(row));
            actor.kill();
            return {};
        }
    return fmt::format("no actor is named {}", step.actor);
}

std::string StepPlayer::act(const lessons::Cut&)
{
    std::vector<Row> rows;
    m_parts->link.cut(rows);
    push(rows);
    return {};
}

std::string StepPlayer::act(const lessons::Mend&)
{
    std::vector<Row> rows;
    m_parts->link.mend(rows);
    push(rows);
    return {};
}

std::string StepPlayer::act(const lessons::SwitchRule& step)
{
    std::vector<Row> rows;
    const bool found = m_parts->link.switchRule(step.name, step.active, rows);
    push(rows);
    return found ? std::string() : fmt::format("no rule is named {}", step.name);
}

std::string StepPlayer::act(const lessons::Release& step)
{
    std::vector<Row> rows;
    bool found = true;
    if (step.frame == 0)
        m_parts->link.release(step.of, step.reversed, rows);
    else
        found = m_parts->link.release(step.frame, rows);
    push(rows);
    return found ? std::string() : fmt::format("the link holds no frame {}", step.frame);
}

std::string StepPlayer::act(const lessons::HoldFrame& step)
{
    std::vector<Row> rows;
    const bool found = m_parts->link.hold(step.frame, rows);
    push(rows);
    return found ? std::string() : fmt::format("no frame {} is under way", step.frame);
}

std::string StepPlayer::act(const lessons::DropFrame& step)
{
    std::vector<Row> rows;
    const bool found = m_parts->link.drop(step.frame, rows);
    push(rows);
    return found ? std::string() : fmt::format("no frame {} is under way or held", step.frame);
}

std::string StepPlayer::act(const lessons::SetDelay& step)
{
    std::vector<Row> rows;
    m_parts->link.setDelay(step.side, step.time, rows);
    push(rows);
    return {};
}

std::string StepPlayer::act(const lessons::Inject& step)
{
    const Side from = step.from;
    SegmentPlan plan;
    plan.flags = flagsFromLetters(step.flags);
    plan.payload = step.text;
    plan.window = step.window;
    plan.sequence = static_cast<std::uint32_t>(step.sequence);
    plan.acknowledgment = static_cast<std::uint32_t>(step.acknowledgment);
    const PerSide<EndOnLink>* ends = m_parts->link.memory().connection(step.clientPort);
    if (!ends && (step.clientPort == 0 || step.serverPort == 0))
        return "there is no connection yet, and no port and server_port";
    if (ends) {
        const EndOnLink& sender = (*ends)[from];
        const EndOnLink& receiver = (*ends)[other(from)];
        plan.source = sender.address;
        plan.destination = receiver.address;
        plan.sequence += sender.next;
        plan.acknowledgment += receiver.next;
        if (step.timestamp)
            plan.timestamps = packet::TcpTimestamps{sender.timestamp.value_or(0)
                                                        + static_cast<std::uint32_t>(*step.timestamp),
                                                    receiver.timestamp.value_or(0)};
    } else {
        const packet::SocketAddress client{hostAddress(Side::Client, m_parts->family), step.clientPort};
        const packet::SocketAddress server{hostAddress(Side::Server, m_parts->family), step.serverPort};
        plan.source = from == Side::Client ? client : server;
        plan.destination = from == Side::Client ? server : client;
    }
    if (!plan.flags.ack())
        plan.acknowledgment = 0;
    forge(from, forgeSegment(plan, from), "the lesson injects it");
    return {};
}

std::string StepPlayer::act(const lessons::SendIcmp& step)
{
    const std::vector<std::byte>& quoted = m_parts->link.memory().lastFrame(step.to);
    if (quoted.empty())
        return fmt::format("the {} has sent nothing yet that could be quoted", name(step.to));
    forge(other(step.to), forgeIcmp(step.error, step.mtu, step.to, quoted), "the lesson injects it");
    return {};
}

void StepPlayer::push(std::vector<Row>& rows)
{
    for (Row& row : rows)
        m_writer->push(std::move(row));
}

} // namespace lifeline::lab
