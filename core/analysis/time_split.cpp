#include "core/analysis/time_split.h"

#include "core/analysis/findings.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace lifeline::analysis {
namespace {

using trace::Step;

bool has(std::span<const Finding> findings, FindingKind kind)
{
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.kind == kind; });
}

/// What an end has sent, as far as it says what is under way.
struct Sender {
    bool hasSent = false;
    tcp::SequenceNumber next; ///< SND.NXT
    tcp::SequenceNumber acknowledged; ///< SND.UNA
    std::optional<tcp::SequenceNumber> repaired; ///< end of what was sent again and is not yet acknowledged
    bool isShut = false; ///< its receiver's window is closed
    std::optional<Time> sentNext; ///< when SND.NXT was reached, unless that was a repeat

    bool isUnderWay() const { return hasSent && acknowledged != next; }
};

class Walk {
public:
    Walk(const trace::Life& life, const std::vector<Finding>& findings) : m_life(life), m_findings(findings)
    {
        measureAnswers();
    }

    std::vector<TimeSlice> run()
    {
        std::vector<TimeSlice> slices;
        m_ends = {};
        for (std::uint32_t i = 0; i < m_life.steps.size(); ++i) {
            const Time at = m_life.steps[i].sent;
            if (i > 0 && at > m_now)
                cut(slices, i, at);
            if (i == 0 || at > m_now)
                m_now = at;
            take(i);
        }
        return slices;
    }

private:
    std::span<const Finding> foundAt(std::uint32_t step) const { return findingsAt(m_findings, step); }

    static void add(std::vector<TimeSlice>& slices, Time begin, Time end, Activity activity)
    {
        if (end <= begin)
            return;
        if (!slices.empty() && slices.back().activity == activity)
            slices.back().end = end;
        else
            slices.push_back({begin, end, activity});
    }

    static Activity thinking(Side side)
    {
        return side == Side::Client ? Activity::ClientThinking : Activity::ServerThinking;
    }

    /// Says what the time between the step before and this one went for.
    void cut(std::vector<TimeSlice>& slices, std::uint32_t index, Time end) const
    {
        const Step& step = m_life.steps[index];
        const Side from = step.wire.from;
        if (m_isOpening)
            return add(slices, m_now, end, Activity::Handshake);
        if (m_ends[Side::Client].isShut || m_ends[Side::Server].isShut)
            return add(slices, m_now, end, Activity::Stall);
        const bool isRepairing = m_ends[Side::Client].repaired || m_ends[Side::Server].repaired;
        if (isRepairing || has(foundAt(index), FindingKind::Retransmission))
            return add(slices, m_now, end, Activity::Recovery);
        const bool speaks = step.wire.sequenceLength() > 0 || step.wire.flags.rst();
        const bool isUnderWay = m_ends[Side::Client].isUnderWay() || m_ends[Side::Server].isUnderWay();
        if (!speaks) // an acknowledgment on its way; else nobody says anything, not even now
            return add(slices, m_now, end, isUnderWay ? Activity::Transfer : thinking(m_turn));
        if (m_ends[from].isUnderWay() && m_last == from)
            return add(slices, m_now, end, Activity::Transfer); // one segment of several
        // The other end's segment had to reach it first, and its own had to come back.
        const Time way = m_last == from ? Time{} : m_answer[from].value_or(Time{});
        const Time begin = way < end - m_now ? m_now + way : end;
        add(slices, m_now, begin, Activity::Transfer);
        add(slices, begin, end, thinking(from));
    }

    void take(std::uint32_t index)
    {
        const Step& step = m_life.steps[index];
        const tcp::Segment& wire = step.wire;
        Sender& own = m_ends[wire.from];
        Sender& peer = m_ends[other(wire.from)];
        if (!wire.flags.rst()) {
            if (wire.flags.ack() && step.delivery != trace::Delivery::Lost)
                takeAcknowledgment(peer, wire.acknowledgment);
            if (!own.hasSent || tcp::isAfter(wire.end(), own.next)) {
                if (!own.hasSent)
                    own.acknowledged = wire.sequence;
                own.hasSent = true;
                own.next = wire.end();
            }
            if (has(foundAt(index), FindingKind::Retransmission)
                && tcp::isAfter(wire.end(), own.acknowledged))
                own.repaired =
                    own.repaired && tcp::isAfter(*own.repaired, wire.end()) ? own.repaired : wire.end();
            if (step.delivery != trace::Delivery::Lost && !wire.flags.syn() && wire.flags.ack())
                peer.isShut = wire.window == 0 && !wire.flags.fin();
        }
        // What the peer says is its answer; until then it has the word.
        if (wire.length > 0)
            m_turn = other(wire.from);
        // Who acknowledges has seen the SYN-ACK, also where the capture has not.
        const bool isThird = wire.from == Side::Client && wire.flags.ack() && !wire.flags.syn();
        m_isOpening = (index == 0 ? wire.flags.syn() : m_isOpening) && !isThird;
        if (!wire.flags.rst()) // nobody answers a RST
            m_last = wire.from;
    }

    static void takeAcknowledgment(Sender& sender, tcp::SequenceNumber acknowledgment)
    {
        if (!sender.hasSent || !tcp::isAfter(acknowledgment, sender.acknowledged)
            || tcp::isAfter(acknowledgment, sender.next))
            return;
        sender.acknowledged = acknowledgment;
        if (sender.repaired && tcp::isAtOrAfter(acknowledgment, *sender.repaired))
            sender.repaired.reset();
    }

    /// The fastest answer of each end, as captured here: half the way near it, all of it far from it.
    void measureAnswers()
    {
        for (std::uint32_t i = 0; i < m_life.steps.size(); ++i) {
            const Step& step = m_life.steps[i];
            const tcp::Segment& wire = step.wire;
            Sender& own = m_ends[wire.from];
            Sender& peer = m_ends[other(wire.from)];
            if (wire.flags.rst())
                continue;
            if (wire.flags.ack() && peer.sentNext && wire.acknowledgment == peer.next) {
                std::optional<Time>& answer = m_answer[wire.from];
                const Time took = std::max(step.sent - *peer.sentNext, Time{});
                answer = answer ? std::min(*answer, took) : took;
                peer.sentNext.reset();
            }
            if (wire.sequenceLength() == 0)
                continue;
            if (!own.hasSent || tcp::isAfter(wire.end(), own.next)) {
                own.hasSent = true;
                own.next = wire.end();
                own.sentNext = step.sent;
            } else {
                own.sentNext.reset(); // a repeat: whose answer comes is not known (Karn)
            }
        }
    }

    const trace::Life& m_life;
    const std::vector<Finding>& m_findings;
    PerSide<Sender> m_ends;
    PerSide<std::optional<Time>> m_answer;
    Time m_now{};
    Side m_last = Side::Client; ///< who sent the step before
    Side m_turn = Side::Client; ///< whose octets are waited for
    bool m_isOpening = false;
};

} // namespace

std::string_view name(Activity activity)
{
    switch (activity) {
    case Activity::Handshake:
        return "handshake";
    case Activity::ClientThinking:
        return "client-thinking";
    case Activity::ServerThinking:
        return "server-thinking";
    case Activity::Transfer:
        return "transfer";
    case Activity::Stall:
        return "stall";
    case Activity::Recovery:
        break;
    }
    return "recovery";
}

Time TimeSplit::total() const { return std::accumulate(parts.begin(), parts.end(), Time{}); }

Time TimeSplit::applications() const
{
    return (*this)[Activity::ClientThinking] + (*this)[Activity::ServerThinking] + (*this)[Activity::Stall];
}

std::vector<TimeSlice> timeSlices(const trace::Life& life, const std::vector<Finding>& findings)
{
    return Walk(life, findings).run();
}

TimeSplit sum(const std::vector<TimeSlice>& slices)
{
    TimeSplit split;
    for (const TimeSlice& slice : slices)
        split.parts[static_cast<std::size_t>(slice.activity)] += slice.duration();
    return split;
}

} // namespace lifeline::analysis
