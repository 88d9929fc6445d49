#include "ui/playback/ticks.h"

#include <algorithm>
#include <cmath>

namespace lifeline::playback {
namespace {

using theme::SegmentKind;

constexpr std::size_t kLooksInPixel = 64;

/// What says more of a connection.
int weight(SegmentKind kind)
{
    switch (kind) {
    case SegmentKind::Trouble:
        return 4;
    case SegmentKind::Opening:
        return 3;
    case SegmentKind::Closing:
        return 2;
    case SegmentKind::Data:
        return 1;
    case SegmentKind::Acknowledgment:
        break;
    }
    return 0;
}

class Track {
public:
    Track(const state::Playhead& playhead, int width)
        : m_life(*playhead.life()),
          m_time(playhead.playingTime()),
          m_width(width)
    {
    }

    void add(std::uint32_t step, bool isTrouble)
    {
        if (step >= m_life.steps.size())
            return;
        const trace::Step& segment = m_life.steps[step];
        const Tick tick{pixel(segment.sent), step,
                        theme::segmentKind(segment.wire.flags, segment.wire.length), isTrouble};
        const auto place = std::ranges::lower_bound(m_ticks, tick.x, {}, &Tick::x);
        if (place == m_ticks.end() || place->x != tick.x) {
            m_ticks.insert(place, tick);
            return;
        }
        const bool wasTrouble = place->isTrouble;
        if (weight(tick.kind) > weight(place->kind) || (isTrouble && !wasTrouble))
            *place = tick;
        place->isTrouble = wasTrouble || isTrouble;
    }

    void addSegments()
    {
        const auto& steps = m_life.steps;
        std::size_t begin = 0;
        while (begin < steps.size()) {
            const int x = pixel(steps[begin].sent);
            std::size_t end = begin + 1;
            if (x + 1 < m_width) {
                const Time next = m_time.timeAt(Time{static_cast<std::int64_t>(
                    static_cast<double>(m_time.length().count()) * (x + 1) / std::max(1, m_width - 1))});
                const auto after =
                    std::lower_bound(steps.begin() + static_cast<std::ptrdiff_t>(end), steps.end(), next,
                                     [](const trace::Step& s, Time at) { return s.sent < at; });
                end = static_cast<std::size_t>(after - steps.begin());
            } else {
                end = steps.size();
            }
            const std::size_t stride = std::max<std::size_t>(1, (end - begin) / kLooksInPixel);
            for (std::size_t i = begin; i < end; i += stride)
                add(static_cast<std::uint32_t>(i), false);
            begin = end;
        }
        add(static_cast<std::uint32_t>(steps.size() - 1), false);
    }

    std::vector<Tick> take() { return std::move(m_ticks); }

private:
    int pixel(Time at) const
    {
        const double length = std::max(1.0, static_cast<double>(m_time.length().count()));
        return static_cast<int>(static_cast<double>(m_time.played(at).count()) / length * (m_width - 1));
    }

    const trace::Life& m_life;
    const state::PlayingTime& m_time;
    int m_width;
    std::vector<Tick> m_ticks;
};

} // namespace

std::vector<Tick> ticksOf(const state::Playhead& playhead, int width)
{
    if (!playhead.life() || playhead.life()->steps.empty() || width < 2)
        return {};
    Track track(playhead, width);
    track.addSegments();
    for (const Side side : kBothSides)
        for (const trace::StateSpan& span : playhead.life()->spans[side])
            if (span.cause)
                track.add(*span.cause, false);
    const std::vector<std::uint32_t>& troubles = playhead.troubles();
    for (const std::uint32_t step : troubles)
        track.add(step, true);
    return track.take();
}

} // namespace lifeline::playback
