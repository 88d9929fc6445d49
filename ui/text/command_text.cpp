#include "ui/text/command_text.h"

#include <QCoreApplication>

namespace lifeline::text {

namespace {

struct CommandText {
    Q_DECLARE_TR_FUNCTIONS(CommandText)
};

} // namespace

QString commandText(const lessons::Command& command)
{
    using Shows = lessons::Command::Shows;
    switch (command.shows) {
    case Shows::Packets:
        return CommandText::tr("Every segment on the loopback, with numbers instead of names");
    case Shows::Openings:
        return CommandText::tr("Only SYN and SYN-ACK, on every device");
    case Shows::Resets:
        return CommandText::tr("Only RST, on every device");
    case Shows::Refusals:
        return CommandText::tr("ICMP errors: who rejects, and why");
    case Shows::Listeners:
        return CommandText::tr("Listeners: Recv-Q is how many wait for accept(), Send-Q how many may");
    case Shows::InState:
        return CommandText::tr("Connections in %1").arg(QString::fromStdString(command.state));
    case Shows::Timers:
        return CommandText::tr("Which timer runs, when it is due, how often it has fired");
    case Shows::Transmission:
        return CommandText::tr("cwnd, round-trip time and retransmissions of each connection");
    case Shows::Counters:
        return CommandText::tr("The counters of this lesson; without a: the growth since the last call");
    case Shows::CountersInWords:
        return CommandText::tr("The same counters in words, since the machine started");
    case Shows::Sysctl:
        return CommandText::tr("How this machine is set");
    }
    return {};
}

} // namespace lifeline::text
