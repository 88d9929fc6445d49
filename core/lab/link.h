#pragma once

#include "core/base/loss_reason.h"
#include "core/lab/frame_in_transit.h"
#include "core/lab/link_memory.h"
#include "core/lab/link_rules.h"
#include "core/lab/network.h"
#include "core/lab/packet_socket.h"
#include "core/lab/record.h"
#include "core/lessons/lesson.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace lifeline::lab {

/// The link between the two hosts: every frame is taken from one kernel, meets the lesson's rules, waits for
/// its turn and its delay, and is put into the other. What the link does with a frame beside passing it on is
/// a row, appended to the caller's.
class Link {
public:
    static Link open(Steps& steps, const Network& network, const lessons::Lesson& lesson);

    /// The next frame that a host has sent; neighbour and multicast noise is dropped unseen.
    std::optional<FrameInTransit> take(Side from);
    /// Puts a taken frame on its way, or does with it what a rule says.
    void pass(FrameInTransit frame, std::vector<Row>& rows);
    /// Numbers a frame that the link makes itself; send() then puts it on its way.
    FrameInTransit forge(Side from, std::vector<std::byte> octets);
    void send(FrameInTransit frame, std::vector<Row>& rows);
    /// The next frame whose time has come.
    std::optional<FrameInTransit> due(Time steadyNow);
    /// Hands a frame to its receiver's kernel, which has processed it when this returns. @return 0 or errno
    int deliver(const FrameInTransit& frame);

    /// How long the link itself kept a frame that is delivered now (real time): without its delay.
    Time keptFor(const FrameInTransit& frame, Time now) const
    {
        return now - frame.sent - m_delay[frame.from];
    }

    void cut(std::vector<Row>& rows);
    void mend(std::vector<Row>& rows);
    void release(std::optional<Side> of, bool reversed, std::vector<Row>& rows);
    /// Lets go one held frame. @return whether it was held
    bool release(std::uint64_t id, std::vector<Row>& rows);
    /// Takes a frame off its way, and holds it. @return whether it was under way
    bool hold(std::uint64_t id, std::vector<Row>& rows);
    /// Loses a frame that is under way or held. @return whether it was
    bool drop(std::uint64_t id, std::vector<Row>& rows);
    void setDelay(Side side, Time delay, std::vector<Row>& rows);
    bool switchRule(const std::string& name, bool active, std::vector<Row>& rows);
    void addRule(const lessons::LinkRule& rule)
    {
        m_rules.addFirst(rule);
        m_keepsActs = true;
    }
    /// Which rules acted on which frames since this was asked last. Kept once addRule() was called.
    struct RuleAct {
        std::string rule; ///< its name
        std::uint64_t frame = 0;
    };
    std::vector<RuleAct> takeActs() { return std::exchange(m_acts, {}); }
    /// What the link has just now, by the time it is due (steady time); and what it holds.
    const std::multimap<Time, FrameInTransit>& underWay() const { return m_underWay; }
    const std::vector<FrameInTransit>& held() const { return m_held; }
    /// Grows whenever one of the two changes.
    std::uint64_t changes() const { return m_changes; }
    /// What is still on the link when a run ends is lost.
    void abandon(std::vector<Row>& rows);

    /// Frames that it has numbered, and copies that a rule made.
    std::uint64_t made() const { return m_lastId + m_copies; }
    /// Octets of memory that frames under way and held frames take.
    std::uint64_t kept() const { return m_kept; }
    /// When the next frame is due (steady time), if one is under way.
    std::optional<Time> nextDue() const;
    int descriptor(Side side) const { return m_ends[side].descriptor(); }
    std::uint32_t dropped(Side side) { return m_ends[side].dropped(); }
    /// On a loopback frames are only seen: the kernel has delivered them itself.
    bool isLoopback() const { return m_isLoopback; }
    const LinkMemory& memory() const { return m_memory; }

private:
    /// When a frame that left now would arrive; nothing when the queue at the rate limit is full.
    std::optional<Time> arrivalOf(const FrameInTransit& frame);
    void act(const lessons::LinkRule& rule, FrameInTransit frame, Time due, std::vector<Row>& rows);
    void enqueue(Time due, FrameInTransit frame);
    /// A held frame goes on its way, if there is one.
    void letGo(FrameInTransit frame, std::vector<Row>& rows);
    void countBehind(Side from, Time due);
    void lose(const FrameInTransit& frame, const LossReason& reason, std::vector<Row>& rows) const;
    bool isHost(const packet::IpAddress& address) const;
    /// Whose frame it is on a loopback, where addresses do not tell.
    Side sideOnLoopback(const FrameInTransit& frame);

    struct Behind {
        std::uint64_t id = 0;
        Side from = Side::Client;
        std::uint32_t left = 0; ///< so many frames go first
    };

    PerSide<PacketSocket> m_ends;
    PerSide<packet::IpAddress> m_hosts;
    PerSide<Time> m_delay;
    PerSide<std::uint64_t> m_rate; ///< bits a second, 0 for no limit
    PerSide<Time> m_lastDue; ///< steady time, of the last frame that no rule delayed
    Time m_clocks{}; ///< real time less steady time
    PerSide<Time> m_busyUntil; ///< steady time; where a rate is set
    std::uint32_t m_queue = 0; ///< full frames that may wait where a rate is set
    std::uint32_t m_mtu = 0; ///< octets of an IP packet
    LinkRules m_rules;
    LinkMemory m_memory;
    std::multimap<Time, FrameInTransit> m_underWay; ///< by due time; frames of equal times keep their order
    std::vector<FrameInTransit> m_held;
    std::vector<Behind> m_behind;
    bool m_isCut = false;
    bool m_isLoopback = false;
    std::set<std::uint16_t> m_serverPorts; ///< on a loopback: where SYNs went
    std::uint64_t m_lastId = 0;
    std::uint64_t m_copies = 0;
    std::uint64_t m_kept = 0; ///< octets, see kept()
    std::uint64_t m_changes = 0;
    bool m_keepsActs = false;
    std::vector<RuleAct> m_acts;
};

} // namespace lifeline::lab
