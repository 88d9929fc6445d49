#include "ui/state_diagram/paint_diagram.h"

#include "ui/text/state_text.h"

#include <QPainterPath>
#include <QPainterPathStroker>

#include <algorithm>
#include <array>
#include <cmath>

namespace lifeline::state_diagram {
namespace {

constexpr double kAssumedTint = 0.28; ///< as on the ladder
constexpr double kVisitedTint = 0.2;
constexpr double kQuietLine = 0.5; ///< how much of the dim colour an edge has that nobody took

/// Who took an edge.
struct Takers {
    PerSide<bool> sides;
    bool isLast = false;
    bool isAssumed = false;

    bool any() const { return sides[Side::Client] || sides[Side::Server]; }
};

/// A way with rounded turns, ending where the arrow's head begins.
QPainterPath roundedWay(const QPolygonF& way, double radius, double headLength)
{
    QPolygonF points = way;
    const QLineF last(points[points.size() - 2], points.back());
    if (last.length() > headLength)
        points.back() = last.pointAt(1 - headLength / last.length());
    QPainterPath path(points.front());
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        const QLineF in(points[i - 1], points[i]);
        const QLineF out(points[i], points[i + 1]);
        const double turn = std::min({radius, in.length() / 2, out.length() / 2});
        path.lineTo(in.pointAt(1 - turn / in.length()));
        path.quadTo(points[i], out.pointAt(turn / out.length()));
    }
    path.lineTo(points.back());
    return path;
}

QPolygonF headShape(const QPolygonF& way, const QRectF& head)
{
    const QPointF tip = way.back();
    const QPointF before = way[way.size() - 2];
    if (std::abs(tip.x() - before.x()) < 0.01) {
        const double base = tip.y() > before.y() ? head.top() : head.bottom();
        return QPolygonF({tip, {head.left(), base}, {head.right(), base}});
    }
    const double base = tip.x() > before.x() ? head.left() : head.right();
    return QPolygonF({tip, {base, head.top()}, {base, head.bottom()}});
}

/// From box to box for a change that the figure does not have: a bow between their middles, cut at the boxes.
QPainterPath bow(const QRectF& from, const QRectF& to, double bend)
{
    const QPointF a = from.center();
    const QPointF b = to.center();
    const QLineF chord(a, b);
    const QPointF normal(-chord.dy() / std::max(1.0, chord.length()),
                         chord.dx() / std::max(1.0, chord.length()));
    const double side = normal.x() < 0 ? -1 : 1; // bends to the right
    QPainterPath whole(a);
    whole.quadTo(chord.center() + normal * side * bend, b);
    constexpr int kPieces = 96;
    QPainterPath path;
    for (int i = 0; i <= kPieces; ++i) {
        const QPointF point = whole.pointAtPercent(double(i) / kPieces);
        if (from.contains(point))
            continue;
        if (path.elementCount() == 0)
            path.moveTo(point);
        else
            path.lineTo(point);
        if (to.contains(point))
            break;
    }
    return path;
}

QPainterPath otherWay(const Geometry& geometry, const Transition& change)
{
    return bow(geometry.boxes[change.from], geometry.boxes[change.to], 1.6 * geometry.line);
}

class DiagramPainter {
public:
    DiagramPainter(QPainter& painter, const Geometry& geometry, const Journey& journey,
                   const theme::Theme& theme, const QColor& ground, const Pointed& pointed)
        : m_painter(painter),
          m_geometry(geometry),
          m_journey(journey),
          m_theme(theme),
          m_ground(ground),
          m_pointed(pointed),
          m_takers(geometry.edges.size())
    {
        for (const Transition& change : journey.taken) {
            m_visited[change.from] = m_visited[change.to] = true;
            if (!change.edge)
                continue;
            Takers& takers = m_takers[*change.edge];
            takers.sides[change.side] = true;
            takers.isLast = &change == &journey.taken.back();
            takers.isAssumed = change.evidence == trace::Evidence::Assumed;
        }
        for (const Side side : kBothSides)
            if (journey.place[side])
                m_visited[journey.place[side]->node] = true;
    }

    void paint()
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setRenderHint(QPainter::TextAntialiasing);
        for (std::size_t i = 0; i < m_takers.size(); ++i)
            if (!m_takers[i].any())
                paintEdge(i);
        paintOthers();
        for (std::size_t i = 0; i < m_takers.size(); ++i)
            if (m_takers[i].any() && !m_takers[i].isLast)
                paintEdge(i);
        for (std::size_t i = 0; i < m_takers.size(); ++i)
            if (m_takers[i].isLast)
                paintEdge(i);
        for (std::size_t i = 0; i < m_takers.size(); ++i)
            paintLabel(i);
        for (std::size_t i = 0; i < kNodeCount; ++i)
            paintBox(i);
        paintLegend();
    }

private:
    /// The client's way is a line, the server's is dashed, both ends' is two rails.
    void strokeWay(const QPainterPath& path, const PerSide<bool>& sides, const QColor& colour, double width)
    {
        const bool both = sides[Side::Client] && sides[Side::Server];
        const bool onlyServer = sides[Side::Server] && !both;
        QPen pen(colour, both ? 2 * width : width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (onlyServer)
            pen.setDashPattern({3, 1.4});
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(pen);
        m_painter.drawPath(path);
        if (both) {
            m_painter.setPen(QPen(m_ground, width * 0.75, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
            m_painter.drawPath(path);
        }
    }

    QColor colourOf(const Takers& takers) const
    {
        if (takers.isLast)
            return m_theme.accent;
        return takers.any() ? m_theme.text : theme::blended(m_ground, m_theme.dim, kQuietLine);
    }

    void paintEdge(std::size_t i)
    {
        const PlacedEdge& edge = m_geometry.edges[i];
        const Takers& takers = m_takers[i];
        const bool isPointed = m_pointed.transition && m_journey.taken[*m_pointed.transition].edge == i;
        const double width = m_geometry.stroke()
            * (takers.isLast      ? 2.2
                   : isPointed    ? 2.0
                   : takers.any() ? 1.6
                                  : 0.9);
        const double length = std::max(edge.head.width(), edge.head.height());
        const QPainterPath path = roundedWay(edge.way, 0.8 * m_geometry.line, length * 0.8);
        PerSide<bool> sides = takers.sides;
        if (!takers.any())
            sides[Side::Client] = true;
        strokeWay(path, sides, colourOf(takers), width);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colourOf(takers));
        m_painter.drawPolygon(headShape(edge.way, edge.head));
    }

    void paintLabel(std::size_t i)
    {
        const Takers& takers = m_takers[i];
        m_painter.setFont(m_geometry.labelFont);
        for (const PlacedLine& line : m_geometry.edges[i].label) {
            m_painter.fillRect(line.rect, m_ground); // over what is not in the figure and crosses it
            m_painter.setPen(takers.isLast ? m_theme.accent : takers.any() ? m_theme.text : m_theme.dim);
            m_painter.drawText(line.rect, Qt::AlignCenter | Qt::TextDontClip, line.text);
        }
    }

    /// Resets, timeouts and what the capture missed: not in the figure, so they go straight, dotted.
    void paintOthers()
    {
        for (std::size_t i = 0; i < m_journey.taken.size(); ++i) {
            const Transition& change = m_journey.taken[i];
            if (change.edge)
                continue;
            const bool isLast = i + 1 == m_journey.taken.size();
            const QPainterPath path = otherWay(m_geometry, change);
            if (path.elementCount() < 2)
                continue;
            const QColor colour = isLast           ? m_theme.accent
                : change.trigger == Trigger::Reset ? m_theme.trouble
                                                   : m_theme.text;
            QPen pen(colour, m_geometry.stroke() * (isLast ? 2.2 : 1.6), Qt::SolidLine, Qt::FlatCap);
            pen.setDashPattern({1.2, 1.4});
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(pen);
            m_painter.drawPath(path);
            paintHeadAtEnd(path, colour);
        }
    }

    void paintHeadAtEnd(const QPainterPath& path, const QColor& colour)
    {
        const QPointF tip = path.pointAtPercent(1);
        const double length = 0.62 * m_geometry.line;
        QLineF back(tip, path.pointAtPercent(path.percentAtLength(std::max(0.0, path.length() - length))));
        back.setLength(length);
        const QPointF across = QPointF(-back.dy(), back.dx()) * 0.45;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
        m_painter.drawPolygon(QPolygonF({tip, back.p2() + across, back.p2() - across}));
    }

    void paintBox(std::size_t i)
    {
        const QRectF& box = m_geometry.boxes[i];
        const QColor colour = m_theme.state(nodes()[i].state);
        const double radius = 0.55 * m_geometry.line;
        PerSide<bool> here;
        bool isAssumed = false;
        for (const Side side : kBothSides)
            if (m_journey.place[side] && m_journey.place[side]->node == i) {
                here[side] = true;
                isAssumed = isAssumed || m_journey.place[side]->evidence == trace::Evidence::Assumed;
            }
        const bool isHere = here[Side::Client] || here[Side::Server];
        QColor fill = m_ground;
        if (isHere)
            fill = isAssumed ? theme::blended(m_ground, colour, kAssumedTint) : colour;
        else if (m_visited[i])
            fill = theme::blended(m_ground, colour, kVisitedTint);
        QPainterPath shape;
        shape.addRoundedRect(box, radius, radius);
        const bool isPointed = m_pointed.node == i;
        const QColor outline = isPointed ? m_theme.accent
            : isHere                     ? colour
                     : theme::blended(m_ground, m_theme.dim, m_visited[i] ? 0.8 : kQuietLine);
        m_painter.setPen(QPen(outline, m_geometry.stroke() * (isPointed ? 2 : 1)));
        m_painter.setBrush(fill);
        m_painter.drawPath(shape);
        if (isHere && isAssumed)
            hatch(shape, colour);

        const QColor ink = !isHere ? (m_visited[i] ? m_theme.text : m_theme.dim)
            : isAssumed            ? m_theme.text
                                   : theme::textOn(colour);
        const QString name = text::stateName(nodes()[i].state);
        QRectF words = box;
        if (isHere)
            words = QRectF(box.left(), box.top() + 0.14 * m_geometry.line, box.width(), m_geometry.line);
        m_painter.setFont(m_geometry.stateFont);
        if (isHere && isAssumed) {
            QRectF plate = m_painter.boundingRect(words, Qt::AlignCenter, name);
            m_painter.fillRect(plate.adjusted(-2, 0, 2, 0), fill);
        }
        m_painter.setPen(ink);
        m_painter.drawText(words, Qt::AlignCenter | Qt::TextDontClip, name);
        if (isHere)
            paintMarkers(box, here);
    }

    void hatch(const QPainterPath& shape, const QColor& colour)
    {
        const QRectF rect = shape.boundingRect();
        m_painter.save();
        m_painter.setClipPath(shape, Qt::IntersectClip);
        m_painter.setPen(QPen(colour, m_geometry.stroke() * 1.1, Qt::SolidLine, Qt::FlatCap));
        for (double x = rect.left() - rect.height(); x < rect.right(); x += 0.45 * m_geometry.line)
            m_painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
        m_painter.restore();
    }

    void paintMarkers(const QRectF& box, const PerSide<bool>& here)
    {
        const double size = 0.98 * m_geometry.line;
        const double step = here[Side::Client] && here[Side::Server] ? 0.62 * m_geometry.line : 0;
        const double y = box.bottom() - size / 2 - 0.14 * m_geometry.line;
        if (here[Side::Client])
            paintMarker({box.center().x() - step, y}, Side::Client);
        if (here[Side::Server])
            paintMarker({box.center().x() + step, y}, Side::Server);
    }

    /// The client's is round, the server's square, each with its letter.
    void paintMarker(QPointF middle, Side side)
    {
        const double half = 0.49 * m_geometry.line;
        const QRectF rect(middle.x() - half, middle.y() - half, 2 * half, 2 * half);
        m_painter.setPen(QPen(m_ground, m_geometry.stroke()));
        m_painter.setBrush(m_theme.text);
        if (side == Side::Client)
            m_painter.drawEllipse(rect);
        else
            m_painter.drawRoundedRect(rect, half / 4, half / 4);
        QFont font = m_geometry.stateFont;
        font.setPointSizeF(font.pointSizeF() * 0.78);
        m_painter.setFont(font);
        m_painter.setPen(m_ground);
        m_painter.drawText(rect, Qt::AlignCenter | Qt::TextDontClip,
                           side == Side::Client ? QStringLiteral("C") : QStringLiteral("S"));
    }

    void paintLegend()
    {
        const std::array words{m_geometry.client, m_geometry.server, m_geometry.both};
        const std::array<PerSide<bool>, 3> sides{{{{true, false}}, {{false, true}}, {{true, true}}}};
        for (std::size_t i = 0; i < words.size(); ++i) {
            const QRectF& rect = m_geometry.legend[i];
            const double y = rect.center().y();
            const double line = m_geometry.line;
            if (i < 2)
                paintMarker({rect.left() + 0.5 * line, y}, i == 0 ? Side::Client : Side::Server);
            QPainterPath sample({rect.left() + 1.35 * line, y});
            sample.lineTo(rect.left() + 2.95 * line, y);
            strokeWay(sample, sides[i], m_theme.text, m_geometry.stroke() * 1.6);
            m_painter.setFont(m_geometry.labelFont);
            m_painter.setPen(m_theme.dim);
            QRectF text = rect;
            text.setLeft(rect.left() + 3.4 * line);
            m_painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, words[i]);
        }
    }

    QPainter& m_painter;
    const Geometry& m_geometry;
    const Journey& m_journey;
    const theme::Theme& m_theme;
    QColor m_ground;
    Pointed m_pointed;
    std::vector<Takers> m_takers;
    std::array<bool, kNodeCount> m_visited{};
};

} // namespace

void paintDiagram(QPainter& painter, const Geometry& geometry, const Journey& journey,
                  const theme::Theme& theme, const QColor& ground, const Pointed& pointed)
{
    DiagramPainter(painter, geometry, journey, theme, ground, pointed).paint();
}

void paintDiagram(QPainter& painter, const QRectF& within, const Journey& journey, const theme::Theme& theme,
                  const QColor& ground, double scale)
{
    paintDiagram(painter, layOut(within, theme, scale, painter.device()), journey, theme, ground);
}

Pointed pointedAt(const Geometry& geometry, const Journey& journey, QPointF point)
{
    for (std::size_t i = 0; i < kNodeCount; ++i)
        if (geometry.boxes[i].contains(point))
            return {i, {}};
    QPainterPathStroker wide;
    wide.setWidth(0.9 * geometry.line);
    for (std::size_t i = journey.taken.size(); i-- > 0;) {
        const Transition& change = journey.taken[i];
        if (!change.edge) {
            if (wide.createStroke(otherWay(geometry, change)).contains(point))
                return {{}, i};
            continue;
        }
        const PlacedEdge& edge = geometry.edges[*change.edge];
        const bool onLabel = std::ranges::any_of(
            edge.label, [&](const PlacedLine& line) { return line.rect.contains(point); });
        if (onLabel || wide.createStroke(roundedWay(edge.way, 0, 0)).contains(point))
            return {{}, i};
    }
    return {};
}

} // namespace lifeline::state_diagram
