#include "core/lab/run_loop.h"

#include "core/lab/clock.h"
#include "core/lab/row_text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <poll.h>

namespace lifeline::lab {
namespace {

/// Records come a little out of order: a frame may wait in its socket while a call is reported. They are held
/// so long.
constexpr Time kHoldBack = std::chrono::milliseconds{2};
/// How often states are read that may change without a frame.
constexpr Time kLook = std::chrono::milliseconds{1};
constexpr int kFramesAtOnce = 64;

} // namespace

RunLoop::RunLoop(RunParts parts, RecordWriter& writer, Time deadline, int hangUp)
    : m_parts(std::move(parts)),
      m_writer(&writer),
      m_deadline(deadline),
      m_hangUp(hangUp),
      m_callOfActor(m_parts.actors.size())
{
}

RunEnd RunLoop::play()
{
    for (ActorProcess& actor : m_parts.actors)
        actor.start();
    for (;;) {
        if (await())
            return RunEnd::Interrupted;
        // All that was stamped before now is taken below, but for what another process has not reported yet.
        const Time before = realTime();
        deliverDue();
        takeFrames();
        hearActors();
        answerWaiting();
        m_writer->settled(before - kHoldBack);
        if (m_writer->failed())
            return RunEnd::ReaderGone;
        if (isSettled())
            return RunEnd::Settled;
        if (steadyTime() >= m_deadline)
            return RunEnd::TimedOut;
    }
}

Time RunLoop::timeout() const
{
    const Time now = steadyTime();
    Time wait = std::min(m_deadline - now, kHoldBack);
    if (const auto due = m_parts.link.nextDue())
        wait = std::min(wait, *due - now);
    if (!m_waiting.empty())
        wait = std::min(wait, kLook);
    return std::max(wait, Time{0});
}

bool RunLoop::await()
{
    std::vector<pollfd> polled{{m_hangUp, POLLIN, 0}};
    for (const Side side : kBothSides)
        polled.push_back({m_parts.link.descriptor(side), POLLIN, 0});
    for (const ActorProcess& actor : m_parts.actors)
        if (!actor.isDone())
            polled.push_back({actor.descriptor(), POLLIN, 0});
    const timespec patience = toTimespec(timeout());
    ppoll(polled.data(), polled.size(), &patience, nullptr);
    return polled[0].revents != 0;
}

void RunLoop::takeFrames()
{
    for (const Side side : kBothSides)
        for (int i = 0; i < kFramesAtOnce; ++i) {
            std::optional<FrameInTransit> frame = m_parts.link.take(side);
            if (!frame)
                break;
            sent(std::move(*frame));
        }
}

void RunLoop::sent(FrameInTransit frame)
{
    push(RecordedFrame{frame.sent, frame.from, frame.id, frame.octets});
    if (frame.isTcp) {
        const EndState state = m_parts.probes[frame.from].look(frame.endsOfSender());
        push(stateRow(frame.sent, frame.from, frame.id, frame.words, frame.endsOfSender(), state));
    }
    const Side from = frame.from;
    m_parts.link.pass(std::move(frame));
    pushChanges(from);
}

void RunLoop::deliverDue()
{
    while (const auto frame = m_parts.link.due(steadyTime()))
        deliver(*frame);
}

void RunLoop::deliver(const FrameInTransit& frame)
{
    const Side to = other(frame.from);
    KernelProbe& kernel = m_parts.probes[to];
    const Ends ends = frame.endsOfReceiver();
    EndState before;
    if (frame.isTcp)
        before = frame.isFirstSyn ? kernel.lookBeforeSyn(ends) : kernel.look(ends);
    const Time time = realTime();
    const int failed = m_parts.link.deliver(frame);
    if (failed != 0) {
        push(lostRow(time, to, frame.id, frame.words,
                     fmt::format("the link could not deliver it ({})", errnoName(failed))));
        return;
    }
    if (frame.isTcp) {
        // At once: the application must not have reacted yet.
        const EndState after = kernel.look(ends);
        push(arrivalRow(time, to, frame.id, frame.words, ends, before.state, after));
    }
    pushChanges(to);
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
        if (actor.died() && m_callOfActor[i] != ~0ULL) {
            push(noteRow(
                realTime(),
                fmt::format("The process of the actor {} ended before its steps.", actor.actor().name)));
            m_callOfActor[i] = ~0ULL;
        }
    }
}

void RunLoop::hear(std::size_t actor, const ActorMessage& message)
{
    const lessons::Actor& who = m_parts.actors[actor].actor();
    if (message.kind == ActorMessage::Kind::WaitForState)
        m_waiting.push_back({actor, message.side, message.state});
    if (message.kind != ActorMessage::Kind::CallBegin && message.kind != ActorMessage::Kind::CallEnd)
        return;
    const bool end = message.kind == ActorMessage::Kind::CallEnd;
    if (!end)
        m_callOfActor[actor] = ++m_lastCall;
    push(callRow(message, who.name, who.side, m_callOfActor[actor]));
    if (!end)
        return;
    if (std::string_view(message.call.data()) == "listen" && message.error == 0)
        m_parts.probes[who.side].addListener(message.local);
    pushChanges(who.side);
}

void RunLoop::answerWaiting()
{
    std::erase_if(m_waiting, [&](const Waiting& waiting) {
        if (!m_parts.probes[waiting.side].hasSocketIn(waiting.state))
            return false;
        m_parts.actors[waiting.actor].answer();
        return true;
    });
}

bool RunLoop::isSettled()
{
    const bool allDone = std::all_of(m_parts.actors.begin(), m_parts.actors.end(),
                                     [](const ActorProcess& actor) { return actor.isDone(); });
    if (!allDone || m_parts.link.nextDue())
        return false;
    for (const Side side : kBothSides)
        if (!m_parts.probes[side].isQuiet())
            return false;
    for (const Side side : kBothSides)
        pushChanges(side);
    return true;
}

void RunLoop::pushChanges(Side side)
{
    std::vector<Row> rows;
    m_parts.probes[side].appendChanges(rows);
    for (Row& row : rows)
        push(std::move(row));
}

void RunLoop::push(Record record) { m_writer->push(std::move(record)); }

} // namespace lifeline::lab
