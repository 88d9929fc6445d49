#include "ui/text/segment_text.h"

#include "ui/text/loss_text.h"
#include "ui/text/state_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <array>

namespace lifeline::text {
namespace {

struct SegmentText {
    Q_DECLARE_TR_FUNCTIONS(SegmentText)
};

QString joined(std::initializer_list<QString> words)
{
    QStringList present;
    for (const QString& word : words)
        if (!word.isEmpty())
            present << word;
    return present.join(QLatin1Char(' '));
}

tcp::SequenceNumber sequenceOf(const trace::Step& step, Numbers numbers)
{
    return numbers == Numbers::Relative ? step.relativeSequence : step.wire.sequence;
}

tcp::SequenceNumber acknowledgmentOf(const trace::Step& step, Numbers numbers)
{
    return numbers == Numbers::Relative ? step.relativeAcknowledgment : step.wire.acknowledgment;
}

QString number(tcp::SequenceNumber value) { return QString::number(value.value); }

QStringList optionWords(const packet::TcpOptions& options, std::uint32_t toRelative)
{
    QStringList words;
    if (options.maximumSegmentSize)
        words << QStringLiteral("mss %1").arg(*options.maximumSegmentSize);
    if (options.sackPermitted)
        words << QStringLiteral("sackOK");
    if (options.timestamps && options.maximumSegmentSize)
        words << QStringLiteral("TS");
    if (options.windowScale)
        words << QStringLiteral("ws %1").arg(*options.windowScale);
    if (options.fastOpenCookieLength)
        words << (*options.fastOpenCookieLength == 0 ? QStringLiteral("tfo request")
                                                     : QStringLiteral("tfo cookie"));
    if (options.multipath)
        words << QStringLiteral("mptcp");
    if (options.signature)
        words << QStringLiteral("signed");
    for (std::size_t i = 0; i < options.sackCount && i < options.sack.size(); ++i)
        words << QStringLiteral("sack %1:%2")
                     .arg(options.sack[i].begin - toRelative)
                     .arg(options.sack[i].end - toRelative);
    return words;
}

} // namespace

QString flagText(packet::TcpFlags flags, Flags notation)
{
    if (notation == Flags::Words)
        return QString::fromStdString(packet::flagWords(flags));
    return QLatin1Char('[') + QString::fromStdString(packet::tcpdumpLetters(flags)) + QLatin1Char(']');
}

QString SegmentWords::line() const { return joined({flags, sequence, acknowledgment, length}); }

QString SegmentWords::firstHalf() const
{
    return sequence.isEmpty() ? joined({flags, acknowledgment}) : joined({flags, sequence});
}

QString SegmentWords::secondHalf() const
{
    return sequence.isEmpty() ? length : joined({acknowledgment, length});
}

SegmentWords segmentWords(const trace::Step& step, const Notation& notation)
{
    const tcp::Segment& wire = step.wire;
    SegmentWords words;
    words.flags = flagText(wire.flags, notation.flags);
    const tcp::SequenceNumber first = sequenceOf(step, notation.numbers);
    if (wire.length > 0)
        words.sequence = QStringLiteral("seq %1:%2").arg(number(first), number(first + wire.length));
    else if (wire.flags.syn() || wire.flags.fin() || wire.flags.rst())
        words.sequence = QStringLiteral("seq ") + number(first);
    if (wire.flags.ack())
        words.acknowledgment = QStringLiteral("ack ") + acknowledgmentText(step, notation);
    if (wire.length > 0)
        words.length = QStringLiteral("len %1").arg(wire.length);
    return words;
}

SegmentWords burstWords(const trace::Step& first, const trace::Step& last, int count,
                        const Notation& notation)
{
    SegmentWords words;
    if (first.wire.length == 0) {
        words.flags = SegmentText::tr("%n ACKs", "that were sent back to back", count);
        words.acknowledgment =
            QStringLiteral("ack %1 … %2")
                .arg(acknowledgmentText(first, notation), acknowledgmentText(last, notation));
        return words;
    }
    words.flags = SegmentText::tr("%n segments", "with data, that were sent back to back", count);
    words.sequence = QStringLiteral("seq %1:%2")
                         .arg(number(sequenceOf(first, notation.numbers)),
                              number(sequenceOf(last, notation.numbers) + last.wire.length));
    words.acknowledgment = QStringLiteral("ack ") + acknowledgmentText(last, notation);
    return words;
}

QString segmentLabel(const trace::Step& step, const Notation& notation)
{
    return segmentWords(step, notation).line();
}

QString segmentDetails(const trace::Step& step, const trace::Life& life, const Notation& notation)
{
    QStringList words{QStringLiteral("win %1").arg(step.wire.window)};
    const std::uint32_t details = step.wire.details;
    if (details > 0 && details <= life.options.size()) {
        // SACK edges are positions in the flow that the ACK acknowledges.
        const std::uint32_t offset = notation.numbers == Numbers::Relative
            ? step.wire.acknowledgment.value - step.relativeAcknowledgment.value
            : 0;
        words += optionWords(life.options[details - 1], offset);
    }
    return words.join(QLatin1Char(' '));
}

QString acknowledgmentSum(const trace::Step& acknowledged, const Notation& notation)
{
    const std::uint32_t last =
        (sequenceOf(acknowledged, notation.numbers) + (acknowledged.wire.sequenceLength() - 1)).value;
    QString text = QString::number(last);
    // The SYN's or FIN's own number stands one arrow above in full; its last digits are enough to see the
    // step.
    if (text.size() > 5)
        text = QStringLiteral("…") + text.right(3);
    return QStringLiteral("%1 + 1").arg(text);
}

QString sequenceText(const trace::Step& step, const Notation& notation)
{
    return number(sequenceOf(step, notation.numbers));
}

QString acknowledgmentText(const trace::Step& step, const Notation& notation)
{
    return number(acknowledgmentOf(step, notation.numbers));
}

QString forgedText() { return SegmentText::tr("forged"); }

QString retransmissionText(int count) { return SegmentText::tr("retransmission %1").arg(count); }

QString lostText() { return SegmentText::tr("lost"); }

QString lossText(const trace::Step& step)
{
    if (step.recorded->lossReason.empty())
        return lostText();
    return SegmentText::tr("lost: %1").arg(lossReasonText(step.recorded->lossReason));
}

QString flagList(packet::TcpFlags flags)
{
    static constexpr std::array kNames{"FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR", "AE"};
    QStringList names;
    for (const std::size_t bit : {1U, 0U, 2U, 3U, 4U, 5U, 6U, 7U, 8U})
        if ((flags.bits >> bit & 1U) != 0)
            names << QString::fromLatin1(kNames[bit]);
    return names.isEmpty() ? SegmentText::tr("none", "no control bits") : names.join(QStringLiteral(", "));
}

QString stepSentence(const trace::Step& step, const Notation& notation)
{
    const QString sender = sideName(step.wire.from);
    QString sentence =
        SegmentText::tr("%1. %2 sends %3.", "number, sender, segment")
            .arg(QString::number(step.number), sender, segmentLabel(step, {notation.numbers, Flags::Words}));
    if (step.delivery == trace::Delivery::Lost)
        sentence += QLatin1Char(' ') + SegmentText::tr("It is lost.");
    return sentence + QLatin1Char(' ')
        + SegmentText::tr("Afterwards the client is in %1, the server in %2.")
              .arg(stateName(step.onArrival[Side::Client]), stateName(step.onArrival[Side::Server]));
}

} // namespace lifeline::text
