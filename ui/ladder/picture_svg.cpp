#include "ui/ladder/picture_pieces.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>
#include <cmath>

namespace lifeline::ladder {
namespace {

constexpr double kPieceRows = 200;

/// QSvgGenerator names one font only, which may be nowhere else.
QByteArray withOtherFonts(QByteArray svg, const theme::Theme& theme)
{
    const QByteArray before = "font-family=\"";
    const QByteArray fixed = theme.fixedFont(theme::TextSize::Label).family().toUtf8();
    QByteArray out;
    out.reserve(svg.size() + svg.size() / 8);
    qsizetype at = 0;
    for (;;) {
        const qsizetype found = svg.indexOf(before, at);
        const qsizetype end = found < 0 ? -1 : svg.indexOf('"', found + before.size());
        if (end < 0)
            break;
        out += QByteArray::fromRawData(svg.constData() + at, end - at);
        const bool isFixed = svg.mid(found + before.size(), end - found - before.size()) == fixed;
        out += isFixed ? ", DejaVu Sans Mono, Menlo, Consolas, monospace"
                       : ", DejaVu Sans, Segoe UI, Helvetica Neue, Arial, Noto Sans CJK SC, sans-serif";
        at = end;
    }
    return out + svg.mid(at);
}

/// One piece of the picture as a document of its own: QSvgGenerator keeps all of it in memory until its end.
QByteArray document(Picture& picture, const QSize& size, const QString& title, Rows rows, bool isFirst)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(kDotsPerInch);
    svg.setTitle(title);
    svg.setDescription(QStringLiteral("Drawn by Lifeline"));
    svg.setSize(size);
    svg.setViewBox(QRect(QPoint(0, 0), size));
    QPainter painter(&svg);
    if (isFirst) {
        painter.fillRect(QRectF(QPointF(0, 0), QSizeF(size)), picture.theme.ground);
        paintHeader(painter, picture);
    }
    painter.translate(0, picture.metrics.header);
    paintPiece(painter, picture, rows);
    painter.end();
    return buffer.data();
}

} // namespace

Expected<void> writeSvg(QIODevice& file, const QString& path, const trace::Life& life,
                        const ExportOptions& options)
{
    QSvgGenerator probe; // texts are measured as for what is written
    probe.setResolution(kDotsPerInch);
    probe.setSize(QSize(1, 1));
    Picture picture = wholePicture(life, options, probe);
    const QSize size(static_cast<int>(std::ceil(picture.metrics.width)),
                     static_cast<int>(std::ceil(picture.metrics.header + picture.height())));
    const QString title = QString::fromStdString(packet::text(life.connection.endpoint[Side::Client]))
        + QStringLiteral(" – ")
        + QString::fromStdString(packet::text(life.connection.endpoint[Side::Server]));
    const QByteArray endOfHead = "</defs>";
    const QByteArray tail = "</svg>";
    const double first = -1;
    for (double begin = first; begin < picture.layout.height + 1;) {
        const double end = pieceEnd(picture, begin, kPieceRows);
        const QByteArray whole =
            withOtherFonts(document(picture, size, title, {begin, end}, begin == first), picture.theme);
        const qsizetype body = whole.indexOf(endOfHead) + endOfHead.size();
        const qsizetype close = whole.lastIndexOf(tail);
        if (body < endOfHead.size() || close < body)
            return pictureFailed(ErrorCode::WriteFailed, path, QStringLiteral("SVG"));
        const qsizetype from = begin == first ? 0 : body;
        file.write(whole.constData() + from, close - from);
        begin = end;
        if (!goesOn(options, picture, end))
            return pictureStopped(path);
    }
    file.write(tail + '\n');
    return {};
}

} // namespace lifeline::ladder
