#include "core/lab/link.h"

#include "core/lab/clock.h"
#include "core/lab/forge.h"
#include "core/lab/host.h"
#include "core/lab/namespaces.h"
#include "core/lab/row_text.h"

#include <algorithm>
#include <fmt/format.h>

namespace lifeline::lab {
namespace {

constexpr Time kSecond = std::chrono::seconds{1};

/// ARP, and IPv6's ICMP and multicast listener reports, which come at any time without a lesson asking for
/// them.
bool isNoise(Bytes frame)
{
    constexpr std::uint8_t kHopByHop = 0;
    constexpr std::uint8_t kIcmp6 = 58;
    if (frame.size() < kEthernetHeader + 7)
        return true;
    const auto type = bigEndian<std::uint16_t>(frame.data() + 12);
    if (type == 0x0806)
        return true;
    const auto next = std::to_integer<std::uint8_t>(frame[kEthernetHeader + 6]);
    return type == 0x86DD && (next == kHopByHop || next == kIcmp6);
}

/// Octets that a frame takes while the link has it.
std::uint64_t memoryOf(const FrameInTransit& frame) { return sizeof frame + frame.octets.size(); }

/// The last payload octet, or without payload one of the window field: never a length or a port.
void flipOctet(FrameInTransit& frame)
{
    constexpr std::size_t kWindowFromEnd = 6;
    std::size_t at = frame.octets.size() - 1;
    if (frame.segment.payloadLength == 0 && frame.segment.payloadOffset >= kWindowFromEnd)
        at = frame.segment.payloadOffset - kWindowFromEnd;
    frame.octets[at] ^= std::byte{0xFF};
    frame.isDamaged = true;
}

} // namespace

Link Link::open(Steps& steps, const Network& network, const lessons::Lesson& lesson)
{
    Link link;
    link.m_clocks = realTime() - steadyTime();
    link.m_delay = lesson.network.delay;
    link.m_rate = lesson.network.rate;
    link.m_queue = lesson.network.queue;
    link.m_mtu = lesson.network.mtu;
    link.m_rules = LinkRules(lesson.rules);
    link.m_isLoopback = network.isLoopback;
    if (network.isLoopback) {
        const InNetworkNamespace there(network.hosts[Side::Client], network.link);
        link.m_ends[Side::Client] = PacketSocket::open(steps, network.linkInterface[Side::Client]);
        return link;
    }
    for (const Side side : kBothSides) {
        link.m_ends[side] = PacketSocket::open(steps, network.linkInterface[side]);
        link.m_hosts[side] = hostAddress(side, lesson.network.family);
    }
    return link;
}

std::optional<FrameInTransit> Link::take(Side from)
{
    while (std::optional<TakenFrame> taken = m_ends[from].take()) {
        if (isNoise(taken->octets))
            continue;
        FrameInTransit frame;
        frame.id = ++m_lastId;
        frame.from = from;
        frame.sent = taken->time;
        frame.octets = std::move(taken->octets);
        describe(frame);
        if (m_isLoopback)
            frame.from = sideOnLoopback(frame);
        if (m_isLoopback || isHost(frame.destination.address)) // not what answers a flood
            m_memory.sent(frame);
        return frame;
    }
    return std::nullopt;
}

Side Link::sideOnLoopback(const FrameInTransit& frame)
{
    if (frame.isFirstSyn())
        m_serverPorts.insert(frame.destination.port);
    return m_serverPorts.contains(frame.destination.port) ? Side::Client : Side::Server;
}

FrameInTransit Link::forge(Side from, std::vector<std::byte> octets)
{
    FrameInTransit frame;
    frame.id = ++m_lastId;
    frame.from = from;
    frame.sent = realTime();
    frame.octets = std::move(octets);
    frame.isForged = true;
    describe(frame);
    return frame;
}

bool Link::isHost(const packet::IpAddress& address) const
{
    return address == m_hosts[Side::Client] || address == m_hosts[Side::Server];
}

std::optional<Time> Link::arrivalOf(const FrameInTransit& frame)
{
    const Side from = frame.from;
    // The delay counts from when the frame left, not from when we got round to it.
    const Time now = steadyTime();
    Time gone = std::clamp(frame.sent - m_clocks, now - m_delay[from], now);
    if (m_rate[from] > 0) {
        const auto bits = static_cast<std::int64_t>(frame.octets.size() * 8);
        const auto rate = static_cast<std::int64_t>(m_rate[from]);
        const Time takes{bits * 1'000'000'000 / rate};
        const Time fullFrame{static_cast<std::int64_t>((m_mtu + kEthernetHeader) * 8) * 1'000'000'000 / rate};
        const Time begin = std::max(gone, m_busyUntil[from]);
        if (begin - now > fullFrame * static_cast<std::int64_t>(m_queue))
            return std::nullopt;
        gone = m_busyUntil[from] = begin + takes;
    }
    // A link keeps the order, whatever becomes of its delay or of the clock.
    return m_lastDue[from] = std::max(gone + m_delay[from], m_lastDue[from]);
}

void Link::pass(FrameInTransit frame, std::vector<Row>& rows)
{
    const lessons::LinkRule* rule = m_rules.match(frame);
    if (m_isCut)
        return lose(frame, {Loss::LinkIsCut, {}}, rows);
    if (!isHost(frame.destination.address))
        return lose(frame, {Loss::NoSuchHost, text(frame.destination.address)}, rows);
    const std::optional<Time> due = arrivalOf(frame);
    if (!due)
        return lose(frame, {Loss::QueueFull, {}}, rows);
    const Side from = frame.from;
    if (rule)
        act(*rule, std::move(frame), *due, rows);
    else
        enqueue(*due, std::move(frame));
    countBehind(from, *due);
}

void Link::act(const lessons::LinkRule& rule, FrameInTransit frame, Time due, std::vector<Row>& rows)
{
    using lessons::RuleAction;
    if (m_keepsActs)
        m_acts.push_back({rule.name, frame.id});
    const auto tell = [&](const char* action, const std::string& what) {
        rows.push_back(linkRow(realTime(), frame.from, action, frame.id,
                               fmt::format("{} {}: {}.", frame.words, what, nameOf(rule))));
    };
    switch (rule.action) {
    case RuleAction::Drop:
        return lose(frame, {Loss::RuleDrops, rule.name}, rows);
    case RuleAction::Delay:
        tell("delayed", "waits longer");
        return enqueue(due + rule.time, std::move(frame));
    case RuleAction::Duplicate:
        tell("duplicated", "will arrive more than once");
        for (std::uint32_t i = 1; i <= rule.copies; ++i) {
            FrameInTransit copy = frame;
            copy.copy = i;
            ++m_copies;
            enqueue(due + rule.time * i + Time{i}, std::move(copy));
        }
        return enqueue(due, std::move(frame));
    case RuleAction::Reorder:
        tell("reordered", fmt::format("lets {} later go first", rule.behind));
        m_behind.push_back({frame.id, frame.from, rule.behind + 1}); // itself is counted too
        return enqueue(due + kSecond, std::move(frame));
    case RuleAction::Corrupt:
        tell("damaged", "loses an octet's value on the way");
        flipOctet(frame);
        return enqueue(due, std::move(frame));
    case RuleAction::Hold:
        tell("held", "is held on the link");
        m_kept += memoryOf(frame);
        ++m_changes;
        m_held.push_back(std::move(frame));
        return;
    case RuleAction::Cut:
        lose(frame, {Loss::RuleCuts, rule.name}, rows);
        return cut(rows);
    case RuleAction::Mark:
        tell("marked",
             markCongestion(frame.octets) ? "is marked: congestion experienced"
                                          : "cannot be marked: it is not ECN-capable");
        return enqueue(due, std::move(frame));
    case RuleAction::Reject:
        frame.rejectedBy = rule;
        return enqueue(due, std::move(frame));
    }
}

void Link::send(FrameInTransit frame, std::vector<Row>& rows)
{
    if (m_isCut)
        return lose(frame, {Loss::LinkIsCut, {}}, rows);
    const Time due = steadyTime() + m_delay[frame.from];
    enqueue(due, std::move(frame));
}

void Link::enqueue(Time due, FrameInTransit frame)
{
    m_kept += memoryOf(frame);
    ++m_changes;
    m_underWay.emplace(due, std::move(frame));
}

void Link::letGo(FrameInTransit frame, std::vector<Row>& rows)
{
    m_kept -= memoryOf(frame);
    ++m_changes;
    rows.push_back(linkRow(realTime(), frame.from, "released", frame.id,
                           fmt::format("{} is let go by the link.", frame.words)));
    if (m_isCut)
        lose(frame, {Loss::LinkIsCut, {}}, rows);
    else
        enqueue(steadyTime(), std::move(frame));
}

/// One more frame of an end has gone by those that wait for later ones.
void Link::countBehind(Side from, Time due)
{
    for (Behind& one : m_behind)
        if (one.from == from && --one.left == 0) {
            const auto frame = std::find_if(m_underWay.begin(), m_underWay.end(),
                                            [&](const auto& entry) { return entry.second.id == one.id; });
            if (frame == m_underWay.end())
                continue;
            auto node = m_underWay.extract(frame);
            node.key() = due;
            m_underWay.insert(std::move(node));
        }
    std::erase_if(m_behind, [](const Behind& one) { return one.left == 0; });
}

std::optional<FrameInTransit> Link::due(Time steadyNow)
{
    if (m_underWay.empty() || m_underWay.begin()->first > steadyNow)
        return std::nullopt;
    FrameInTransit frame = std::move(m_underWay.extract(m_underWay.begin()).mapped());
    m_kept -= memoryOf(frame);
    ++m_changes;
    return frame;
}

int Link::deliver(const FrameInTransit& frame)
{
    m_memory.delivered(frame);
    return m_ends[other(frame.from)].put(frame.octets);
}

std::optional<Time> Link::nextDue() const
{
    if (m_underWay.empty())
        return std::nullopt;
    return m_underWay.begin()->first;
}

void Link::cut(std::vector<Row>& rows)
{
    m_isCut = true;
    rows.push_back(linkRow(realTime(), {}, "cut", 0, "The link is cut: nothing passes."));
    for (const auto& [due, frame] : m_underWay)
        m_kept -= memoryOf(frame), lose(frame, {Loss::CutOnItsWay, {}}, rows);
    m_underWay.clear();
    m_behind.clear();
    ++m_changes;
}

void Link::mend(std::vector<Row>& rows)
{
    m_isCut = false;
    rows.push_back(linkRow(realTime(), {}, "mended", 0, "The link is mended."));
}

void Link::release(std::optional<Side> of, bool reversed, std::vector<Row>& rows)
{
    std::vector<FrameInTransit> held = std::move(m_held);
    m_held.clear();
    if (reversed)
        std::reverse(held.begin(), held.end());
    for (FrameInTransit& frame : held) {
        if (of && frame.from != *of) {
            m_held.push_back(std::move(frame));
            continue;
        }
        letGo(std::move(frame), rows);
    }
}

bool Link::release(std::uint64_t id, std::vector<Row>& rows)
{
    const auto frame =
        std::find_if(m_held.begin(), m_held.end(), [&](const FrameInTransit& one) { return one.id == id; });
    if (frame == m_held.end())
        return false;
    letGo(std::move(*frame), rows);
    m_held.erase(frame);
    return true;
}

bool Link::hold(std::uint64_t id, std::vector<Row>& rows)
{
    const auto entry = std::find_if(m_underWay.begin(), m_underWay.end(),
                                    [&](const auto& one) { return one.second.id == id; });
    if (entry == m_underWay.end())
        return false;
    FrameInTransit frame = std::move(m_underWay.extract(entry).mapped()); // m_kept counts it still
    rows.push_back(linkRow(realTime(), frame.from, "held", frame.id,
                           fmt::format("{} is held on the link.", frame.words)));
    m_held.push_back(std::move(frame));
    ++m_changes;
    return true;
}

bool Link::drop(std::uint64_t id, std::vector<Row>& rows)
{
    const auto take = [&](auto& frames, const auto& frameOf) {
        const auto entry =
            std::find_if(frames.begin(), frames.end(), [&](auto& one) { return frameOf(one).id == id; });
        if (entry == frames.end())
            return false;
        m_kept -= memoryOf(frameOf(*entry));
        lose(frameOf(*entry), {Loss::ByHand, {}}, rows);
        frames.erase(entry);
        ++m_changes;
        return true;
    };
    return take(m_held, [](FrameInTransit& one) -> FrameInTransit& { return one; })
        || take(m_underWay, [](auto& entry) -> FrameInTransit& { return entry.second; });
}

void Link::setDelay(Side side, Time delay, std::vector<Row>& rows)
{
    m_delay[side] = delay;
    rows.push_back(linkRow(realTime(), side, "delay", 0,
                           fmt::format("The delay of what the {} sends is now {} ms.", name(side),
                                       std::chrono::duration<double, std::milli>(delay).count())));
}

bool Link::switchRule(const std::string& name, bool active, std::vector<Row>& rows)
{
    if (!m_rules.switchRule(name, active))
        return false;
    rows.push_back(linkRow(realTime(), {}, "rule", 0,
                           fmt::format("The rule \"{}\" is {}.", name, active ? "on" : "off")));
    return true;
}

void Link::abandon(std::vector<Row>& rows)
{
    for (const auto& [due, frame] : m_underWay)
        lose(frame, {Loss::RunEnded, {}}, rows);
    for (const FrameInTransit& frame : m_held)
        lose(frame, {Loss::RunEndedHeld, {}}, rows);
    m_underWay.clear();
    m_held.clear();
    m_kept = 0;
}

void Link::lose(const FrameInTransit& frame, const LossReason& reason, std::vector<Row>& rows) const
{
    if (frame.copy == 0)
        rows.push_back(lostRow(realTime(), other(frame.from), frame.id, frame.words, words(reason)));
}

} // namespace lifeline::lab
