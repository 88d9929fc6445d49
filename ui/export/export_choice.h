#pragma once

#include <QMetaType>
#include <QString>
#include <array>
#include <cstdint>
#include <optional>

namespace lifeline::ui_export {

/// What can be written of a connection.
enum class Format : std::uint8_t {
    Markdown,
    Svg,
    Pdf,
    Png,
    Text,
    Tcpdump,
    Mermaid,
    PlantUml,
    Csv,
    Json,
    Pcapng
};

inline constexpr std::array kFormats{Format::Markdown, Format::Svg,     Format::Pdf,     Format::Png,
                                     Format::Text,     Format::Tcpdump, Format::Mermaid, Format::PlantUml,
                                     Format::Csv,      Format::Json,    Format::Pcapng};

/// "Markdown", "PNG picture": as a list shows it.
QString title(Format format);
/// What it is good for, in one sentence.
QString purpose(Format format);
/// Of its files: "md", "svg".
QString suffixOf(Format format);
/// The format of a file's name; nothing of a suffix that we do not write.
std::optional<Format> formatOf(const QString& fileName);

bool isPicture(Format format);
/// Whether all connections of a capture can stand in one file.
bool holdsAll(Format format);
/// Whether long runs of plain segments can be written as one line.
bool folds(Format format);

enum class Paper : std::uint8_t { A4, Letter };

/// What the user wants written.
struct Choice {
    Format format = Format::Markdown;
    bool allConnections = false; ///< where the format holds all
    bool everySegment = false; ///< else long runs of plain segments are one line, where the format folds
    bool anonymous = false;
    bool forPrint = true; ///< a picture in the light theme, whatever the window shows
    double scale = 2; ///< PNG: device pixels a logical pixel
    Paper paper = Paper::A4; ///< PDF
};

} // namespace lifeline::ui_export

Q_DECLARE_METATYPE(lifeline::ui_export::Choice)
