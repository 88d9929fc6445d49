#include "ui/ladder/picture_export.h"

#include "core/analysis/findings.h"
#include "ui/ladder/ladder_picture.h"

#include <QFileInfo>
#include <QImage>
#include <QImageWriter>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <algorithm>
#include <cmath>

namespace lifeline::ladder {
namespace {

constexpr int kDotsPerInch = 96;
constexpr double kMarginMillimetres = 12;
constexpr double kLargestImage = 32767; ///< Qt's painter cannot go further
constexpr double kLargestImagePixels = 400e6;

tl::unexpected<Error> failed(ErrorCode code, const QString& path, const QString& detail)
{
    Error error;
    error.code = code;
    error.subject = path.toStdString();
    error.detail = detail.toStdString();
    return tl::unexpected(std::move(error));
}

Picture pictureOf(const trace::Life& life, const ExportOptions& options, const QPaintDevice& device)
{
    Picture picture;
    picture.theme = options.theme;
    picture.options = {options.notation, options.timeDisplay};
    picture.setLife(std::shared_ptr<const trace::Life>(std::shared_ptr<void>(), &life), options.timeMode);
    picture.chips = chipsOf(analysis::findingsOf(life));
    picture.fit(options.width, 1, &device);
    return picture;
}

/// Header and all rows, from the painter's origin.
void paintWhole(QPainter& painter, const Picture& picture)
{
    painter.fillRect(QRectF(0, 0, picture.metrics.width, picture.metrics.header + picture.height()),
                     picture.theme.ground);
    paintHeader(painter, picture);
    painter.translate(0, picture.metrics.header);
    paintLadder(painter, picture, {-1, picture.layout.height + 1});
}

Expected<void> writeSvg(QSaveFile& file, const trace::Life& life, const ExportOptions& options)
{
    QSvgGenerator svg;
    svg.setOutputDevice(&file);
    svg.setResolution(kDotsPerInch);
    svg.setTitle(QString::fromStdString(packet::text(life.connection.endpoint[Side::Client]))
                 + QStringLiteral(" – ")
                 + QString::fromStdString(packet::text(life.connection.endpoint[Side::Server])));
    const Picture picture = pictureOf(life, options, svg);
    const QSizeF size(picture.metrics.width, picture.metrics.header + picture.height());
    svg.setSize(QSize(static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height()))));
    svg.setViewBox(QRectF(QPointF(0, 0), size));
    QPainter painter;
    if (!painter.begin(&svg))
        return failed(ErrorCode::WriteFailed, file.fileName(), QStringLiteral("SVG"));
    paintWhole(painter, picture);
    painter.end();
    return {};
}

Expected<void> writePng(QSaveFile& file, const trace::Life& life, const ExportOptions& options)
{
    QImage probe(1, 1, QImage::Format_RGB32);
    probe.setDotsPerMeterX(qRound(kDotsPerInch / 0.0254));
    probe.setDotsPerMeterY(probe.dotsPerMeterX());
    const Picture picture = pictureOf(life, options, probe);
    const double width = std::ceil(picture.metrics.width * options.scale);
    const double height = std::ceil((picture.metrics.header + picture.height()) * options.scale);
    if (std::max(width, height) > kLargestImage || width * height > kLargestImagePixels)
        return failed(ErrorCode::WriteFailed, file.fileName(),
                      QStringLiteral("the picture would be %1 by %2 pixels; SVG and PDF have no such limit")
                          .arg(width)
                          .arg(height));
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_RGB32);
    image.setDotsPerMeterX(probe.dotsPerMeterX());
    image.setDotsPerMeterY(probe.dotsPerMeterY());
    image.fill(options.theme.ground);
    QPainter painter(&image);
    painter.scale(options.scale, options.scale);
    paintWhole(painter, picture);
    painter.end();
    QImageWriter writer(&file, "png");
    if (!writer.write(image))
        return failed(ErrorCode::WriteFailed, file.fileName(), writer.errorString());
    return {};
}

/// Where a page that begins at `begin` rows ends: between two rows, where no arrow or gap is cut.
double pageEnd(const Picture& picture, double begin, double rows)
{
    const double limit = begin + rows;
    if (limit >= picture.layout.height)
        return picture.layout.height + 1;
    double end = limit;
    for (const std::uint32_t index :
         picture.arrows.touching(picture.layout.arrows, {limit - 0.3, limit + 0.3}, 1)) {
        const Arrow& arrow = picture.layout.arrows[index];
        if (arrow.departure - 0.3 < limit && arrow.arrival + 0.3 > limit)
            end = std::min(end, arrow.departure - 0.3);
    }
    return end > begin + rows / 2 ? end : limit; // an arrow longer than half a page is cut
}

Expected<void> writePdf(QSaveFile& file, const trace::Life& life, const ExportOptions& options)
{
    QPdfWriter pdf(&file);
    pdf.setResolution(kDotsPerInch);
    pdf.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                    QMarginsF(kMarginMillimetres, kMarginMillimetres, kMarginMillimetres, kMarginMillimetres),
                    QPageLayout::Millimeter));
    pdf.setCreator(QStringLiteral("Lifeline"));
    const Picture picture = pictureOf(life, options, pdf);
    QPainter painter;
    if (!painter.begin(&pdf))
        return failed(ErrorCode::WriteFailed, file.fileName(), QStringLiteral("PDF"));
    const double scale = std::min(1.0, pdf.width() / picture.metrics.width);
    const double pageRows = (pdf.height() / scale - picture.metrics.header) / picture.metrics.row;
    double begin = picture.metrics.rows(0);
    while (true) {
        const double end = pageEnd(picture, begin, pageRows);
        painter.save();
        painter.scale(scale, scale);
        painter.fillRect(QRectF(0, 0, picture.metrics.width, pdf.height() / scale), options.theme.ground);
        paintHeader(painter, picture);
        painter.setClipRect(
            QRectF(0, picture.metrics.header, picture.metrics.width, (end - begin) * picture.metrics.row));
        painter.translate(0, picture.metrics.header - picture.metrics.y(begin));
        paintLadder(painter, picture, {begin, end});
        painter.restore();
        if (end >= picture.layout.height)
            break;
        begin = end;
        if (!pdf.newPage())
            return failed(ErrorCode::WriteFailed, file.fileName(), QStringLiteral("PDF"));
    }
    return {};
}

} // namespace

Expected<void> exportPicture(const QString& path, const trace::Life& life, const ExportOptions& options)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const auto write = suffix == QLatin1String("svg") ? writeSvg
        : suffix == QLatin1String("pdf")              ? writePdf
        : suffix == QLatin1String("png")              ? writePng
                                                      : nullptr;
    if (write == nullptr)
        return failed(ErrorCode::WriteFailed, path,
                      QStringLiteral("the name must end in .svg, .pdf or .png"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(ErrorCode::CannotOpen, path, file.errorString());
    if (auto result = write(file, life, options); !result) {
        file.cancelWriting();
        return result;
    }
    if (!file.commit())
        return failed(ErrorCode::WriteFailed, path, file.errorString());
    return {};
}

} // namespace lifeline::ladder
