#include "ui/export/export_choice.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace lifeline::ui_export {
namespace {

struct ExportFormats {
    Q_DECLARE_TR_FUNCTIONS(ExportFormats)
};

} // namespace

QString title(Format format)
{
    switch (format) {
    case Format::Markdown:
        return ExportFormats::tr("Markdown");
    case Format::Svg:
        return ExportFormats::tr("SVG picture");
    case Format::Pdf:
        return ExportFormats::tr("PDF");
    case Format::Png:
        return ExportFormats::tr("PNG picture");
    case Format::Text:
        return ExportFormats::tr("Text");
    case Format::Tcpdump:
        return ExportFormats::tr("tcpdump's lines");
    case Format::Mermaid:
        return ExportFormats::tr("Mermaid");
    case Format::PlantUml:
        return ExportFormats::tr("PlantUML");
    case Format::Csv:
        return ExportFormats::tr("CSV");
    case Format::Json:
        return ExportFormats::tr("JSON");
    case Format::Pcapng:
        break;
    }
    return ExportFormats::tr("pcapng");
}

QString purpose(Format format)
{
    switch (format) {
    case Format::Markdown:
        return ExportFormats::tr(
            "For a ticket: what went wrong, how one sees it, and a table of all segments.");
    case Format::Svg:
        return ExportFormats::tr("The ladder at any size; its text stays text, to search and to edit.");
    case Format::Pdf:
        return ExportFormats::tr("The ladder on numbered pages, the header on each.");
    case Format::Png:
        return ExportFormats::tr("The ladder as pixels, for slides and chats.");
    case Format::Text:
        return ExportFormats::tr("The ladder in letters, for mail and terminals.");
    case Format::Tcpdump:
        return ExportFormats::tr("A line a segment, as tcpdump -nn writes it.");
    case Format::Mermaid:
        return ExportFormats::tr("A sequence diagram that GitHub and GitLab draw by themselves.");
    case Format::PlantUml:
        return ExportFormats::tr("A sequence diagram for wikis and documents.");
    case Format::Csv:
        return ExportFormats::tr("A row a segment, or a row a connection, for spreadsheets.");
    case Format::Json:
        return ExportFormats::tr("All that is known, for programs.");
    case Format::Pcapng:
        break;
    }
    return ExportFormats::tr("The frames themselves for Wireshark, each finding as a comment of its packet.");
}

QString suffixOf(Format format)
{
    switch (format) {
    case Format::Markdown:
        return QStringLiteral("md");
    case Format::Svg:
        return QStringLiteral("svg");
    case Format::Pdf:
        return QStringLiteral("pdf");
    case Format::Png:
        return QStringLiteral("png");
    case Format::Text:
        return QStringLiteral("txt");
    case Format::Tcpdump:
        return QStringLiteral("tcpdump.txt");
    case Format::Mermaid:
        return QStringLiteral("mmd");
    case Format::PlantUml:
        return QStringLiteral("puml");
    case Format::Csv:
        return QStringLiteral("csv");
    case Format::Json:
        return QStringLiteral("json");
    case Format::Pcapng:
        break;
    }
    return QStringLiteral("pcapng");
}

std::optional<Format> formatOf(const QString& fileName)
{
    const QString name = QFileInfo(fileName).fileName().toLower();
    std::optional<Format> found;
    qsizetype longest = 0;
    for (const Format format : kFormats) {
        const QString ending = QLatin1Char('.') + suffixOf(format);
        if (name.endsWith(ending) && ending.size() > longest) {
            found = format;
            longest = ending.size();
        }
    }
    return found;
}

bool isPicture(Format format)
{
    return format == Format::Svg || format == Format::Pdf || format == Format::Png;
}

bool holdsAll(Format format)
{
    return format == Format::Csv || format == Format::Json || format == Format::Pcapng;
}

bool folds(Format format)
{
    return isPicture(format) || format == Format::Markdown || format == Format::Mermaid
        || format == Format::PlantUml;
}

} // namespace lifeline::ui_export
