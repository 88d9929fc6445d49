#include "ui/ladder/picture_pieces.h"

#include "core/analysis/findings.h"

#include <algorithm>
#include <utility>

namespace lifeline::ladder {
namespace {

constexpr double kAir = 0.3; ///< rows around an arrow that belong to it
constexpr double kLeastFilled = 0.7; ///< of a page, that is filled even where an arrow is cut for it

struct Stretch {
    double begin = 0; ///< rows
    double end = 0;
};

/// The heights that the texts between two rows take.
std::vector<Stretch> textStretches(const Picture& picture, Rows rows)
{
    std::vector<Stretch> stretches;
    for (const PlacedText& text : collectTexts(picture, rows)) {
        const Quad quad = text.quad();
        const auto [top, bottom] = std::minmax_element(
            quad.begin(), quad.end(), [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
        stretches.push_back({picture.metrics.rows(top->y()), picture.metrics.rows(bottom->y())});
    }
    return stretches;
}

/// The lowest place at or above `limit` that is in none of the stretches.
double freePlace(std::vector<Stretch> stretches, double limit)
{
    std::sort(stretches.begin(), stretches.end(),
              [](const Stretch& a, const Stretch& b) { return a.end > b.end; });
    for (bool moved = true; moved;) {
        moved = false;
        for (const Stretch& stretch : stretches)
            if (stretch.begin < limit && stretch.end > limit) {
                limit = stretch.begin;
                moved = true;
            }
    }
    return limit;
}

} // namespace

tl::unexpected<Error> pictureFailed(ErrorCode code, const QString& path, const QString& detail)
{
    Error error;
    error.code = code;
    error.subject = path.toStdString();
    error.detail = detail.toStdString();
    return tl::unexpected(std::move(error));
}

tl::unexpected<Error> pictureStopped(const QString& path)
{
    return pictureFailed(ErrorCode::WriteFailed, path, QStringLiteral("stopped"));
}

Picture wholePicture(const trace::Life& life, const ExportOptions& options, const QPaintDevice& device)
{
    Picture picture;
    picture.theme = options.theme;
    picture.options = {options.notation, options.timeDisplay};
    const std::shared_ptr<const trace::Life> shared(std::shared_ptr<void>(), &life);
    std::shared_ptr<const analysis::Examination> examination = options.examination;
    if (!examination) {
        analysis::Examination found;
        found.remarks.findings = analysis::findingsOf(life);
        examination = std::make_shared<const analysis::Examination>(std::move(found));
    }
    if (options.everySegment) { // an open run would have a strip to close it
        picture.setLife(shared, options.timeMode);
        picture.chips = chipsOf(examination->remarks.findings);
        picture.isExamined = true;
    } else {
        ArrangementWish wish;
        wish.life = shared;
        wish.examination = std::move(examination);
        wish.mode = options.timeMode;
        picture.exchange(*arranged(std::move(wish)));
    }
    picture.names = options.names;
    picture.overlay.marks = options.marks;
    picture.fit(options.width, 1, &device);
    return picture;
}

double pieceEnd(const Picture& picture, double begin, double rows)
{
    const double limit = begin + rows;
    if (limit >= picture.layout.height)
        return picture.layout.height + 1;
    const double least = begin + kLeastFilled * rows;
    const Rows near{least, limit + 1};
    const std::vector<Stretch> texts = textStretches(picture, near);
    std::vector<Stretch> all = texts;
    for (const std::uint32_t index : picture.arrows.touching(picture.layout.arrows, near, 1)) {
        const Arrow& arrow = picture.layout.arrows[index];
        all.push_back({arrow.departure - kAir, arrow.arrival + kAir});
    }
    for (const Gap& gap : overlapping(picture.layout.gaps, near))
        all.push_back({gap.begin, gap.end});
    for (const FoldBlock& block : picture.layout.folds)
        if (block.bottom > near.begin && block.top < near.end)
            all.push_back({block.top, block.bottom});
    if (const double end = freePlace(std::move(all), limit); end > least)
        return end;
    const double end = freePlace(texts, limit);
    return end > least ? end : limit;
}

void paintPiece(QPainter& painter, Picture& picture, Rows rows)
{
    picture.options.only = rows;
    paintLadder(painter, picture, rows);
}

bool goesOn(const ExportOptions& options, const Picture& picture, double rows)
{
    if (options.progress == nullptr)
        return true;
    options.progress->set(static_cast<std::uint64_t>(std::clamp(rows, 0.0, picture.layout.height)),
                          static_cast<std::uint64_t>(picture.layout.height) + 1);
    return !options.progress->isStopped();
}

} // namespace lifeline::ladder
