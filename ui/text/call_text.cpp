#include "ui/text/call_text.h"

#include "ui/text/safe.h"

namespace lifeline::text {
namespace {

/// "0", "-1 ECONNRESET", "-1 EPIPE SIGPIPE"
QString resultText(const trace::Call& call)
{
    QString result = QString::number(call.result);
    for (const std::string& word : {call.error, call.signal})
        if (!word.empty())
            result += QLatin1Char(' ') + safe(word);
    return result;
}

} // namespace

QString callText(const trace::CallSpan& span, ladder::CallLabel::Part part)
{
    const trace::Call& call = span.call;
    const QString name = safe(call.name);
    const QString begin = name + QLatin1Char('(') + safe(call.arguments) + QLatin1Char(')');
    switch (part) {
    case ladder::CallLabel::Part::Begin:
        return begin;
    case ladder::CallLabel::Part::End:
        return name + QStringLiteral(" = ") + resultText(call);
    case ladder::CallLabel::Part::Whole:
        break;
    }
    return begin + QStringLiteral(" = ") + resultText(call);
}

} // namespace lifeline::text
