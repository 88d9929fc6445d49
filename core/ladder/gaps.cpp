#include "core/ladder/gaps.h"

#include <algorithm>

namespace lifeline::ladder {
namespace {

using namespace std::chrono_literals;

constexpr Time kShortestPause = 20ms;
constexpr Time kUnknownRoundTrip = 40ms; ///< of a connection whose handshake was not seen
constexpr Time kLongestHandshake = 10min; ///< a longer one says nothing of the round trip
constexpr Time kAlwaysTold = 500ms;
constexpr Time kLongestDelayedAck = 500ms; ///< RFC 9293 §3.8.6.3: "MUST be less than 0.5 seconds"

/// What each end has sent so far: enough to know repeats and fresh acknowledgments.
class Progress {
public:
    struct News {
        bool repeats = false; ///< occupies sequence space that was sent before
        bool acknowledges = false; ///< acknowledges more than before
    };

    News take(const tcp::Segment& segment)
    {
        News news;
        Sent& sent = m_sent[segment.from];
        if (segment.flags.syn()) { // one into a live connection is not of its sequence space
            std::optional<tcp::SequenceNumber>& first = segment.flags.ack() ? sent.synAck : sent.syn;
            news.repeats = first && *first == segment.sequence;
            if (!first)
                first = segment.sequence;
            if (!sent.end)
                sent.end = segment.end();
        } else if (segment.sequenceLength() > 0) {
            news.repeats = sent.end && tcp::isAfter(*sent.end, segment.sequence);
            if (!sent.end || tcp::isAfter(segment.end(), *sent.end))
                sent.end = segment.end();
        }
        if (segment.flags.ack()) {
            news.acknowledges = sent.acknowledged && tcp::isAfter(segment.acknowledgment, *sent.acknowledged);
            if (!sent.acknowledged || news.acknowledges)
                sent.acknowledged = segment.acknowledgment;
        }
        return news;
    }

private:
    struct Sent {
        std::optional<tcp::SequenceNumber> end;
        std::optional<tcp::SequenceNumber> syn;
        std::optional<tcp::SequenceNumber> synAck;
        std::optional<tcp::SequenceNumber> acknowledged;
    };
    PerSide<Sent> m_sent;
};

GapReason reasonOf(const tcp::Segment& segment, Progress::News news, Time duration)
{
    if (news.repeats)
        return GapReason::RetransmissionTimer;
    if (segment.flags.rst())
        return GapReason::Unknown;
    if (segment.sequenceLength() > 0)
        return GapReason::Application;
    if (news.acknowledges && duration < kLongestDelayedAck)
        return GapReason::DelayedAck;
    return GapReason::Unknown;
}

Time timeBetween(const std::vector<Moment>& moments, std::size_t before)
{
    return before == 0 || before >= moments.size() ? Time{} : moments[before].time - moments[before - 1].time;
}

/// Whether the moments around have about the same pace, so that a wait between them says nothing.
bool isRegular(const std::vector<Moment>& moments, std::size_t before)
{
    const auto [shorter, longer] =
        std::minmax({timeBetween(moments, before - 1), timeBetween(moments, before + 1)});
    const Time here = timeBetween(moments, before);
    // Half of one against the other: twice a hostile capture's time may be more than a number says.
    return shorter >= here - here / 2 && longer - longer / 2 <= here;
}

} // namespace

std::optional<HandshakeTrip> handshakeOf(const trace::Life& life)
{
    std::optional<std::uint32_t> syn;
    // A handshake stands at the beginning; a million data segments need no look.
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(life.steps.size(), 256));
    for (std::uint32_t i = 0; i < end; ++i) {
        const trace::Step& step = life.steps[i];
        if (!step.wire.flags.syn() || step.delivery == trace::Delivery::Lost)
            continue;
        if (step.wire.from == Side::Client && !step.wire.flags.ack()) {
            syn = i;
        } else if (syn && step.wire.from == Side::Server && step.wire.flags.ack()) {
            const Time known =
                step.arrived ? *step.arrived - life.steps[*syn].sent : life.connection.handshakeRtt;
            if (known < Time{} || known > kLongestHandshake)
                return std::nullopt;
            return HandshakeTrip{*syn, i, known};
        }
    }
    return std::nullopt;
}

std::vector<Pause> pausesOf(const trace::Life& life, const std::vector<Moment>& moments,
                            std::optional<HandshakeTrip> handshake, std::optional<Time> foldAt)
{
    const Time roundTrip = handshake ? handshake->duration : kUnknownRoundTrip;
    const Time shortest =
        life.connection.isRecorded ? kShortestPause : std::max(kShortestPause, roundTrip * 5 / 2);

    std::vector<Pause> pauses;
    Progress progress;
    std::size_t onTheWay = 0;
    for (std::size_t i = 0; i < moments.size(); ++i) {
        const Moment& moment = moments[i];
        const Time duration = timeBetween(moments, i);
        Pause pause{i, duration, GapReason::Unknown, moment.side};
        if (moment.kind == Moment::Kind::Departure) {
            const tcp::Segment& segment = life.steps[moment.index].wire;
            pause.reason = reasonOf(segment, progress.take(segment), duration);
        } else if (moment.isCall()) {
            pause.reason = GapReason::Application;
        }
        const bool told = duration >= shortest && onTheWay == 0
            && (duration >= kAlwaysTold || pause.reason == GapReason::RetransmissionTimer
                || !isRegular(moments, i));
        if (i > 0 && (told || (foldAt && duration >= *foldAt)))
            pauses.push_back(pause);

        if (moment.kind == Moment::Kind::Departure) {
            const trace::Step& step = life.steps[moment.index];
            onTheWay += step.arrived && step.delivery != trace::Delivery::Lost ? 1U : 0U;
        } else if (moment.isArrival() && life.steps[moment.index].arrived) {
            --onTheWay;
        }
    }
    return pauses;
}

} // namespace lifeline::ladder
