#include "ui/ladder/ladder_picture.h"

#include "ui/ladder/paint_arrows.h"
#include "ui/ladder/paint_bands.h"
#include "ui/ladder/paint_folds.h"
#include "ui/state/address_names.h"
#include "ui/state/playhead.h"
#include "ui/text/state_text.h"

#include <QCoreApplication>
#include <QLineF>
#include <algorithm>
#include <cmath>
#include <limits>

namespace lifeline::ladder {
namespace {

struct LadderText {
    Q_DECLARE_TR_FUNCTIONS(LadderText)
};

constexpr double kTallest = 5; ///< rows; a taller arrow's tint would fill most of a page
constexpr double kRowAir =
    0.26; ///< rows above a departure and below an arrival that belong to the step's row

/// Whether a text is painted: where pictures are painted in pieces, each text is in one of them.
bool isOfPiece(const Picture& picture, const PlacedText& text)
{
    if (!picture.options.only)
        return true;
    const Quad quad = text.quad();
    const double middle = picture.metrics.rows((quad[0].y() + quad[2].y()) / 2);
    return middle >= picture.options.only->begin && middle < picture.options.only->end;
}

bool isTall(const Arrow& arrow) { return arrow.arrival - arrow.departure > kTallest; }

/// What of a step is tinted: its row; of an arrow that would tint most of a page, the row that it leaves in.
std::optional<Column> tintedRows(const Picture& picture, std::optional<std::uint32_t> step)
{
    const Arrow* arrow = step ? arrowOf(picture.layout, *step) : nullptr;
    if (arrow == nullptr)
        return std::nullopt;
    const Column rows = rowBand(picture, *step);
    return isTall(*arrow) ? Column{rows.left, rows.left + picture.metrics.row} : rows;
}

/// Whether a text is of the selected segment's label, and may stand far from what is tinted of its row.
bool isFarLabel(const Picture& picture, const PlacedText& text)
{
    return text.kind == PlacedText::Kind::Label && text.index == picture.options.selected
        && isTall(*arrowOf(picture.layout, text.index));
}

/// Such a label has the row's tint around it.
void paintFarLabel(QPainter& painter, const Picture& picture, std::span<const PlacedText> texts)
{
    QRectF box;
    const PlacedText* label = nullptr;
    for (const PlacedText& text : texts)
        if (isFarLabel(picture, text)) {
            box |= text.box; // its lines turn around the same point
            label = &text;
        }
    if (label == nullptr)
        return;
    const double unit = picture.metrics.unit;
    const QTransform before = painter.transform();
    painter.translate(label->anchor);
    painter.rotate(label->angle);
    painter.setPen(Qt::NoPen);
    painter.setBrush(picture.theme.selected);
    painter.drawRoundedRect(box.adjusted(-1.5 * unit, -unit / 2, 1.5 * unit, unit / 2), unit, unit);
    painter.setTransform(before);
}

/// The stripes behind everything, in the order that they are painted in.
std::vector<Tint> tintsOf(const Picture& picture, Rows visible)
{
    std::vector<Tint> tints;
    if (const auto range = rangeTint(picture, visible))
        tints.push_back(*range);
    if (picture.options.hovered != picture.options.selected)
        if (const auto rows = tintedRows(picture, picture.options.hovered))
            tints.push_back({*rows, picture.theme.hover});
    if (const auto rows = tintedRows(picture, picture.options.selected))
        tints.push_back({*rows, picture.theme.selected});
    return tints;
}

/// Where the line of the moment stands: below the selected row, when its segment has done what it does.
std::optional<double> nowLine(const Picture& picture)
{
    if (!picture.options.now)
        return std::nullopt;
    const double y = picture.metrics.y(yAt(picture.layout, *picture.options.now));
    const auto step = picture.options.selected;
    if (!step || *step >= picture.life->steps.size()
        || state::momentOf(picture.life->steps[*step]) > *picture.options.now)
        return y;
    return std::max(y, rowBand(picture, *step).right);
}

/// A veil over what is later than the moment.
void paintLater(QPainter& painter, const Picture& picture)
{
    const auto y = nowLine(picture);
    if (!y)
        return;
    constexpr float kVeil = 0.86F;
    QColor veil = picture.theme.ground;
    veil.setAlphaF(kVeil);
    const LadderMetrics& m = picture.metrics;
    painter.fillRect(QRectF(0, *y, m.width, std::max(0.0, picture.height() - *y)), veil);
    painter.setPen(QPen(picture.theme.accent, m.stroke, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(0, *y), QPointF(m.width, *y));
}

/// A line of the header: a text of each end, each with its middle as near to its lifeline as the other
/// allows.
void paintPair(QPainter& painter, const Picture& picture, const PerSide<QString>& texts, Script script,
               const QColor& colour, double baseline)
{
    const LadderMetrics& m = picture.metrics;
    const Typeface& face = m.typeface(script);
    const double edge = 4 * m.unit;
    const PerSide<double> widths{{face.width(texts[Side::Client]), face.width(texts[Side::Server])}};
    // Between the two: in the middle of the ladder, unless one needs more.
    const double least = edge + widths[Side::Client] + edge / 2;
    const double most = m.width - edge - widths[Side::Server] - edge / 2;
    const double split = std::max(least, std::min(m.centre.middle(), most));
    painter.setFont(face.font);
    painter.setPen(colour);
    for (const Side side : kBothSides) {
        const Column limits =
            side == Side::Client ? Column{edge, split - edge / 2} : Column{split + edge / 2, m.width - edge};
        const double x = m.band[side].middle() - widths[side] / 2;
        painter.drawText(QPointF(std::max(limits.left, std::min(x, limits.right - widths[side])), baseline),
                         texts[side]);
    }
}

QString nameOf(const trace::Life& life, Side side)
{
    const QString name = text::sideName(side);
    return life.connection.clientIsGuessed ? LadderText::tr("%1 (guessed)", "end of a connection").arg(name)
                                           : name;
}

} // namespace

void Picture::setLife(std::shared_ptr<const trace::Life> newLife, TimeMode mode)
{
    life = std::move(newLife);
    layout = life ? layOut(*life, mode) : Layout{};
    notes = life ? notesOf(*life) : StepNotes{};
    chips.clear();
    isExamined = false;
    arrows = ArrowIndex(layout.arrows);
    hasLosses = std::ranges::any_of(layout.arrows, &Arrow::lost);
}

void Picture::exchange(Arrangement& arrangement)
{
    notes = arrangement.wish.outline->notes;
    chips = arrangement.wish.outline->chips;
    isExamined = arrangement.wish.outline->isExamined;
    std::swap(life, arrangement.wish.life);
    std::swap(layout, arrangement.layout);
    std::swap(arrows, arrangement.arrows);
    hasLosses = std::ranges::any_of(layout.arrows, &Arrow::lost);
}

void Picture::fit(double width, double zoom, const QPaintDevice* device)
{
    static const trace::Life kNoLife;
    metrics = measure(life ? *life : kNoLife, theme,
                      {width, zoom, options.notation, options.timeDisplay, names, detail, hasLosses}, device);
}

namespace {

/// Rows down to which an arrow is drawn.
double drawnTo(const Picture& picture, const Arrow& arrow)
{
    const auto& flight = picture.options.flight;
    double y = arrow.arrival;
    if (flight && arrow.step >= flight->first)
        y = std::min(y, flight->y);
    if (picture.options.revealed && arrow.isLate)
        y = std::min(y, *picture.options.revealed);
    return y;
}

} // namespace

bool isOnItsWay(const Picture& picture, const Arrow& arrow)
{
    return drawnTo(picture, arrow) < arrow.arrival;
}

bool isBlank(const Picture& picture, const Arrow& arrow)
{
    return Blanks::find(picture.blanks.segments, arrow.step).has_value();
}

QLineF arrowLine(const Picture& picture, const Arrow& arrow)
{
    const LadderMetrics& m = picture.metrics;
    if (isBlank(picture, arrow)) {
        const double y = m.y((arrow.departure + arrow.arrival) / 2);
        return {m.centre.left, y, m.centre.right, y};
    }
    const bool right = arrow.from == Side::Client;
    const double from = right ? m.centre.left : m.centre.right;
    const double way = (right ? 1 : -1) * m.centre.width() * (arrow.lost ? kLostReach : 1);
    const QLineF whole(from, m.y(arrow.departure), from + way, m.y(arrow.arrival));
    if (!isOnItsWay(picture, arrow))
        return whole;
    const double part = (drawnTo(picture, arrow) - arrow.departure) / (arrow.arrival - arrow.departure);
    return {whole.p1(), whole.pointAt(std::max(0.0, part))};
}

std::optional<Quad> crossBox(const Picture& picture, const Arrow& arrow)
{
    if (!arrow.lost || isBlank(picture, arrow) || isOnItsWay(picture, arrow))
        return std::nullopt;
    const double arm = picture.metrics.line * 0.45;
    const QPointF at = arrowLine(picture, arrow).p2();
    return Quad{at + QPointF(-arm, -arm), at + QPointF(arm, -arm), at + QPointF(arm, arm),
                at + QPointF(-arm, arm)};
}

std::optional<QLineF> roundTripLine(const Picture& picture)
{
    const auto& trip = picture.layout.handshake;
    if (!trip)
        return std::nullopt;
    const LadderMetrics& m = picture.metrics;
    const double x = m.centre.left + 3 * m.unit;
    const double air = 1.5 * m.unit; // the arrows pass above and below
    return QLineF(x, m.y(trip->begin) + air, x, m.y(trip->end) - air);
}

std::optional<QRectF> roundTripBox(const Picture& picture)
{
    const auto line = roundTripLine(picture);
    if (!line)
        return std::nullopt;
    const double air = picture.metrics.unit;
    return QRectF(line->p1(), line->p2()).adjusted(-2 * air, -air / 2, 1.5 * air, air / 2);
}

Column rowBand(const Picture& picture, std::uint32_t step)
{
    const LadderMetrics& m = picture.metrics;
    if (const Arrow* arrow = arrowOf(picture.layout, step))
        return {m.y(arrow->departure - kRowAir), m.y(arrow->arrival + kRowAir)};
    const FoldBlock* block = blockOf(picture.layout, step);
    return block != nullptr ? Column{m.y(block->top - kRowAir), m.y(block->bottom + kRowAir)} : Column{};
}

void paintLadder(QPainter& painter, const Picture& picture, Rows visible)
{
    if (picture.life == nullptr)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    const std::vector<Tint> tints = tintsOf(picture, visible);
    for (const Tint& tint : tints)
        painter.fillRect(QRectF(0, tint.rows.left, picture.metrics.width, tint.rows.width()), tint.colour);
    if (const auto rows = tintedRows(picture, picture.options.selected))
        painter.fillRect(QRectF(0, rows->left, picture.metrics.unit * 0.75, rows->width()),
                         picture.theme.accent);
    std::vector<PlacedText> texts = collectTexts(picture, visible);
    paintFarLabel(painter, picture, texts);
    paintFolds(painter, picture, visible);
    paintBands(painter, picture, visible);
    paintArrows(painter, picture, visible);
    paintNotices(painter, picture, visible);
    paintOverlay(painter, picture, visible);
    for (PlacedText& text : texts) {
        if (!isOfPiece(picture, text))
            continue;
        const bool isMarked = isFarLabel(picture, text);
        if (isMarked && text.halo.isValid())
            text.halo = picture.theme.selected;
        paintText(painter, text, picture.metrics, isMarked ? std::span<const Tint>{} : std::span(tints));
    }
    paintLater(painter, picture);
}

void paintHeader(QPainter& painter, const Picture& picture)
{
    const LadderMetrics& m = picture.metrics;
    const theme::Theme& theme = picture.theme;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.fillRect(QRectF(0, 0, m.width, m.header), theme.ground);
    painter.fillRect(
        QRectF(0, m.header - std::max(1.0, m.stroke * 0.6), m.width, std::max(1.0, m.stroke * 0.6)),
        theme.hairline);
    if (picture.life == nullptr)
        return;

    const Typeface& name = m.typeface(Script::Name);
    const Typeface& address = m.typeface(Script::Address);
    const Typeface& heading = m.typeface(Script::Heading);
    const double nameLine = 3 * m.unit + name.metrics.ascent();
    paintPair(painter, picture, {{nameOf(*picture.life, Side::Client), nameOf(*picture.life, Side::Server)}},
              Script::Name, theme.text, nameLine);
    if (picture.detail == Detail::Essential)
        return;
    double line = nameLine + name.metrics.descent() + m.unit / 2 + address.metrics.ascent();
    PerSide<QString> lines;
    if (m.namesStandAlone) {
        for (const Side side : kBothSides)
            lines[side] =
                address.metrics.elidedText(picture.names[side], Qt::ElideMiddle, m.width / 2 - 6 * m.unit);
        paintPair(painter, picture, lines, Script::Address, theme.dim, line);
        line += address.height();
    }
    for (const Side side : kBothSides)
        lines[side] = state::endpointText(picture.life->connection.endpoint[side],
                                          m.namesStandAlone ? QString() : picture.names[side]);
    paintPair(painter, picture, lines, Script::Address, theme.dim, line);
    painter.setFont(heading.font);
    painter.setPen(theme.dim);
    const auto paintHeading = [&](const QString& text, double x) {
        painter.drawText(QPointF(x, nameLine), text);
    };
    paintHeading(LadderText::tr("time"), m.time.left);
    if (!m.hasCalls)
        return;
    const QString calls = LadderText::tr("system calls");
    if (!m.isNarrow)
        paintHeading(calls, m.calls[Side::Client].left);
    paintHeading(calls, m.calls[Side::Server].right - heading.width(calls));
}

double leastDistance(const Picture& picture)
{
    // Elsewhere arrows have room of their own.
    return picture.layout.mode == TimeMode::ToScale ? 1.5 / picture.metrics.row : 0;
}

std::optional<std::uint32_t> stepAt(const Picture& picture, QPointF point)
{
    if (picture.life == nullptr || picture.layout.arrows.empty() || blockAt(picture, point) != nullptr)
        return std::nullopt;
    const LadderMetrics& m = picture.metrics;
    const double rows = m.rows(point.y());
    const double x = std::clamp(point.x(), m.centre.left, m.centre.right);
    std::optional<std::uint32_t> nearest;
    double least = 0.75 * m.row;
    for (const std::uint32_t index :
         picture.arrows.touching(picture.layout.arrows, {rows - 1, rows + 1}, 1, leastDistance(picture))) {
        const Arrow& arrow = picture.layout.arrows[index];
        const QLineF line = arrowLine(picture, arrow);
        const double along = line.dx() == 0 ? 0 : std::clamp((x - line.x1()) / line.dx(), 0.0, 1.0);
        const double distance = std::abs(line.pointAt(along).y() - point.y());
        if (distance < least) {
            least = distance;
            nearest = arrow.step;
        }
    }
    return nearest;
}

} // namespace lifeline::ladder
