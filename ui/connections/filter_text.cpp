#include "ui/connections/filter_text.h"

#include "core/filter/filter.h"

#include <QCoreApplication>
#include <QLocale>

namespace lifeline::connections {

namespace {

struct FilterText {
    Q_DECLARE_TR_FUNCTIONS(FilterText)
};

} // namespace

bool isUnfinished(const filter::Fault& fault)
{
    using filter::FaultKind;
    return fault.kind == FaultKind::QuoteOpen || fault.kind == FaultKind::CloseExpected
        || ((fault.kind == FaultKind::ValueExpected || fault.kind == FaultKind::TermExpected)
            && fault.length == 0);
}

QString faultText(const filter::Fault& fault)
{
    using filter::FaultKind;
    const QString there = QString::fromStdString(fault.detail);
    const QString expected = QString::fromStdString(filter::expectedWords(fault));
    switch (fault.kind) {
    case FaultKind::TooLong:
        return FilterText::tr("A filter has at most %1 octets.")
            .arg(QLocale().toString(static_cast<qulonglong>(filter::kLongestFilter)));
    case FaultKind::TooDeep:
        return FilterText::tr("Parentheses may be %1 deep.").arg(filter::kDeepestFilter);
    case FaultKind::TermExpected:
        return FilterText::tr("Something is missing here: a word, key:value, or a parenthesis.");
    case FaultKind::ValueExpected:
        return FilterText::tr("“%1” wants a value.").arg(there);
    case FaultKind::CloseExpected:
        return FilterText::tr("This parenthesis is not closed.");
    case FaultKind::OpenMissing:
        return FilterText::tr("This parenthesis was not opened.");
    case FaultKind::QuoteOpen:
        return FilterText::tr("This quotation has no end.");
    case FaultKind::KeyUnknown:
        return FilterText::tr("There is no key “%1”. Keys: %2.").arg(there, expected);
    case FaultKind::NoOrder:
        return FilterText::tr("“%1” is neither less nor greater: compare it with : or !=").arg(there);
    case FaultKind::AddressExpected:
        return FilterText::tr("“%1” is no address, part of one, or network like 10.0.0.0/8.").arg(there);
    case FaultKind::PrefixTooLong:
        return FilterText::tr("%1 bits are more than the address has.").arg(there);
    case FaultKind::PortExpected:
        return FilterText::tr("“%1” is no port, nor a range like 8000-8999.").arg(there);
    case FaultKind::NumberExpected:
        return FilterText::tr("“%1” is no number.").arg(there);
    case FaultKind::UnitUnknown:
        return FilterText::tr("“%1” has a unit that does not belong here. Times: ns, us, ms, s, min, h. "
                              "Octets: kB, MB, GB, KiB, MiB, GiB.")
            .arg(there);
    case FaultKind::StateUnknown:
        return FilterText::tr("“%1” is no state of RFC 9293: %2.").arg(there, expected);
    case FaultKind::FindingUnknown:
        return FilterText::tr("“%1” is no finding.").arg(there);
    case FaultKind::ProblemUnknown:
        return FilterText::tr("“%1” is no problem of a diagnosis.").arg(there);
    case FaultKind::OutcomeUnknown:
        return FilterText::tr("“%1” is no outcome: %2.").arg(there, expected);
    case FaultKind::ConnStateUnknown:
        return FilterText::tr("“%1” is none of Zeek's conn_state: %2.").arg(there, expected);
    case FaultKind::BpfWrong:
        return FilterText::tr("libpcap says: %1").arg(there);
    case FaultKind::BpfNeedsFrames:
        return FilterText::tr(
            "A connection has no flags, lengths or payload of its own: of BPF only protocols, "
            "networks, hosts and ports can be asked here.");
    case FaultKind::BpfName:
        break;
    }
    return FilterText::tr("Names are not looked up: write the address instead of “%1”.").arg(there);
}

} // namespace lifeline::connections
