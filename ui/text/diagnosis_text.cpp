#include "ui/text/diagnosis_text.h"

#include "ui/text/time_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace lifeline::text {
namespace {

using analysis::Activity;
using analysis::Closing;
using analysis::Diagnosis;
using analysis::Opening;
using analysis::Problem;

struct DiagnosisText {
    Q_DECLARE_TR_FUNCTIONS(DiagnosisText)
};

/// How long the capture shows silence behind the last segment.
QString lasting(Time time)
{
    return time <= Time{}
        ? QString()
        : DiagnosisText::tr(" The capture goes on for %1.", "after the last segment").arg(durationText(time));
}

Prose resetText(const Diagnosis& diagnosis, const trace::Life& life)
{
    const trace::Step& reset = life.steps[diagnosis.closingSteps.front()];
    const bool isForged = std::ranges::any_of(
        diagnosis.problems, [](const auto& one) { return one.problem == Problem::ForgedReset; });
    const QString pattern = reset.delivery == trace::Delivery::Lost
        ? DiagnosisText::tr(
            "The %1 ended it with a RST that was lost (%2): the other end has not heard of it.")
        : isForged ? DiagnosisText::tr("A RST in the name of the %1 ended it (%2).")
                   : DiagnosisText::tr("A RST of the %1 ended it (%2).");
    return filled(pattern, {endName(reset.wire.from), segmentList(diagnosis.closingSteps, life)});
}

/// Whether the handshake's time was the network's: nothing had to be sent again.
bool isPlain(const Diagnosis& diagnosis)
{
    return std::ranges::none_of(diagnosis.problems, [](const auto& one) {
        return one.problem <= Problem::OldConnection || one.problem == Problem::Unreachable;
    });
}

} // namespace

QString endName(Side side)
{
    return side == Side::Client ? DiagnosisText::tr("client", "within a sentence")
                                : DiagnosisText::tr("server", "within a sentence");
}

Prose segmentList(const std::vector<std::uint32_t>& steps, const trace::Life& life)
{
    const auto number = [&](std::size_t i) { return Prose::segment(life, steps[i]); };
    switch (steps.size()) {
    case 0:
        return DiagnosisText::tr("no segment");
    case 1:
        return filled(DiagnosisText::tr("segment %1"), {number(0)});
    case 2:
        return filled(DiagnosisText::tr("segments %1 and %2"), {number(0), number(1)});
    case 3:
        return filled(DiagnosisText::tr("segments %1, %2 and %3"), {number(0), number(1), number(2)});
    case 4:
        return filled(DiagnosisText::tr("segments %1, %2, %3 and %4"),
                      {number(0), number(1), number(2), number(3)});
    default:
        return filled(DiagnosisText::tr("%1 segments, %2 to %3"),
                      {QString::number(steps.size()), number(0), number(steps.size() - 1)});
    }
}

Prose openingText(const Diagnosis& diagnosis, const trace::Life& life)
{
    const QString opener = endName(diagnosis.opener);
    const Prose where = segmentList(diagnosis.openingSteps, life);
    switch (diagnosis.opening) {
    case Opening::NotSeen:
        return DiagnosisText::tr("The capture begins in the middle: who opened it, and how, does not show.");
    case Opening::Complete:
        return diagnosis.handshake < Time{}
            ? filled(DiagnosisText::tr("The %1 opened it; the capture does not have its SYN (%2)."),
                     {opener, where})
            : diagnosis.handshake == Time{}
            ? filled(DiagnosisText::tr(
                         "The %1 opened it. The handshake was too short for the capture's clock (%2)."),
                     {opener, where})
            : filled(DiagnosisText::tr("The %1 opened it. The handshake took %2 (%3)."),
                     {opener, durationText(diagnosis.handshake), where});
    case Opening::Simultaneous:
        return filled(DiagnosisText::tr("Both ends opened it at once: their SYNs crossed (%1)."), {where});
    case Opening::Refused:
        return filled(DiagnosisText::tr("The %1 wanted to open it and was refused (%2)."), {opener, where});
    case Opening::Unanswered:
        return filled(DiagnosisText::tr("The %1 wanted to open it and got no SYN-ACK (%2)."),
                      {opener, where});
    case Opening::Unreachable:
        return filled(DiagnosisText::tr("The %1 wanted to open it, and ICMP said that it cannot (%2)."),
                      {opener, where});
    case Opening::HalfWay:
        break;
    }
    return filled(
        DiagnosisText::tr("It was opened halfway: the %1's SYN was answered, and no ACK followed (%2)."),
        {opener, where});
}

Prose closingText(const Diagnosis& diagnosis, const trace::Life& life)
{
    const Side closer = diagnosis.closer.value_or(Side::Client);
    const QString first = endName(closer);
    const Prose where = segmentList(diagnosis.closingSteps, life);
    switch (diagnosis.closing) {
    case Closing::NeverOpened:
        return DiagnosisText::tr("There was nothing to close.");
    case Closing::Open:
        return DiagnosisText::tr("Nobody had closed it when the capture ended.")
            + lasting(diagnosis.afterLast);
    case Closing::Orderly:
        return filled(
            DiagnosisText::tr("The %1 closed first, then the %2; both FINs were acknowledged (%3). The %1 "
                              "keeps TIME-WAIT (Linux: 60 s)."),
            {first, endName(other(closer)), where});
    case Closing::Simultaneous:
        return filled(
            DiagnosisText::tr("Both ends closed at once: their FINs crossed (%1). Both keep TIME-WAIT."),
            {where});
    case Closing::Unfinished:
        return filled(
            DiagnosisText::tr("Both ends sent a FIN (%1); the last one is not acknowledged in this capture."),
            {where});
    case Closing::HalfClosed:
        return filled(DiagnosisText::tr("Only the %1 closed (%2)."), {first, where}) +=
            lasting(diagnosis.afterLast);
    case Closing::Reset:
        return resetText(diagnosis, life);
    case Closing::GivenUp:
        break;
    }
    return filled(DiagnosisText::tr("The %1 gave up, and sent neither FIN nor RST."), {first}) +=
        lasting(diagnosis.afterLast);
}

QString activityText(Activity activity)
{
    switch (activity) {
    case Activity::Handshake:
        return DiagnosisText::tr("handshake");
    case Activity::ClientThinking:
        return DiagnosisText::tr("client's application");
    case Activity::ServerThinking:
        return DiagnosisText::tr("server's application");
    case Activity::Transfer:
        return DiagnosisText::tr("transfer");
    case Activity::Stall:
        return DiagnosisText::tr("closed window");
    case Activity::Recovery:
        break;
    }
    return DiagnosisText::tr("retransmission");
}

QString timeVerdict(const Diagnosis& diagnosis)
{
    const analysis::TimeSplit& time = diagnosis.time;
    if (time.total() <= Time{})
        return DiagnosisText::tr("All segments have the same time.");
    const Time most = time.total() / 3 * 2;
    const Time network = time[Activity::Transfer] + time[Activity::Handshake];
    if (time.applications() > most)
        return DiagnosisText::tr("Most of it went to the applications, not to the network.");
    if (time[Activity::Recovery] > most)
        return DiagnosisText::tr("Most of it was waiting for retransmissions.");
    if (time[Activity::Transfer] > Time{} && network > most && isPlain(diagnosis))
        return DiagnosisText::tr("Most of it went to the network, not to the applications.");
    return {};
}

std::vector<Prose> checks(const Diagnosis& diagnosis, const trace::Life& life)
{
    std::vector<Prose> all;
    for (const analysis::Diagnosed& problem : diagnosis.problems)
        for (Prose& check : checksFor(problem, life))
            if (std::ranges::find(all, check) == all.end())
                all.push_back(std::move(check));
    return all;
}

} // namespace lifeline::text
