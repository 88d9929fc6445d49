#include "ui/text/lesson_fault_text.h"

#include "ui/text/safe.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <string_view>

namespace lifeline::text {

namespace {

struct FaultText {
    Q_DECLARE_TR_FUNCTIONS(LessonFault)
};

/// What toml++ was reading when it gave up, and what an author should have written.
struct Scope {
    const char* name; ///< toml++'s
    const char* expected;
};

// A date or a time begins with digits, as a number does, and no lesson has one.
constexpr const char* kNumber = QT_TRANSLATE_NOOP(
    "LessonFault", "This is no number: expected digits such as 9292, or a text in quotes such as \"40ms\"");
constexpr const char* kText = QT_TRANSLATE_NOOP(
    "LessonFault", "This text is wrong: expected \"…\" on one line, with \\\\ for a backslash");
constexpr std::array kScopes{
    Scope{"string", kText},
    Scope{"literal string", kText},
    Scope{"unicode scalar sequence", kText},
    Scope{"array",
          QT_TRANSLATE_NOOP("LessonFault",
                            "This list is wrong: expected a comma between its parts and ] at its end")},
    Scope{
        "inline table",
        QT_TRANSLATE_NOOP("LessonFault",
                          "This table is wrong: expected key = value, commas between them and } at its end")},
    Scope{
        "table header",
        QT_TRANSLATE_NOOP("LessonFault", "This heading is wrong: expected [network], or [[rule]] of a list")},
    Scope{"key", QT_TRANSLATE_NOOP("LessonFault", "This line is wrong: expected key = value")},
    Scope{"key-value pair", QT_TRANSLATE_NOOP("LessonFault", "This line is wrong: expected key = value")},
    Scope{"root table", QT_TRANSLATE_NOOP("LessonFault", "This line is wrong: expected key = value")},
    Scope{"value",
          QT_TRANSLATE_NOOP("LessonFault",
                            "This value is wrong: expected a text in \"quotes\", a number, true or "
                            "false, [a list] or {a table}")},
    Scope{"boolean",
          QT_TRANSLATE_NOOP("LessonFault",
                            "This value is wrong: expected true or false, or a text in "
                            "\"quotes\"")},
    Scope{"integer", kNumber},
    Scope{"floating-point", kNumber},
    Scope{"hexadecimal floating-point", kNumber},
    Scope{"date", kNumber},
    Scope{"time", kNumber},
    Scope{"date-time", kNumber},
    Scope{"date-time offset", kNumber},
    Scope{"comment", QT_TRANSLATE_NOOP("LessonFault", "This comment has a character that is not allowed")},
};

QString parserReason(const QString& scope, const QString& reason)
{
    if (reason.contains(QLatin1String("redefine")))
        return FaultText::tr("This stands here a second time: expected each key and each [heading] once");
    if (reason.contains(QLatin1String("utf-8"), Qt::CaseInsensitive))
        return FaultText::tr("This is no text: expected UTF-8");
    const bool isText = scope == QLatin1String("string") || scope == QLatin1String("literal string");
    const bool isUnended = reason.contains(QLatin1String("end-of-file"))
        || reason.contains(QLatin1String("control character")); // the end of the line is one
    if (isText && isUnended)
        return FaultText::tr("This text has no end: expected a second \" on the same line");
    // behind the = nothing stands that could be a value
    const QString where =
        reason.startsWith(QLatin1String("expected value")) ? QStringLiteral("value") : scope;
    const auto found = std::find_if(kScopes.begin(), kScopes.end(), [&](const Scope& one) {
        return where == QLatin1String(one.name)
            || (where.endsWith(QLatin1String("integer")) && one.name == std::string_view("integer"));
    });
    return found != kScopes.end() ? FaultText::tr(found->expected)
                                  : FaultText::tr("This is no TOML: expected key = value");
}

/// What a value can be, as core/lessons names it.
QString expectation(const QString& expected)
{
    static constexpr std::array kKinds{
        QT_TRANSLATE_NOOP("LessonFault", "a string"),
        QT_TRANSLATE_NOOP("LessonFault", "a table"),
        QT_TRANSLATE_NOOP("LessonFault", "an array"),
        QT_TRANSLATE_NOOP("LessonFault", "an integer"),
        QT_TRANSLATE_NOOP("LessonFault", "true or false"),
        QT_TRANSLATE_NOOP("LessonFault", "a date or time"),
        QT_TRANSLATE_NOOP("LessonFault", "a number with a fraction"),
        QT_TRANSLATE_NOOP("LessonFault", "only strings"),
        QT_TRANSLATE_NOOP("LessonFault", "another name"),
        QT_TRANSLATE_NOOP("LessonFault", "fewer"),
    };
    const auto kind = std::find_if(kKinds.begin(), kKinds.end(),
                                   [&](const char* one) { return expected == QLatin1String(one); });
    if (kind != kKinds.end())
        return FaultText::tr(*kind);
    static const QRegularExpression kRange(QStringLiteral("^(an integer|a number) from (\\S+) to (\\S+)$"));
    if (const auto range = kRange.match(expected); range.hasMatch())
        return (range.captured(1) == QLatin1String("an integer") ? FaultText::tr("an integer from %1 to %2")
                                                                 : FaultText::tr("a number from %1 to %2"))
            .arg(range.captured(2), range.captured(3));
    if (expected.startsWith(QLatin1String("one of ")))
        return FaultText::tr("one of %1").arg(expected.mid(7));
    return expected;
}

/// One of the sentences that core/lessons says of a key; anything else as it is.
QString ownReason(const QString& said)
{
    static const QRegularExpression kUnknown(
        QStringLiteral("^\"(.*)\" is not known in (.*): expected (.*)$"));
    static const QRegularExpression kMissing(QStringLiteral("^(.*) lacks \"(.*)\": expected (.*)$"));
    static const QRegularExpression kWrong(QStringLiteral("^\"(.*?)\" is (.*): expected (.*)$"));
    static const QRegularExpression kOther(QStringLiteral("^(.*): expected (.*)$"));
    if (const auto match = kUnknown.match(said); match.hasMatch())
        return FaultText::tr("\"%1\" is not known in %2: expected %3", "a key, where, what may stand there")
            .arg(match.captured(1), match.captured(2), match.captured(3));
    if (const auto match = kMissing.match(said); match.hasMatch())
        return FaultText::tr("%1 lacks \"%2\": expected %3", "where, a key, its value")
            .arg(match.captured(1), match.captured(2), expectation(match.captured(3)));
    if (const auto match = kWrong.match(said); match.hasMatch())
        return FaultText::tr("\"%1\" is %2: expected %3", "a key, its value, what may stand there")
            .arg(match.captured(1), expectation(match.captured(2)), expectation(match.captured(3)));
    if (const auto match = kOther.match(said); match.hasMatch())
        return FaultText::tr("%1: expected %2", "what is wrong, what may stand there")
            .arg(match.captured(1), expectation(match.captured(2)));
    return said;
}

} // namespace

LessonFault lessonFault(const std::string& said)
{
    static const QRegularExpression kParser(QStringLiteral("^Error while parsing ([^:]*): (.*)$"),
                                            QRegularExpression::DotMatchesEverythingOption);
    const QString text = safe(said);
    if (const auto match = kParser.match(text); match.hasMatch())
        return {parserReason(match.captured(1), match.captured(2)), text};
    return {ownReason(text), {}};
}

QString placeInFile(const std::string& subject, const QString& path)
{
    const QString whole = QString::fromStdString(subject);
    if (!whole.startsWith(path + QLatin1Char(':')))
        return {};
    const QStringList numbers = whole.mid(path.size() + 1).split(QLatin1Char(':'));
    return numbers.size() < 2 ? FaultText::tr("line %1").arg(safe(numbers.front()))
                              : FaultText::tr("line %1, column %2").arg(safe(numbers[0]), safe(numbers[1]));
}

} // namespace lifeline::text
