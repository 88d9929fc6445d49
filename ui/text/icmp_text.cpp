#include "ui/text/icmp_text.h"

#include "core/export/icmp_text.h"

#include <QCoreApplication>

namespace lifeline::text {
namespace {

struct IcmpText {
    Q_DECLARE_TR_FUNCTIONS(IcmpText)
};

} // namespace

QString icmpName(const trace::IcmpNotice& notice)
{
    return QString::fromStdString(exports::icmpText(notice.error));
}

QString icmpText(const trace::IcmpNotice& notice)
{
    return IcmpText::tr("%1 from %2 (frame %3)", "ICMP message, address, number")
        .arg(icmpName(notice), QString::fromStdString(packet::text(notice.from)),
             QString::number(notice.frame.value));
}

QString errorName(const trace::IcmpNotice& notice)
{
    const std::string_view name = exports::errnoOf(notice.error);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace lifeline::text
