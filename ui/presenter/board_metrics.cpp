#include "ui/presenter/board_metrics.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace lifeline::presenter {

namespace {

constexpr double kProbe = 100; ///< pixels of the font that is measured
constexpr double kProbeZoom = 10; ///< of a theme's font that is measured
constexpr double kDiagramWidth = 0.36; ///< of the screen, at most
constexpr double kWideScreen = 1.5; ///< width to height: from there the diagram stands beside the ladder
constexpr double kMostCaption = 0.42; ///< of the screen's height

double capHeight(QFont font)
{
    font.setPixelSize(static_cast<int>(kProbe));
    return QFontMetricsF(font).capHeight() / kProbe;
}

/// At which zoom a font of a theme has capitals of that height, rounding to pixels included.
/// @param atProbe  the font at the zoom kProbeZoom: where it is small, its metrics are rounded too
double zoomFor(const QFont& atProbe, double height)
{
    const double capitals = QFontMetricsF(atProbe).capHeight() / kProbeZoom;
    return capitals <= 0 ? 1 : (height + 0.5) / capitals;
}

} // namespace

double wrappedHeight(const QFont& font, const QString& text, double width)
{
    return text.isEmpty()
        ? 0
        : QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e6), kWrapped, text).height();
}

bool isWideScreen(const QSizeF& size) { return size.width() >= kWideScreen * size.height(); }

QFont withCapitals(QFont font, double height)
{
    const double part = capHeight(font);
    // a font that says nothing about its capitals has them about seven tenths high
    font.setPixelSize(static_cast<int>(std::ceil(height / (part > 0 ? part : 0.7))));
    return font;
}

BoardMetrics measureBoard(const QSizeF& size, const theme::Theme& theme, bool wantsDiagram, int captionLines)
{
    using theme::TextSize;
    BoardMetrics m;
    const double height = size.height();
    const double width = size.width();
    m.text = withCapitals(theme.interfaceFont(TextSize::Body), kCapitals * height);
    m.strong = m.text;
    m.strong.setWeight(QFont::DemiBold);
    m.title = withCapitals(theme.interfaceFont(TextSize::Body, 1, QFont::DemiBold), kTitleCapitals * height);
    m.small = withCapitals(theme.interfaceFont(TextSize::Body), kSmallCapitals * height);
    const double line = QFontMetricsF(m.text).height();
    const double smallLine = QFontMetricsF(m.small).height();
    m.unit = line / 4;
    // Both fonts of the ladder must have it; the interface's is the one that its chips are written in.
    m.ladderZoom = std::max(zoomFor(theme.fixedFont(TextSize::Label, kProbeZoom), kCapitals * height),
                            zoomFor(theme.interfaceFont(TextSize::Label, kProbeZoom), kCapitals * height));
    m.diagramZoom = zoomFor(theme.interfaceFont(TextSize::Small, kProbeZoom), kSmallCapitals * height);

    const double edge = 3 * m.unit;
    m.titleBox = QRectF(edge, m.unit, width - 2 * edge, QFontMetricsF(m.title).height());
    const double hints = smallLine + 2 * m.unit;
    // Another language's letters may come from another font, with higher lines.
    const double spoken =
        std::max(line, wrappedHeight(m.text, QCoreApplication::translate("Board", "next"), width));
    const double caption = std::min(kMostCaption * height, captionLines * spoken + 2 * m.unit);
    m.panel = QRectF(0, height - hints - caption, width, hints + caption);
    m.caption = QRectF(edge, m.panel.top() + m.unit, width - 2 * edge, caption - m.unit);
    m.hints = QRectF(edge, height - hints, width - 2 * edge, hints - m.unit / 2);

    const double top = m.titleBox.bottom() + m.unit;
    double right = width;
    if (wantsDiagram && isWideScreen(size)) {
        m.diagram = QRectF(width * (1 - kDiagramWidth), top, width * kDiagramWidth - edge,
                           m.panel.top() - m.unit - top);
        right = m.diagram.left();
    }
    const double header = QFontMetricsF(m.strong).height() + 2 * m.unit;
    m.ladderHeader = QRectF(0, top, right, header);
    m.ladder = QRectF(0, top + header, right, m.panel.top() - top - header);
    return m;
}

} // namespace lifeline::presenter
