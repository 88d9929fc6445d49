#include "tests/ui/lives.h"
#include "ui/ladder/ladder_picture.h"

#include <QElapsedTimer>
#include <QImage>
#include <algorithm>
#include <gmock/gmock.h>
#include <string>
#include <vector>

namespace lifeline::ladder {
namespace {

using namespace std::chrono_literals;

/// A connection of that many data segments, each with its ACK, 100 µs apart.
std::shared_ptr<const trace::Life> bulk(std::uint32_t pairs)
{
    trace::Life life = test::lifeFrom(R"(
        0.0000 > S  0(0)          client SYN-SENT     server SYN-RECEIVED
        0.0200 < S. 0(0) ack 1    client ESTABLISHED
        0.0200 > .  1(0) ack 1    server ESTABLISHED
        0.0210 > P. 1(1448) ack 1
        0.0215 < .  1(0) ack 1449
    )");
    const trace::Step data = life.steps[3];
    const trace::Step ack = life.steps[4];
    for (std::uint32_t i = 1; i <= pairs; ++i) {
        for (trace::Step step : {data, ack}) {
            step.number = static_cast<std::uint32_t>(life.steps.size()) + 1;
            step.frame = FrameNumber{step.number};
            step.sent += i * 1ms;
            tcp::Segment& wire = step.wire;
            tcp::SequenceNumber& moving = wire.length > 0 ? wire.sequence : wire.acknowledgment;
            moving = moving + i * 1448;
            tcp::SequenceNumber& relative =
                wire.length > 0 ? step.relativeSequence : step.relativeAcknowledgment;
            relative = relative + i * 1448;
            life.end = step.sent;
            life.steps.push_back(std::move(step));
        }
    }
    for (std::vector<trace::StateSpan>& spans : life.spans.values)
        spans.back().end = life.end;
    return std::make_shared<const trace::Life>(std::move(life));
}

/// Median of the time to paint a full window in the middle of the life, milliseconds.
double paintTime(const Picture& picture)
{
    QImage screen(1920, 1080, QImage::Format_RGB32);
    std::vector<double> times;
    for (int i = 0; i < 15; ++i) {
        const double top = picture.height() / 2 + 40 * i;
        QElapsedTimer timer;
        timer.start();
        screen.fill(picture.theme.ground);
        QPainter painter(&screen);
        painter.translate(0, -top);
        paintLadder(painter, picture, {picture.metrics.rows(top), picture.metrics.rows(top + 1080)});
        painter.end();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

Picture pictureOf(std::uint32_t pairs)
{
    Picture picture;
    picture.setLife(bulk(pairs), TimeMode::Rows);
    picture.fit(1920, 1);
    return picture;
}

// The target is 16 ms in a release build on an idle machine; what must hold anywhere is that length costs
// nothing.
TEST(PaintSpeed, AMillionSegmentsPaintAsFastAsAThousand)
{
    const double small = paintTime(pictureOf(500));
    const double large = paintTime(pictureOf(500'000));
    RecordProperty("milliseconds", std::to_string(large));
    EXPECT_LT(large, 3 * small + 2) << "of a thousand: " << small << " ms, of a million: " << large << " ms";
}

} // namespace
} // namespace lifeline::ladder
