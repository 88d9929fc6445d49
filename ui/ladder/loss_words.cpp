#include "ui/ladder/loss_words.h"

#include "ui/text/segment_text.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
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
        const bool right = arrow(i).from == Side::Client;
        const QPointF cross = arrowLine(m_picture, arrow(i)).p2();
        const double distance = m_metrics.line;
        const double room = right ? m_metrics.centre.right - cross.x() - 2 * distance
                                  : cross.x() - m_metrics.centre.left - 2 * distance;
        const Typeface& face = m_metrics.typeface(Script::Note);
        const trace::Step& step = m_picture.life->steps[arrow(i).step];
        for (const QString& words : {text::lossText(step), text::lostText()}) {
            for (const double share : {1.0, 0.7}) {
                const QStringList lines = wrapped(words, face, share * room);
                const double half = static_cast<double>(lines.size() - 1) / 2;
                // Beside the cross where it can be: level with it, or with its last or its first line there.
                for (const double up :
                     {half, half + 0.5, half - 0.5, half + 1, half - 1, half + 1.5, half - 1.5})
                    if (tryLines(
                            i, lines,
                            {cross.x() + (right ? distance : -distance), cross.y() - up * face.height()}))
                        return;
            }
        }
    }

    bool tryLines(std::size_t i, const QStringList& lines, QPointF first)
    {
        const bool right = arrow(i).from == Side::Client;
        const Typeface& face = m_metrics.typeface(Script::Note);
        std::vector<PlacedText> texts;
        for (const QString& line : lines) {
            texts.push_back(horizontalText(PlacedText::Kind::Loss, arrow(i).step,
                                           {line, Script::Note, m_picture.theme.trouble}, first,
                                           right ? Qt::AlignLeft : Qt::AlignRight, m_metrics));
            first.ry() += face.height();
        }
        if (!std::ranges::all_of(texts, [&](const PlacedText& text) { return isFree(text.quad(), i); }))
            return false;
        std::ranges::move(texts, std::back_inserter(m_placed));
        return true;
    }

    bool isFree(const Quad& quad, std::size_t i) const
    {
        const auto onText = [&](const PlacedText& text) { // most are told by y: a text is not much of a slope
            return std::abs(text.anchor.y() - quad[0].y()) < 2 * m_metrics.row + 2 * m_metrics.line
                && overlap(quad, text.quad());
        };
        if (std::ranges::any_of(m_obstacles, onText) || std::ranges::any_of(m_placed, onText))
            return false;
        const std::size_t end = std::min(m_arrows.size(), i + kAround + 1);
        for (std::size_t k = i - std::min(i, kAround); k < end; ++k) {
            const std::optional<Quad> cross = crossBox(m_picture, arrow(k));
            if ((cross && overlap(quad, *cross)) || (k != i && crosses(arrowLine(m_picture, arrow(k)), quad)))
                return false;
        }
        return true;
    }

    const Picture& m_picture;
    const LadderMetrics& m_metrics;
    std::span<const std::uint32_t> m_arrows;
    std::span<const PlacedText> m_obstacles;
    std::vector<PlacedText> m_placed;
};

} // namespace

std::vector<PlacedText> placeLossWords(const Picture& picture, std::span<const std::uint32_t> arrows,
                                       std::span<const PlacedText> obstacles)
{
    return Words(picture, arrows, obstacles).place();
}

} // namespace lifeline::ladder
