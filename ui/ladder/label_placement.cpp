#include "ui/ladder/label_placement.h"

#include "ui/ladder/label_words.h"
#include "ui/ladder/loss_words.h"
#include "ui/ladder/slope.h"
#include "ui/text/segment_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <tuple>
#include <utility>

namespace lifeline::ladder {
namespace {

using Kind = PlacedText::Kind;

/// Where else a label may stand, as fractions of the way from the left lifeline.
constexpr std::array kElsewhere{0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8};
constexpr double kOnlyBeginning = 20; ///< of an arrow that is on its way while others are told
constexpr double kOverArrow = 2.5; ///< what it costs a label to stand on another arrow
constexpr double kOverCross = 3; ///< to run over its own arrow's cross, or on behind it
constexpr double kOverReason = 0.7; ///< to stand where a loss wants to say its reason
constexpr double kAtLifeline = 0.4; ///< to stand where links pass
constexpr double kBelow = 0.35; ///< to stand below its arrow with all its lines
constexpr std::size_t kLookBack = 10; ///< arrows; labels further back are far above

/// Lines of a label, of which the first may stand above its arrow.
struct LabelLines {
    std::vector<std::vector<TextRun>> lines;
    bool isBelow = false; ///< all of them stand below it
    std::optional<double> edge{}; ///< of an arrow that was lost: they end before its cross, and begin that
                                  ///< far from the lifeline
    double cost = 0;
};

class Placement {
public:
    Placement(const Picture& picture, std::span<const std::uint32_t> arrows,
              std::span<const PlacedText> fixed)
        : m_picture(picture),
          m_metrics(picture.metrics),
          m_arrows(arrows)
    {
        m_standing.assign(fixed.begin(), fixed.end());
        for (const PlacedText& text : fixed)
            m_fixed.push_back(text.quad());
        for (const std::uint32_t index : arrows) {
            m_lines.push_back(arrowLine(picture, picture.layout.arrows[index]));
            m_crosses.push_back(crossBox(picture, picture.layout.arrows[index]));
            m_reasons.push_back(reasonBox(picture, picture.layout.arrows[index]));
        }
        m_isDense = picture.layout.mode == TimeMode::ToScale;
        if (const auto bracket = roundTripBox(picture))
            m_fixed.push_back(
                {bracket->topLeft(), bracket->topRight(), bracket->bottomRight(), bracket->bottomLeft()});
        m_labels.resize(arrows.size());
        m_details.resize(arrows.size());
        m_costs.resize(arrows.size());
    }

    std::vector<PlacedText> run()
    {
        for (std::size_t i = 0; i < m_arrows.size(); ++i)
            if (!isNamedByAnother(i) && (!m_isDense || isMarked(i) || hasRoom(i))) {
                placeLabel(i);
                reconsider(i);
            }
        if (m_picture.detail == Detail::Essential)
            for (std::size_t i = 0; i < m_arrows.size(); ++i)
                if (m_labels[i].empty() && !isNamedByAnother(i))
                    placeAnyway(i);
        // What a segment is comes before what became of it, and that before its window.
        for (const std::vector<PlacedText>& label : m_labels)
            m_standing.insert(m_standing.end(), label.begin(), label.end());
        std::vector<PlacedText> all = placeLossWords(m_picture, m_arrows, m_standing);
        for (const PlacedText& text : all)
            m_fixed.push_back(text.quad());
        for (std::size_t i = 0; i < m_arrows.size(); ++i)
            placeDetails(i);
        for (auto* lists : {&m_labels, &m_details})
            for (std::vector<PlacedText>& list : *lists)
                std::ranges::move(list, std::back_inserter(all));
        return all;
    }

private:
    const Arrow& arrow(std::size_t i) const { return m_picture.layout.arrows[m_arrows[i]]; }
    bool isOfBurst(std::size_t i) const { return burstOf(m_picture.layout, arrow(i).step) != nullptr; }
    /// Whether the label of a burst's first arrow is its label too.
    bool isNamedByAnother(std::size_t i) const
    {
        return isOfBurst(i) && burstOf(m_picture.layout, arrow(i).step)->begin != arrow(i).step;
    }
    /// Between a line and the text on it.
    double gap() const { return m_metrics.unit * 0.9; }

    /// A line of text `row` lines above (negative) or below (from 0) the slope.
    PlacedText onSlope(Kind kind, std::size_t i, std::vector<TextRun> runs, const Slope& slope, double at,
                       double top, double height) const
    {
        PlacedText text;
        text.kind = kind;
        text.index = arrow(i).step;
        text.runs = std::move(runs);
        const double width = arrange(text.runs, m_metrics);
        text.anchor = slope.at(at);
        text.angle = slope.degrees();
        text.box = QRectF(-width / 2, top, width, height);
        return text;
    }

    /// Where texts of a lost segment begin; none where its arrow does not end before the other lifeline.
    std::optional<double> lostEdge(std::size_t i) const
    {
        const bool endsEarly = arrow(i).lost && !isBlank(m_picture, arrow(i)) && !isOfBurst(i);
        return endsEarly ? std::optional(m_metrics.labelEdge()) : std::nullopt;
    }

    std::vector<PlacedText> candidate(std::size_t i, const LabelLines& label, const Slope& slope,
                                      double at) const
    {
        double widest = 0;
        for (std::vector<TextRun> line : label.lines)
            widest = std::max(widest, arrange(line, m_metrics));
        at = clamped(at, widest, slope, partOf(m_picture, arrow(i), label.edge));
        std::vector<PlacedText> texts;
        // A burst's other arrows are below its first one.
        const double above = isOfBurst(i) ? static_cast<double>(label.lines.size()) : 1;
        double top = label.isBelow ? gap() : -gap() - above * m_metrics.line;
        for (const std::vector<TextRun>& line : label.lines) {
            texts.push_back(onSlope(Kind::Label, i, line, slope, at, top, m_metrics.line));
            const bool isLastAbove = top < 0 && top + 1.5 * m_metrics.line > 0;
            top = isLastAbove ? gap() : top + m_metrics.line;
        }
        return texts;
    }

    bool collides(const PlacedText& text, std::size_t i) const
    {
        PlacedText apart = text; // two chips that touch would be one
        if (std::ranges::any_of(text.runs, [](const TextRun& run) { return run.fill.isValid(); }))
            apart.box.adjust(-m_metrics.unit / 2, -m_metrics.unit / 2, m_metrics.unit / 2,
                             m_metrics.unit / 2);
        const Quad quad = apart.quad();
        if (std::ranges::any_of(m_fixed, [&](const Quad& other) { return overlap(quad, other); }))
            return true;
        const std::size_t begin = i - std::min(i, kLookBack);
        const std::size_t end = std::min(m_arrows.size(), i + kLookBack + 1);
        for (std::size_t k = begin; k < end; ++k) {
            if (k != i && m_crosses[k] && overlap(quad, *m_crosses[k]))
                return true;
            for (const auto* lists : {&m_labels, &m_details})
                for (const PlacedText& other : (*lists)[k])
                    if (overlap(quad, other.quad()))
                        return true;
        }
        return false;
    }

    int linesThrough(const Quad& quad, std::size_t i) const
    {
        int count = 0;
        const std::size_t begin = i - std::min(i, kLookBack);
        const std::size_t end = std::min(m_arrows.size(), i + kLookBack + 1);
        for (std::size_t k = begin; k < end; ++k)
            if (k != i && crosses(m_lines[k], quad))
                ++count;
        return count;
    }

    /// How many texts that stand already it would cover.
    int textsUnder(const Quad& quad, std::size_t i) const
    {
        auto count = std::ranges::count_if(m_fixed, [&](const Quad& other) { return overlap(quad, other); });
        const std::size_t begin = i - std::min(i, kLookBack);
        const std::size_t end = std::min(m_arrows.size(), i + kLookBack + 1);
        for (std::size_t k = begin; k < end; ++k)
            if (k != i)
                count += std::ranges::count_if(
                    m_labels[k], [&](const PlacedText& text) { return overlap(quad, text.quad()); });
        return static_cast<int>(count);
    }

    /// How many reasons of other losses a text would leave no room for.
    int reasonsUnder(const Quad& quad, std::size_t i) const
    {
        int count = 0;
        const std::size_t begin = i - std::min(i, kLookBack);
        const std::size_t end = std::min(m_arrows.size(), i + kLookBack + 1);
        for (std::size_t k = begin; k < end; ++k)
            count += k != i && m_reasons[k] && overlap(quad, *m_reasons[k]) ? 1 : 0;
        return count;
    }

    /// A form that a label can be put into; the more is asked of the reader, the more it costs.
    struct Form {
        bool hasChips = true;
        double share = 1; ///< of the room between the lifelines, or before the cross, for a line of it
        double cost = 0;
    };

    /// Where arrows cross in a narrow picture, only a narrower label in more lines finds room; and where that
    /// has none either, its chips go before its numbers.
    static constexpr std::array kForms{
        Form{true, 1, 0},    Form{true, 0.62, 0.5},  Form{true, 0.42, 0.6},  Form{true, 0.32, 1},
        Form{false, 1, 1.2}, Form{false, 0.62, 1.7}, Form{false, 0.42, 1.8}, Form{false, 0.32, 2},
    };
    /// Of a lost segment, before its cross. Chips that find no room there stand with the reason.
    static constexpr std::array kLostForms{
        Form{true, 1, 0},
        Form{false, 1, 0.6},
        Form{true, 0.7, 0.7},
        Form{false, 0.7, 1.1},
    };

    /// Places the label of an arrow, in the form and at the place that cost least.
    void placeLabel(std::size_t i)
    {
        const Slope slope = slopeOf(m_picture, arrow(i));
        const bool isRemarkable = hasChips(m_picture, arrow(i).step);
        m_labels[i].clear();
        m_costs[i] = std::numeric_limits<double>::infinity();
        if (lostEdge(i))
            for (const double edge : {m_metrics.labelEdge(), m_metrics.labelEdge() / 3})
                placeBeforeCross(i, slope, edge, isRemarkable);
        const double room = m_metrics.centre.width() - 2 * m_metrics.labelEdge();
        for (const Form& form : kForms) {
            if (m_costs[i] <= form.cost)
                return;
            if (form.hasChips || isRemarkable)
                placeLines(i, slope,
                           {linesOf(words(i, form), form.share * room, m_metrics), false, {}, form.cost});
        }
    }

    void placeBeforeCross(std::size_t i, const Slope& slope, double edge, bool isRemarkable)
    {
        const Part part = partOf(m_picture, arrow(i), edge);
        const double room = (part.end - part.begin) * slope.length();
        const double cost = edge < m_metrics.labelEdge() ? kAtLifeline : 0;
        for (const Form& form : kLostForms) {
            if ((!form.hasChips && !isRemarkable) || m_costs[i] <= form.cost + cost)
                continue;
            const auto lines = evenLinesOf(words(i, form), form.share * room, m_metrics);
            if (std::ranges::any_of(lines, [&](std::vector<TextRun> line) { // a word that is too wide
                    return arrange(line, m_metrics) > room;
                }))
                continue;
            for (const bool isBelow : {false, true})
                placeLines(i, slope, {lines, isBelow, edge, form.cost + cost + (isBelow ? kBelow : 0)});
        }
    }

    std::vector<TextRun> words(std::size_t i, const Form& form) const
    {
        return wordsOf(m_picture, arrow(i).step, form.hasChips);
    }

    /// For a classroom, whatever is behind it: no segment may be without its name. It stands where it covers
    /// least.
    void placeAnyway(std::size_t i)
    {
        const double room = m_metrics.centre.width() - 2 * m_metrics.labelEdge();
        const Slope slope = slopeOf(m_picture, arrow(i));
        int fewest = std::numeric_limits<int>::max();
        for (const double share : {1.0, 0.42})
            for (const double at : kElsewhere) {
                std::vector<PlacedText> texts =
                    candidate(i, {linesOf(words(i, {false}), share * room, m_metrics)}, slope, at);
                int covered = 0;
                for (PlacedText& text : texts) {
                    text.halo = m_picture.theme.ground;
                    covered += 4 * textsUnder(text.quad(), i) + linesThrough(text.quad(), i);
                }
                if (covered < fewest) {
                    fewest = covered;
                    m_labels[i] = std::move(texts);
                }
            }
    }

    /// What it costs that a lost segment's label stands over its cross, or behind it.
    double costOfCross(std::size_t i, std::span<const PlacedText> texts) const
    {
        const auto& cross = m_crosses[i];
        if (!cross)
            return 0;
        const double x = ((*cross)[0].x() + (*cross)[2].x()) / 2;
        const bool right = arrow(i).from == Side::Client;
        const bool isOver = std::ranges::any_of(texts, [&](const PlacedText& text) {
            const Quad quad = text.quad();
            const auto isBehind = [&](const QPointF& corner) {
                return right ? corner.x() > x : corner.x() < x;
            };
            return overlap(quad, *cross) || std::ranges::any_of(quad, isBehind);
        });
        return isOver ? kOverCross : 0;
    }

    void placeLines(std::size_t i, const Slope& slope, const LabelLines& label)
    {
        const double wanted = arrow(i).from == Side::Client ? arrow(i).labelAt : 1 - arrow(i).labelAt;
        const auto consider = [&](double at) {
            std::vector<PlacedText> texts = candidate(i, label, slope, at);
            double cost = label.cost + std::abs(at - wanted) * (arrow(i).isLate ? kOnlyBeginning : 1)
                + costOfCross(i, texts);
            for (PlacedText& text : texts) {
                const Quad quad = text.quad();
                if (collides(text, i))
                    return;
                const int through = linesThrough(quad, i);
                if (through > 0 && m_isDense && !isMarked(i))
                    return;
                cost += kOverArrow * through + kOverReason * reasonsUnder(quad, i);
                if (through > 0)
                    text.halo = m_picture.theme.ground;
            }
            if (cost < m_costs[i]) {
                m_costs[i] = cost;
                m_labels[i] = std::move(texts);
            }
        };
        if (m_costs[i] <= label.cost)
            return;
        consider(wanted);
        if (m_costs[i] <= label.cost)
            return;
        for (const double at : kElsewhere)
            consider(at);
    }

    /// A label that stands badly may only be in the way of the one before, which was placed first. Turns the
    /// two round, if both together are better off.
    void reconsider(std::size_t i)
    {
        if (i == 0 || m_costs[i] < kOverArrow || m_labels[i - 1].empty())
            return;
        const std::array before{std::pair(m_labels[i - 1], m_costs[i - 1]),
                                std::pair(m_labels[i], m_costs[i])};
        m_labels[i - 1].clear();
        placeLabel(i);
        placeLabel(i - 1);
        if (m_costs[i - 1] + m_costs[i] < before[0].second + before[1].second)
            return;
        for (std::size_t k = 0; k < before.size(); ++k)
            std::tie(m_labels[i - 1 + k], m_costs[i - 1 + k]) = before[k];
    }

    void placeDetails(std::size_t i)
    {
        if (m_labels[i].empty() || m_picture.detail == Detail::Essential || isBlank(m_picture, arrow(i)))
            return;
        const std::uint32_t step = arrow(i).step;
        const Slope slope = slopeOf(m_picture, arrow(i));
        const Part part = partOf(m_picture, arrow(i), lostEdge(i));
        const double room = (part.end - part.begin) * slope.length();
        const Typeface& face = m_metrics.typeface(Script::Details);
        const QString details =
            text::segmentDetails(m_picture.life->steps[step], *m_picture.life, m_picture.options.notation);
        const double top = std::max(gap(), m_labels[i].back().box.bottom());
        const double label = fractionOf(m_labels[i].front().anchor.x());

        // Beside a bracket or a crossing arrow there may be room for it in more lines only.
        for (const double share : {1.0, 0.8, 0.6}) {
            const QStringList lines = balanced(details, face, share * room);
            for (const double off : {0.0, -0.08, 0.08, -0.16, 0.16})
                if (placeDetails(i, lines, slope, label + off, top))
                    return;
        }
    }

    bool placeDetails(std::size_t i, const QStringList& lines, const Slope& slope, double at, double top)
    {
        const Typeface& face = m_metrics.typeface(Script::Details);
        const Part part = partOf(m_picture, arrow(i), lostEdge(i));
        std::vector<PlacedText> texts;
        for (const QString& line : lines) {
            texts.push_back(onSlope(Kind::Details, i, {{line, Script::Details, m_picture.theme.dim}}, slope,
                                    clamped(at, face.width(line), slope, part), top, face.height()));
            top += face.height();
        }
        const bool free = std::ranges::none_of(texts, [&](const PlacedText& text) {
            return leaves(text.quad()) || collides(text, i) || linesThrough(text.quad(), i) > 0;
        });
        if (free)
            m_details[i] = std::move(texts);
        return free;
    }

    /// Whether a text stands out over a lifeline: on a steep slope its far corners may.
    bool leaves(const Quad& quad) const
    {
        return std::ranges::any_of(quad, [&](const QPointF& corner) {
            return corner.x() < m_metrics.centre.left || corner.x() > m_metrics.centre.right;
        });
    }

    double fractionOf(double x) const { return (x - m_metrics.centre.left) / m_metrics.centre.width(); }

    /// What is selected or under the pointer says what it is, whatever stands around it.
    bool isMarked(std::size_t i) const
    {
        const std::uint32_t step = arrow(i).step;
        return m_picture.options.selected == step || m_picture.options.hovered == step;
    }

    /// To scale: whether an arrow is so far from both its neighbours that a line of text stands between.
    bool hasRoom(std::size_t i) const
    {
        const double least = 1.2 * m_metrics.line / m_metrics.row;
        const double here = arrow(i).departure;
        return (i == 0 || here - arrow(i - 1).departure >= least)
            && (i + 1 == m_arrows.size() || arrow(i + 1).departure - here >= least / 2);
    }

    const Picture& m_picture;
    const LadderMetrics& m_metrics;
    std::span<const std::uint32_t> m_arrows;
    bool m_isDense = false; ///< arrows may stand at any distance
    std::vector<std::optional<Quad>> m_crosses; ///< by place in m_arrows: of those that were lost
    std::vector<std::optional<Quad>> m_reasons; ///< the same: where their reasons want to stand
    std::vector<Quad> m_fixed;
    std::vector<PlacedText> m_standing; ///< what words of losses must not stand on
    std::vector<QLineF> m_lines;
    std::vector<std::vector<PlacedText>> m_labels; ///< by place in m_arrows
    std::vector<std::vector<PlacedText>> m_details; ///< the same
    std::vector<double> m_costs; ///< how badly a label stands, the same
};

} // namespace

std::vector<PlacedText> placeLabels(const Picture& picture, std::span<const std::uint32_t> arrows,
                                    std::span<const PlacedText> obstacles)
{
    return Placement(picture, arrows, obstacles).run();
}

} // namespace lifeline::ladder
