#include "ui/inspector/endpoint_facts.h"

#include "ui/inspector/transmission_variables.h"
#include "ui/text/state_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace lifeline::inspector {

namespace {

class Facts {
    Q_DECLARE_TR_FUNCTIONS(EndpointFacts)
};

using trace::Connection;

QString count(std::uint64_t value) { return QLocale().toString(static_cast<qulonglong>(value)); }

template <class Text>
FactRow perEnd(const QString& label, Text text)
{
    return {label, text(Side::Client), text(Side::Server)};
}

/// The options of each end's SYN, null where it was not seen.
PerSide<const packet::TcpOptions*> offers(const trace::Life& life)
{
    PerSide<const packet::TcpOptions*> offered;
    for (const trace::Step& step : life.steps)
        if (step.wire.flags.syn() && offered[step.wire.from] == nullptr)
            offered[step.wire.from] = optionsOf(life, step);
    return offered;
}

} // namespace

std::vector<FactRow> endpointFacts(const trace::Life& life)
{
    const Connection& connection = life.connection;
    std::vector<FactRow> rows{
        perEnd(Facts::tr("Address"),
               [&](Side side) {
                   return QString::fromStdString(packet::text(connection.endpoint[side].address));
               }),
        perEnd(Facts::tr("Port"), [&](Side side) { return QString::number(connection.endpoint[side].port); }),
        perEnd(Facts::tr("State at the end"),
               [&](Side side) { return text::stateName(connection.state[side]); }),
        perEnd(Facts::tr("First number"),
               [&](Side side) { return QString::number(connection.initial[side].value); }),
        perEnd(Facts::tr("Segments sent"), [&](Side side) { return count(connection.flow[side].segments); }),
        perEnd(Facts::tr("Octets sent"), [&](Side side) { return count(connection.flow[side].payload); }),
        perEnd(Facts::tr("Sent again"),
               [&](Side side) { return count(connection.flow[side].retransmissions); }),
    };
    const auto offered = offers(life);
    if (offered[Side::Client] == nullptr && offered[Side::Server] == nullptr)
        return rows;
    const auto option = [&](const QString& label, auto text) {
        rows.push_back(perEnd(
            label, [&](Side side) { return offered[side] != nullptr ? text(*offered[side]) : unknown(); }));
    };
    option(Facts::tr("MSS offered"), [](const packet::TcpOptions& options) {
        return options.maximumSegmentSize ? QString::number(*options.maximumSegmentSize) : unknown();
    });
    option(Facts::tr("Window scale"), [](const packet::TcpOptions& options) {
        return options.windowScale ? QString::number(*options.windowScale) : unknown();
    });
    option(Facts::tr("SACK permitted"), [](const packet::TcpOptions& options) {
        return options.sackPermitted ? Facts::tr("yes") : Facts::tr("no");
    });
    option(Facts::tr("Timestamps"), [](const packet::TcpOptions& options) {
        return options.timestamps ? Facts::tr("yes") : Facts::tr("no");
    });
    return rows;
}

std::vector<FactRow> connectionFacts(const trace::Life& life)
{
    const Connection& connection = life.connection;
    std::vector<FactRow> rows{
        {Facts::tr("Duration"), text::durationText(connection.duration()), {}},
        {Facts::tr("Segments"), count(connection.segments), {}},
    };
    if (connection.handshakeRtt >= Time::zero())
        rows.push_back({Facts::tr("Handshake"), text::measuredText(connection.handshakeRtt), {}});
    rows.push_back({Facts::tr("Seen from"),
                    connection.isRecorded ? Facts::tr("both ends") : Facts::tr("one place on the way"),
                    {}});
    if (connection.clientIsGuessed)
        rows.push_back({Facts::tr("Client"), Facts::tr("guessed: no SYN was seen"), {}});
    return rows;
}

} // namespace lifeline::inspector
