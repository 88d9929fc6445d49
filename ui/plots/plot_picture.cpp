#include "ui/plots/plot_picture.h"

#include "ui/plots/plot_words.h"

#include <QFileInfo>
#include <QImageWriter>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace lifeline::plots {
namespace {

using namespace analysis::series;

constexpr int kDotsPerInch = 96;
constexpr int kMargin = 12; // pixels
constexpr int kSample = 18;
constexpr int kLeastWidth = 480;
constexpr int kLeastHeight = 240; // of the plot: a panel on the screen may be very flat
constexpr double kImageScale = 2;

tl::unexpected<Error> failed(ErrorCode code, const QString& path, const QString& detail)
{
    Error error;
    error.code = code;
    error.subject = path.toStdString();
    error.detail = detail.toStdString();
    return tl::unexpected(std::move(error));
}

/// What a picture has: a title, a legend, the plot.
class Sheet {
public:
    explicit Sheet(PlotView& view)
        : m_view(view),
          m_title(view.theme().interfaceFont(theme::TextSize::Body, view.zoom(), QFont::DemiBold)),
          m_label(view.theme().interfaceFont(theme::TextSize::Label, view.zoom())),
          m_width(std::max(view.width(), kLeastWidth)),
          m_plotHeight(std::max(view.height(), kLeastHeight))
    {
    }

    QSize size(const QPaintDevice& device) const
    {
        return {m_width + 2 * kMargin,
                static_cast<int>(std::ceil(headHeight(device))) + m_plotHeight + kMargin};
    }

    void paint(QCPPainter& painter) const
    {
        const theme::Theme& theme = m_view.theme();
        painter.fillRect(QRect(QPoint(), size(*painter.device())), theme.ground);
        const QFontMetricsF title(m_title, painter.device());
        painter.setFont(m_title);
        painter.setPen(theme.text);
        painter.drawText(QPointF(kMargin, kMargin + title.ascent()), heading());
        placeLegend(*painter.device(), [&](CurveKind kind, const QPointF& at, const QFontMetricsF& metrics) {
            painter.save();
            const double zoom = m_view.zoom();
            paintSample(painter, styleOf(kind, theme),
                        QRectF(at.x(), at.y() + metrics.height() / 2 - 5 * zoom, kSample * zoom, 10 * zoom),
                        zoom);
            painter.restore();
            painter.setFont(m_label);
            painter.setPen(theme.text);
            painter.drawText(at + QPointF((kSample + 6) * zoom, metrics.ascent()), curveName(kind));
        });
        painter.translate(kMargin, std::ceil(headHeight(*painter.device())));
        m_view.paintPicture(painter, {m_width, m_plotHeight});
    }

    /// "Time–sequence · Client → server · 10.0.0.1:50139 – 10.0.0.2:9292"
    QString heading() const
    {
        QStringList parts{chartName(m_view.chartOf(m_view.panels().front()).kind)};
        if (m_view.panels().size() == 1)
            parts.append(directionName(m_view.panels().front().side));
        const trace::Connection& connection = m_view.life()->connection;
        parts.append(QString::fromStdString(packet::text(connection.endpoint[Side::Client]))
                     + QStringLiteral(" – ")
                     + QString::fromStdString(packet::text(connection.endpoint[Side::Server])));
        return parts.join(QStringLiteral(" · "));
    }

private:
    /// @return the height of title and legend
    template <class Place>
    double placeLegend(const QPaintDevice& device, Place place) const
    {
        const QFontMetricsF title(m_title, &device);
        const QFontMetricsF metrics(m_label, &device);
        const double zoom = m_view.zoom();
        QPointF at(kMargin, kMargin + title.height() + 4);
        for (std::size_t kind = 0; kind < kCurveKindCount; ++kind) {
            const auto curve = static_cast<CurveKind>(kind);
            if (!isDrawn(curve))
                continue;
            const double width = metrics.horizontalAdvance(curveName(curve)) + (kSample + 22) * zoom;
            if (at.x() > kMargin && at.x() + width > m_width)
                at = QPointF(kMargin, at.y() + metrics.height() + 2);
            place(curve, at, metrics);
            at.rx() += width;
        }
        return at.y() + metrics.height();
    }
    double headHeight(const QPaintDevice& device) const
    {
        return placeLegend(device, [](CurveKind, const QPointF&, const QFontMetricsF&) {});
    }
    bool isDrawn(CurveKind kind) const
    {
        if (!m_view.shown()[static_cast<std::size_t>(kind)])
            return false;
        return std::any_of(m_view.panels().begin(), m_view.panels().end(), [&](const PlotView::Panel& panel) {
            const std::vector<Curve>& curves = m_view.chartOf(panel).curves;
            return std::any_of(curves.begin(), curves.end(),
                               [&](const Curve& curve) { return curve.kind == kind; });
        });
    }

    PlotView& m_view;
    QFont m_title;
    QFont m_label;
    int m_width;
    int m_plotHeight;
};

QImage imageOf(const Sheet& sheet, double scale)
{
    QImage probe(1, 1, QImage::Format_RGB32);
    probe.setDotsPerMeterX(qRound(kDotsPerInch / 0.0254));
    probe.setDotsPerMeterY(probe.dotsPerMeterX());
    const QSize size = sheet.size(probe);
    QImage image(QSizeF(size * scale).toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(probe.dotsPerMeterX());
    image.setDotsPerMeterY(probe.dotsPerMeterY());
    QCPPainter painter(&image);
    painter.scale(scale, scale);
    sheet.paint(painter);
    painter.end();
    return image;
}

Expected<void> writeTo(QSaveFile& file, const Sheet& sheet, const QString& suffix)
{
    if (suffix == QLatin1String("png")) {
        QImageWriter writer(&file, "png");
        if (!writer.write(imageOf(sheet, kImageScale)))
            return failed(ErrorCode::WriteFailed, file.fileName(), writer.errorString());
        return {};
    }
    QCPPainter painter;
    if (suffix == QLatin1String("svg")) {
        QSvgGenerator svg;
        svg.setOutputDevice(&file);
        svg.setResolution(kDotsPerInch);
        svg.setTitle(sheet.heading());
        const QSize size = sheet.size(svg);
        svg.setSize(size);
        svg.setViewBox(QRect(QPoint(), size));
        if (!painter.begin(&svg))
            return failed(ErrorCode::WriteFailed, file.fileName(), QStringLiteral("SVG"));
        sheet.paint(painter);
        painter.end();
        return {};
    }
    QPdfWriter pdf(&file);
    pdf.setResolution(kDotsPerInch);
    pdf.setPageMargins({});
    pdf.setPageSize(
        QPageSize(QSizeF(sheet.size(pdf)) * 72 / kDotsPerInch, QPageSize::Point, {}, QPageSize::ExactMatch));
    pdf.setTitle(sheet.heading());
    pdf.setCreator(QStringLiteral("Lifeline"));
    if (!painter.begin(&pdf))
        return failed(ErrorCode::WriteFailed, file.fileName(), QStringLiteral("PDF"));
    sheet.paint(painter);
    painter.end();
    return {};
}

} // namespace

QImage plotImage(PlotView& view, double scale) { return imageOf(Sheet(view), scale); }

Expected<void> writePlot(PlotView& view, const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != QLatin1String("svg") && suffix != QLatin1String("pdf") && suffix != QLatin1String("png"))
        return failed(ErrorCode::WriteFailed, path,
                      QStringLiteral("the name must end in .svg, .pdf or .png"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(ErrorCode::CannotOpen, path, file.errorString());
    if (auto result = writeTo(file, Sheet(view), suffix); !result) {
        file.cancelWriting();
        return result;
    }
    if (!file.commit())
        return failed(ErrorCode::WriteFailed, path, file.errorString());
    return {};
}

} // namespace lifeline::plots
