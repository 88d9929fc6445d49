#include "ui/inspector/packet_facts.h"

#include "core/base/safe_text.h"
#include "ui/inspector/transmission_variables.h"
#include "ui/text/segment_text.h"
#include "ui/text/state_text.h"
#include "ui/text/time_text.h"
#include "ui/text/unbroken.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <chrono>
#include <map>

namespace lifeline::inspector {

namespace {

using tcp::SequenceNumber;
using trace::KernelSample;
using trace::Step;

class Facts {
    Q_DECLARE_TR_FUNCTIONS(Facts)
};

QString octets(std::uint64_t count) { return QLocale().toString(static_cast<qulonglong>(count)); }

QString relative(const trace::Life& life, SequenceNumber number, Side whose)
{
    return QString::number(number.value - life.connection.initial[whose].value);
}

QString shown(const trace::Life& life, const std::optional<SequenceNumber>& number, Side whose,
              const text::Notation& notation)
{
    if (!number)
        return unknown();
    return notation.numbers == text::Numbers::Absolute ? QString::number(number->value)
                                                       : relative(life, *number, whose);
}

/// A sequence number in both forms, the wanted one first.
FactRow numberRow(const QString& label, const trace::Life& life, SequenceNumber number, Side whose,
                  const text::Notation& notation)
{
    const QString counted = relative(life, number, whose);
    const QString wire = QString::number(number.value);
    return notation.numbers == text::Numbers::Absolute ? FactRow{label, wire, counted}
                                                       : FactRow{label, counted, wire};
}

FactRow windowRow(const trace::Life& life, const Step& step)
{
    FactRow row{Facts::tr("Window"), QString::number(step.wire.window), {}};
    const std::optional<std::uint8_t> shift = windowShift(life, step.wire.from);
    if (step.wire.flags.syn())
        row.second = Facts::tr("unscaled");
    else if (!shift)
        row.second = Facts::tr("scale not seen");
    else if (*shift > 0)
        row.second = QStringLiteral("× %1 = %2")
                         .arg(1U << *shift)
                         .arg(octets(std::uint64_t{step.wire.window} << *shift));
    return row;
}

void addOptions(std::vector<FactRow>& rows, const trace::Life& life, const Step& step,
                const text::Notation& notation)
{
    const packet::TcpOptions* options = optionsOf(life, step);
    if (options != nullptr) {
        if (options->maximumSegmentSize)
            rows.push_back({Facts::tr("MSS"), QString::number(*options->maximumSegmentSize), {}});
        if (options->windowScale)
            rows.push_back({Facts::tr("Window scale"), QString::number(*options->windowScale),
                            QStringLiteral("× %1").arg(1U << std::min<unsigned>(*options->windowScale, 14))});
        if (options->sackPermitted)
            rows.push_back({Facts::tr("SACK permitted"), Facts::tr("yes"), {}});
        for (std::size_t i = 0; i < std::min<std::size_t>(options->sackCount, options->sack.size()); ++i) {
            const Side acknowledged = other(step.wire.from);
            rows.push_back({Facts::tr("SACK"),
                            shown(life, SequenceNumber{options->sack[i].begin}, acknowledged, notation)
                                + QLatin1Char(':')
                                + shown(life, SequenceNumber{options->sack[i].end}, acknowledged, notation),
                            {}});
        }
        if (options->fastOpenCookieLength)
            rows.push_back({Facts::tr("Fast Open"),
                            *options->fastOpenCookieLength == 0
                                ? Facts::tr("asks for a cookie")
                                : Facts::tr("cookie of %Ln octets", nullptr, *options->fastOpenCookieLength),
                            {}});
    }
    if (step.wire.hasTimestamps)
        rows.push_back({Facts::tr("Timestamps"), QString::number(step.wire.timestampValue),
                        QStringLiteral("ecr %1").arg(step.wire.timestampEcho)});
}

void addFrame(std::vector<FactRow>& rows, const FrameFacts& frame)
{
    rows.push_back(
        {frame.isIpv4 ? Facts::tr("TTL") : Facts::tr("Hop limit"), QString::number(frame.hopLimit), {}});
    if (frame.isIpv4)
        rows.push_back({Facts::tr("IP id"),
                        QStringLiteral("0x%1").arg(frame.identification, 4, 16, QLatin1Char('0')),
                        {}});
    rows.push_back(
        {Facts::tr("Checksum"), QStringLiteral("0x%1").arg(frame.checksum, 4, 16, QLatin1Char('0')), {}});
    if (frame.isUrgent)
        rows.push_back({Facts::tr("Urgent pointer"), QString::number(frame.urgentPointer), {}});
    rows.push_back(
        {Facts::tr("Frame"), Facts::tr("%Ln octets", nullptr, static_cast<int>(frame.originalLength)), {}});
    if (!frame.payload.isEmpty())
        rows.push_back({Facts::tr("Data"), text::breakable(frame.payload), {}});
}

/// A value of both ends' kernels, each "–" where absent; no row where both are.
template <class Member, class Text>
void addKernelRow(std::vector<FactRow>& rows, const char* label, const KernelSample* client,
                  const KernelSample* server, Member member, Text text)
{
    const auto one = [&](const KernelSample* sample) {
        return sample != nullptr && sample->*member ? text(*(sample->*member)) : unknown();
    };
    FactRow row{QLatin1String(label), one(client), one(server)};
    if (row.first != unknown() || row.second != unknown())
        rows.push_back(std::move(row));
}

QString microseconds(std::uint32_t value) { return text::durationText(std::chrono::microseconds(value)); }

} // namespace

QString unknown() { return QStringLiteral("–"); }

QString packetTitle(const Step& step) { return text::flagText(step.wire.flags, text::Flags::Words); }

QString packetPlace(const Step& step)
{
    return Facts::tr("segment %1 · frame %2").arg(step.number).arg(step.frame.value);
}

QString packetJourney(const Step& step)
{
    const QString way =
        QStringLiteral("%1 → %2").arg(text::sideName(step.wire.from), text::sideName(other(step.wire.from)));
    if (step.delivery == trace::Delivery::Lost)
        return Facts::tr("%1, lost on the way").arg(way);
    if (step.arrived)
        return Facts::tr("%1, %2 on the wire").arg(way, text::durationText(*step.arrived - step.sent));
    if (step.delivery == trace::Delivery::Doubtful)
        return Facts::tr("%1, nothing shows that it was taken in").arg(way);
    return step.proven ? Facts::tr("%1, arrived (proven by a later segment)").arg(way)
                       : Facts::tr("%1, assumed to have arrived").arg(way);
}

std::vector<FactRow> headerFields(const trace::Life& life, std::uint32_t at, const text::Notation& notation,
                                  const std::optional<FrameFacts>& frame)
{
    const Step& step = life.steps[at];
    const Side from = step.wire.from;
    std::vector<FactRow> rows;
    rows.push_back(numberRow(Facts::tr("Sequence"), life, step.wire.sequence, from, notation));
    if (step.wire.length > 0)
        rows.push_back(
            {Facts::tr("Length"), Facts::tr("%Ln octets", nullptr, static_cast<int>(step.wire.length)), {}});
    if (step.wire.flags.ack())
        rows.push_back(
            numberRow(Facts::tr("Acknowledgment"), life, step.wire.acknowledgment, other(from), notation));
    rows.push_back({Facts::tr("Flags"), text::flagList(step.wire.flags), {}});
    rows.push_back(windowRow(life, step));
    addOptions(rows, life, step, notation);
    if (frame)
        addFrame(rows, *frame);
    return rows;
}

std::vector<FactRow> variableRows(const trace::Life& life, std::uint32_t step, const text::Notation& notation)
{
    const auto ends = variablesAfter(life, step);
    const auto row = [&](const char* label, auto member, bool ownSpace) {
        const auto one = [&](Side side) {
            return shown(life, ends[side].*member, ownSpace ? side : other(side), notation);
        };
        return FactRow{QLatin1String(label), one(Side::Client), one(Side::Server)};
    };
    const auto window = [&](Side side) {
        return ends[side].sendWindow ? QString::number(*ends[side].sendWindow) : unknown();
    };
    return {row("SND.UNA", &TransmissionVariables::sendUnacknowledged, true),
            row("SND.NXT", &TransmissionVariables::sendNext, true),
            {QStringLiteral("SND.WND"), window(Side::Client), window(Side::Server)},
            row("RCV.NXT", &TransmissionVariables::receiveNext, false)};
}

std::vector<FactRow> kernelRows(const KernelSample* client, const KernelSample* server)
{
    std::vector<FactRow> rows;
    const auto number = [](std::uint32_t value) { return QString::number(value); };
    addKernelRow(rows, "cwnd", client, server, &KernelSample::congestionWindow, number);
    addKernelRow(rows, "SRTT", client, server, &KernelSample::smoothedRoundTrip, microseconds);
    addKernelRow(rows, "RTO", client, server, &KernelSample::retransmissionTimeout, microseconds);
    addKernelRow(rows, "unacked", client, server, &KernelSample::unacknowledged, number);
    addKernelRow(rows, "retrans", client, server, &KernelSample::retransmitted, number);
    addKernelRow(rows, "Send-Q", client, server, &KernelSample::sendQueue, number);
    addKernelRow(rows, "Recv-Q", client, server, &KernelSample::receiveQueue, number);
    const auto timer = [](const KernelSample* sample) {
        if (sample == nullptr || sample->timer.empty())
            return unknown();
        const QString name = QString::fromStdString(safeText(sample->timer));
        return sample->timerLeft
            ? name + QLatin1Char('\n') + text::durationText(std::chrono::milliseconds(*sample->timerLeft))
            : name;
    };
    FactRow row{Facts::tr("Timer"), timer(client), timer(server)};
    if (row.first != unknown() || row.second != unknown())
        rows.push_back(std::move(row));
    return rows;
}

AfterFacts afterFacts(const trace::Life& life, std::uint32_t at, const text::Notation& notation)
{
    const Step& step = life.steps[at];
    const Time now = momentAfter(step);
    const PerSide<tcp::State>& model = step.onArrival;
    AfterFacts facts;
    facts.rows.push_back(
        {Facts::tr("State"), text::stateName(model[Side::Client]), text::stateName(model[Side::Server])});

    PerSide<const KernelSample*> kernel;
    for (const Side side : kBothSides)
        kernel[side] = kernelAt(life, side, now);
    const auto said = [&](Side side) {
        return kernel[side] != nullptr ? text::stateName(kernel[side]->state) : unknown();
    };
    if (kernel[Side::Client] != nullptr || kernel[Side::Server] != nullptr) {
        facts.agreement = Agreement::Agrees;
        for (const Side side : kBothSides)
            if (kernel[side] != nullptr && kernel[side]->state != model[side])
                facts.agreement = Agreement::Differs;
        facts.rows.push_back({Facts::tr("Kernel says"), said(Side::Client), said(Side::Server)});
    }
    for (FactRow& row : variableRows(life, at, notation))
        facts.rows.push_back(std::move(row));
    for (FactRow& row : kernelRows(kernel[Side::Client], kernel[Side::Server]))
        facts.rows.push_back(std::move(row));
    return facts;
}

std::vector<QueueFacts> queueFacts(const trace::Life& life, std::uint32_t step)
{
    return queueFactsAt(life, momentAfter(life.steps[step]));
}

std::vector<QueueFacts> queueFactsAt(const trace::Life& life, Time now)
{
    std::optional<QueueFacts> syn;
    std::optional<QueueFacts> accept;
    for (const trace::QueueSample& sample : life.queues) {
        if (sample.time > now)
            break;
        const bool isSyn = sample.change.queue == trace::QueueChange::Queue::Syn;
        (isSyn ? syn : accept) = QueueFacts{isSyn ? Facts::tr("SYN queue") : Facts::tr("Accept queue"),
                                            sample.change.length, sample.change.limit};
    }
    std::vector<QueueFacts> queues;
    for (const auto& queue : {syn, accept})
        if (queue)
            queues.push_back(*queue);
    return queues;
}

std::vector<FactRow> counterFacts(const trace::Life& life, std::uint32_t step)
{
    return counterFactsAt(life, momentAfter(life.steps[step]));
}

std::vector<FactRow> counterFactsAt(const trace::Life& life, Time now)
{
    std::map<std::string, PerSide<std::int64_t>> moved;
    for (const trace::CounterSample& sample : life.counters)
        if (sample.time <= now)
            moved[sample.change.name][sample.side] += sample.change.delta;
    const auto grown = [](std::int64_t delta) {
        return delta == 0
            ? unknown()
            : QStringLiteral("%1%2").arg(delta > 0 ? QStringLiteral("+") : QString()).arg(delta);
    };
    std::vector<FactRow> rows;
    for (const auto& [name, delta] : moved)
        rows.push_back(
            {QString::fromStdString(safeText(name)), grown(delta[Side::Client]), grown(delta[Side::Server])});
    return rows;
}

} // namespace lifeline::inspector
