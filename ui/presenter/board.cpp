#include "ui/presenter/board.h"

#include "core/ladder/finding_chips.h"
#include "ui/ladder/arrangement.h"
#include "ui/state/playhead.h"
#include "ui/state_diagram/diagram.h"
#include "ui/state_diagram/paint_diagram.h"
#include "ui/text/state_text.h"

#include <QFontMetricsF>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace lifeline::presenter {

namespace {

constexpr int kCaptionLines = 5;
constexpr int kNarrowCaptionLines = 6; ///< of a screen that has no room for the diagram: its lines are short
constexpr double kInSight = 0.97; ///< of the ladder's height: what happens stands above it
constexpr double kEnlarged = 2;
constexpr double kEnlargedPart = 0.94; ///< of the ladder's place, at most, for the enlarged label
constexpr double kRowsAhead = 0.8; ///< where the next segment is drawn as unknown

/// What the diagram shows: while a segment is on its way, only its sender has changed.
state_diagram::Moment momentOf(const Presentation& presentation)
{
    const trace::Life& life = *presentation.subject().life;
    const std::optional<std::uint32_t> step = presentation.step();
    if (!step)
        return {life.steps.empty() ? life.begin : life.steps.front().sent - Time{1}, {}};
    const trace::Step& last = life.steps[*step];
    if (!presentation.isFlying())
        return {state::momentOf(last), step};
    if (last.arrived)
        return {last.sent, step};
    if (*step == 0)
        return {last.sent - Time{1}, {}};
    return {state::momentOf(life.steps[*step - 1]), *step - 1};
}

/// The font, its letters as narrow as a text needs to fit; never lower.
QFont narrowedTo(double width, QFont font, const QString& text)
{
    constexpr int kNarrowest = 62; // per cent
    for (int stretch = 100; stretch > kNarrowest; stretch -= 4) {
        font.setStretch(stretch);
        if (QFontMetricsF(font).horizontalAdvance(text) <= width)
            break;
    }
    return font;
}

QRectF boundsOf(const ladder::Quad& quad)
{
    return QPolygonF(QVector<QPointF>(quad.begin(), quad.end())).boundingRect();
}

} // namespace

Board::Board(const Presentation& presentation) : m_presentation(presentation)
{
    m_picture.detail = ladder::Detail::Essential;
    m_picture.options.notation = {text::Numbers::Relative, text::Flags::Words};
}

void Board::fit(const QSizeF& size, const theme::Theme& theme)
{
    m_size = size;
    m_theme = theme;
    m_metrics =
        measureBoard(size, theme, m_wantsDiagram, isWideScreen(size) ? kCaptionLines : kNarrowCaptionLines);
    m_picture.theme = theme;
    if (!m_metrics.diagram.isEmpty())
        m_diagram =
            state_diagram::layOut(m_metrics.diagram.adjusted(m_metrics.unit, 0, -m_metrics.unit, 0), theme,
                                  m_metrics.diagramZoom, nullptr, state_diagram::Words::States);
    takeSubject();
    m_picture.fit(m_metrics.ladder.width(), m_metrics.ladderZoom);
    m_captionRevision.reset();
    update();
    m_scroll = wantedScroll();
}

/// Goes through the steps once a subject, not once a frame.
void Board::takeSubject()
{
    const Subject& subject = m_presentation.subject();
    if (m_picture.life == m_presentation.drawn() && m_examination == subject.examination)
        return;
    m_picture.life = m_presentation.drawn();
    m_examination = subject.examination;
    const ladder::Outline outline =
        m_picture.life ? ladder::outlineOf(*m_picture.life, m_examination.get()) : ladder::Outline{};
    m_picture.notes = outline.notes;
    m_picture.chips = outline.chips;
    m_picture.isExamined = outline.isExamined;
}

void Board::update()
{
    takeSubject();
    m_picture.layout = m_picture.life
        ? ladder::revealed(m_presentation.layout(), *m_picture.life, m_presentation.reveal())
        : ladder::Layout{};
    m_picture.arrows = ladder::ArrowIndex(m_picture.layout.arrows);
    m_picture.options.flight = m_presentation.flight();
    m_picture.options.revealed = m_presentation.reveal().y;
    m_journey = m_picture.life ? journeyAsRevealed() : state_diagram::Journey{};
    if (m_captionRevision != m_presentation.captionRevision()) // not in every frame of a flight
        layOutCaption();
}

/// The way through the diagram, no further than the bands: where segments cross, what one of them has done
/// may rest on another that is not shown yet.
state_diagram::Journey Board::journeyAsRevealed() const
{
    const trace::Life& life = *m_picture.life;
    // Of a train that is drawn as one, a band may be ahead of what flies.
    state_diagram::Moment moment = momentOf(m_presentation);
    for (const Side side : kBothSides)
        if (const std::vector<ladder::Band>& bands = m_picture.layout.bands[side]; !bands.empty())
            moment.time = std::max(moment.time, life.spans[side][bands.back().span].begin);
    state_diagram::Journey journey = state_diagram::journeyOf(life, moment);
    for (const Side side : kBothSides) {
        const std::vector<ladder::Band>& bands = m_picture.layout.bands[side];
        if (bands.empty() || !journey.place[side])
            continue;
        const trace::StateSpan& span = life.spans[side][bands.back().span];
        state_diagram::Place& place = *journey.place[side];
        if (state_diagram::nodes()[place.node].state == span.state)
            continue;
        place.node = static_cast<std::size_t>(span.state);
        if (state_diagram::nodes()[place.node].state == tcp::State::Closed && bands.back().span > 0)
            place.node = state_diagram::kClosedAgain;
        std::erase_if(journey.taken, [&](const state_diagram::Transition& change) {
            return change.side == side && change.time > span.begin;
        });
    }
    return journey;
}

double Board::wantedScroll() const
{
    const ladder::LadderMetrics& m = m_picture.metrics;
    const std::optional<std::uint32_t> step = m_presentation.step();
    const double rows = ladder::revealedHeight(m_presentation.layout(), step) + kRowsAhead;
    double wanted = m.y(rows) - kInSight * m_metrics.ladder.height();
    // All of a burst and its label are seen, if need be without the room for what comes.
    if (const ladder::Burst* burst = step ? ladder::burstOf(m_presentation.layout(), *step) : nullptr)
        wanted = std::min(wanted, m.y(burst->top) - m.line);
    return std::max(0.0, wanted);
}

ladder::Rows Board::inSight() const
{
    const ladder::LadderMetrics& m = m_picture.metrics;
    return {m.rows(m_scroll), m.rows(m_scroll + m_metrics.ladder.height())};
}

bool Board::scroll(double part)
{
    const double wanted = wantedScroll();
    m_scroll += (wanted - m_scroll) * std::clamp(part, 0.0, 1.0);
    if (std::abs(wanted - m_scroll) < 1)
        m_scroll = wanted;
    return m_scroll != wanted;
}

void Board::paint(QPainter& painter) const
{
    painter.fillRect(QRectF({}, m_size), m_theme.ground);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    paintLadder(painter);
    paintTitle(painter);
    if (!m_metrics.diagram.isEmpty())
        paintDiagram(painter);
    painter.fillRect(m_metrics.panel, m_theme.ground);
    painter.fillRect(QRectF(0, m_metrics.panel.top(), m_size.width(), std::max(1.0, m_metrics.unit / 8)),
                     m_theme.hairline);
    paintCaption(painter);
    paintHints(painter);
}

void Board::paintTitle(QPainter& painter) const
{
    const QFontMetricsF metrics(m_metrics.title);
    const QString place = QStringLiteral("%1 / %2").arg(m_presentation.place()).arg(m_presentation.count());
    painter.setFont(m_metrics.title);
    painter.setPen(m_theme.dim);
    painter.drawText(m_metrics.titleBox, Qt::AlignRight | Qt::AlignVCenter, place);
    const double room = m_metrics.titleBox.width() - metrics.horizontalAdvance(place) - 4 * m_metrics.unit;
    const QFont font = narrowedTo(room, m_metrics.title, m_presentation.subject().title);
    painter.setFont(font);
    painter.setPen(m_theme.text);
    painter.drawText(m_metrics.titleBox, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(m_presentation.subject().title, Qt::ElideRight, room));
}

void Board::paintLadder(QPainter& painter) const
{
    painter.save();
    painter.setClipRect(m_metrics.ladder);
    painter.translate(m_metrics.ladder.topLeft() - QPointF(0, m_scroll));
    const ladder::LadderMetrics& m = m_picture.metrics;
    if (m_isEnlarged && m_presentation.step())
        painter.setTransform(enlarged(), true);
    const double height = m_metrics.ladder.height();
    ladder::paintLadder(painter, m_picture, {m.rows(m_scroll) - 2, m.rows(m_scroll + height) + 2});
    const teaching::Question* question = m_presentation.question();
    if (question != nullptr && question->moment == teaching::Moment::BeforeSending
        && !m_presentation.reply().isRevealed && !m_presentation.isFlying())
        paintUnknown(painter, m.y(ladder::revealedHeight(m_presentation.layout(), m_presentation.step())));
    painter.restore();

    if (m_picture.life)
        paintEnds(painter);
}

QRectF Board::lastLabel() const
{
    const std::optional<std::uint32_t> step = m_presentation.step();
    if (!step)
        return {};
    const ladder::Burst* burst = ladder::burstOf(m_picture.layout, *step);
    const std::uint32_t named = burst != nullptr ? burst->begin : *step; // a burst has one label
    QRectF all; // a narrow ladder sets it on several lines
    for (const ladder::PlacedText& text : ladder::collectTexts(m_picture, {0, m_picture.layout.height}))
        if (text.kind == ladder::PlacedText::Kind::Label && text.index == named)
            all |= boundsOf(text.quad());
    return all;
}

/// Brings the label of what was sent last into the middle, twice as large, or as large as there is room for.
QTransform Board::enlarged() const
{
    const QRectF label = lastLabel();
    const ladder::LadderMetrics& m = m_picture.metrics;
    const double y = m.y(m_presentation.reveal().y - 0.5);
    const QPointF from = label.isEmpty() ? QPointF(m.centre.middle(), y) : label.center();
    const QSizeF room = m_metrics.ladder.size();
    const double scale = label.isEmpty()
        ? kEnlarged
        : std::clamp(kEnlargedPart * std::min(room.width() / label.width(), room.height() / label.height()),
                     1.0, kEnlarged);
    const QPointF to(room.width() / 2, m_scroll + room.height() / 2);
    QTransform transform;
    transform.translate(to.x(), to.y());
    transform.scale(scale, scale);
    transform.translate(-from.x(), -from.y());
    return transform;
}

/// Both ends' names and the states they are in, in large.
void Board::paintEnds(QPainter& painter) const
{
    const QRectF& header = m_metrics.ladderHeader;
    painter.fillRect(header, m_theme.ground);
    const QFontMetricsF metrics(m_metrics.strong);
    const double unit = m_metrics.unit;
    for (const Side side : kBothSides) {
        const bool left = side == Side::Client;
        const QString name = text::sideName(side);
        const double nameWidth = metrics.horizontalAdvance(name);
        const std::optional<state_diagram::Place>& place = m_journey.place[side];
        const QString state = place ? text::stateName(state_diagram::nodes()[place->node].state) : QString();
        const double room = header.width() / 2 - nameWidth - 9 * unit;
        const QFont font = narrowedTo(room, m_metrics.strong, state);
        const double chipWidth = place ? QFontMetricsF(font).horizontalAdvance(state) + 3 * unit : 0;
        double x = left ? header.left() + 3 * unit : header.right() - 3 * unit - nameWidth;
        painter.setFont(m_metrics.strong);
        painter.setPen(m_theme.text);
        painter.drawText(QRectF(x, header.top(), nameWidth + 1, header.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, name);
        if (!place)
            continue;
        x = left ? x + nameWidth + 2 * unit : x - 2 * unit - chipWidth;
        const QColor fill = m_theme.state(state_diagram::nodes()[place->node].state);
        const QRectF chip(x, header.center().y() - metrics.height() / 2, chipWidth, metrics.height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2);
        painter.setFont(font);
        painter.setPen(theme::textOn(fill));
        painter.drawText(chip, Qt::AlignCenter, state);
    }
}

/// What is asked for: a line that says neither who sends nor when.
void Board::paintUnknown(QPainter& painter, double top) const
{
    const ladder::LadderMetrics& m = m_picture.metrics;
    const double y = top + 0.6 * m.row;
    QPen pen(m_theme.dim, m.stroke, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setFont(m_metrics.strong);
    const QString mark = QStringLiteral("?");
    const double width = QFontMetricsF(m_metrics.strong).horizontalAdvance(mark) + 4 * m.unit;
    const double middle = m.centre.middle();
    painter.drawLine(QPointF(m.centre.left, y), QPointF(middle - width / 2, y));
    painter.drawLine(QPointF(middle + width / 2, y), QPointF(m.centre.right, y));
    painter.setPen(m_theme.accent);
    painter.drawText(QRectF(middle - width / 2, y - m.line, width, 2 * m.line), Qt::AlignCenter, mark);
}

void Board::paintDiagram(QPainter& painter) const
{
    state_diagram::paintDiagram(painter, m_diagram, m_journey, m_theme, m_theme.ground);
}

} // namespace lifeline::presenter
