#include "ui/models/connection_columns.h"

#include "core/analysis/outcome.h"
#include "ui/text/outcome_text.h"
#include "ui/text/state_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace lifeline::models {

namespace {

using filter::SortKey;
using trace::Connection;

QString count(quint64 value) { return QLocale().toString(value); }

template <Side side>
QString addressText(const Connection& connection, Time)
{
    return QString::fromStdString(packet::text(connection.endpoint[side]));
}

template <Side side>
QString stateText(const Connection& connection, Time)
{
    return text::stateName(connection.state[side]);
}

template <Side side>
QString segmentsText(const Connection& connection, Time)
{
    return count(connection.flow[side].segments);
}

template <Side side>
QString octetsText(const Connection& connection, Time)
{
    return count(connection.flow[side].payload);
}

constexpr auto kClient = Side::Client;
constexpr auto kServer = Side::Server;

const std::array<ColumnKind, 21> kColumns{{
    {QT_TRANSLATE_NOOP("Connections", "#"),
     QT_TRANSLATE_NOOP("Connections", "In order of their first segments"),
     [](const Connection& c, Time) { return QString::number(c.id.value); }, SortKey::Number, true, true},
    {QT_TRANSLATE_NOOP("Connections", "Client"),
     QT_TRANSLATE_NOOP("Connections", "Who sent the first SYN, or is likelier to have"),
     addressText<kClient>,
     SortKey::Client,
     false,
     true,
     false,
     {},
     kClient},
    {QT_TRANSLATE_NOOP("Connections", "Client state"),
     QT_TRANSLATE_NOOP("Connections", "The client's state at the end of the capture"), stateText<kClient>,
     SortKey::ClientState, false, false, false, kClient},
    {QT_TRANSLATE_NOOP("Connections", "Server"),
     QT_TRANSLATE_NOOP("Connections", "The other end"),
     addressText<kServer>,
     SortKey::Server,
     false,
     true,
     false,
     {},
     kServer},
    {QT_TRANSLATE_NOOP("Connections", "Server state"),
     QT_TRANSLATE_NOOP("Connections", "The server's state at the end of the capture"), stateText<kServer>,
     SortKey::ServerState, false, false, false, kServer},
    {QT_TRANSLATE_NOOP("Connections", "What happened"),
     QT_TRANSLATE_NOOP("Connections", "What became of it, as far as its summary tells"),
     [](const Connection& c, Time) { return text::outcomeText(analysis::outcomeOf(c)); }, SortKey::Outcome},
    {QT_TRANSLATE_NOOP("Connections", "Timeline"),
     QT_TRANSLATE_NOOP(
         "Connections",
         "When it was, within the capture, in the colour of the client's last state; a mark says "
         "that there was trouble"),
     [](const Connection&, Time) { return QString(); }, SortKey::Start},
    {QT_TRANSLATE_NOOP("Connections", "Start"),
     QT_TRANSLATE_NOOP("Connections", "Seconds from the capture's first segment to the connection's"),
     [](const Connection& c, Time begin) { return text::secondsText(c.first - begin); }, SortKey::Start, true,
     true},
    {QT_TRANSLATE_NOOP("Connections", "Duration"),
     QT_TRANSLATE_NOOP("Connections", "From its first segment to its last"),
     [](const Connection& c, Time) { return text::durationText(c.duration()); }, SortKey::Duration, true,
     true, true},
    {QT_TRANSLATE_NOOP("Connections", "Segments"), QT_TRANSLATE_NOOP("Connections", "Segments of both ends"),
     [](const Connection& c, Time) { return count(c.segments); }, SortKey::Segments, true, true, true},
    {QT_TRANSLATE_NOOP("Connections", "Segments →"),
     QT_TRANSLATE_NOOP("Connections", "Segments of the client"), segmentsText<kClient>,
     SortKey::ClientSegments, true, true, true},
    {QT_TRANSLATE_NOOP("Connections", "Segments ←"),
     QT_TRANSLATE_NOOP("Connections", "Segments of the server"), segmentsText<kServer>,
     SortKey::ServerSegments, true, true, true},
    {QT_TRANSLATE_NOOP("Connections", "Octets"),
     QT_TRANSLATE_NOOP("Connections", "Payload of both ends, repeats included"),
     [](const Connection& c, Time) { return count(c.flow[kClient].payload + c.flow[kServer].payload); },
     SortKey::Octets, true, true, true},
    {QT_TRANSLATE_NOOP("Connections", "Octets →"),
     QT_TRANSLATE_NOOP("Connections", "Payload of the client, repeats included"), octetsText<kClient>,
     SortKey::ClientOctets, true, true, true},
    {QT_TRANSLATE_NOOP("Connections", "Octets ←"),
     QT_TRANSLATE_NOOP("Connections", "Payload of the server, repeats included"), octetsText<kServer>,
     SortKey::ServerOctets, true, true, true},
    {QT_TRANSLATE_NOOP("Connections", "Retransmitted"),
     QT_TRANSLATE_NOOP("Connections", "Segments of both ends that repeat what was sent"),
     [](const Connection& c, Time) {
         return count(quint64{c.flow[kClient].retransmissions} + c.flow[kServer].retransmissions);
     },
     SortKey::Retransmissions, true, true, true},
    {QT_TRANSLATE_NOOP("Connections", "RTT"),
     QT_TRANSLATE_NOOP("Connections", "From the SYN to the ACK of the SYN-ACK, as captured"),
     [](const Connection& c, Time) {
         return c.handshakeRtt < Time{} ? QStringLiteral("–") : text::durationText(c.handshakeRtt);
     },
     SortKey::HandshakeRtt, true, true, true},
    {QT_TRANSLATE_NOOP("Connections", "conn_state"),
     QT_TRANSLATE_NOOP("Connections", "What Zeek's conn.log says of it"),
     [](const Connection&, Time) { return QString(); }, SortKey::ConnState, false, true},
    {QT_TRANSLATE_NOOP("Connections", "Application"),
     QT_TRANSLATE_NOOP("Connections",
                       "What the two applications took: from the last octet of a request to the first of its "
                       "answer, less the way, and while one did not read"),
     [](const Connection&, Time) { return QString(); }, SortKey::ApplicationTime, true, true, true},
    {QT_TRANSLATE_NOOP("Connections", "Network"),
     QT_TRANSLATE_NOOP("Connections",
                       "The rest of its duration: handshake, octets on their way, waits for what was lost"),
     [](const Connection&, Time) { return QString(); }, SortKey::NetworkTime, true, true, true},
    {QT_TRANSLATE_NOOP("Connections", "Trouble"),
     QT_TRANSLATE_NOOP(
         "Connections",
         "How much it wants to be looked at, 0 to 100: how it ended, then how much was sent again"),
     [](const Connection& c, Time) { return count(analysis::troubleOf(c)); }, SortKey::Trouble, true, true,
     true},
}};

} // namespace

QString ColumnKind::titleText() const { return QCoreApplication::translate("Connections", title); }
QString ColumnKind::hintText() const { return QCoreApplication::translate("Connections", hint); }

std::span<const ColumnKind> columns() { return kColumns; }

} // namespace lifeline::models
