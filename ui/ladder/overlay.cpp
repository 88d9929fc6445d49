#include "ui/ladder/overlay.h"

#include "core/base/safe_text.h"
#include "ui/ladder/ladder_picture.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QLineF>
#include <QLocale>
#include <QPainterPath>
#include <algorithm>
#include <array>
#include <cmath>

namespace lifeline::ladder {
namespace {

using analysis::Link;
using analysis::LinkKind;
using Kind = PlacedText::Kind;

struct OverlayText {
    Q_DECLARE_TR_FUNCTIONS(OverlayText)
};

constexpr int kCommentShown = 48; ///< characters; all of it is in its dialog
constexpr double kBeyond = 3; ///< rows that a curve reaches out of sight

/// Where a segment's arrow leaves, and where it comes, in rows; of one that is folded away its fold's height.
struct Ends {
    double departure = 0;
    double arrival = 0;
};

Ends endsOf(const Picture& picture, std::uint32_t step)
{
    if (const Arrow* arrow = arrowOf(picture.layout, step))
        return {arrow->departure, arrow->arrival};
    const FoldBlock* block = blockOf(picture.layout, step);
    const double y = block != nullptr ? (block->top + block->bottom) / 2
                                      : yAt(picture.layout, picture.life->steps[step].sent);
    return {y, y};
}

/// One link as a line along the lifeline of who sent the later segment.
struct Curve {
    Side side = Side::Client;
    double earlier = 0; ///< in rows
    double later = 0;
};

Curve curveOf(const Picture& picture, const Link& link, std::uint32_t earlier)
{
    const std::vector<trace::Step>& steps = picture.life->steps;
    Curve curve;
    curve.side = steps[link.later].wire.from;
    const Ends ends = endsOf(picture, earlier);
    curve.earlier = steps[earlier].wire.from == curve.side ? ends.departure : ends.arrival;
    curve.later = endsOf(picture, link.later).departure;
    return curve;
}

bool isOfThisLife(const Picture& picture, const Link& link)
{
    return link.later < picture.life->steps.size();
}

QPainterPath pathOf(const Picture& picture, const Curve& curve, Rows visible)
{
    const LadderMetrics& m = picture.metrics;
    const bool right = curve.side == Side::Server;
    const double edge = right ? m.centre.right : m.centre.left;
    // A curve whose ends are a million rows apart would be lost in the painter's arithmetic.
    const auto near = [&](double rows) {
        return m.y(std::clamp(rows, visible.begin - kBeyond, visible.end + kBeyond));
    };
    const double inward = (right ? -1 : 1) * 5 * m.unit;
    const QPointF from(edge, near(curve.earlier));
    const QPointF to(edge, near(curve.later));
    QPainterPath path(from);
    path.cubicTo(from + QPointF(inward, 0), to + QPointF(inward, 0), to);
    return path;
}

std::vector<Curve> curvesOf(const Picture& picture, const Link& link)
{
    std::vector<Curve> curves{curveOf(picture, link, link.earlier)};
    if (link.first != link.earlier)
        curves.push_back(curveOf(picture, link, link.first));
    return curves;
}

void paintLink(QPainter& painter, const Picture& picture, const Link& link, Rows visible)
{
    const LadderMetrics& m = picture.metrics;
    for (const Curve& curve : curvesOf(picture, link)) {
        const QPainterPath path = pathOf(picture, curve, visible);
        painter.setBrush(Qt::NoBrush);
        QPen pen(picture.theme.accent, m.stroke * 1.2, Qt::SolidLine, Qt::RoundCap);
        if (link.kind != LinkKind::Acknowledges)
            pen.setDashPattern({3, 2.4});
        painter.setPen(pen);
        painter.drawPath(path);
        painter.setPen(Qt::NoPen);
        painter.setBrush(picture.theme.accent);
        for (const double end : {0.0, 1.0})
            painter.drawEllipse(path.pointAtPercent(end), m.unit * 0.75, m.unit * 0.75);
    }
}

/// The range's height, from its first arrow's departure to its last one's, or to the ACK's arrival.
Rows rowsOf(const Picture& picture, const StepRange& range)
{
    const Ends last = endsOf(picture, range.last);
    return {endsOf(picture, range.first).departure, range.isRoundTrip ? last.arrival : last.departure};
}

Side sideOf(const Picture& picture, const StepRange& range)
{
    // The handshake's own bracket stands at the client's lifeline.
    return range.isRoundTrip ? picture.life->steps[range.first].wire.from : Side::Server;
}

/// The bracket's line, where it can be seen.
std::optional<QLineF> bracketOf(const Picture& picture, Rows visible)
{
    const auto& range = picture.overlay.range;
    if (!range || range->last >= picture.life->steps.size())
        return std::nullopt;
    const LadderMetrics& m = picture.metrics;
    const Rows rows = rowsOf(picture, *range);
    if (rows.end < visible.begin || rows.begin > visible.end)
        return std::nullopt;
    const bool right = sideOf(picture, *range) == Side::Server;
    const double x = right ? m.centre.right - 7 * m.unit : m.centre.left + 7 * m.unit;
    return QLineF(x, m.y(std::max(rows.begin, visible.begin - kBeyond)), x,
                  m.y(std::min(rows.end, visible.end + kBeyond)));
}

void paintMark(QPainter& painter, const Picture& picture, const StepMark& mark)
{
    const LadderMetrics& m = picture.metrics;
    const double y = m.y(endsOf(picture, mark.step).departure);
    const double left = 1.25 * m.unit;
    const double width = 2 * m.unit;
    painter.setPen(Qt::NoPen);
    painter.setBrush(picture.theme.accent);
    if (mark.isMarked) { // a ribbon
        const double half = 1.6 * m.unit;
        painter.drawPolygon(QPolygonF({QPointF(left, y - half), QPointF(left + width, y - half),
                                       QPointF(left + width, y + half),
                                       QPointF(left + width / 2, y + half / 2), QPointF(left, y + half)}));
    }
    if (mark.comment.isEmpty())
        return;
    const QRectF note(left, y + 2.2 * m.unit, width, width); // a leaf with two lines
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(picture.theme.accent, m.stroke * 0.8));
    painter.drawRoundedRect(note, m.unit / 3, m.unit / 3);
    for (const double at : {0.36, 0.66})
        painter.drawLine(QPointF(note.left() + m.unit / 2, note.top() + at * note.height()),
                         QPointF(note.right() - m.unit / 2, note.top() + at * note.height()));
}

/// Puts a text where it hides the least: first of the best places.
class Placer {
public:
    Placer(const Picture& picture, Rows visible, std::vector<PlacedText>& texts)
        : m_picture(picture),
          m_texts(texts)
    {
        for (const std::uint32_t index :
             picture.arrows.touching(picture.layout.arrows, visible, 1, leastDistance(picture)))
            m_lines.push_back(arrowLine(picture, picture.layout.arrows[index]));
    }

    /// @param mayHide  whether it may stand on another text where there is no room beside it
    /// @return whether it stands
    template <class Places>
    bool place(Kind kind, std::uint32_t index, const TextRun& run, Qt::AlignmentFlag align,
               const Places& places, bool mayHide = true)
    {
        std::optional<PlacedText> best;
        std::ptrdiff_t fewest = 0;
        for (const QPointF& at : places) {
            PlacedText text = horizontalText(kind, index, run, at, align, m_picture.metrics);
            const std::ptrdiff_t hidden = hiddenBy(text);
            if (best && hidden >= fewest)
                continue;
            fewest = hidden;
            best = std::move(text);
            if (!run.fill.isValid() && hidden > 0)
                best->halo = m_picture.theme.ground;
        }
        if (!best || (!mayHide && fewest >= kAText))
            return false;
        m_texts.push_back(std::move(*best));
        return true;
    }

private:
    static constexpr std::ptrdiff_t kAText = 8; // lines that one text is worth
    static constexpr double kApart = 2; // units between two texts

    std::ptrdiff_t hiddenBy(const PlacedText& text) const
    {
        const Quad quad = text.quad();
        // A number close to a label would be read as the label's: "ack 1 = 0 + 1" and 2.
        PlacedText apart = text;
        apart.box.adjust(-kApart * m_picture.metrics.unit, 0, kApart * m_picture.metrics.unit, 0);
        const Quad wide = apart.quad();
        return std::ranges::count_if(m_lines, [&](const QLineF& line) { return crosses(line, quad); })
            + kAText * std::ranges::count_if(m_texts, [&](const PlacedText& other) {
                  return overlap(other.quad(), wide);
              });
    }

    const Picture& m_picture;
    std::vector<PlacedText>& m_texts;
    std::vector<QLineF> m_lines;
};

/// The number of the other end of a link, or the first and the last.
QString othersOf(const Link& link, std::uint32_t selected, const trace::Life& life)
{
    const bool isLater = link.later == selected;
    const auto number = [&](std::uint32_t step) { return QString::number(life.steps[step].number); };
    const QString other = number(isLater ? link.earlier : link.later);
    return isLater && link.first != link.earlier ? QStringLiteral("%1–%2").arg(number(link.first), other)
                                                 : other;
}

/// As linkText(), for where it has no room.
QString shortLinkText(const Link& link, std::uint32_t selected, const trace::Life& life)
{
    const bool isLater = link.later == selected;
    const QString other = othersOf(link, selected, life);
    switch (link.kind) {
    case LinkKind::Repeats:
        return isLater ? linkText(link, selected, life)
                       : OverlayText::tr("again in %1", "repeated by, short").arg(other);
    case LinkKind::Acknowledges:
        return (isLater ? OverlayText::tr("acks %1", "acknowledges, short")
                        : OverlayText::tr("ack by %1", "acknowledged by, short"))
            .arg(other);
    default:
        return linkText(link, selected, life);
    }
}

/// Beside the lifeline, from the selected end of the link toward the other.
void addLinkText(const Picture& picture, const Link& link, std::uint32_t selected, Placer& placer)
{
    const LadderMetrics& m = picture.metrics;
    const bool isLater = link.later == selected;
    const Curve curve = curveOf(picture, link, isLater ? link.earlier : selected);
    const double own = isLater ? curve.later : curve.earlier;
    const double length = std::abs(curve.later - curve.earlier);
    const double way = isLater ? -1 : 1;
    const bool right = curve.side == Side::Server;
    std::vector<QPointF> places; // all of them at the curve: further inward the words would be nobody's
    for (const double inward : {5.0, 7.5})
        for (const double rows : {0.5, 0.38, 0.62, 0.28, 0.75, 0.9, 0.2, 1.2, 1.5, 0.1})
            places.push_back({(right ? m.centre.right - inward * m.unit : m.centre.left + inward * m.unit),
                              m.y(own + way * std::min(rows, std::max(length, 0.6)))});
    // Where there is no room for the words the other's number stands alone, or the curve says it all.
    const std::uint32_t otherStep = isLater ? link.earlier : link.later;
    for (const QString& words :
         {linkText(link, selected, *picture.life), shortLinkText(link, selected, *picture.life),
          QStringLiteral("#%1").arg(othersOf(link, selected, *picture.life))})
        if (placer.place(Kind::Link, otherStep, {words, Script::Note, picture.theme.accent},
                         right ? Qt::AlignRight : Qt::AlignLeft, places, false))
            return;
}

/// The first words of a comment, near its arrow.
void addComment(const Picture& picture, const StepMark& mark, Rows visible, Placer& placer)
{
    const double row = endsOf(picture, mark.step).departure;
    if (row < visible.begin - 1 || row > visible.end + 1)
        return;
    QString words =
        QString::fromStdString(safeText(mark.comment.section(QLatin1Char('\n'), 0, 0).toStdString()));
    if (words.size() > kCommentShown || words.size() < mark.comment.size())
        words = words.left(kCommentShown) + QStringLiteral("…");
    const LadderMetrics& m = picture.metrics;
    std::vector<QPointF> places;
    for (const double along : {0.5, 0.3, 0.7})
        for (const double below : {0.55, 0.42, 0.68, -0.3, -0.42, 0.8})
            places.push_back({m.centre.left + along * m.centre.width(), m.y(row + below)});
    const TextRun run{QStringLiteral("“%1”").arg(words), Script::Note, picture.theme.accent};
    placer.place(Kind::Comment, mark.step, run, Qt::AlignHCenter, places);
}

} // namespace

QString linkText(const Link& link, std::uint32_t selected, const trace::Life& life)
{
    const bool isLater = link.later == selected;
    const QString other = othersOf(link, selected, life);
    switch (link.kind) {
    case LinkKind::Repeats:
        return (isLater ? OverlayText::tr("repeats %1") : OverlayText::tr("repeated by %1")).arg(other);
    case LinkKind::Copies:
        return (isLater ? OverlayText::tr("copy of %1") : OverlayText::tr("copied by %1")).arg(other);
    case LinkKind::Acknowledges:
        return (isLater ? OverlayText::tr("acknowledges %1") : OverlayText::tr("acknowledged by %1"))
            .arg(other);
    case LinkKind::Challenges:
        return (isLater ? OverlayText::tr("challenges %1") : OverlayText::tr("challenged by %1")).arg(other);
    case LinkKind::ReportsTwice:
        return (isLater ? OverlayText::tr("%1 came twice", "says a D-SACK of a segment")
                        : OverlayText::tr("not needed, says %1", "of a retransmission"))
            .arg(other);
    case LinkKind::Answers:
        return (isLater ? OverlayText::tr("answers %1") : OverlayText::tr("answered by %1")).arg(other);
    }
    return {};
}

QString rangeText(const StepRange& range)
{
    const QString duration = text::durationText(range.duration);
    const QString octets =
        QLocale().formattedDataSize(static_cast<qint64>(range.octets), 1, QLocale::DataSizeSIFormat);
    return (range.isRoundTrip ? OverlayText::tr("RTT %1, %2, %3", "duration, segments, size")
                              : OverlayText::tr("Δ %1, %2, %3", "duration, segments, size"))
        .arg(duration, OverlayText::tr("%Ln segments", nullptr, static_cast<int>(range.segments)), octets);
}

std::optional<Tint> rangeTint(const Picture& picture, Rows visible)
{
    const auto& range = picture.overlay.range;
    if (!range || range->last >= picture.life->steps.size())
        return std::nullopt;
    const LadderMetrics& m = picture.metrics;
    const double air = 0.26; // as rowBand()
    const double begin = std::max(endsOf(picture, range->first).departure - air, visible.begin - 1);
    const double end = std::min(endsOf(picture, range->last).arrival + air, visible.end + 1);
    if (end <= begin)
        return std::nullopt;
    return Tint{{m.y(begin), m.y(end)}, theme::blended(picture.theme.ground, picture.theme.selected, 0.6)};
}

void paintOverlay(QPainter& painter, const Picture& picture, Rows visible)
{
    const LadderMetrics& m = picture.metrics;
    for (const Link& link : picture.overlay.links)
        if (isOfThisLife(picture, link))
            paintLink(painter, picture, link, visible);
    if (const auto bracket = bracketOf(picture, visible)) {
        painter.setPen(QPen(picture.theme.accent, m.stroke * 1.4, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(*bracket);
        const QPointF serif(1.25 * m.unit, 0);
        for (const QPointF& end : {bracket->p1(), bracket->p2()})
            painter.drawLine(end - serif, end + serif);
    }
    for (const StepMark& mark : picture.overlay.marks) {
        if (mark.step >= picture.life->steps.size())
            continue;
        const double y = endsOf(picture, mark.step).departure;
        if (y >= visible.begin - 1 && y <= visible.end + 1)
            paintMark(painter, picture, mark);
    }
}

void addOverlayTexts(const Picture& picture, Rows visible, std::vector<PlacedText>& texts)
{
    const LadderMetrics& m = picture.metrics;
    const auto selected = picture.options.selected;
    const bool hasLinks = selected && !picture.overlay.links.empty();
    if (!picture.overlay.range && !hasLinks && picture.overlay.marks.empty())
        return;
    Placer placer(picture, visible, texts);
    if (const auto bracket = bracketOf(picture, visible)) {
        const TextRun run{rangeText(*picture.overlay.range), Script::Chip, picture.theme.onAccent,
                          picture.theme.accent};
        const double top = std::max(bracket->y1(), m.y(visible.begin));
        const double bottom = std::min(bracket->y2(), m.y(visible.end));
        std::vector<QPointF> places;
        const bool right = sideOf(picture, *picture.overlay.range) == Side::Server;
        for (const double inward : {2.0, 8.0, 16.0, 30.0})
            for (const double at : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9})
                places.push_back(
                    {bracket->x1() + (right ? -inward : inward) * m.unit, top + (bottom - top) * at});
        placer.place(Kind::Range, picture.overlay.range->last, run, right ? Qt::AlignRight : Qt::AlignLeft,
                     places);
    }
    for (const Link& link : picture.overlay.links)
        if (selected && isOfThisLife(picture, link))
            addLinkText(picture, link, *selected, placer);
    for (const StepMark& mark : picture.overlay.marks)
        if (!mark.comment.isEmpty() && mark.step < picture.life->steps.size())
            addComment(picture, mark, visible, placer);
}

std::optional<std::uint32_t> linkedStepAt(const Picture& picture, QPointF point, Rows visible)
{
    const auto selected = picture.options.selected;
    if (picture.life == nullptr || !selected || picture.overlay.links.empty())
        return std::nullopt;
    for (const PlacedText& text : collectTexts(picture, visible))
        if (text.kind == Kind::Link && text.box.translated(text.anchor).contains(point))
            return text.index;
    QPainterPathStroker stroker;
    stroker.setWidth(2.5 * picture.metrics.unit);
    for (const Link& link : picture.overlay.links) {
        if (!isOfThisLife(picture, link))
            continue;
        for (const Curve& curve : curvesOf(picture, link))
            if (stroker.createStroke(pathOf(picture, curve, visible)).contains(point))
                return link.later == *selected ? link.earlier : link.later;
    }
    return std::nullopt;
}

} // namespace lifeline::ladder
