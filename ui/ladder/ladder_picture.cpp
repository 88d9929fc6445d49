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

void paintTint(QPainter& painter, const Picture& picture, std::optional<std::uint32_t> step,
               const QColor& tint)
{
    if (!step || arrowOf(picture.layout, *step) == nullptr)
        return;
    const Column rows = rowBand(picture, *step);
    painter.fillRect(QRectF(0, rows.left, picture.metrics.width, rows.width()), tint);
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

/// A text of one script with its middle as near to `x` as the limits allow.
void paintBetween(QPainter& painter, const QString& text, const Typeface& face, const QColor& colour,
                  double x, Column limits, double baseline)
{
    const double width = face.width(text);
    const double left = std::max(limits.left, std::min(x - width / 2, limits.right - width));
    painter.setFont(face.font);
    painter.setPen(colour);
    painter.drawText(QPointF(left, baseline), text);
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
}

void Picture::exchange(Arrangement& arrangement)
{
    notes = arrangement.wish.outline->notes;
    chips = arrangement.wish.outline->chips;
    isExamined = arrangement.wish.outline->isExamined;
    std::swap(life, arrangement.wish.life);
    std::swap(layout, arrangement.layout);
    std::swap(arrows, arrangement.arrows);
}

void Picture::fit(double width, double zoom, const QPaintDevice* device)
{
    static const trace::Life kNoLife;
    metrics = measure(life ? *life : kNoLife, theme,
                      {width, zoom, options.notation, options.timeDisplay, names, detail}, device);
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
    paintRange(painter, picture, visible);
    if (picture.options.hovered != picture.options.selected)
        paintTint(painter, picture, picture.options.hovered, picture.theme.hover);
    paintTint(painter, picture, picture.options.selected, picture.theme.selected);
    if (picture.options.selected && arrowOf(picture.layout, *picture.options.selected) != nullptr) {
        const Column rows = rowBand(picture, *picture.options.selected);
        painter.fillRect(QRectF(0, rows.left, picture.metrics.unit * 0.75, rows.width()),
                         picture.theme.accent);
    }
    paintFolds(painter, picture, visible);
    paintBands(painter, picture, visible);
    paintArrows(painter, picture, visible);
    paintNotices(painter, picture, visible);
    paintOverlay(painter, picture, visible);
    std::optional<Column> tinted;
    if (picture.options.selected && arrowOf(picture.layout, *picture.options.selected) != nullptr)
        tinted = rowBand(picture, *picture.options.selected);
    for (PlacedText& text : collectTexts(picture, visible)) {
        if (!isOfPiece(picture, text))
            continue;
        const double middle = text.anchor.y();
        if (text.halo.isValid() && tinted && middle >= tinted->left && middle < tinted->right)
            text.halo = picture.theme.selected; // what covers the row looks like the row
        paintText(painter, text, picture.metrics);
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
    const double addressLine = nameLine + name.metrics.descent() + m.unit / 2 + address.metrics.ascent();
    const double middle = m.centre.middle();
    const double edge = 4 * m.unit;
    for (const Side side : kBothSides) {
        const bool left = side == Side::Client;
        const Column limits{left ? edge : middle + edge / 2, left ? middle - edge / 2 : m.width - edge};
        const double x = m.band[side].middle();
        paintBetween(painter, nameOf(*picture.life, side), name, theme.text, x, limits, nameLine);
        if (picture.detail == Detail::Essential)
            continue;
        paintBetween(painter,
                     state::endpointText(picture.life->connection.endpoint[side], picture.names[side]),
                     address, theme.dim, x, limits, addressLine);
    }
    if (picture.detail == Detail::Essential)
        return;
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
