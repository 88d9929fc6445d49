#include "ui/ladder/picture_pieces.h"

#include <QCoreApplication>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>

namespace lifeline::ladder {
namespace {

struct PictureText {
    Q_DECLARE_TR_FUNCTIONS(PictureText)
};

constexpr double kMarginMillimetres = 12;

/// Where each page begins, in rows; the last one is the picture's end.
std::vector<double> pageBreaks(const Picture& picture, double rows, const ExportOptions& options)
{
    std::vector<double> breaks{picture.metrics.rows(0)};
    while (breaks.back() < picture.layout.height && goesOn(options, picture, breaks.back() / 2))
        breaks.push_back(pieceEnd(picture, breaks.back(), rows));
    return breaks;
}

/// Which page of how many, at the bottom; the names of both ends stand at the top.
void paintFoot(QPainter& painter, const Picture& picture, std::size_t page, std::size_t pages, double bottom)
{
    const Typeface& face = picture.metrics.typeface(Script::Heading);
    const QString text = PictureText::tr("Page %1 of %2").arg(page).arg(pages);
    painter.setFont(face.font);
    painter.setPen(picture.theme.dim);
    painter.drawText(QPointF(picture.metrics.width - face.width(text), bottom - face.metrics.descent()),
                     text);
}

} // namespace

Expected<void> writePdf(QIODevice& file, const QString& path, const trace::Life& life,
                        const ExportOptions& options)
{
    QPdfWriter pdf(&file);
    pdf.setResolution(kDotsPerInch);
    const QMarginsF margins(kMarginMillimetres, kMarginMillimetres, kMarginMillimetres, kMarginMillimetres);
    pdf.setPageLayout(
        QPageLayout(QPageSize(options.page == PageFormat::A4 ? QPageSize::A4 : QPageSize::Letter),
                    QPageLayout::Portrait, margins, QPageLayout::Millimeter));
    pdf.setCreator(QStringLiteral("Lifeline"));
    pdf.setTitle(QString::fromStdString(packet::text(life.connection.endpoint[Side::Client]))
                 + QStringLiteral(" – ")
                 + QString::fromStdString(packet::text(life.connection.endpoint[Side::Server])));
    Picture picture = wholePicture(life, options, pdf);
    const LadderMetrics& m = picture.metrics;
    QPainter painter;
    if (!painter.begin(&pdf))
        return pictureFailed(ErrorCode::WriteFailed, path, QStringLiteral("PDF"));
    const double scale = std::min(1.0, pdf.width() / m.width);
    const double height = pdf.height() / scale;
    const double foot = 2 * m.typeface(Script::Heading).height();
    const std::vector<double> breaks = pageBreaks(picture, (height - m.header - foot) / m.row, options);
    if (breaks.back() < picture.layout.height)
        return pictureStopped(path);
    for (std::size_t page = 0; page + 1 < breaks.size(); ++page) {
        const Rows rows{breaks[page], breaks[page + 1]};
        if (page > 0 && !pdf.newPage())
            return pictureFailed(ErrorCode::WriteFailed, path, QStringLiteral("PDF"));
        painter.save();
        painter.scale(scale, scale);
        painter.fillRect(QRectF(0, 0, m.width, height), options.theme.ground);
        paintHeader(painter, picture);
        paintFoot(painter, picture, page + 1, breaks.size() - 1, height);
        painter.setClipRect(QRectF(0, m.header, m.width, (rows.end - rows.begin) * m.row));
        painter.translate(0, m.header - m.y(rows.begin));
        paintPiece(painter, picture, rows);
        painter.restore();
        if (!goesOn(options, picture, (picture.layout.height + rows.end) / 2))
            return pictureStopped(path);
    }
    return {};
}

} // namespace lifeline::ladder
