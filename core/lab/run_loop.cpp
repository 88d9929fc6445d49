#include "core/lab/run_loop.h"

#include "core/base/loss_reason.h"
#include "core/lab/clock.h"
#include "core/lab/row_text.h"

#include <algorithm>
#include <fmt/format.h>
#include <poll.h>

namespace lifeline::lab {
namespace {

/// Records come a little out of order: a frame may wait in its socket while a call is reported. They are held
/// so long.
constexpr Time kHoldBack = std::chrono::milliseconds{2};
constexpr int kFramesAtOnce = 64;
/// So many frames are told in full; then control segments, and one in so many of the rest.
constexpr std::uint64_t kToldInFull = 2'000;
constexpr std::uint64_t kToldOneIn = 32;
/// How often sockets are looked at that may change without a frame.
constexpr Time kSample = std::chrono::milliseconds{50};
/// What a lesson may make (docs/lessons.md).
constexpr std::uint64_t kMostFrames = 1'000'000;
constexpr std::uint64_t kMostOctets = 256'000'000;
constexpr std::size_t kMostTimes = 500'000;

} // namespace

RunLoop::RunLoop(RunParts parts, RecordWriter& writer, const Bounds& bounds)
    : m_parts(std::move(parts)),
      m_writer(&writer),
      m_bounds(bounds),
      m_player(m_parts, writer),
      m_callOfActor(m_parts.actors.size()),
      m_isMissed(m_parts.actors.size())
{
}

RunEnd RunLoop::play()
{
    for (ActorProcess& actor : m_parts.actors)
        actor.start();
    const auto ended = [this](RunEnd end) {
        std::vector<Row> rows;
        m_parts.link.abandon(rows);
        push(rows);
        for (const Side side : kBothSides)
            tellDropped(side);
        return end;
    };
    for (;;) {
        if (await())
            return ended(RunEnd::Interrupted);
        // All that was stamped before now is taken below, but for what another process has not reported yet.
        const Time before = realTime();
        passFrames();
        hearActors();
        m_player.goOn();
        sample();
        pushChanges();
        if (m_bounds.play && !m_bounds.play->goOn(m_parts, m_player))
            return ended(RunEnd::Settled);
        m_writer->settled(before - kHoldBack);
        if (m_writer->failed())
            return ended(RunEnd::ReaderGone);
        if (m_parts.link.made() > kMostFrames || m_writer->octets() > kMostOctets
            || m_parts.link.kept() > kMostOctets)
            return ended(RunEnd::TooMuch);
        if (!m_bounds.play && isSettled())
            return ended(RunEnd::Settled);
        if (steadyTime() >= m_bounds.deadline)
            return ended(RunEnd::TimedOut);
    }
}

Time RunLoop::timeout() const
{
    const Time now = steadyTime();
    Time wait = std::min(m_bounds.deadline - now, kHoldBack);
    if (const auto due = m_parts.link.nextDue())
        wait = std::min(wait, *due - now);
    if (const auto patience = m_player.patience())
        wait = std::min(wait, *patience);
    return std::max(wait, Time{0});
}

bool RunLoop::await()
{
    std::vector<pollfd> polled{{m_bounds.hangUp, POLLIN, 0}};
    for (const Side side : kBothSides)
        polled.push_back({m_parts.link.descriptor(side), POLLIN, 0});
    for (const ActorProcess& actor : m_parts.actors)
        if (!actor.isDone())
            polled.push_back({actor.descriptor(), POLLIN, 0});
    if (m_bounds.play)
        polled.push_back({m_bounds.play->descriptor(), POLLIN, 0});
    const timespec patience = toTimespec(timeout());
    ppoll(polled.data(), polled.size(), &patience, nullptr);
    return polled[0].revents != 0;
}

void RunLoop::takeFrames(Side from)
{
    std::optional<FrameInTransit> frame = m_parts.link.take(from);
    for (int i = 0; i < kFramesAtOnce && frame; ++i) {
        std::optional<FrameInTransit> next = m_parts.link.take(from);
        sent(std::move(*frame), !next);
        frame = std::move(next);
    }
    if (frame)
        sent(std::move(*frame), true);
}

bool RunLoop::isTold(const FrameInTransit& frame) const
{
    return m_frames <= kToldInFull || (frame.isTcp && frame.segment.isControl()) || frame.isForged
        || frame.id % kToldOneIn == 0;
}

void RunLoop::sent(FrameInTransit frame, bool isLast)
{
    if (++m_frames == kToldInFull + 1)
        push(noteRow(
            realTime(),
            fmt::format("After {} frames the kernels are read at control segments and at one in {} others.",
                        kToldInFull, kToldOneIn)));
    if (!m_firstFrame)
        m_firstFrame = frame.sent;
    const bool isTold = this->isTold(frame);
    push(RecordedFrame{frame.sent, frame.from, frame.id, frame.octets});
    if (frame.isTcp && isTold && isLast) {
        const EndState state = m_parts.probes[frame.from].look(frame.endsOfSender());
        push(stateRow(frame.sent, frame.from, frame.id, frame.words, frame.endsOfSender(), state));
    }
    m_player.frameLeft(frame);
    const Side from = frame.from;
    std::vector<Row> rows;
    if (!m_parts.link.isLoopback())
        m_parts.link.pass(std::move(frame), rows);
    push(rows);
    m_mayHaveChanged[from] = m_mayHaveChanged[from] || isTold;
}

/// Until no frame waits any more; but a flood must not starve the actors.
void RunLoop::passFrames()
{
    constexpr int kTurns = 4;
    for (int turn = 0; turn < kTurns; ++turn) {
        const std::uint64_t before = m_frames;
        for (const Side side : kBothSides)
            takeFrames(side);
        if (!deliverDue() && m_frames == before)
            return;
    }
}

bool RunLoop::deliverDue()
{
    for (int i = 0; i < kFramesAtOnce; ++i) {
        const auto frame = m_parts.link.due(steadyTime());
        if (!frame)
            return i > 0;
        deliver(*frame);
    }
    return true;
}

void RunLoop::deliver(const FrameInTransit& frame)
{
    if (frame.rejectedBy)
        return answerRejected(frame);
    const Side to = other(frame.from);
    KernelProbe& kernel = m_parts.probes[to];
    const Ends ends = frame.endsOfReceiver();
    const bool isTold = this->isTold(frame);
    takeFrames(to); // what it has sent, it sent in the state before this arrival
    EndState before;
    if (frame.isTcp && isTold)
        before = frame.isFirstSyn() ? kernel.lookBeforeSyn(ends) : kernel.look(ends);
    const Time time = realTime();
    const int failed = m_parts.link.deliver(frame);
    if (failed != 0) {
        push(lostRow(time, to, frame.id, frame.words,
                     fmt::format("the link could not deliver it ({})", errnoName(failed))));
        return;
    }
    std::vector<Time>& times = isTold ? m_times.observed : m_times.alone;
    if (times.size() < kMostTimes && !frame.isForged)
        times.push_back(m_parts.link.keptFor(frame, time));
    if (frame.isDamaged) {
        push(lostRow(time, to, frame.id, frame.words,
                     "it came with a wrong checksum, and the kernel throws it away"));
    } else if (frame.isTcp && isTold) {
        // At once: the application must not have reacted yet.
        const EndState after = kernel.look(ends);
        Row row = arrivalRow(time, to, frame.id, frame.words, ends, before.state, after);
        if (frame.copy > 0)
            row.fields.emplace_back("LIFELINE_COPY", std::to_string(frame.copy));
        push(std::move(row));
    } else {
        push(bareArrivalRow(time, to, frame.id, frame.words));
    }
    m_player.frameArrived(frame);
    m_mayHaveChanged[to] = m_mayHaveChanged[to] || isTold;
}

void RunLoop::answerRejected(const FrameInTransit& frame)
{
    const lessons::LinkRule& rule = *frame.rejectedBy;
    push(lostRow(realTime(), other(frame.from), frame.id, frame.words,
                 words(LossReason{Loss::RuleRejects, rule.name})));
    m_player.reject(frame, rule);
}

void RunLoop::sample()
{
    const Time now = steadyTime();
    if (now < m_nextSample || m_frames > kToldInFull)
        return;
    m_nextSample = now + kSample;
    for (const Side side : kBothSides) {
        std::vector<Row> rows;
        m_parts.probes[side].appendSamples(rows);
        push(rows);
        pushChanges(side);
        tellDropped(side);
    }
}

/// A frame that was never taken is lost to the other end too, and no row of its own can say so.
void RunLoop::tellDropped(Side side)
{
    if (const std::uint32_t dropped = m_parts.link.dropped(side))
        push(noteRow(realTime(),
                     fmt::format("{} frames of the {} were never seen: the link was too slow for them.",
                                 dropped, name(side))));
}

void RunLoop::hearActors()
{
    for (std::size_t i = 0; i < m_parts.actors.size(); ++i) {
        ActorProcess& actor = m_parts.actors[i];
        while (!actor.isDone()) {
            const auto message = actor.take();
            if (!message)
                break;
            hear(i, *message);
        }
        if (actor.died() && !m_isMissed[i]) {
            push(noteRow(
                realTime(),
                fmt::format("The process of the actor {} ended before its steps.", actor.actor().name)));
            m_isMissed[i] = true;
        }
    }
}

void RunLoop::hear(std::size_t actor, const ActorMessage& message)
{
    const lessons::Actor& who = m_parts.actors[actor].actor();
    if (message.kind == ActorMessage::Kind::LineDone && m_bounds.play)
        m_bounds.play->done(who.name);
    if (message.kind == ActorMessage::Kind::Ask && message.step < who.steps.size())
        m_player.ask(actor, who.steps[message.step]);
    if (message.kind != ActorMessage::Kind::CallBegin && message.kind != ActorMessage::Kind::CallEnd)
        return;
    const bool end = message.kind == ActorMessage::Kind::CallEnd;
    if (!end)
        m_callOfActor[actor] = ++m_lastCall;
    Row row = callRow(message, who.name, who.side, m_callOfActor[actor]);
    if (end && m_bounds.play)
        m_bounds.play->returned(who.name, resultText(row));
    push(std::move(row));
    const std::string call = message.call.data();
    if (!end)
        return m_player.callBegan(who.name, call);
    m_player.callReturned(who.name, call);
    if (call == "listen" && message.error == 0)
        m_parts.probes[who.side].addListener(message.local);
    m_mayHaveChanged[who.side] = m_mayHaveChanged[who.side] || m_frames <= kToldInFull;
}

bool RunLoop::isSettled()
{
    bool anyStays = false;
    for (const ActorProcess& actor : m_parts.actors) {
        if (!actor.isDone() && !actor.stays())
            return false;
        anyStays = anyStays || actor.stays();
    }
    if (m_parts.link.nextDue())
        return false;
    for (const Side side : kBothSides)
        if (m_bounds.until == lessons::Until::Closed && !anyStays && !m_parts.probes[side].isQuiet())
            return false;
    for (const Side side : kBothSides) {
        std::vector<Row> rows;
        m_parts.probes[side].appendSamples(rows);
        push(rows);
        pushChanges(side);
    }
    return true;
}

/// Once a turn of the loop, not once a frame: reading them costs more than passing a frame on.
void RunLoop::pushChanges()
{
    for (const Side side : kBothSides)
        if (std::exchange(m_mayHaveChanged[side], false))
            pushChanges(side);
}

void RunLoop::pushChanges(Side side)
{
    std::vector<Row> rows;
    m_parts.probes[side].appendChanges(rows);
    push(rows);
    m_mayHaveChanged[side] = m_parts.probes[side].owesCount();
}

void RunLoop::push(std::vector<Row>& rows)
{
    for (Row& row : rows)
        push(std::move(row));
}

void RunLoop::push(Record record) { m_writer->push(std::move(record)); }

} // namespace lifeline::lab
