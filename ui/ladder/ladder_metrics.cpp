#include "ui/ladder/ladder_metrics.h"

#include "ui/state/address_names.h"
#include "ui/text/call_text.h"
#include "ui/text/state_text.h"
#include "ui/text/time_text.h"

#include <algorithm>
#include <cmath>

namespace lifeline::ladder {
namespace {

using theme::TextSize;

constexpr double kRowLines = 3.5; ///< a row in lines of a label
constexpr double kTallRowLines = 4.9; ///< where labels or calls wrap
constexpr double kLossRowLines = 4.3; ///< where only labels before a cross do
constexpr int kUsualCall =
    22; ///< characters of "connect(10.0.0.2:9292)": keeps columns still while calls come in
constexpr int kNarrowCall = 14; ///< characters, where calls wrap for want of room
constexpr int kLongestCall = 24; ///< longer ones wrap
constexpr std::size_t kCallsMeasured = 512;
constexpr double kEssentialRowLines = 3; ///< without the line for windows and options
constexpr int kEssentialLabel =
    18; ///< characters, where chips shall stand beside: labels in two lines at most
constexpr double kEssentialChip = 0.61; ///< of a label's size: of what stands beside bands and arrows
constexpr int kEssentialStretch = 80; ///< per cent: high letters for far readers, in the same width
constexpr int kChipStretch = 70; ///< per cent
constexpr double kWidestCentre = 62; ///< lines; beyond it the slopes are too flat to read

/// Characters of the longest line a label may need, whole and wrapped.
struct LabelLengths {
    int whole = 0;
    int wrapped = 0;
};

LabelLengths labelLengths(text::Numbers numbers)
{
    return numbers == text::Numbers::Relative ? LabelLengths{38, 27} : LabelLengths{60, 33};
}

/// The width that all of ASCII's printing characters have in a font, side by side too; 0 where there is none.
double commonAdvance(const QFontMetricsF& metrics)
{
    QString all;
    const double advance = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char c = 0x20; c < 0x7f; ++c) {
        all += QLatin1Char(c);
        if (metrics.horizontalAdvance(QLatin1Char(c)) != advance)
            return 0;
    }
    constexpr double kTouch = 0.01;
    const double whole = advance * static_cast<double>(all.size());
    return std::abs(metrics.horizontalAdvance(all) - whole) < kTouch ? advance : 0;
}

Typeface typeface(const QFont& font, const QPaintDevice* device)
{
    // QFontMetricsF wants a device that it does not change.
    QPaintDevice* on = const_cast<QPaintDevice*>(device);
    const QFontMetricsF metrics = device == nullptr ? QFontMetricsF(font) : QFontMetricsF(font, on);
    return {device == nullptr ? font : QFont(font, on), metrics, commonAdvance(metrics)};
}

void addTypefaces(LadderMetrics& m, const theme::Theme& theme, double scale, const QPaintDevice* device)
{
    const auto set = [&](Script script, const QFont& font) {
        m.typefaces[static_cast<std::size_t>(script)] = typeface(font, device);
    };
    QFont note = theme.interfaceFont(TextSize::Label, scale);
    set(Script::Label, theme.fixedFont(TextSize::Label, scale));
    set(Script::LabelStrong, theme.fixedFont(TextSize::Label, scale, QFont::Bold));
    set(Script::Details, theme.fixedFont(TextSize::Small, scale));
    set(Script::Time, theme.fixedFont(TextSize::Small, scale));
    set(Script::Call, theme.fixedFont(TextSize::Small, scale));
    set(Script::Chip, theme.interfaceFont(TextSize::Small, scale, QFont::DemiBold));
    QFont han = theme.interfaceFont(TextSize::Label, scale);
    han.setHintingPreference(QFont::PreferNoHinting); // it stands on slopes
    set(Script::HanChip, han);
    set(Script::Note, note);
    set(Script::Heading, theme.interfaceFont(TextSize::Small, scale));
    set(Script::Address, theme.fixedFont(TextSize::Label, scale));
    set(Script::Name, theme.interfaceFont(TextSize::Heading, scale, QFont::DemiBold));
}

/// All as large as the label, the wider ones narrowed: what one reads from afar is height.
void addEssentialTypefaces(LadderMetrics& m, const theme::Theme& theme, double scale,
                           const QPaintDevice* device)
{
    const auto set = [&](Script script, QFont font) {
        font.setStretch(kEssentialStretch);
        m.typefaces[static_cast<std::size_t>(script)] = typeface(font, device);
    };
    for (const Script script : {Script::Label, Script::Details, Script::Time, Script::Call, Script::Address})
        set(script, theme.fixedFont(TextSize::Label, scale));
    set(Script::LabelStrong, theme.fixedFont(TextSize::Label, scale, QFont::Bold));
    for (const Script script : {Script::Note, Script::Heading})
        set(script, theme.interfaceFont(TextSize::Label, kEssentialChip * scale));
    QFont chip = theme.interfaceFont(TextSize::Label, kEssentialChip * scale, QFont::DemiBold);
    chip.setStretch(kChipStretch);
    m.typefaces[static_cast<std::size_t>(Script::Chip)] = typeface(chip, device);
    chip.setWeight(QFont::Normal);
    m.typefaces[static_cast<std::size_t>(Script::HanChip)] = typeface(chip, device);
    set(Script::Name, theme.interfaceFont(TextSize::Label, scale, QFont::DemiBold));
}

double widestChip(const LadderMetrics& m)
{
    double widest = 0;
    for (int i = 0; i < tcp::kStateCount; ++i)
        widest =
            std::max(widest, m.typeface(Script::Chip).width(text::stateName(static_cast<tcp::State>(i))));
    return widest + 4 * m.unit;
}

/// The widest call of each side, within limits.
PerSide<double> callWidths(const trace::Life& life, const LadderMetrics& m)
{
    const Typeface& face = m.typeface(Script::Call);
    const double character = face.width(QStringLiteral("0"));
    PerSide<double> widths{{character * kUsualCall, character * kUsualCall}};
    const std::size_t count = std::min(life.calls.size(), kCallsMeasured);
    for (std::size_t i = 0; i < count; ++i) {
        double& width = widths[life.calls[i].side];
        width = std::max(width, face.width(text::callText(life.calls[i], CallLabel::Part::Whole)));
    }
    for (double& width : widths.values)
        width = std::min(width, character * kLongestCall);
    return widths;
}

/// What the addresses of both ends need side by side, with the names that they have.
double headingsWidth(const trace::Life& life, const LadderMetrics& m, const PerSide<QString>& names)
{
    double width = 4 * m.unit;
    for (const Side side : kBothSides)
        width += m.typeface(Script::Address)
                     .width(state::endpointText(life.connection.endpoint[side], names[side]))
            + 4 * m.unit;
    return width;
}

/// The width of everything left of the centre, or right of it.
struct Sides {
    double time = 0;
    double chip = 0;
    PerSide<double> margin; ///< what calls and chips share
    PerSide<double> total;
};

Sides sidesOf(const LadderMetrics& m, double time, PerSide<double> calls, double chip)
{
    Sides sides{time, chip, {}, {}};
    for (const Side side : kBothSides)
        sides.margin[side] = m.hasCalls ? std::max(chip, calls[side]) : chip;
    double& left = sides.margin[Side::Client];
    if (m.isNarrow)
        left = std::max({left, time, m.hasCalls ? m.callIndent() + calls[Side::Client] : 0});
    const double around = 4 * m.unit + 2 * m.unit + m.line; // the edge, a gap, the band
    sides.total[Side::Client] = around + left + (m.isNarrow || !m.hasTimes ? 0 : time + 3 * m.unit);
    sides.total[Side::Server] = around + sides.margin[Side::Server];
    return sides;
}

void placeColumns(LadderMetrics& m, const Sides& sides, double outside)
{
    double x = outside + 4 * m.unit;
    m.time = {x, x + sides.time};
    if (!m.isNarrow && m.hasTimes)
        x = m.time.right + 3 * m.unit;
    m.calls[Side::Client] = {x, x + sides.margin[Side::Client]};
    x = m.calls[Side::Client].right;
    m.chips[Side::Client] = {x - sides.chip, x};
    x += 2 * m.unit;
    m.band[Side::Client] = {x, x + m.line};
    const double serverBand = m.width - outside - sides.total[Side::Server];
    m.band[Side::Server] = {serverBand, serverBand + m.line};
    m.centre = {m.band[Side::Client].right, serverBand};
    x = m.band[Side::Server].right + 2 * m.unit;
    m.chips[Side::Server] = {x, x + sides.chip};
    m.calls[Side::Server] = {x, x + sides.margin[Side::Server]};
}

/// No margins but those of the chips, and these only where the labels have room beside them.
LadderMetrics measureEssential(const theme::Theme& theme, const MetricsInput& input,
                               const QPaintDevice* device)
{
    LadderMetrics m;
    addEssentialTypefaces(m, theme, input.scale, device);
    m.line = m.typeface(Script::Label).height();
    m.unit = m.line / 4;
    m.stroke = m.line / 10;
    m.top = 3 * m.unit;
    m.hasTimes = false;
    m.row = kEssentialRowLines * m.line;

    const double least =
        kEssentialLabel * m.typeface(Script::Label).width(QStringLiteral("0")) + 2 * m.labelEdge();
    Sides sides = sidesOf(m, 0, {}, widestChip(m));
    if (input.width - sides.total[Side::Client] - sides.total[Side::Server] < least) {
        m.hasChips = false;
        sides = sidesOf(m, 0, {}, 0);
    }
    const double beside = sides.total[Side::Client] + sides.total[Side::Server];
    m.width = std::max(input.width, beside + least);
    placeColumns(m, sides, 0);
    m.header = m.typeface(Script::Name).height() + 4 * m.unit;
    return m;
}

} // namespace

double LadderMetrics::chipHeight() const { return typeface(Script::Chip).height() + unit; }

LadderMetrics measure(const trace::Life& life, const theme::Theme& theme, const MetricsInput& input,
                      const QPaintDevice* device)
{
    if (input.detail == Detail::Essential)
        return measureEssential(theme, input, device);
    LadderMetrics m;
    addTypefaces(m, theme, input.scale, device);
    m.line = m.typeface(Script::Label).height();
    m.unit = m.line / 4;
    m.stroke = m.line / 10;
    m.hasCalls = !life.calls.empty() || life.connection.isRecorded;
    m.top = 3 * m.unit;

    const double character = m.typeface(Script::Label).width(QStringLiteral("0"));
    const LabelLengths lengths = labelLengths(input.notation.numbers);
    const double least = lengths.wrapped * character + 2 * m.labelEdge();
    const double time =
        m.typeface(Script::Time).width(text::widestTimeText(life.end - life.begin, input.timeDisplay));
    const double chip = widestChip(m);
    PerSide<double> calls = callWidths(life, m);

    Sides sides = sidesOf(m, time, calls, chip);
    if (input.width - sides.total[Side::Client] - sides.total[Side::Server] < least) {
        m.isNarrow = true;
        const double wrapped = m.typeface(Script::Call).width(QStringLiteral("0")) * kNarrowCall;
        calls = {{std::min(calls[Side::Client], wrapped), std::min(calls[Side::Server], wrapped)}};
        sides = sidesOf(m, time, calls, chip);
    }
    const double beside = sides.total[Side::Client] + sides.total[Side::Server];
    // Two addresses side by side, each centred over its lifeline where there is room; names have theirs
    // above.
    m.width = std::max({input.width, beside + least, headingsWidth(life, m, {})});
    m.namesStandAlone = headingsWidth(life, m, input.names) > m.width;
    const double centre = m.width - beside;
    const double outside = std::max(0.0, (centre - kWidestCentre * m.line) / 2);
    const double label = lengths.whole * character;
    const bool lossesWrap = input.hasLosses && kLostReach * centre < label;
    m.row = (m.isNarrow || centre < label ? kTallRowLines : lossesWrap ? kLossRowLines : kRowLines) * m.line;
    placeColumns(m, sides, outside);
    m.header = 3 * m.unit + m.typeface(Script::Name).height() + m.unit / 2
        + (m.namesStandAlone ? 2 : 1) * m.typeface(Script::Address).height() + 2 * m.unit;
    return m;
}

} // namespace lifeline::ladder
