#include "ui/handout/handout_ladder.h"

#include "core/ladder/trains.h"
#include "core/teaching/stops.h"
#include "ui/handout/leave_blanks.h"
#include "ui/ladder/picture_pieces.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace lifeline::handout {

namespace {

using ladder::Picture;

struct LadderText {
    Q_DECLARE_TR_FUNCTIONS(Handout)
};

constexpr double kGutter = 52; // for the numbers
constexpr double kMark = 17; // height of one
constexpr double kLadderWidth = 760; // logical pixels; then the ladder's letters are hardly made smaller
constexpr double kTallestBurst = 1.1; // rows; lines on paper may be closer than on a screen
constexpr std::size_t kMostCalls = 40; // each is a line
constexpr double kFewestRows = 6; // that are worth beginning on a page

struct Mark {
    double row = 0;
    QString text;
    bool isQuestion = false;
};

/// Where a step stands in a picture, in rows: its arrow, or the block that hides it; the end for what comes
/// after the last.
double rowOf(const Picture& picture, std::uint32_t step)
{
    if (const ladder::Arrow* arrow = ladder::arrowOf(picture.layout, step))
        return arrow->departure;
    if (const ladder::FoldBlock* block = ladder::blockOf(picture.layout, step))
        return (block->top + block->bottom) / 2;
    return picture.layout.height;
}

/// Where the ladder ends, in rows: below the last step that is shown, and never within a block.
double endOf(const Picture& picture, const Handout& handout)
{
    constexpr double kAir = 0.6; // above the arrow that is not shown
    if (handout.shown >= handout.life->steps.size())
        return picture.layout.height;
    if (const ladder::Arrow* arrow = ladder::arrowOf(picture.layout, handout.shown))
        return arrow->departure - kAir;
    const ladder::FoldBlock* block = ladder::blockOf(picture.layout, handout.shown);
    return block != nullptr ? block->bottom + kAir : picture.layout.height;
}

std::vector<Mark> marksOf(const Picture& picture, const Handout& handout)
{
    std::vector<Mark> marks;
    for (std::size_t i = 0; i < handout.narration.size(); ++i)
        if (const auto& step = handout.narration[i].step)
            marks.push_back({rowOf(picture, *step), QString::number(i + 1), false});
    for (std::size_t i = 0; i < handout.questions.size(); ++i)
        marks.push_back({rowOf(picture, handout.questions[i].step), questionName(i), true});
    std::stable_sort(marks.begin(), marks.end(),
                     [](const Mark& one, const Mark& other) { return one.row < other.row; });
    return marks;
}

/// Whether what begins with a step has a label that says what the step is, and is no block of both ends.
bool isNamed(const trace::Life& life, const ladder::Trains& trains, const teaching::Stop& stop)
{
    return stop.count() <= ladder::kMostArrows
        || !ladder::burstsOf(life, trains, {{stop.first, stop.last + 1}}).empty();
}

/// What flies together, as in a presentation; what is asked or told stands alone.
std::vector<ladder::StepRun> runsOf(const Handout& handout)
{
    using teaching::Topic;
    static const std::vector<analysis::Finding> kNone;
    const std::vector<analysis::Finding>& findings =
        handout.examination ? handout.examination->remarks.findings : kNone;
    std::vector<std::uint32_t> alone;
    for (const Told& told : handout.narration)
        if (told.step)
            alone.push_back(*told.step);
    for (const teaching::Question& question : handout.questions)
        if (question.topic != Topic::CallResult)
            alone.push_back(question.step);
    std::sort(alone.begin(), alone.end());
    std::vector<teaching::Stop> stops = teaching::stopsOf(*handout.life, findings, alone);
    const ladder::Trains trains = ladder::trainsOf(*handout.life);
    for (const teaching::Question& question : handout.questions)
        for (const teaching::Stop& stop : stops)
            if (stop.first == question.step && question.topic != Topic::CallResult
                && (question.topic != Topic::Acknowledgment || !isNamed(*handout.life, trains, stop)))
                alone.push_back(question.step + 1);
    std::sort(alone.begin(), alone.end());
    stops = teaching::stopsOf(*handout.life, findings, alone);
    std::vector<ladder::StepRun> runs;
    for (const teaching::Stop& stop : stops)
        runs.push_back({stop.first, stop.last + 1});
    return runs;
}

/// Of many system calls, only those that do not just take or give octets.
ladder::Layout laidOut(const trace::Life& life, const std::vector<ladder::StepRun>& runs)
{
    if (life.calls.size() <= kMostCalls)
        return ladder::layOutGathered(life, runs, kTallestBurst);
    trace::Life fewer = life;
    fewer.calls.clear();
    std::vector<std::uint32_t> kept;
    for (std::uint32_t i = 0; i < life.calls.size(); ++i) {
        const trace::Call& call = life.calls[i].call;
        const bool movesOctets = call.name.starts_with("recv") || call.name.starts_with("send");
        if (movesOctets && call.error.empty() && call.result != 0)
            continue;
        fewer.calls.push_back(life.calls[i]);
        kept.push_back(i);
    }
    ladder::Layout layout = ladder::layOutGathered(fewer, runs, kTallestBurst);
    for (ladder::CallLabel& label : layout.calls)
        label.call = kept[label.call];
    return layout;
}

/// Marks of one row stand side by side; those of rows near to each other move down.
class MarkColumn {
public:
    MarkColumn(Sheet& sheet, const theme::Theme& theme) : m_sheet(sheet), m_theme(theme) { }

    void paint(const Mark& mark, double y)
    {
        QPainter& painter = m_sheet.painter();
        const QFont face = m_sheet.font(theme::TextSize::Small, QFont::DemiBold);
        painter.setFont(face);
        const double width =
            std::max(kMark, QFontMetricsF(face, painter.device()).horizontalAdvance(mark.text) + 8);
        if (y < m_y + kMark && m_x + width > kGutter) { // no room beside the one before
            y = m_y + kMark + 1;
            m_x = 0;
        } else if (y < m_y + kMark) {
            y = m_y;
        } else {
            m_x = 0;
        }
        const QRectF box(m_x, y, width, kMark);
        painter.setPen(QPen(m_theme.accent, 1));
        painter.setBrush(mark.isQuestion ? m_theme.ground : m_theme.accent);
        painter.drawRoundedRect(box, mark.isQuestion ? 3 : kMark / 2, mark.isQuestion ? 3 : kMark / 2);
        painter.setPen(mark.isQuestion ? m_theme.accent : m_theme.onAccent);
        painter.drawText(box, Qt::AlignCenter, mark.text);
        m_x += width + 2;
        m_y = y;
    }

private:
    Sheet& m_sheet;
    const theme::Theme& m_theme;
    double m_x = 0;
    double m_y = -1e9;
};

} // namespace

QString questionName(std::size_t index) { return QStringLiteral("Q%1").arg(index + 1); }

Picture pictureOf(const Handout& handout, const theme::Theme& theme, const QPaintDevice& device)
{
    ladder::ExportOptions options;
    options.theme = theme;
    options.width = kLadderWidth;
    options.examination = handout.examination;
    Picture picture = ladder::wholePicture(*handout.life, options, device);
    picture.layout = laidOut(*handout.life, runsOf(handout));
    picture.arrows = ladder::ArrowIndex(picture.layout.arrows);
    leaveBlanks(picture, handout);
    picture.fit(kLadderWidth, 1, &device);
    return picture;
}

void paintLadder(Sheet& sheet, const QPaintDevice& device, const Handout& handout, const theme::Theme& theme)
{
    Picture picture = pictureOf(handout, theme, device);
    const ladder::LadderMetrics& m = picture.metrics;
    const double scale = std::min(1.0, (sheet.width() - kGutter) / m.width);
    const std::vector<Mark> marks = marksOf(picture, handout);
    QPainter& painter = sheet.painter();
    auto next = marks.begin();
    const double limit = endOf(picture, handout);
    for (double begin = m.rows(0); begin < limit;) {
        sheet.need((m.header + kFewestRows * m.row) * scale);
        const double end =
            std::min(limit, ladder::pieceEnd(picture, begin, (sheet.left() / scale - m.header) / m.row));
        const double top = sheet.y();
        const double height = (m.header + (end - begin) * m.row) * scale;
        painter.save();
        painter.translate(kGutter, top);
        painter.scale(scale, scale);
        ladder::paintHeader(painter, picture);
        painter.setClipRect(QRectF(0, m.header, m.width, (end - begin) * m.row));
        painter.translate(0, m.header - m.y(begin));
        ladder::paintPiece(painter, picture, {begin, end});
        painter.restore();
        MarkColumn column(sheet, theme);
        for (; next != marks.end() && (next->row < end || end >= limit); ++next)
            column.paint(*next, top + (m.header + (next->row - begin) * m.row) * scale - kMark / 2);
        sheet.take(height);
        begin = end;
    }
    if (const std::size_t all = handout.life->steps.size(); handout.shown < all)
        sheet.write(LadderText::tr("… and %n more segments; Lifeline shows them all.",
                                   "below a ladder that was cut", static_cast<int>(all - handout.shown)),
                    sheet.font(theme::TextSize::Label), theme.dim, kGutter);
}

} // namespace lifeline::handout
