#include "ui/inspector/transmission_variables.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace lifeline::inspector {

namespace {

using tcp::SequenceNumber;
using trace::Step;

/// How many steps before a moment are looked at: what is told of it changes nothing, and a walk through a
/// million of them would be felt while one plays.
constexpr std::uint32_t kLooks = 16384;
constexpr std::size_t kHandshakeLooks = 4096; ///< SYNs come first

void raise(std::optional<SequenceNumber>& mark, SequenceNumber to)
{
    if (!mark || tcp::isAfter(to, *mark))
        mark = to;
}

/// What one end has received, holes included.
class Received {
public:
    void add(SequenceNumber begin, SequenceNumber end)
    {
        if (!m_next) {
            m_next = end;
            return;
        }
        m_waiting.emplace_back(begin, end);
        close();
    }

    std::optional<SequenceNumber> next() const { return m_next; }

private:
    /// Takes all that touches the edge, until nothing does.
    void close()
    {
        bool moved = true;
        while (moved) {
            moved = false;
            std::erase_if(m_waiting, [&](const auto& piece) {
                if (tcp::isAfter(piece.first, *m_next))
                    return false;
                moved = moved || tcp::isAfter(piece.second, *m_next);
                raise(m_next, piece.second);
                return true;
            });
        }
    }

    std::optional<SequenceNumber> m_next;
    std::vector<std::pair<SequenceNumber, SequenceNumber>> m_waiting;
};

bool hasReached(const Step& step, Time now)
{
    return step.delivery != trace::Delivery::Lost && step.delivery != trace::Delivery::Doubtful
        && momentAfter(step) <= now;
}

bool acknowledges(const Step& step) { return step.wire.flags.ack() && !step.wire.flags.rst(); }

/// The acknowledgment that each end sends next, from a step on.
PerSide<std::optional<SequenceNumber>> nextAcknowledgments(const trace::Life& life, std::size_t from)
{
    PerSide<std::optional<SequenceNumber>> next;
    const std::size_t end = std::min(life.steps.size(), from + kLooks);
    for (std::size_t i = from; i < end && !(next[Side::Client] && next[Side::Server]); ++i) {
        const Step& step = life.steps[i];
        if (acknowledges(step) && !next[step.wire.from])
            next[step.wire.from] = step.wire.acknowledgment;
    }
    return next;
}

bool opens(const trace::Life& life, Side side)
{
    const auto end =
        life.steps.begin() + static_cast<std::ptrdiff_t>(std::min(life.steps.size(), kHandshakeLooks));
    return std::any_of(life.steps.begin(), end,
                       [&](const Step& step) { return step.wire.from == side && step.wire.flags.syn(); });
}

} // namespace

Time momentAfter(const Step& step)
{
    return step.delivery == trace::Delivery::Lost ? step.sent : step.arrived.value_or(step.sent);
}

const packet::TcpOptions* optionsOf(const trace::Life& life, const Step& step)
{
    const std::uint32_t details = step.wire.details;
    return details == 0 || details > life.options.size() ? nullptr : &life.options[details - 1];
}

std::optional<std::uint8_t> windowShift(const trace::Life& life, Side sender)
{
    PerSide<std::optional<std::uint8_t>> offered;
    PerSide<bool> seen;
    for (std::size_t i = 0; i < std::min(life.steps.size(), kHandshakeLooks); ++i) {
        const Step& step = life.steps[i];
        if (!step.wire.flags.syn() || seen[step.wire.from])
            continue;
        seen[step.wire.from] = true;
        if (const packet::TcpOptions* options = optionsOf(life, step))
            offered[step.wire.from] = options->windowScale;
        if (seen[Side::Client] && seen[Side::Server])
            break;
    }
    if (!seen[Side::Client] || !seen[Side::Server])
        return std::nullopt;
    if (!offered[Side::Client] || !offered[Side::Server])
        return 0;
    return std::min<std::uint8_t>(*offered[sender], 14);
}

PerSide<TransmissionVariables> variablesAfter(const trace::Life& life, std::uint32_t at)
{
    return variablesAt(life, at, momentAfter(life.steps[at]));
}

PerSide<TransmissionVariables> variablesAt(const trace::Life& life, std::uint32_t at, Time now)
{
    PerSide<TransmissionVariables> ends;
    PerSide<Received> received;
    PerSide<Time> windowTold{{Time::min(), Time::min()}};
    const PerSide<std::uint8_t> shift{
        {windowShift(life, Side::Client).value_or(0), windowShift(life, Side::Server).value_or(0)}};

    PerSide<std::optional<SequenceNumber>> acknowledged; // that each end itself has sent
    PerSide<bool> hasSaid; // its last ACK came after all that has reached it
    std::uint32_t i = at > kLooks ? at - kLooks : 0;
    for (; i < life.steps.size(); ++i) {
        const Step& step = life.steps[i];
        if (step.sent > now)
            break;
        if (i > at && !step.arrived)
            break; // a one-sided capture: file order is the order
        const Side from = step.wire.from;
        const Side to = other(from);
        if (!step.wire.flags.rst())
            raise(ends[from].sendNext, step.wire.end());
        if (acknowledges(step)) {
            raise(acknowledged[from], step.wire.acknowledgment);
            hasSaid[from] = acknowledged[from] == step.wire.acknowledgment;
        }
        if (!hasReached(step, now))
            continue;
        if (step.wire.sequenceLength() > 0) {
            received[to].add(step.wire.sequence, step.wire.end());
            hasSaid[to] = false;
        }
        if (!acknowledges(step))
            continue;
        raise(ends[to].sendUnacknowledged, step.wire.acknowledgment);
        if (momentAfter(step) >= windowTold[to]) {
            windowTold[to] = momentAfter(step);
            ends[to].sendWindow = static_cast<std::uint32_t>(step.wire.window)
                << (step.wire.flags.syn() ? 0 : shift[from]);
        }
    }
    const PerSide<std::optional<SequenceNumber>> next = nextAcknowledgments(life, i);
    for (const Side side : kBothSides) {
        std::optional<SequenceNumber>& receiveNext = ends[side].receiveNext;
        receiveNext = received[side].next();
        // What an end acknowledges is its RCV.NXT: it had that, and it never had more than it says next.
        if (hasSaid[side])
            receiveNext = acknowledged[side];
        else if (acknowledged[side])
            raise(receiveNext, *acknowledged[side]);
        if (receiveNext && next[side] && tcp::isAfter(*receiveNext, *next[side]))
            receiveNext = next[side];
        if (!ends[side].sendUnacknowledged && ends[side].sendNext && opens(life, side))
            ends[side].sendUnacknowledged = life.connection.initial[side];
    }
    return ends;
}

const trace::KernelSample* kernelAt(const trace::Life& life, Side side, Time time)
{
    if (!life.connection.isRecorded)
        return nullptr;
    const trace::KernelSample* newest = nullptr;
    Time newestTime = Time::min();
    for (const Step& step : life.steps) {
        if (step.sent > time)
            break;
        const bool sends = step.wire.from == side;
        const auto& sample = sends ? step.recorded->senderKernel : step.recorded->receiverKernel;
        const Time told = sends ? step.sent : step.arrived.value_or(step.sent);
        if (sample && told <= time && told >= newestTime) {
            newest = &*sample;
            newestTime = told;
        }
    }
    return newest;
}

} // namespace lifeline::inspector
