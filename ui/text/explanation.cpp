#include "ui/text/explanation.h"

#include "ui/text/loss_text.h"
#include "ui/text/segment_text.h"
#include "ui/text/state_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <optional>

namespace lifeline::text {

namespace {

using tcp::SequenceNumber;
using tcp::State;
using trace::Step;

/// The last digits of a number on the wire: enough to see that two differ by one.
QString tail(SequenceNumber number)
{
    return QStringLiteral("…%1").arg(number.value % 1000, 3, 10, QLatin1Char('0'));
}

const packet::TcpOptions* optionsOf(const trace::Life& life, const Step& step)
{
    const std::uint32_t details = step.wire.details;
    return details == 0 || details > life.options.size() ? nullptr : &life.options[details - 1];
}

/// What came before a segment, as far as it explains it.
struct Before {
    std::optional<std::uint32_t> original; ///< index of the step that it repeats
    std::optional<SequenceNumber> acknowledged; ///< highest acknowledgment its sender sent before
    const Step* peerSyn = nullptr; ///< that it is the first to acknowledge
    const Step* peerFin = nullptr; ///< that it is the first to acknowledge
    bool peerSentSyn = false;
    std::optional<std::uint16_t> window; ///< of its sender's segment before
};

Before before(const trace::Life& life, std::uint32_t at)
{
    const Step& step = life.steps[at];
    const Side from = step.wire.from;
    Before result;
    for (std::uint32_t i = 0; i < at; ++i) {
        const Step& earlier = life.steps[i];
        const tcp::Segment& wire = earlier.wire;
        if (wire.from == from) {
            const bool repeats = step.wire.sequenceLength() > 0 && wire.sequenceLength() > 0
                && wire.sequence == step.wire.sequence;
            if (repeats && !result.original)
                result.original = i;
            if (wire.flags.ack()
                && (!result.acknowledged || tcp::isAfter(wire.acknowledgment, *result.acknowledged)))
                result.acknowledged = wire.acknowledgment;
            result.window = wire.window;
            continue;
        }
        result.peerSentSyn = result.peerSentSyn || wire.flags.syn();
        if (!step.wire.flags.ack() || wire.end() != step.wire.acknowledgment)
            continue;
        if (wire.flags.syn() && wire.length == 0)
            result.peerSyn = &earlier;
        if (wire.flags.fin())
            result.peerFin = &earlier;
    }
    if (result.acknowledged && step.wire.flags.ack()
        && tcp::isAtOrAfter(*result.acknowledged, step.wire.acknowledgment)) {
        result.peerFin = nullptr;
        if (!step.wire.flags.syn())
            result.peerSyn = nullptr;
    }
    return result;
}

class Words {
    Q_DECLARE_TR_FUNCTIONS(Explanation)
public:
    Words(const trace::Life& life, std::uint32_t at, const Notation& notation)
        : m_life(life),
          m_step(life.steps[at]),
          m_notation(notation),
          m_before(before(life, at)),
          m_client(m_step.wire.from == Side::Client)
    {
    }

    Explanation explain() const
    {
        Explanation words = kind();
        if (m_step.isForged)
            words.lines.append(said(tr("The lab's link forged it in the client's name."),
                                    tr("The lab's link forged it in the server's name.")));
        if (m_step.delivery == trace::Delivery::Lost)
            words.lines.append(
                m_step.recorded->lossReason.empty()
                    ? tr("It never arrived.")
                    : tr("It never arrived: %1.").arg(lossReasonText(m_step.recorded->lossReason)));
        return words;
    }

private:
    /// The sentence for the end that speaks: whole sentences, so that a translator never meets half of one.
    QString said(const QString& byClient, const QString& byServer) const
    {
        return m_client ? byClient : byServer;
    }

    Explanation kind() const
    {
        const tcp::Flags flags = m_step.wire.flags;
        if (flags.rst())
            return reset();
        if (flags.syn())
            return flags.ack() ? synAck() : syn();
        if (flags.fin())
            return fin();
        if (m_step.wire.length > 0)
            return data();
        return flags.ack()
            ? acknowledgment()
            : Explanation{tr("A segment without any flag."), {tr("A sound TCP never sends one.")}};
    }

    Explanation syn() const
    {
        const SequenceNumber first = m_step.wire.sequence;
        if (m_before.original)
            return {said(tr("The client asks again."), tr("The server asks again.")), {repeated()}};
        return {said(tr("The client asks for a connection."), tr("The server asks for a connection.")),
                {tr("It starts at a number of its own, %1, shown as 0.").arg(tail(first)),
                 tr("A SYN takes one sequence number, so the answer must say ack %1.").arg(tail(first + 1))}};
    }

    Explanation synAck() const
    {
        Explanation words;
        words.headline = m_before.original
            ? said(tr("The client answers again."), tr("The server answers again."))
            : said(tr("The client agrees, and picks its own number."),
                   tr("The server agrees, and picks its own number."));
        words.lines.append(synSum());
        words.lines.append(m_before.original
                               ? repeated()
                               : tr("Its own SYN is %1, shown as 0.").arg(tail(m_step.wire.sequence)));
        return words;
    }

    Explanation fin() const
    {
        Explanation words;
        if (m_before.original)
            words = {said(tr("The client says again that it is done."),
                          tr("The server says again that it is done.")),
                     {repeated()}};
        else
            words.headline =
                said(tr("The client has nothing more to send."), tr("The server has nothing more to send."));
        if (m_step.wire.length > 0)
            words.lines.append(tr("Its last %Ln octets come with it.", nullptr, octets()));
        words.lines.append(tr("FIN takes one sequence number, so the answer must say ack %1.")
                               .arg(number(m_step.wire.end(), from())));
        if (m_before.peerFin != nullptr)
            words.lines.append(finSum());
        return words;
    }

    Explanation data() const
    {
        Explanation words;
        if (m_before.original)
            words = {said(tr("The client sends %Ln octets again.", nullptr, octets()),
                          tr("The server sends %Ln octets again.", nullptr, octets())),
                     {repeated()}};
        else
            words.headline = said(tr("The client sends %Ln octets.", nullptr, octets()),
                                  tr("The server sends %Ln octets.", nullptr, octets()));
        words.lines.append(tr("seq %1 + %Ln octets = %2: the ack that it waits for.", nullptr, octets())
                               .arg(number(m_step.wire.sequence, from()), number(m_step.wire.end(), from())));
        if (m_before.peerSyn != nullptr)
            words.lines.append(tr("It completes the handshake too: %1").arg(synSum()));
        else if (m_before.peerFin != nullptr)
            words.lines.append(finSum());
        return words;
    }

    Explanation acknowledgment() const
    {
        if (m_before.peerSyn != nullptr)
            return {said(tr("The client confirms: the handshake is complete."),
                         tr("The server confirms: the handshake is complete.")),
                    {synSum(), established()}};
        if (m_before.peerFin != nullptr)
            return {said(tr("The client has seen that the server is done."),
                         tr("The server has seen that the client is done.")),
                    QStringList{finSum()} + afterClose()};
        const QString ack = number(m_step.wire.acknowledgment, other(from()));
        const std::int32_t fresh =
            m_before.acknowledged ? tcp::distance(*m_before.acknowledged, m_step.wire.acknowledgment) : 0;
        if (!m_before.acknowledged)
            return {said(tr("The client has every octet before %1.").arg(ack),
                         tr("The server has every octet before %1.").arg(ack)),
                    {tr("It is the first ACK of it here: what it acknowledged before does not show.")}};
        if (fresh > 0)
            return {said(tr("The client has every octet before %1.").arg(ack),
                         tr("The server has every octet before %1.").arg(ack)),
                    {tr("%1 + %Ln octets = ack %2: the next octet that it expects.", nullptr, fresh)
                         .arg(number(*m_before.acknowledged, other(from())), ack)}};
        return sameAcknowledgment(ack);
    }

    Explanation sameAcknowledgment(const QString& ack) const
    {
        const packet::TcpOptions* options = optionsOf(m_life, m_step);
        if (options != nullptr && options->sackCount > 0)
            return {said(tr("The client still misses octet %1.").arg(ack),
                         tr("The server still misses octet %1.").arg(ack)),
                    {tr("Later octets have come: the SACK option says which.")}};
        if (m_before.window && *m_before.window != m_step.wire.window)
            return {said(tr("The client tells a new window."), tr("The server tells a new window.")),
                    {tr("ack %1 is as before; only the room for more has changed.").arg(ack)}};
        return {said(tr("The client says the same again."), tr("The server says the same again.")),
                {tr("It still expects octet %1.").arg(ack)}};
    }

    Explanation reset() const
    {
        if (m_before.peerSyn != nullptr && m_life.steps.size() <= 4)
            return {said(tr("The client refuses."), tr("The server refuses: nothing listens on that port.")),
                    {synSum()}};
        Explanation words{m_step.isForged ? tr("A RST that nobody's kernel sent.")
                                          : said(tr("The client breaks the connection off."),
                                                 tr("The server breaks the connection off.")),
                          {}};
        if (m_step.delivery == trace::Delivery::Lost)
            words.lines.append(tr("The other end does not learn of it, and still has the connection."));
        else if (m_step.onArrival[other(from())] == State::Closed)
            words.lines.append(tr("Nothing more is sent or acknowledged; the other end's next call fails."));
        else
            words.lines.append(
                tr("The other end did not believe it: its seq is not the one that was expected."));
        return words;
    }

    /// "ack …565 = the client's SYN …564, plus 1: a SYN takes one sequence number."
    QString synSum() const
    {
        const QString ack = tail(m_step.wire.acknowledgment);
        const QString syn = tail(m_step.wire.acknowledgment - 1);
        return m_client
            ? tr("ack %1 = the server's SYN %2, plus 1: a SYN takes one sequence number.").arg(ack, syn)
            : tr("ack %1 = the client's SYN %2, plus 1: a SYN takes one sequence number.").arg(ack, syn);
    }

    QString finSum() const
    {
        const QString ack = number(m_step.wire.acknowledgment, other(from()));
        const QString fin = number(m_step.wire.acknowledgment - 1, other(from()));
        return m_client
            ? tr("ack %1 = the server's FIN %2, plus 1: a FIN takes one sequence number.").arg(ack, fin)
            : tr("ack %1 = the client's FIN %2, plus 1: a FIN takes one sequence number.").arg(ack, fin);
    }

    QString established() const
    {
        return m_client ? tr("The client is ESTABLISHED already; the server is when this arrives.")
                        : tr("The server is ESTABLISHED already; the client is when this arrives.");
    }

    QStringList afterClose() const
    {
        if (m_step.onArrival[from()] == State::TimeWait)
            return {said(tr("The server can forget the connection. The client waits in TIME-WAIT, for "
                            "segments still on "
                            "their way."),
                         tr("The client can forget the connection. The server waits in TIME-WAIT, for "
                            "segments still on "
                            "their way."))};
        if (m_step.onArrival[from()] == State::CloseWait)
            return {said(tr("It may still send: the close is half done."),
                         tr("It may still send: the close is half done."))};
        return {};
    }

    QString repeated() const
    {
        const Step& original = m_life.steps[*m_before.original];
        return tr("It repeats segment %1, sent %2 before.")
            .arg(original.number)
            .arg(durationText(m_step.sent - original.sent));
    }

    QString number(SequenceNumber value, Side whose) const
    {
        if (m_notation.numbers == Numbers::Absolute)
            return QString::number(value.value);
        return QString::number(value.value - m_life.connection.initial[whose].value);
    }

    Side from() const { return m_step.wire.from; }
    int octets() const { return static_cast<int>(m_step.wire.length); }

    const trace::Life& m_life;
    const Step& m_step;
    const Notation& m_notation;
    Before m_before;
    bool m_client;
};

} // namespace

Explanation explain(const trace::Life& life, std::uint32_t step, const Notation& notation)
{
    return Words(life, step, notation).explain();
}

} // namespace lifeline::text
