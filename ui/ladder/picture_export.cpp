#include "ui/ladder/picture_export.h"

#include "ui/ladder/picture_pieces.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QImageWriter>
#include <QPainter>
#include <QSaveFile>
#include <algorithm>
#include <cmath>

namespace lifeline::ladder {
namespace {

struct PictureText {
    Q_DECLARE_TR_FUNCTIONS(PictureText)
};

constexpr double kLargestImage = 32767; ///< Qt's painter cannot go further
constexpr double kLargestImagePixels = 400e6; ///< four octets each
constexpr double kSmallestScale = 0.25; ///< nobody reads less
constexpr double kPieceRows = 200;

/// The largest scale at which a picture fits into an image, in hundredths; 0: none that one can read.
double largestScale(const QSizeF& size)
{
    const double scale = std::min(kLargestImage / std::max(size.width(), size.height()),
                                  std::sqrt(kLargestImagePixels / (size.width() * size.height())));
    const double shown = std::floor(scale * 100) / 100;
    return shown < kSmallestScale ? 0 : shown;
}

Expected<QImage> imageOf(const trace::Life& life, const ExportOptions& options, const QString& path)
{
    QImage probe(1, 1, QImage::Format_RGB32);
    probe.setDotsPerMeterX(qRound(kDotsPerInch / 0.0254));
    probe.setDotsPerMeterY(probe.dotsPerMeterX());
    Picture picture = wholePicture(life, options, probe);
    const QSizeF size(picture.metrics.width, picture.metrics.header + picture.height());
    const double width = std::ceil(size.width() * options.scale);
    const double height = std::ceil(size.height() * options.scale);
    if (std::max(width, height) > kLargestImage || width * height > kLargestImagePixels) {
        const double fits = largestScale(size);
        const QString pixels = PictureText::tr("the picture would be %1 by %2 pixels;")
                                   .arg(width, 0, 'f', 0)
                                   .arg(height, 0, 'f', 0);
        return pictureFailed(
            ErrorCode::WriteFailed, path,
            pixels + QLatin1Char(' ')
                + (fits > 0
                       ? PictureText::tr("a scale of %1 is the largest that works; SVG and PDF have no such "
                                         "limit")
                             .arg(fits)
                       : PictureText::tr("that is too long for PNG at any scale; SVG and PDF have no such "
                                         "limit")));
    }
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_RGB32);
    if (image.isNull())
        return pictureFailed(ErrorCode::WriteFailed, path, PictureText::tr("not enough memory"));
    image.setDotsPerMeterX(probe.dotsPerMeterX());
    image.setDotsPerMeterY(probe.dotsPerMeterY());
    image.fill(options.theme.ground);
    QPainter painter(&image);
    painter.scale(options.scale, options.scale);
    paintHeader(painter, picture);
    painter.translate(0, picture.metrics.header);
    for (double begin = -1; begin < picture.layout.height + 1;) {
        const double end = pieceEnd(picture, begin, kPieceRows);
        paintPiece(painter, picture, {begin, end});
        begin = end;
        if (!goesOn(options, picture, end))
            return pictureStopped(path);
    }
    return image;
}

Expected<void> writePng(QIODevice& file, const QString& path, const trace::Life& life,
                        const ExportOptions& options)
{
    const Expected<QImage> image = imageOf(life, options, path);
    if (!image)
        return tl::unexpected(image.error());
    QImageWriter writer(&file, "png");
    if (!writer.write(*image))
        return pictureFailed(ErrorCode::WriteFailed, path, writer.errorString());
    return {};
}

} // namespace

Expected<QImage> pictureImage(const trace::Life& life, const ExportOptions& options)
{
    return imageOf(life, options, PictureText::tr("picture"));
}

Expected<void> exportPicture(const QString& path, const trace::Life& life, const ExportOptions& options)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const auto write = suffix == QLatin1String("svg") ? writeSvg
        : suffix == QLatin1String("pdf")              ? writePdf
        : suffix == QLatin1String("png")              ? writePng
                                                      : nullptr;
    if (write == nullptr)
        return pictureFailed(ErrorCode::WriteFailed, path,
                             PictureText::tr("the name must end in .svg, .pdf or .png"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return pictureFailed(ErrorCode::CannotOpen, path, file.errorString());
    if (auto result = write(file, path, life, options); !result) {
        file.cancelWriting();
        return result;
    }
    if (!file.commit())
        return pictureFailed(ErrorCode::WriteFailed, path, file.errorString());
    return {};
}

} // namespace lifeline::ladder
