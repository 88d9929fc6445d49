#include "ui/ladder/loss_words.h"

#include "ui/ladder/label_words.h"
#include "ui/text/segment_text.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <optional>

namespace lifeline::ladder {
namespace {

constexpr std::size_t kAround = 12; ///< arrows; what is further away does not reach here

class Words {
public:
    Words(const Picture& picture, std::span<const std::uint32_t> arrows,
          std::span<const PlacedText> obstacles)
        : m_picture(picture),
          m_metrics(picture.metrics),
          m_arrows(arrows),
          m_obstacles(obstacles)
    {
    }

    std::vector<PlacedText> place()
    {
        // To scale, many may share a height: then only the first is told of.
        const bool isDense = m_picture.layout.mode == TimeMode::ToScale;
        const double least = m_metrics.line / m_metrics.row;
        double last = -1e300;
        for (std::size_t i = 0; i < m_arrows.size(); ++i) {
            if (!arrow(i).lost || isBlank(m_picture, arrow(i)) || isOnItsWay(m_picture, arrow(i))
                || (isDense && arrow(i).arrival - last < least))
                continue;
            last = arrow(i).arrival;
            placeAt(i);
        }
        return std::move(m_placed);
    }

private:
    const Arrow& arrow(std::size_t i) const { return m_picture.layout.arrows[m_arrows[i]]; }

    void placeAt(std::size_t i)
    {
        const std::vector<TextRun> chips = missingChips(i);
        for (const QString& words : {text::lossText(m_picture.life->steps[arrow(i).step]), text::lostText()})
            for (const bool mayCross : {false, true})
                if (tryWords(i, chips, words, mayCross)
                    || (!chips.empty() && tryWords(i, {}, words, mayCross)))
                    return;
    }

    /// Between the cross and the lifeline.
    double room(std::size_t i) const
    {
        const double x = arrowLine(m_picture, arrow(i)).p2().x();
        return (arrow(i).from == Side::Client ? m_metrics.centre.right - x : x - m_metrics.centre.left)
            - 2 * m_metrics.line;
    }

    /// The chips that the label of a lost segment had no room for, if they have room here.
    std::vector<TextRun> missingChips(std::size_t i) const
    {
        const std::uint32_t step = arrow(i).step;
        std::vector<TextRun> chips;
        addChips(m_picture, step, chips);
        const auto isChip = [](const TextRun& run) { return run.fill.isValid(); };
        const bool hasLabel = std::ranges::any_of(m_obstacles, [&](const PlacedText& text) {
            return text.kind == PlacedText::Kind::Label && text.index == step;
        });
        const bool stands = std::ranges::any_of(m_obstacles, [&](const PlacedText& text) {
            return text.kind == PlacedText::Kind::Label && text.index == step
                && std::ranges::any_of(text.runs, isChip);
        });
        if (!hasLabel || stands)
            return {};
        std::erase_if(chips, [&](TextRun& chip) {
            std::vector<TextRun> alone{chip};
            return arrange(alone, m_metrics) > room(i);
        });
        return chips;
    }

    /// Beside the cross where it can be: level with it, or higher or lower.
    bool tryWords(std::size_t i, const std::vector<TextRun>& chips, const QString& words, bool mayCross)
    {
        const Typeface& face = m_metrics.typeface(Script::Note);
        for (const double share : {1.0, 0.7}) {
            std::vector<TextRun> lines = chips;
            for (const QString& line : wrapped(words, face, share * room(i)))
                lines.push_back({line, Script::Note, m_picture.theme.trouble});
            const double half = static_cast<double>(lines.size() - 1) / 2;
            for (const double off : {0.0, 0.5, -0.5, 1.0, -1.0, 1.5, -1.5, 2.0, -2.0})
                if (tryLines(i, lines, half + off, mayCross))
                    return true;
        }
        return false;
    }

    /// @param up  lines that the first one stands above the cross
    bool tryLines(std::size_t i, const std::vector<TextRun>& lines, double up, bool mayCross)
    {
        const bool right = arrow(i).from == Side::Client;
        const QPointF cross = arrowLine(m_picture, arrow(i)).p2();
        const double height = m_metrics.typeface(Script::Note).height();
        QPointF at(cross.x() + (right ? m_metrics.line : -m_metrics.line), cross.y() - up * height);
        std::vector<PlacedText> texts;
        for (const TextRun& line : lines) {
            const bool isChip = line.fill.isValid();
            texts.push_back(horizontalText(PlacedText::Kind::Loss, arrow(i).step, line, at,
                                           right ? Qt::AlignLeft : Qt::AlignRight, m_metrics));
            at.ry() += isChip ? std::max(height, m_metrics.chipHeight()) : height;
        }
        for (PlacedText& text : texts) {
            if (!isFree(text.quad(), i))
                return false;
            if (!crossesArrow(text.quad(), i))
                continue;
            if (!mayCross)
                return false;
            text.halo = m_picture.theme.ground;
        }
        std::ranges::move(texts, std::back_inserter(m_placed));
        return true;
    }

    /// Of texts and crosses.
    bool isFree(const Quad& quad, std::size_t i) const
    {
        const auto onText = [&](const PlacedText& text) { // most are told by y: a text is not much of a slope
            return std::abs(text.anchor.y() - quad[0].y()) < 2 * m_metrics.row + 2 * m_metrics.line
                && overlap(quad, text.quad());
        };
        if (std::ranges::any_of(m_obstacles, onText) || std::ranges::any_of(m_placed, onText))
            return false;
        return std::ranges::none_of(around(i), [&](std::uint32_t index) {
            const std::optional<Quad> cross = crossBox(m_picture, m_picture.layout.arrows[index]);
            return cross && overlap(quad, *cross);
        });
    }

    bool crossesArrow(const Quad& quad, std::size_t i) const
    {
        return std::ranges::any_of(around(i), [&](std::uint32_t index) {
            return index != m_arrows[i]
                && crosses(arrowLine(m_picture, m_picture.layout.arrows[index]), quad);
        });
    }

    std::span<const std::uint32_t> around(std::size_t i) const
    {
        const std::size_t begin = i - std::min(i, kAround);
        return m_arrows.subspan(begin, std::min(m_arrows.size(), i + kAround + 1) - begin);
    }

    const Picture& m_picture;
    const LadderMetrics& m_metrics;
    std::span<const std::uint32_t> m_arrows;
    std::span<const PlacedText> m_obstacles;
    std::vector<PlacedText> m_placed;
};

} // namespace

std::optional<Quad> reasonBox(const Picture& picture, const Arrow& arrow)
{
    if (!arrow.lost || isBlank(picture, arrow) || isOnItsWay(picture, arrow))
        return std::nullopt;
    const LadderMetrics& m = picture.metrics;
    const QPointF cross = arrowLine(picture, arrow).p2();
    const double half = 1.5 * m.typeface(Script::Note).height();
    const double left = arrow.from == Side::Client ? cross.x() + m.line : m.centre.left + m.line;
    const double right = arrow.from == Side::Client ? m.centre.right - m.line : cross.x() - m.line;
    return Quad{QPointF(left, cross.y() - half), QPointF(right, cross.y() - half),
                QPointF(right, cross.y() + half), QPointF(left, cross.y() + half)};
}

std::vector<PlacedText> placeLossWords(const Picture& picture, std::span<const std::uint32_t> arrows,
                                       std::span<const PlacedText> obstacles)
{
    return Words(picture, arrows, obstacles).place();
}

} // namespace lifeline::ladder
