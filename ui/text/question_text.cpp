#include "ui/text/question_text.h"

#include "ui/text/finding_text.h"
#include "ui/text/repeat_text.h"
#include "ui/text/safe.h"
#include "ui/text/segment_text.h"
#include "ui/text/state_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <string_view>

namespace lifeline::text {

namespace {

using teaching::Question;
using teaching::Topic;

struct QuestionText {
    Q_DECLARE_TR_FUNCTIONS(QuestionText)
};

/// A side within a sentence: "the client".
QString theSide(Side side)
{
    return side == Side::Client ? QuestionText::tr("the client") : QuestionText::tr("the server");
}

QString callName(const Question& question, const trace::Life& life)
{
    return safe(life.calls[question.call.value_or(0)].call.name);
}

/// What a finding of the asked segment is about.
const analysis::Finding* findingAt(const std::vector<analysis::Finding>& findings, std::uint32_t step,
                                   bool (*isWanted)(analysis::FindingKind))
{
    const auto first = std::lower_bound(
        findings.begin(), findings.end(), step,
        [](const analysis::Finding& finding, std::uint32_t wanted) { return finding.step < wanted; });
    for (auto finding = first; finding != findings.end() && finding->step == step; ++finding)
        if (isWanted(finding->kind))
            return &*finding;
    return nullptr;
}

bool isReason(analysis::FindingKind kind)
{
    using enum analysis::FindingKind;
    switch (kind) {
    case Retransmission:
    case SpuriousRetransmission:
    case ZeroWindowProbe:
    case KeepAlive:
    case ChallengeAck:
    case Reset:
    case SimultaneousOpen:
    case SimultaneousClose:
    case HalfOpen:
    case DuplicateAck:
    case Sack:
    case DSack:
        return true;
    default:
        return false;
    }
}

QString sumText(const Question& question, const trace::Life& life)
{
    const trace::Step& covered = life.steps[question.evidence.front()];
    const std::uint32_t sequence = covered.relativeSequence.value;
    const std::uint32_t octets = covered.wire.sequenceLength();
    const QString sum = QStringLiteral("%1 + %2 = %3").arg(sequence).arg(octets).arg(sequence + octets);
    if (covered.wire.flags.syn())
        return QuestionText::tr(
                   "ack is the next number expected. The SYN has number %1 and counts as one octet: %2.")
            .arg(QString::number(sequence), sum);
    if (covered.wire.flags.fin() && octets == 1)
        return QuestionText::tr(
                   "ack is the next number expected. The FIN has number %1 and counts as one octet: %2.")
            .arg(QString::number(sequence), sum);
    return QuestionText::tr(
               "ack is the next number expected. Segment %1 begins at %2 and takes %n number(s): %3.",
               nullptr, static_cast<int>(octets))
        .arg(QString::number(covered.number), QString::number(sequence), sum);
}

QString segmentReason(const Question& question, const trace::Life& life)
{
    const trace::Step& step = life.steps[question.step];
    const tcp::Flags flags = step.wire.flags;
    const QString side = sideName(question.side);
    if (flags.rst())
        return QuestionText::tr(
                   "%1 has no connection that this could belong to, or gives it up: it sends RST.")
            .arg(side);
    if (flags.syn() && flags.ack())
        return QuestionText::tr("SYN-ACK does two things: it acknowledges the SYN, and it carries the "
                                "sender's own first number.");
    if (flags.syn())
        return QuestionText::tr("A connection begins with a SYN, which carries the sender's first number.");
    if (flags.fin())
        return QuestionText::tr("%1 has nothing more to send: close() or shutdown() sends FIN.").arg(side);
    const tcp::Flags before = question.step > 0 ? life.steps[question.step - 1].wire.flags : tcp::Flags{};
    if (before.syn())
        return QuestionText::tr("The third segment of the handshake acknowledges the SYN of the other end.");
    if (before.fin())
        return QuestionText::tr("A FIN is acknowledged like an octet; the other direction may go on.");
    return QuestionText::tr("%1 sends %2.").arg(side, segmentLabel(step, {Numbers::Relative, Flags::Words}));
}

QString transitionReason(const Question& question, const trace::Life& life)
{
    const bool isSender = question.topic == Topic::StateAfterSending;
    const tcp::State after = std::get<tcp::State>(question.choices[question.answer]);
    const QString flags = flagText(life.steps[question.step].wire.flags, Flags::Words);
    const QString pattern = isSender
        ? QuestionText::tr("%1: in %2, sending %3 leads to %4 (RFC 9293 §3.3.2).")
        : QuestionText::tr("%1: in %2, receiving %3 leads to %4 (RFC 9293 §3.3.2).");
    return pattern.arg(sideName(question.side), stateName(question.before.value_or(after)), flags,
                       stateName(after));
}

QString callReason(const Question& question, const trace::Life& life)
{
    const trace::Call& call = life.calls[question.call.value_or(0)].call;
    const std::string_view error = call.error;
    if (error.empty() && call.name == "connect")
        return QuestionText::tr(
            "connect() returns 0 when the SYN-ACK has come: for the client the handshake is complete then.");
    if (error.empty())
        return QuestionText::tr(
            "0 is the end of the stream: the peer's FIN has come, and all before it has been read.");
    if (error == "ECONNREFUSED")
        return QuestionText::tr(
            "A RST in answer to the SYN means that nobody listens there: connection refused.");
    if (error == "ECONNRESET")
        return QuestionText::tr(
            "A RST ended the connection. The first call that notices says so: connection reset by peer.");
    if (error == "EPIPE")
        return QuestionText::tr("The connection can no longer be written to: broken pipe. Without "
                                "MSG_NOSIGNAL, SIGPIPE comes as well.");
    if (error == "ETIMEDOUT")
        return QuestionText::tr("Everything was sent again until the kernel gave up: connection timed out.");
    if (error == "EAGAIN" || error == "EWOULDBLOCK" || error == "EINPROGRESS")
        return QuestionText::tr("The call must not wait, and there is nothing yet: %1 means try again later.")
            .arg(safe(call.error));
    if (error == "EHOSTUNREACH" || error == "ENETUNREACH")
        return QuestionText::tr("An ICMP error told the kernel that the way does not exist: %1.")
            .arg(safe(call.error));
    return QuestionText::tr("The call fails with %1.").arg(safe(call.error));
}

/// Whether the end answered the asked segment with a challenge ACK.
bool isChallenged(const Question& question, const std::vector<analysis::Finding>& findings)
{
    return std::any_of(findings.begin(), findings.end(), [&](const analysis::Finding& finding) {
        return finding.kind == analysis::FindingKind::ChallengeAck
            && std::find(finding.evidence.begin(), finding.evidence.end(), question.step)
            != finding.evidence.end();
    });
}

QString resetReason(const Question& question, const trace::Life& life,
                    const std::vector<analysis::Finding>& findings)
{
    const bool closes = std::get<bool>(question.choices[question.answer]);
    const trace::Step& reset = life.steps[question.step];
    const tcp::State before = reset.onSend[question.side];
    if (!closes && before == tcp::State::SynSent)
        return QuestionText::tr("It does not acknowledge the SYN, so it is ignored (RFC 9293 §3.10.7.3).");
    if (!closes && before == tcp::State::TimeWait)
        return QuestionText::tr("TIME-WAIT ignores it, so that no old segment can end it early (RFC 1337).");
    const bool hasExpected = tcp::isSynchronized(before) && !question.evidence.empty()
        && life.steps[question.evidence.front()].wire.flags.ack();
    if (!hasExpected)
        return closes
            ? QuestionText::tr("It is acceptable in %1, so the connection ends at once (RFC 9293 §3.10.7).")
                  .arg(stateName(before))
            : QuestionText::tr("Its number is not exactly the next one expected. It is ignored, or answered "
                               "with a challenge ACK (RFC 5961 §3.2).");
    const std::uint32_t expected = life.steps[question.evidence.front()].relativeAcknowledgment.value;
    const QString numbers = QuestionText::tr("seq is %1, expected is %2", "of a RST")
                                .arg(reset.relativeSequence.value)
                                .arg(expected);
    if (closes)
        return QuestionText::tr("%1: it is acceptable, so the connection ends at once (RFC 9293 §3.10.7).")
            .arg(numbers);
    if (isChallenged(question, findings))
        return QuestionText::tr(
                   "%1: inside the window, but not exact, so a challenge ACK asks back (RFC 5961 §3.2).")
            .arg(numbers);
    return QuestionText::tr("%1: it does not fit, and is dropped without a word (RFC 5961 §3.2).")
        .arg(numbers);
}

QString segmentChoice(const teaching::SegmentChoice& choice)
{
    const QString flags = flagText(choice.flags, Flags::Words);
    return QuestionText::tr("%1: %2", "an end of the connection, flags")
        .arg(sideName(choice.from), choice.hasData ? QuestionText::tr("%1 with data").arg(flags) : flags);
}

/// "1 s", "500 ms": a choice is rounded, and says no more than that.
QString roundTime(Time time)
{
    static const QRegularExpression kZeros(QStringLiteral("[.,]?0+(?= )"));
    const QString text = durationText(time);
    return text.contains(QLatin1Char('.')) ? QString(text).replace(kZeros, QString()) : text;
}

QString repeatChoice(const teaching::RepeatChoice& choice)
{
    if (!choice.who)
        return QuestionText::tr("Nobody");
    return QuestionText::tr("%1, after %2").arg(sideName(*choice.who), roundTime(choice.after));
}

QString callChoice(const teaching::CallChoice& choice, const QString& call)
{
    if (!choice.error.empty())
        return QStringLiteral("−1, %1").arg(safe(choice.error));
    if (choice.result == 0 && call == QLatin1String("recv"))
        return QuestionText::tr("0, the end of the stream");
    if (choice.result == 0 && call == QLatin1String("connect"))
        return QuestionText::tr("0, connected");
    return QString::number(choice.result);
}

} // namespace

QString questionText(const Question& question, const trace::Life& life)
{
    const QString side = theSide(question.side);
    switch (question.topic) {
    case Topic::NextSegment:
        return question.step == 0 ? QuestionText::tr("Who sends the first segment, and with which flags?")
                                  : QuestionText::tr("Who sends the next segment, and with which flags?");
    case Topic::Acknowledgment:
        return QuestionText::tr("Which ack number will the next segment of %1 carry?").arg(side);
    case Topic::StateAfterSending:
        return QuestionText::tr("In which state is %1 once its next segment has left?").arg(side);
    case Topic::StateAfterArrival:
        return QuestionText::tr("In which state is %1 once this segment has arrived?").arg(side);
    case Topic::ResetEffect:
        return QuestionText::tr("Does this RST close the connection of %1?").arg(side);
    case Topic::Repeat:
        return repeatQuestion(question);
    case Topic::CallResult:
        return QuestionText::tr("What does %1() of %2 return now?").arg(callName(question, life), side);
    }
    return {};
}

QString choiceText(const teaching::Choice& choice, const Question& question, const trace::Life& life)
{
    if (const auto* segment = std::get_if<teaching::SegmentChoice>(&choice))
        return segmentChoice(*segment);
    if (const auto* number = std::get_if<tcp::SequenceNumber>(&choice))
        return QStringLiteral("ack %1").arg(number->value);
    if (const auto* state = std::get_if<tcp::State>(&choice))
        return stateName(*state);
    if (const auto* closes = std::get_if<bool>(&choice))
        return *closes ? QuestionText::tr("Yes, it is gone") : QuestionText::tr("No, it goes on");
    if (const auto* repeat = std::get_if<teaching::RepeatChoice>(&choice))
        return repeatChoice(*repeat);
    return callChoice(std::get<teaching::CallChoice>(choice), callName(question, life));
}

QString reasonText(const Question& question, const trace::Life& life,
                   const std::vector<analysis::Finding>& findings)
{
    const bool isOfSegment = question.topic == Topic::NextSegment;
    if (const auto* finding = findingAt(findings, question.step, isReason); finding != nullptr && isOfSegment)
        return findingWords(*finding, life).capitalised().plain() + QuestionText::tr(".", "ends a sentence");
    switch (question.topic) {
    case Topic::NextSegment:
        return segmentReason(question, life);
    case Topic::Acknowledgment:
        return sumText(question, life);
    case Topic::StateAfterSending:
    case Topic::StateAfterArrival:
        return transitionReason(question, life);
    case Topic::ResetEffect:
        return resetReason(question, life, findings);
    case Topic::Repeat:
        return repeatReason(question, life, findings);
    case Topic::CallResult:
        return callReason(question, life);
    }
    return {};
}

QString levelText(teaching::Level level)
{
    switch (level) {
    case teaching::Level::Basics:
        return QuestionText::tr("Basics");
    case teaching::Level::Practice:
        return QuestionText::tr("Practice");
    case teaching::Level::Expert:
        return QuestionText::tr("Expert");
    }
    return {};
}

} // namespace lifeline::text
