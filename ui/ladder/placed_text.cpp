#include "ui/ladder/placed_text.h"

#include <QLineF>
#include <QPolygonF>
#include <QTransform>
#include <algorithm>
#include <limits>

namespace lifeline::ladder {
namespace {

struct Reach {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
};

Reach reachAlong(const Quad& quad, QPointF axis)
{
    Reach reach;
    for (const QPointF& corner : quad) {
        const double at = QPointF::dotProduct(corner, axis);
        reach.low = std::min(reach.low, at);
        reach.high = std::max(reach.high, at);
    }
    return reach;
}

/// The separating axis theorem, for the axes of one of the two.
bool separated(const Quad& a, const Quad& b)
{
    constexpr double kTouch = 0.01;
    for (std::size_t i = 0; i < 2; ++i) {
        const QPointF edge = a[i + 1] - a[i];
        const QPointF axis(-edge.y(), edge.x());
        const Reach one = reachAlong(a, axis);
        const Reach two = reachAlong(b, axis);
        if (one.high <= two.low + kTouch || two.high <= one.low + kTouch)
            return true;
    }
    return false;
}

/// The part of a convex polygon above a height, or below it.
QPolygonF cut(const QPolygonF& polygon, double y, bool keepsAbove)
{
    const auto isKept = [&](const QPointF& point) { return keepsAbove ? point.y() <= y : point.y() >= y; };
    QPolygonF kept;
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const QPointF& here = polygon[i];
        const QPointF& next = polygon[(i + 1) % polygon.size()];
        if (isKept(here))
            kept << here;
        if (isKept(here) != isKept(next))
            kept << here + (next - here) * ((y - here.y()) / (next.y() - here.y()));
    }
    return kept;
}

/// Covers what is behind a text, with what is behind that.
void paintHalo(QPainter& painter, const PlacedText& text, const LadderMetrics& metrics,
               std::span<const Tint> tints)
{
    PlacedText wide = text;
    wide.box.adjust(-metrics.unit, 0, metrics.unit, 0);
    const Quad quad = wide.quad();
    const QPolygonF whole(QList<QPointF>(quad.begin(), quad.end()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(text.halo);
    painter.drawConvexPolygon(whole);
    for (const Tint& tint : tints) {
        const QPolygonF part = cut(cut(whole, tint.rows.left, false), tint.rows.right, true);
        painter.setBrush(tint.colour);
        if (part.size() > 2)
            painter.drawConvexPolygon(part);
    }
}

/// Where a word that is too wide is broken: behind a bracket or a mark where there is one, else where it is
/// full.
qsizetype breakOf(const QString& word, const Typeface& face, double width)
{
    qsizetype full = 1;
    while (full < word.size() - 1 && face.width(word.left(full + 1)) <= width)
        ++full;
    for (qsizetype end = full; end > full / 3; --end)
        if (QStringLiteral("(,:]").contains(word[end - 1]))
            return end;
    return full;
}

} // namespace

bool overlap(const Quad& a, const Quad& b) { return !separated(a, b) && !separated(b, a); }

bool crosses(const QLineF& line, const Quad& quad)
{
    for (std::size_t i = 0; i < quad.size(); ++i)
        if (line.intersects(QLineF(quad[i], quad[(i + 1) % quad.size()])) == QLineF::BoundedIntersection)
            return true;
    return false;
}

QString PlacedText::text() const
{
    QStringList parts;
    for (const TextRun& run : runs)
        parts << run.text;
    return parts.join(QLatin1Char(' '));
}

Quad PlacedText::quad() const
{
    const QTransform turned = QTransform::fromTranslate(anchor.x(), anchor.y()).rotate(angle);
    return {turned.map(box.topLeft()), turned.map(box.topRight()), turned.map(box.bottomRight()),
            turned.map(box.bottomLeft())};
}

double arrange(std::vector<TextRun>& runs, const LadderMetrics& metrics)
{
    double x = 0;
    for (TextRun& run : runs) {
        if (x > 0)
            x += metrics.typeface(Script::Label).width(QStringLiteral(" "));
        run.x = x;
        run.width =
            metrics.typeface(run.script).width(run.text) + (run.fill.isValid() ? 4 * metrics.unit : 0);
        x += run.width;
    }
    return x;
}

PlacedText horizontalText(PlacedText::Kind kind, std::uint32_t index, TextRun run, QPointF at,
                          Qt::AlignmentFlag align, const LadderMetrics& metrics)
{
    PlacedText placed;
    placed.kind = kind;
    placed.index = index;
    const bool isChip = run.fill.isValid();
    const double height = isChip ? metrics.chipHeight() : metrics.typeface(run.script).height();
    placed.runs.push_back(std::move(run));
    const double width = arrange(placed.runs, metrics);
    placed.anchor = at;
    const double left = align == Qt::AlignLeft ? 0 : align == Qt::AlignRight ? -width : -width / 2;
    placed.box = QRectF(left, -height / 2, width, height);
    return placed;
}

void paintText(QPainter& painter, const PlacedText& text, const LadderMetrics& metrics,
               std::span<const Tint> tints)
{
    if (text.halo.isValid())
        paintHalo(painter, text, metrics, tints);
    const QTransform before = painter.transform();
    painter.translate(text.anchor);
    if (text.angle != 0)
        painter.rotate(text.angle);
    for (const TextRun& run : text.runs) {
        const Typeface& face = metrics.typeface(run.script);
        const double baseline = text.box.center().y() + (face.metrics.ascent() - face.metrics.descent()) / 2;
        double x = text.box.left() + run.x;
        if (run.fill.isValid()) {
            const double height = std::min(metrics.chipHeight(), text.box.height());
            const QRectF pill(x, text.box.center().y() - height / 2, run.width, height);
            painter.setPen(Qt::NoPen);
            painter.setBrush(run.fill);
            painter.drawRoundedRect(pill, height / 2, height / 2);
            x += 2 * metrics.unit;
        }
        painter.setFont(face.font);
        painter.setPen(run.colour);
        painter.drawText(QPointF(x, baseline), run.text);
        if (run.isUnderlined) {
            const double y = baseline + face.metrics.descent() * 0.6;
            painter.setPen(QPen(run.colour, metrics.stroke));
            painter.drawLine(QPointF(x, y), QPointF(x + run.width, y));
        }
    }
    painter.setTransform(before);
}

QStringList wrapped(const QString& text, const Typeface& face, double width)
{
    QStringList lines;
    for (QString word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString longer = lines.isEmpty() ? word : lines.last() + QLatin1Char(' ') + word;
        if (!lines.isEmpty() && face.width(longer) <= width) {
            lines.last() = longer;
            continue;
        }
        while (face.width(word) > width && word.size() > 1) {
            const qsizetype end = breakOf(word, face, width);
            lines << word.left(end);
            word = word.mid(end);
        }
        lines << word;
    }
    return lines;
}

QStringList balanced(const QString& text, const Typeface& face, double width)
{
    const QStringList lines = wrapped(text, face, width);
    if (lines.size() < 2)
        return lines;
    for (const double slack : {1.02, 1.12, 1.25}) {
        const double even = face.width(text) / static_cast<double>(lines.size()) * slack;
        if (even >= width)
            break;
        if (QStringList narrower = wrapped(text, face, even); narrower.size() == lines.size())
            return narrower;
    }
    return lines;
}

} // namespace lifeline::ladder
