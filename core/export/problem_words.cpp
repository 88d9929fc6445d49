#include "core/export/problem_words.h"

#include "core/base/time_text.h"
#include "core/export/explanation_text.h"
#include "core/export/icmp_text.h"

#include <fmt/format.h>

namespace lifeline::exports {
namespace {

using analysis::Confidence;
using analysis::Diagnosed;
using analysis::Problem;

std::string times(std::uint32_t count)
{
    return count == 1 ? std::string("once")
        : count == 2  ? std::string("twice")
                      : fmt::format("{} times", count);
}

/// tcp_retries2 unless changed; RFC 1122 §4.2.3.5's R2 is at least 100 s.
constexpr std::uint32_t kLinuxRetries = 15;

std::string lasting(Time time) { return time < Time{} ? std::string("some time") : duration(time); }

/// "connect() fails with ECONNREFUSED on Linux", or what came of it when the SYNs went on.
std::string whatConnectSays(const Diagnosed& problem, const packet::IcmpError& error)
{
    if (problem.confidence != Confidence::Certain)
        return fmt::format(
            "The SYN was sent again {} all the same: it did not arrive, or is only a hint there",
            times(problem.count));
    return fmt::format("connect() fails with {} on Linux", errnoOf(error));
}

/// What ICMP said, where that is all of the problem.
std::string icmpWords(const Diagnosed& problem, const trace::IcmpNotice& notice, const char* end)
{
    const std::string said = icmpText(notice);
    switch (problem.problem) {
    case Problem::PathMtu:
        return problem.count == 0
            ? fmt::format("{} says that the {}'s segment does not fit, and it was not sent again in smaller "
                          "pieces: where the {} never gets the ICMP (a firewall drops it), it hangs with "
                          "every large segment",
                          said, end, end)
            : fmt::format("The {} sent {} segment{} again in smaller pieces, since the path's MTU is smaller "
                          "than its own: {}",
                          end, problem.count, problem.count == 1 ? "" : "s", said);
    case Problem::Unreachable:
        return fmt::format("{} answered the SYN after {}. {}", said, lasting(problem.took),
                           whatConnectSays(problem, notice.error));
    case Problem::IcmpError:
        return fmt::format("{} is about a segment of the {}{}. TCP takes it as a hint and goes on; it ends "
                           "nothing by itself",
                           said, end,
                           problem.count > 1 ? fmt::format(", and {} more like it", problem.count - 1) : "");
    default:
        return fmt::format(
            "{} quotes a sequence number of the {} that is not in flight{}: it came very late, "
            "or somebody who cannot see the connection forged it. Kernels ignore it",
            said, end, problem.count > 1 ? fmt::format(" ({} such errors)", problem.count) : "");
    }
}

/// A problem without its segments and its doubt. `end` is whose doing it is, `peer` the other end.
/// @param error  what ends the calls of an end that gives up
std::string words(const Diagnosed& problem, const char* end, const char* peer, std::string_view error)
{
    const std::string took = lasting(problem.took);
    switch (problem.problem) {
    case Problem::Refused:
        return fmt::format("A RST answered the SYN after {}: nobody listens on the {}'s port, or a firewall "
                           "rejects it with a RST. connect() fails with ECONNREFUSED",
                           took, end);
    case Problem::BlackHole:
        if (problem.count == 1 && problem.took < std::chrono::seconds{1})
            return fmt::format(
                "The SYN has no answer; the capture ends {} after it, sooner than it would be sent again",
                took);
        return problem.count == 1
            ? fmt::format("The SYN has no answer in {}, neither SYN-ACK nor RST, and was not sent again: an "
                          "ICMP error ended the attempt, or the application gave up",
                          took)
            : fmt::format("{} SYNs in {}, no SYN-ACK and no RST: something drops them or the answers without "
                          "a word (a firewall, a wrong route, a host that is down), or the listener's queues "
                          "are full. connect() fails with ETIMEDOUT when the repeats are used up",
                          problem.count, took);
    case Problem::SynLost:
        return fmt::format("The SYN was lost on the way and sent again {}; that cost {}",
                           times(problem.count), took);
    case Problem::SynIgnored:
        return fmt::format(
            "The SYN arrived, and the {} did not answer it: the listener's accept queue or SYN "
            "queue was full. It was sent again {}; that cost {}",
            end, times(problem.count), took);
    case Problem::SynUnanswered:
        return fmt::format(
            "The SYN had to be sent again {}; that cost {}. It or its SYN-ACK was lost, or the "
            "listener's queues were full: this capture cannot tell which",
            times(problem.count), took);
    case Problem::SynAckLost:
        return fmt::format(
            "The {} answered the SYN, but its SYN-ACK did not reach the {}, which sent the SYN "
            "again {}; that cost {}",
            end, peer, times(problem.count), took);
    case Problem::SynAckUnanswered:
        return problem.count == 0
            ? fmt::format("The {}'s SYN-ACK has no answer; the capture ends {} after it", end, took)
            : fmt::format("The {}'s SYN-ACK, sent again {}, never got its ACK: the way back is broken, or "
                          "the SYN's address was forged (SYN flood)",
                          end, times(problem.count));
    case Problem::FinalAckLost:
        return fmt::format("The {}'s last ACK of the handshake was lost: the {} sent its SYN-ACK again after "
                           "{}, while the {} believed itself connected",
                           end, peer, took, end);
    case Problem::AcceptQueueFull:
        return fmt::format("The {} did not take the last ACK of the handshake, nor the octets behind it, and "
                           "sent its SYN-ACK again {} within {}: its accept queue was full. The {} believed "
                           "itself connected",
                           end, times(problem.count), took, peer);
    case Problem::AcceptQueueAbort:
        return fmt::format(
            "The {} answered the last ACK of the handshake with a RST: its accept queue was full "
            "and tcp_abort_on_overflow is 1. connect() had succeeded; the next call fails with "
            "ECONNRESET",
            end);
    case Problem::AcceptDeferred:
        return fmt::format(
            "The {} did not take the bare last ACK of the handshake and sent its SYN-ACK again after {}: it "
            "waits for octets (TCP_DEFER_ACCEPT) or its accept queue was full{}",
            end, took, problem.confidence == Confidence::Possible ? ", or the ACK was lost on the way" : "");
    case Problem::OldConnection:
        return fmt::format(
            "The {} still had an earlier connection with these addresses and ports: it answered "
            "the SYN with a challenge ACK, the {}'s RST ended the old one, and the next SYN opened "
            "this one {} after the first",
            end, peer, took);
    case Problem::UnreadData:
        return fmt::format(
            "The {} closed with octets unread in its receive buffer, so its kernel sent a RST "
            "instead of a FIN. What the {} had not yet read may be lost; its next call fails with "
            "ECONNRESET",
            end, peer);
    case Problem::Abort:
        return fmt::format(
            "The {}'s application aborted: close() with SO_LINGER 0, or what amounts to it. What "
            "was not yet delivered is thrown away, and there is no TIME-WAIT",
            end);
    case Problem::WroteAfterClose:
        return fmt::format(
            "The {} wrote {} after the {}'s FIN, which it had acknowledged, to an end that was closed both "
            "ways: a RST came back. That write succeeded; the next one fails with EPIPE (broken pipe)",
            end, took, peer);
    case Problem::KeepAliveRace:
        return fmt::format(
            "The {} closed the idle connection while the {} was sending on it: FIN and octets "
            "crossed, and a RST came back. The {} cannot know whether the request was processed",
            end, peer, peer);
    case Problem::ClosedEarly:
        return fmt::format(
            "The {} closed while octets of the {} were still to come: they met a closed socket, and a RST "
            "came back. What they said is lost",
            end, peer);
    case Problem::HalfOpen:
        return fmt::format(
            "Half-open: the {} no longer knew the connection (a restart, or a RST that was lost), "
            "and the {} still believed in it",
            end, peer);
    case Problem::ForgedReset:
        return fmt::format(
            "A RST in the {}'s name that the {} hardly sent: something on the way (a firewall, a "
            "load balancer, an intruder) made it",
            end, end);
    case Problem::UnexplainedReset:
        return fmt::format("A RST of the {} ended it; the segments do not show why", end);
    case Problem::KeepAliveTimeout:
        return fmt::format(
            "{} keep-alive probe{} of the {} in {} had no answer, so it gave up: the {} or the way "
            "to it is gone. The waiting call fails with {}",
            problem.count, problem.count == 1 ? "" : "s", end, took, peer, error);
    case Problem::DataTimeout:
        return fmt::format(
            "The {} sent the same again {} in {} without an answer and gave up: {}. Its calls fail with "
            "{}; the {} may still believe in the connection",
            end, times(problem.count), took,
            problem.count < kLinuxRetries
                ? "sooner than Linux does by itself, so TCP_USER_TIMEOUT or a lowered tcp_retries2"
                : "the repeats of tcp_retries2 are used up",
            error, peer);
    case Problem::WindowTimeout:
        return fmt::format("The {} probed the {}'s closed window {} in {} and gave up", end, peer,
                           times(problem.count), took);
    case Problem::DataUnanswered:
        return fmt::format("The {} was sending again, {} in {}, when the capture ended: nothing answers", end,
                           times(problem.count), took);
    case Problem::ZeroWindow:
        return fmt::format("The {}'s application did not read: its window was closed for {}{}", end, took,
                           problem.count == 0
                               ? std::string()
                               : fmt::format(", and the {} probed it {}", peer, times(problem.count)));
    case Problem::PathMtu:
        return fmt::format(
            "The {} sent {} segment{} again in smaller pieces: the path's MTU is smaller than its "
            "own, and a router said so by ICMP",
            end, problem.count, problem.count == 1 ? "" : "s");
    case Problem::TimeoutLoss:
        return fmt::format("Octets of the {} were lost, and {} only the retransmission timer sent them "
                           "again; the longest wait was {}",
                           end, times(problem.count), took);
    case Problem::FastLoss:
        return fmt::format(
            "Octets of the {} were lost and sent again in {} segment{} without waiting for the "
            "timer (fast retransmission or tail loss probe); the longest wait was {}",
            end, problem.count, problem.count == 1 ? "" : "s", took);
    case Problem::Spurious:
        return fmt::format(
            "The {} sent {} segment{} again that had arrived: the path reorders, or ACKs came late "
            "or not at all",
            end, problem.count, problem.count == 1 ? "" : "s");
    case Problem::FinRepeated:
        return fmt::format("The {}'s FIN was sent again {}: it or its ACK was lost. It waited {}", end,
                           times(problem.count), took);
    case Problem::TimeWaitEnded:
        return fmt::format("A RST of the {} ended the {}'s TIME-WAIT early, as net.ipv4.tcp_rfc1337 = 0 "
                           "allows; segments still on their way could then reach a new connection",
                           end, peer);
    case Problem::NeverClosed:
        return fmt::format(
            "The {} has had the FIN for {} and has not closed: it stays in CLOSE-WAIT. Unless it "
            "still means to send, its application forgot close()",
            end, took);
    case Problem::BadChecksum:
        return fmt::format(
            "{} segment{} of the {} ha{} a wrong checksum: damaged on the way, or made wrong. A "
            "receiver drops such a segment without a word, and only a repeat mends it",
            problem.count, problem.count == 1 ? "" : "s", end, problem.count == 1 ? "s" : "ve");
    case Problem::InconsistentOverlap:
        return fmt::format(
            "The {} sent other octets {} for sequence numbers that it had used: something on the "
            "way changes the stream, or forges segments to deceive whoever watches. The {} "
            "keeps one of the two",
            end, times(problem.count), peer);
    case Problem::Unreachable:
    case Problem::IcmpError:
    case Problem::IcmpOutOfWindow:
        break; // told by icmpWords()
    }
    return {};
}

std::string allWords(const Diagnosed& problem, const trace::Life& life)
{
    const char* end = name(problem.side);
    const char* peer = name(other(problem.side));
    if (!problem.icmp)
        return words(problem, end, peer, "ETIMEDOUT");
    const trace::IcmpNotice& notice = life.icmp[*problem.icmp];
    switch (problem.problem) {
    case Problem::PathMtu:
    case Problem::Unreachable:
    case Problem::IcmpError:
    case Problem::IcmpOutOfWindow:
        return icmpWords(problem, notice, name(notice.about));
    default:
        return fmt::format("{}. {} says why", words(problem, end, peer, errnoOf(notice.error)),
                           icmpText(notice));
    }
}

} // namespace

std::string segmentNumbers(const std::vector<std::uint32_t>& steps, const trace::Life& life)
{
    const auto number = [&](std::size_t i) { return life.steps[steps[i]].number; };
    constexpr std::size_t kAll = 4;
    if (steps.empty())
        return "no segment";
    if (steps.size() == 1)
        return fmt::format("segment {}", number(0));
    if (steps.size() > kAll)
        return fmt::format("{} segments, {} to {}", steps.size(), number(0), number(steps.size() - 1));
    std::string out = "segments ";
    for (std::size_t i = 0; i < steps.size(); ++i)
        out += fmt::format("{}{}", i == 0 ? "" : i + 1 == steps.size() ? " and " : ", ", number(i));
    return out;
}

std::string problemText(const Diagnosed& problem, const trace::Life& life)
{
    const char* doubt = problem.confidence == Confidence::Certain ? ""
        : problem.confidence == Confidence::Likely                ? "Likely: "
                                                                  : "Perhaps: ";
    return fmt::format("{}{} ({}).", doubt, allWords(problem, life), segmentNumbers(problem.evidence, life));
}

} // namespace lifeline::exports
