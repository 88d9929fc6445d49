#include "core/ladder/gap_reason.h"
#include "ui/ladder/label_placement.h"
#include "ui/ladder/ladder_picture.h"
#include "ui/text/call_text.h"
#include "ui/text/fold_text.h"
#include "ui/text/icmp_text.h"
#include "ui/text/safe.h"
#include "ui/text/segment_text.h"
#include "ui/text/state_text.h"
#include "ui/text/time_text.h"

#include <algorithm>
#include <array>
#include <span>

namespace lifeline::ladder {
namespace {

using Kind = PlacedText::Kind;

/// Texts that push each other down stand the same however far one has scrolled, when the pass begins this far
/// above.
constexpr double kContext = 6;
constexpr std::size_t kNeighbours = 10;
constexpr double kSameRow = 0.3; ///< rows

/// Fills a margin from the top down: what would stand on a text above moves below it, unless they fit side by
/// side.
class Margin {
public:
    explicit Margin(double gap) : m_gap(gap) { }

    /// @param across  what the text takes of the width
    /// @param middle  where the text wants its middle
    /// @return where it gets it
    double place(Column across, double middle, double height)
    {
        const double placed = middle + lowered(across, middle, height);
        m_taken[m_next++ % m_taken.size()] = {across, placed + height / 2};
        return placed;
    }

    /// How far below its place it would stand.
    double lowered(Column across, double middle, double height) const
    {
        const double wanted = middle - height / 2;
        double top = wanted;
        for (const Taken& taken : m_taken)
            if (across.left < taken.across.right + m_gap && taken.across.left < across.right + m_gap)
                top = std::max(top, taken.bottom);
        return top - wanted;
    }

private:
    struct Taken {
        Column across;
        double bottom = -1e300;
    };
    std::array<Taken, 12> m_taken; ///< the latest; those before are far above
    std::size_t m_next = 0;
    double m_gap = 0;
};

/// Something that wants a place in a margin.
struct MarginItem {
    double y = 0; ///< in rows; decides who comes first
    Kind kind = Kind::Call;
    std::size_t index = 0; ///< in the layout's list of its kind
};

/// A call in lines. What it gives, "= 0", does not stand alone on one.
QStringList callLines(QString call, const Typeface& face, double width)
{
    static const QString kGives = QStringLiteral(" = ");
    static const QString kJoined = QStringLiteral("\u00a0=\u00a0");
    if (const qsizetype at = call.lastIndexOf(kGives); at >= 0)
        call.replace(at, kGives.size(), kJoined);
    QStringList lines = wrapped(call, face, width);
    for (QString& line : lines)
        line = line.replace(QChar(0xa0), QLatin1Char(' ')).trimmed();
    return lines;
}

class Collector {
public:
    Collector(const Picture& picture, Rows visible)
        : m_picture(picture),
          m_metrics(picture.metrics),
          m_theme(picture.theme),
          m_visible{visible.begin - kContext, visible.end + 1}
    {
    }

    std::vector<PlacedText> run(Rows visible)
    {
        if (m_metrics.hasTimes && !m_metrics.isNarrow)
            addTimes();
        for (const Side side : kBothSides)
            addMargin(side);
        addGaps();
        addFolds();
        const std::vector<std::uint32_t> arrows = m_picture.arrows.touching(
            m_picture.layout.arrows, visible, kNeighbours, leastDistance(m_picture));
        addRoundTrip();
        addNotices();
        std::vector<PlacedText> labels = placeLabels(m_picture, arrows, m_texts);
        std::ranges::move(labels, std::back_inserter(m_texts));

        const double top = m_metrics.y(visible.begin);
        const double bottom = m_metrics.y(visible.end);
        std::erase_if(m_texts, [&](const PlacedText& text) {
            const Quad quad = text.quad();
            const auto [low, high] = std::ranges::minmax(quad, {}, &QPointF::y);
            return high.y() < top || low.y() > bottom;
        });
        return std::move(m_texts);
    }

private:
    /// Times in a column of their own; one that finds no room is left out.
    void addTimes()
    {
        const double height = m_metrics.typeface(Script::Time).height();
        double bottom = -1e300;
        for (const TimeMark& mark : within(m_picture.layout.marks, m_visible, &TimeMark::y)) {
            const double y = m_metrics.y(mark.y);
            if (y - height / 2 < bottom)
                continue;
            bottom = y + height / 2;
            m_texts.push_back(timeOf(static_cast<std::size_t>(&mark - m_picture.layout.marks.data()),
                                     {m_metrics.time.right, y}, Qt::AlignRight));
        }
    }

    /// Calls, chips, and in a narrow picture times: whoever stands higher comes first.
    void addMargin(Side side)
    {
        std::vector<MarginItem> items;
        const auto want = [&](const auto& list, auto&& wanted, Kind kind, double above = 0) {
            for (const auto& each : wanted)
                items.push_back({each.y - above, kind, static_cast<std::size_t>(&each - list.data())});
        };
        const Layout& layout = m_picture.layout;
        if (m_metrics.isNarrow && side == Side::Client) // the time stands above the calls of its row
            want(layout.marks, within(layout.marks, m_visible, &TimeMark::y), Kind::Time, kSameRow);
        want(layout.calls, within(layout.calls, m_visible, &CallLabel::y), Kind::Call);
        if (m_metrics.hasChips)
            want(layout.chips[side], within(layout.chips[side], m_visible, &Chip::y), Kind::Chip);
        std::ranges::stable_sort(items, {}, &MarginItem::y);

        Margin margin(2 * m_metrics.unit);
        for (const MarginItem& item : items) {
            if (item.kind == Kind::Time)
                addTime(item.index, margin);
            else if (item.kind == Kind::Chip)
                addChip(layout.chips[side][item.index], margin);
            else if (layout.calls[item.index].side == side)
                addCall(layout.calls[item.index], margin);
        }
    }

    PlacedText timeOf(std::size_t index, QPointF at, Qt::AlignmentFlag align) const
    {
        const std::vector<TimeMark>& marks = m_picture.layout.marks;
        const Time begin = m_picture.life->begin;
        const Time previous = index == 0 ? begin : marks[index - 1].time;
        const QString text =
            text::timeText(marks[index].time, begin, previous, m_picture.options.timeDisplay);
        return horizontalText(Kind::Time, static_cast<std::uint32_t>(index),
                              {text, Script::Time, m_theme.dim}, at, align, m_metrics);
    }

    void addTime(std::size_t index, Margin& margin)
    {
        add(timeOf(index, {m_metrics.time.left, m_metrics.y(m_picture.layout.marks[index].y)}, Qt::AlignLeft),
            margin, 1.5 * m_metrics.unit);
    }

    /// Adds a text of a margin where there is room for it.
    void add(PlacedText text, Margin& margin, double air = 0)
    {
        const QRectF box = text.box.translated(text.anchor);
        const Column across{box.left(), box.right()};
        // To scale, a text below its place would tell another time.
        if (m_picture.layout.mode == TimeMode::ToScale
            && margin.lowered(across, text.anchor.y(), box.height() + air) > m_metrics.line)
            return;
        text.anchor.setY(margin.place(across, text.anchor.y(), box.height() + air));
        m_texts.push_back(std::move(text));
    }

    void addCall(const CallLabel& label, Margin& margin)
    {
        const trace::CallSpan& span = m_picture.life->calls[label.call];
        const bool failed = label.part != CallLabel::Part::Begin && !span.call.error.empty()
            && !m_picture.blanks.calls.contains(label.call);
        const QColor colour = failed             ? m_theme.trouble
            : label.part == CallLabel::Part::End ? m_theme.dim
                                                 : m_theme.accent;
        const Typeface& face = m_metrics.typeface(Script::Call);
        const Column& column = m_metrics.calls[label.side];
        const bool left = label.side == Side::Client;
        const double indent = left ? m_metrics.callIndent() : 0;
        const double width = column.width() - indent + 0.5;
        double y = m_metrics.y(label.y);
        QString words = text::callText(span, label.part);
        const auto blank = Blanks::find(m_picture.blanks.calls, label.call);
        if (blank && label.part != CallLabel::Part::Begin)
            words = QStringLiteral("%1 = %2").arg(text::safe(span.call.name), Blanks::mark(*blank));
        for (const QString& line : callLines(words, face, width)) {
            add(horizontalText(Kind::Call, label.call, {line, Script::Call, colour},
                               {left ? column.left + indent : column.right, y},
                               left ? Qt::AlignLeft : Qt::AlignRight, m_metrics),
                margin);
            y += face.height();
        }
    }

    void addChip(const Chip& chip, Margin& margin)
    {
        const std::vector<trace::StateSpan>& spans = m_picture.life->spans[chip.side];
        const tcp::State state = spans[chip.span].state;
        if (chip.span > 0 && spans[chip.span - 1].state == state)
            return; // the same state, better known: one name is enough
        const bool left = chip.side == Side::Client;
        const Column& column = m_metrics.chips[chip.side];
        const auto blank = Blanks::find(m_picture.blanks.states[chip.side], chip.span);
        if (blank && blank->isEmpty())
            return;
        const QColor fill = blank ? m_theme.raised : m_theme.state(state);
        add(horizontalText(Kind::Chip, chip.span,
                           {blank ? Blanks::mark(*blank) : text::stateName(state), Script::Chip,
                            blank ? m_theme.accent : theme::textOn(fill), fill},
                           {left ? column.right : column.left, m_metrics.y(chip.y)},
                           left ? Qt::AlignRight : Qt::AlignLeft, m_metrics),
            margin, m_metrics.unit / 2);
    }

    void addGaps()
    {
        const Typeface& face = m_metrics.typeface(Script::Note);
        for (const Gap& gap : overlapping(m_picture.layout.gaps, m_visible)) {
            const auto index = static_cast<std::uint32_t>(&gap - m_picture.layout.gaps.data());
            Gap told = gap;
            told.reason = gapReason(gap, m_picture.chips);
            const auto blank = gap.next ? Blanks::find(m_picture.blanks.pauses, *gap.next) : std::nullopt;
            const QStringList lines = wrapped(blank ? Blanks::mark(*blank) : text::gapText(told), face,
                                              m_metrics.centre.width() - 4 * m_metrics.unit);
            double y = m_metrics.y((gap.begin + gap.end) / 2)
                - static_cast<double>(lines.size() - 1) / 2 * face.height();
            for (const QString& line : lines) {
                m_texts.push_back(horizontalText(Kind::Gap, index, {line, Script::Note, m_theme.dim},
                                                 {m_metrics.centre.middle(), y}, Qt::AlignHCenter,
                                                 m_metrics));
                y += face.height();
            }
        }
    }

    /// What is in a folded run, as long as there is room for it; an open one's is short and quiet.
    void addFolds()
    {
        const Typeface& face = m_metrics.typeface(Script::Note);
        const double room = m_metrics.centre.width() - 12 * m_metrics.unit;
        double bottom = -1e300;
        for (const FoldBlock& block : foldsWithin(m_visible)) {
            const double top = m_metrics.y(block.top);
            const double height = m_metrics.y(block.bottom) - top;
            const double middle = top + height / 2;
            if (height < face.height() || middle - face.height() / 2 < bottom)
                continue;
            bottom = middle + face.height() / 2;
            const QStringList texts = text::foldTexts(block, m_picture.isExamined);
            const auto fits =
                std::ranges::find_if(texts, [&](const QString& text) { return face.width(text) <= room; });
            const QString& words = block.isOpen || fits == texts.end() ? texts.last() : *fits;
            m_texts.push_back(horizontalText(
                Kind::Fold, block.begin, {words, Script::Note, block.isOpen ? m_theme.dim : m_theme.text},
                {block.isOpen ? m_metrics.centre.left + 6 * m_metrics.unit : m_metrics.centre.middle(),
                 middle},
                block.isOpen ? Qt::AlignLeft : Qt::AlignHCenter, m_metrics));
        }
    }

    std::span<const FoldBlock> foldsWithin(Rows rows) const
    {
        const std::vector<FoldBlock>& folds = m_picture.layout.folds;
        const auto begin = std::ranges::lower_bound(folds, rows.begin, {}, &FoldBlock::bottom);
        const auto end = std::ranges::lower_bound(begin, folds.end(), rows.end, {}, &FoldBlock::top);
        return {begin, end};
    }

    /// What an ICMP error says, beside its mark. Where many share a height, the first.
    void addNotices()
    {
        const Typeface& face = m_metrics.typeface(Script::Note);
        const double room = m_metrics.centre.width() - 8 * m_metrics.unit;
        double bottom = -1e300;
        for (const NoticeMark& mark : within(m_picture.layout.notices, m_visible, &NoticeMark::y)) {
            const double y = m_metrics.y(mark.y);
            if (y - face.height() / 2 < bottom)
                continue;
            bottom = y + face.height() / 2;
            const bool left = mark.side == Side::Client;
            const double inward = (left ? 1 : -1) * (m_metrics.headLength() + 2 * m_metrics.unit);
            const trace::IcmpNotice& notice = m_picture.life->icmp[mark.notice];
            QString words = text::icmpText(notice);
            if (face.width(words) > room)
                words = text::icmpName(notice);
            double line = y - static_cast<double>(wrapped(words, face, room).size() - 1) / 2 * face.height();
            for (const QString& part : wrapped(words, face, room)) {
                m_texts.push_back(
                    horizontalText(Kind::Notice, mark.notice, {part, Script::Note, m_theme.trouble},
                                   {(left ? m_metrics.centre.left : m_metrics.centre.right) + inward, line},
                                   left ? Qt::AlignLeft : Qt::AlignRight, m_metrics));
                bottom = line + face.height() / 2;
                line += face.height();
            }
        }
    }

    /// Beside the handshake's bracket, where no arrow passes.
    void addRoundTrip()
    {
        const auto& trip = m_picture.layout.handshake;
        if (!trip || trip->end < m_visible.begin || trip->begin > m_visible.end)
            return;
        std::vector<QLineF> lines;
        for (const std::uint32_t index :
             m_picture.arrows.touching(m_picture.layout.arrows, {trip->begin, trip->end}, 1))
            lines.push_back(arrowLine(m_picture, m_picture.layout.arrows[index]));
        std::optional<PlacedText> best;
        std::ptrdiff_t fewest = 0;
        for (const double at : {0.5, 0.42, 0.58, 0.34, 0.66, 0.25, 0.75}) {
            const double y = m_metrics.y(trip->begin + (trip->end - trip->begin) * at);
            PlacedText text = horizontalText(
                Kind::RoundTrip, 0, {text::roundTripText(trip->duration), Script::Note, m_theme.accent},
                {m_metrics.centre.left + 5 * m_metrics.unit, y}, Qt::AlignLeft, m_metrics);
            const Quad quad = text.quad();
            const auto through =
                std::ranges::count_if(lines, [&](const QLineF& line) { return crosses(line, quad); })
                + 2 * std::ranges::count_if(m_texts, [&](const PlacedText& other) {
                      return overlap(other.quad(), quad);
                  });
            if (!best || through < fewest) {
                fewest = through;
                best = std::move(text);
                if (through > 0)
                    best->halo = m_theme.ground;
            }
        }
        m_texts.push_back(std::move(*best));
    }

    const Picture& m_picture;
    const LadderMetrics& m_metrics;
    const theme::Theme& m_theme;
    Rows m_visible;
    std::vector<PlacedText> m_texts;
};

} // namespace

std::vector<PlacedText> collectTexts(const Picture& picture, Rows visible)
{
    if (picture.life == nullptr)
        return {};
    std::vector<PlacedText> texts = Collector(picture, visible).run(visible);
    addOverlayTexts(picture, visible, texts);
    return texts;
}

} // namespace lifeline::ladder
