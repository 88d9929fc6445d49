#include "ui/theme/theme.h"

#include <QFontDatabase>
#include <algorithm>
#include <cmath>

namespace lifeline::theme {
namespace {

constexpr std::array<double, 5> kPixels{11, 12.5, 13.5, 16, 18}; // at 96 dpi and 100 %, by TextSize
constexpr double kPointsPerPixel = 72.0 / 96.0;

QColor rgb(QRgb value) { return QColor(value); }

/// By tcp::State; after Okabe and Ito, told apart by colour-blind people.
std::array<QColor, tcp::kStateCount> stateColours()
{
    return {rgb(0x8c96a3), rgb(0x5b6b7d), rgb(0xe69f00), rgb(0xd98200), rgb(0x009e73), rgb(0x56b4e9),
            rgb(0x0072b2), rgb(0xcc79a7), rgb(0x9c4f7b), rgb(0xd55e00), rgb(0xb8a000)};
}

void addFonts(Theme& theme)
{
    theme.interfaceBase = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    theme.fixedBase = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    theme.fixedBase.setStyleHint(QFont::Monospace);
}

QFont sized(QFont font, TextSize size, double zoom, QFont::Weight weight)
{
    font.setPointSizeF(kPixels[static_cast<std::size_t>(size)] * kPointsPerPixel * zoom);
    font.setWeight(weight);
    // Hinted advances would drift from the drawn glyphs on slopes and at scale 2.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

} // namespace

Theme Theme::light()
{
    Theme theme;
    theme.scheme = Scheme::Light;
    theme.ground = rgb(0xffffff);
    theme.panel = rgb(0xf6f7f9);
    theme.raised = rgb(0xffffff);
    theme.hairline = rgb(0xe1e5ea);
    theme.text = rgb(0x1b2430);
    theme.dim = rgb(0x66717f);
    theme.accent = rgb(0x2563c9);
    theme.onAccent = rgb(0xffffff);
    theme.selected = rgb(0xeff5ff);
    theme.hover = rgb(0xf6f8fb);
    theme.good = rgb(0x00704f);
    theme.trouble = rgb(0xc22f2f);
    theme.states = stateColours();
    theme.segments = {rgb(0x9a5005), rgb(0x1b2430), rgb(0x5a6472), rgb(0x7a3fa0), rgb(0xc22f2f)};
    addFonts(theme);
    return theme;
}

Theme Theme::dark()
{
    Theme theme;
    theme.scheme = Scheme::Dark;
    theme.ground = rgb(0x14171c);
    theme.panel = rgb(0x1b1f26);
    theme.raised = rgb(0x232832);
    theme.hairline = rgb(0x2c323c);
    theme.text = rgb(0xe8ebf0);
    theme.dim = rgb(0x96a1b0);
    theme.accent = rgb(0x6ea8fe);
    theme.onAccent = rgb(0x14171c);
    theme.selected = rgb(0x1c2a41);
    theme.hover = rgb(0x1a1e25);
    theme.good = rgb(0x2fc596);
    theme.trouble = rgb(0xff6b6b);
    theme.states = stateColours();
    theme.segments = {rgb(0xf2a93b), rgb(0xe8ebf0), rgb(0x96a1b0), rgb(0xc792ea), rgb(0xff6b6b)};
    addFonts(theme);
    return theme;
}

Theme Theme::projector()
{
    Theme theme = dark();
    theme.scheme = Scheme::Projector;
    theme.ground = rgb(0x000000);
    theme.panel = rgb(0x000000);
    theme.raised = rgb(0x14171c);
    theme.hairline = rgb(0x767f8c);
    theme.text = rgb(0xffffff);
    theme.dim = rgb(0xb9c2cf);
    theme.accent = rgb(0x8fbcff);
    theme.onAccent = rgb(0x000000);
    theme.selected = rgb(0x12203a);
    theme.hover = rgb(0x0d1015);
    theme.good = rgb(0x40d9a8);
    theme.trouble = rgb(0xff8f8f);
    theme.segments = {rgb(0xf7b955), rgb(0xffffff), rgb(0xb9c2cf), rgb(0xd8b0f5), rgb(0xff8f8f)};
    return theme;
}

Theme Theme::projectorOnWhite()
{
    Theme theme = light();
    theme.scheme = Scheme::Projector;
    theme.panel = rgb(0xffffff);
    theme.hairline = rgb(0x6b7480);
    theme.text = rgb(0x000000);
    theme.dim = rgb(0x48515d);
    theme.accent = rgb(0x1a4ba0);
    theme.selected = rgb(0xeef3fc);
    theme.good = rgb(0x005a40);
    theme.trouble = rgb(0x9c1c1c);
    theme.segments = {rgb(0x703a00), rgb(0x000000), rgb(0x48515d), rgb(0x5f2e80), rgb(0x9c1c1c)};
    return theme;
}

QFont Theme::interfaceFont(TextSize size, double zoom, QFont::Weight weight) const
{
    return sized(interfaceBase, size, zoom, weight);
}

QFont Theme::fixedFont(TextSize size, double zoom, QFont::Weight weight) const
{
    return sized(fixedBase, size, zoom, weight);
}

SegmentKind segmentKind(packet::TcpFlags flags, std::uint32_t length)
{
    if (flags.rst())
        return SegmentKind::Trouble;
    if (flags.syn())
        return SegmentKind::Opening;
    if (flags.fin())
        return SegmentKind::Closing;
    return length > 0 ? SegmentKind::Data : SegmentKind::Acknowledgment;
}

QColor textOn(const QColor& fill)
{
    const QColor white(Qt::white);
    const QColor ink(0x14, 0x17, 0x1c);
    return contrast(white, fill) >= contrast(ink, fill) ? white : ink;
}

double contrast(const QColor& a, const QColor& b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor blended(const QColor& bottom, const QColor& top, double opacity)
{
    const auto mix = [opacity](float from, float to) {
        return from + static_cast<float>(opacity) * (to - from);
    };
    return QColor::fromRgbF(mix(bottom.redF(), top.redF()), mix(bottom.greenF(), top.greenF()),
                            mix(bottom.blueF(), top.blueF()));
}

} // namespace lifeline::theme
