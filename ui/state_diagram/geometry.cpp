#include "ui/state_diagram/geometry.h"

#include "ui/text/state_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace lifeline::state_diagram {
namespace {

struct DiagramText {
    Q_DECLARE_TR_FUNCTIONS(DiagramText)
};

// In lines of text.
constexpr double kBoxHeight = 2.3;
constexpr double kEdgeOfPicture = 0.5;
constexpr double kLabelAir = 0.3; ///< between a line and its label
constexpr double kBelow = 2.0; ///< from the lowest boxes to the way below them
constexpr double kHeadLength = 0.62;
constexpr double kHeadWidth = 0.56;
constexpr double kLeastStretch = 0.42; ///< of the rows, where nothing is written between them
constexpr int kNarrowLetters = 75; ///< per cent
constexpr double kMostStretch = 1.5; ///< of the rows, where the rectangle is high

QSizeF measured(const QFontMetricsF& metrics, const QString& text)
{
    return {metrics.horizontalAdvance(text), metrics.height()};
}

class LayingOut {
public:
    LayingOut(const QRectF& within, const theme::Theme& theme, double scale, const QPaintDevice* device,
              Words words)
        : m_within(within),
          m_words(words),
          m_labels(lettered(theme.interfaceFont(theme::TextSize::Small, scale), words)),
          m_states(lettered(theme.interfaceFont(theme::TextSize::Small, scale, QFont::DemiBold), words)),
          m_labelMetrics(device != nullptr ? QFontMetricsF(m_labels, device) : QFontMetricsF(m_labels)),
          m_stateMetrics(device != nullptr ? QFontMetricsF(m_states, device) : QFontMetricsF(m_states)),
          m_line(m_labelMetrics.height())
    {
        m_out.scale = scale;
        m_out.line = m_line;
        m_out.labelFont = m_labels;
        m_out.stateFont = m_states;
    }

    Geometry run()
    {
        placeBoxes();
        placeLegend();
        for (const Edge& edge : edges()) {
            PlacedEdge placed;
            placed.way = way(edge);
            placed.head = head(placed.way);
            if (m_words == Words::All)
                placeLabel(edge, placed);
            m_out.edges.push_back(std::move(placed));
        }
        return std::move(m_out);
    }

private:
    static QFont lettered(QFont font, Words words)
    {
        if (words == Words::States)
            font.setStretch(kNarrowLetters);
        return font;
    }

    /// From the lowest boxes to the way below them, which has a label.
    double belowBoxes() const { return m_words == Words::All ? kBelow : 0.9; }
    double lines(double count) const { return count * m_line; }

    void placeBoxes()
    {
        double lowest = 0;
        for (const Node& node : nodes())
            lowest = std::max(lowest, node.down);
        const double below = lines(kBoxHeight / 2 + belowBoxes() + (m_words == Words::All ? 1.6 : 0.5));
        const double rows = lines(lowest);
        const double least = m_words == Words::All ? 1 : kLeastStretch;
        // rows only: columns fill the width
        const double stretch = m_words == Words::All
            ? std::clamp(m_within.height() / (rows + below), least, kMostStretch)
            : std::clamp((m_within.height() - below) / rows, least, kMostStretch);
        m_out.size = {m_within.width(),
                      m_words == Words::All ? (rows + below) * stretch : rows * stretch + below};

        std::array<QSizeF, kNodeCount> sizes;
        double leftHalf = 0;
        double rightHalf = 0;
        for (std::size_t i = 0; i < kNodeCount; ++i) {
            const Node& node = nodes()[i];
            sizes[i] = {m_stateMetrics.horizontalAdvance(text::stateName(node.state)) + lines(1.1),
                        lines(kBoxHeight)};
            (node.across < 0.5 ? leftHalf : rightHalf) = std::max(node.across < 0.5       ? leftHalf
                                                                      : node.across > 0.5 ? rightHalf
                                                                                          : 0,
                                                                  sizes[i].width() / 2);
        }
        const double left = m_within.left() + lines(kEdgeOfPicture);
        const double right = m_within.right() - lines(kEdgeOfPicture);
        for (std::size_t i = 0; i < kNodeCount; ++i) {
            const Node& node = nodes()[i];
            // The outer columns are flush with the picture's edges, as far as that helps narrow pictures.
            const double spread = std::min(1.0, (right - left) / lines(44));
            const double half = sizes[i].width() / 2;
            double x = (left + right) / 2;
            if (node.across < 0.5)
                x = left + half + spread * spread * (leftHalf - half);
            else if (node.across > 0.5)
                x = right - std::max(half, rightHalf);
            QRectF box(QPointF(), sizes[i]);
            box.moveCenter({x, m_within.top() + lines(node.down) * stretch});
            m_out.boxes[i] = box;
        }
        m_bottom = m_out.boxes[kClosedAgain].bottom();
    }

    void placeLegend()
    {
        m_out.client = text::sideName(Side::Client);
        m_out.server = text::sideName(Side::Server);
        m_out.both = DiagramText::tr("both");
        const double sign = lines(3.4); // the marker and a piece of its line
        const double left = m_within.left() + lines(kEdgeOfPicture);
        double top = m_within.top() + lines(0.5);
        const std::array words{&m_out.client, &m_out.server, &m_out.both};
        for (std::size_t i = 0; i < words.size(); ++i) {
            m_out.legend[i] = {left, top, sign + m_labelMetrics.horizontalAdvance(*words[i]), lines(1)};
            top += lines(1.35);
        }
    }

    QPointF place(const Port& port) const
    {
        const QRectF& box = m_out.boxes[port.node];
        return {box.center().x() + port.right * box.width() / 2,
                box.center().y() + port.below * box.height() / 2};
    }

    QPolygonF way(const Edge& edge) const
    {
        const QPointF from = place(edge.from);
        const QPointF to = place(edge.to);
        switch (edge.route) {
        case Route::Straight: {
            const bool across = std::abs(edge.from.right) == 1 && edge.from.below == 0;
            return across ? QPolygonF({from, {to.x(), from.y()}}) : QPolygonF({from, {from.x(), to.y()}});
        }
        case Route::AcrossThenAlong:
            return QPolygonF({from, {to.x(), from.y()}, to});
        case Route::AlongThenAcross:
            return QPolygonF({from, {from.x(), to.y()}, to});
        case Route::Between: {
            const double lane =
                m_out.boxes[static_cast<std::size_t>(tcp::State::FinWait2)].right() + lines(0.75);
            const double x = std::max(lane, from.x() + lines(0.6));
            return QPolygonF({from, {x, from.y()}, {x, to.y()}, to});
        }
        case Route::Below:
            return QPolygonF({from,
                              {from.x(), m_bottom + lines(belowBoxes())},
                              {to.x(), m_bottom + lines(belowBoxes())},
                              to});
        }
        return {};
    }

    QRectF head(const QPolygonF& way) const
    {
        const QPointF tip = way.back();
        const QPointF before = way[way.size() - 2];
        const double length = lines(kHeadLength);
        const double width = lines(kHeadWidth);
        if (std::abs(tip.x() - before.x()) < 0.01)
            return {tip.x() - width / 2, tip.y() > before.y() ? tip.y() - length : tip.y(), width, length};
        return {tip.x() > before.x() ? tip.x() - length : tip.x(), tip.y() - width / 2, length, width};
    }

    void placeLabel(const Edge& edge, PlacedEdge& placed) const
    {
        std::vector<QString> words;
        for (const char* line : edge.label)
            if (line != nullptr)
                words.push_back(QString::fromLatin1(line));
        const auto leg = static_cast<qsizetype>(edge.labelLeg);
        const QPointF from = placed.way[leg];
        const QPointF to = placed.way[leg + 1];
        const QPointF anchor = from + edge.labelAt * (to - from);
        const double air = lines(kLabelAir);
        const double height = lines(static_cast<double>(words.size()));
        double top = anchor.y() - height / 2;
        if (edge.labelSide == LabelSide::Above)
            top = anchor.y() - air - height;
        else if (edge.labelSide == LabelSide::Below)
            top = anchor.y() + air;
        else if (edge.labelSide == LabelSide::Split)
            top = anchor.y() - air - lines(static_cast<double>(edge.eventLines));
        double widest = 0;
        for (const QString& word : words)
            widest = std::max(widest, m_labelMetrics.horizontalAdvance(word));
        const double legLeft = std::min(from.x(), to.x());
        const double legRight = std::max(from.x(), to.x());
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (edge.labelSide == LabelSide::Split && i == edge.eventLines)
                top = anchor.y() + air;
            const QSizeF size = measured(m_labelMetrics, words[i]);
            double x = anchor.x() - size.width() / 2;
            if (edge.labelSide == LabelSide::Left)
                x = anchor.x() - 1.5 * air - size.width();
            else if (edge.labelSide == LabelSide::Right)
                x = anchor.x() + 1.5 * air;
            else if (legRight - legLeft >= widest + air) // as a block, within its leg
                x = std::clamp(anchor.x() - widest / 2, legLeft + air / 2, legRight - widest - air / 2)
                    + (widest - size.width()) / 2;
            placed.label.push_back({words[i], QRectF({x, top}, size)});
            top += lines(1);
        }
    }

    QRectF m_within;
    Words m_words;
    QFont m_labels;
    QFont m_states;
    QFontMetricsF m_labelMetrics;
    QFontMetricsF m_stateMetrics;
    double m_line;
    double m_bottom = 0;
    Geometry m_out;
};

/// The middle of a wide rectangle: the columns would fall apart in all of it.
QRectF middleOf(const QRectF& within, const theme::Theme& theme, double scale)
{
    constexpr double kWidest = 52; // lines of text
    const double line = QFontMetricsF(theme.interfaceFont(theme::TextSize::Small, scale)).height();
    QRectF middle = within;
    middle.setWidth(std::min(within.width(), kWidest * line));
    middle.moveLeft(within.left() + (within.width() - middle.width()) / 2);
    return middle;
}

QRectF legRect(QPointF from, QPointF to, double half)
{
    return QRectF(from, to).normalized().adjusted(-half, -half, half, half);
}

} // namespace

std::optional<QString> collision(const Geometry& geometry)
{
    struct Thing {
        QString name;
        QRectF rect;
        std::size_t edge;
        bool isLine;
    };
    constexpr std::size_t kNoEdge = SIZE_MAX;
    std::vector<Thing> texts;
    std::vector<Thing> others;
    for (std::size_t i = 0; i < kNodeCount; ++i)
        others.push_back({text::stateName(nodes()[i].state), geometry.boxes[i], kNoEdge, false});
    for (const QRectF& line : geometry.legend)
        texts.push_back({QStringLiteral("legend"), line, kNoEdge, false});
    for (std::size_t i = 0; i < geometry.edges.size(); ++i) {
        const PlacedEdge& edge = geometry.edges[i];
        const QString name = QString::number(i);
        for (const PlacedLine& line : edge.label)
            texts.push_back({line.text + QLatin1Char(' ') + name, line.rect, i, false});
        others.push_back({QStringLiteral("head ") + name, edge.head, i, false});
        for (qsizetype leg = 0; leg + 1 < edge.way.size(); ++leg)
            others.push_back({QStringLiteral("line ") + name,
                              legRect(edge.way[leg], edge.way[leg + 1], geometry.stroke()), i, true});
    }
    const QRectF picture(QPointF(geometry.legend[0].left() - 0.6 * geometry.line,
                                 geometry.legend[0].top() - 0.6 * geometry.line),
                         geometry.size);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!picture.contains(texts[i].rect))
            return texts[i].name + QLatin1String(" leaves the picture");
        for (std::size_t j = i + 1; j < texts.size(); ++j)
            if (texts[i].rect.intersects(texts[j].rect))
                return texts[i].name + QLatin1String(" × ") + texts[j].name;
        for (const Thing& other : others)
            if (texts[i].rect.intersects(other.rect))
                return texts[i].name + QLatin1String(" × ") + other.name;
    }
    for (std::size_t i = 0; i < kNodeCount; ++i)
        for (std::size_t j = i + 1; j < kNodeCount; ++j)
            if (others[i].rect.intersects(others[j].rect))
                return others[i].name + QLatin1String(" × ") + others[j].name;
    return std::nullopt;
}

Geometry layOut(const QRectF& within, const theme::Theme& theme, double scale, const QPaintDevice* device,
                Words words)
{
    constexpr double kCoarser = 0.85;
    constexpr double kFiner = 1.03;
    const auto fits = [&](const Geometry& geometry) {
        return (within.height() <= 0 || geometry.size.height() <= within.height() + 0.5)
            && !collision(geometry);
    };
    const auto at = [&](double text) {
        return LayingOut(middleOf(within, theme, text), theme, text, device, words).run();
    };
    Geometry geometry = at(scale);
    while (geometry.scale > kSmallestScale && !fits(geometry))
        geometry = at(std::max(kSmallestScale, geometry.scale * kCoarser));
    for (double text = geometry.scale * kFiner; text < scale && text < geometry.scale * 1.1; text *= kFiner) {
        Geometry larger = at(text);
        if (!fits(larger))
            break;
        geometry = std::move(larger);
    }
    return geometry;
}

} // namespace lifeline::state_diagram
