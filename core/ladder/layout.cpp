#include "core/ladder/layout.h"

#include "core/ladder/arrow_labels.h"
#include "core/ladder/gaps.h"
#include "core/ladder/moments.h"
#include "core/ladder/state_bands.h"
#include "core/ladder/time_marks.h"
#include "core/ladder/trains.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace lifeline::ladder {
namespace {

using Kind = Moment::Kind;

/// Least distances, in rows. A row is about three lines of text high.
struct Spacing {
    double departure = 1.0; ///< between two departures, from whichever end
    double slant = 0.55; ///< of an arrow whose arrival is known
    double drop = 0.45; ///< of an arrow whose arrival is not known: always exactly this
    double arrival = 0.35; ///< between two arrivals at one end
    double call = 0.45; ///< between two calls at one end
    double row = 1.0; ///< what a gap takes
    double tick = 0.02; ///< between any two different times, so that height tells them apart
};

constexpr Spacing kRows{};
constexpr Spacing kCompressed{.departure = 0.85, .slant = 0.45};
constexpr double kTop = 0.6; ///< the first chip stands above the first moment
constexpr double kBottom = 0.5;
constexpr double kGapMargin = 0.15;
constexpr double kMarkHeight = 0.45;
constexpr double kBlockHeight = 0.8; ///< of a folded run
constexpr double kStripHeight = 0.45; ///< of an open one's strip
constexpr double kBlockAir = 0.3; ///< above a block or strip
constexpr double kBelowBlock = 0.5; ///< from there to the next departure: its label stands above it
constexpr double kNoticeRow = 0.55; ///< what an ICMP error takes
constexpr double kTallNoticeRow = 0.85; ///< where labels are large
constexpr double kAboveBurst = 0.3; ///< its label's second line stands above it too
constexpr double kWidestPitch = 0.09; ///< from arrow to arrow of a burst

/// To scale: a round trip is this high, and what would be higher than the fold is folded.
constexpr double kRowsPerRoundTrip = 4;
constexpr double kFold = 6;
constexpr Time kUsualRoundTrip = std::chrono::milliseconds{20};
constexpr Time kShortestRoundTrip = std::chrono::microseconds{10};

/// With height for time and nothing else: not so long that one scrolls through emptiness, nor so short that
/// lines run into each other.
constexpr double kMostRowsPerMoment = 4;
constexpr double kFewestRows = 10;
constexpr double kLeastRows = 40; ///< that a long time may have, however little happens in it
constexpr double kMostMomentsPerRow = 50;
constexpr double kMostRows = 500'000; ///< all of a picture can be scrolled to

/// Gives each moment its height, from the top down.
class Placement {
public:
    Placement(const trace::Life& life, TimeMode mode, const std::vector<Fold>& folds, const OpenFolds& open)
        : m_life(life),
          m_folds(folds),
          m_open(open),
          m_spacing(mode == TimeMode::Rows ? kRows : kCompressed)
    {
        m_layout.mode = mode;
        for (const Side side : kBothSides)
            m_changeAt[side].resize(life.spans[side].size(), 0);
    }

    /// Draws trains together, and bursts as blocks.
    void gather(Trains trains, std::vector<BurstRun> bursts, double tallest)
    {
        m_trains = std::move(trains);
        m_bursts = std::move(bursts);
        std::uint32_t most = 2;
        for (const BurstRun& burst : m_bursts)
            most = std::max(most, burst.count());
        m_pitch = std::min(kWidestPitch, tallest / (most - 1));
    }

    Layout run()
    {
        std::vector<Moment> moments = momentsOf(m_life, m_folds, m_open);
        if (m_trains)
            moments = gathered(m_life, moments, *m_trains, m_bursts);
        const std::optional<HandshakeTrip> handshake = handshakeOf(m_life);
        std::optional<Time> foldAt;
        if (m_layout.mode == TimeMode::Compressed) {
            const Time roundTrip =
                std::max(handshake ? handshake->duration : kUsualRoundTrip, kShortestRoundTrip);
            m_rowsPerNanosecond = kRowsPerRoundTrip / static_cast<double>(roundTrip.count());
            foldAt = Time{static_cast<Time::rep>(kFold / m_rowsPerNanosecond)};
        }
        if (m_layout.mode == TimeMode::ToScale && !moments.empty())
            return runToScale(moments, handshake);
        m_hasArrival.resize(m_life.steps.size(), false);
        for (const Moment& moment : moments) {
            if (moment.isArrival())
                m_hasArrival[moment.index] = true;
        }
        m_layout.anchors.reserve(moments.size());
        m_layout.arrows.reserve(std::min(moments.size(), m_life.steps.size()));
        m_layout.marks.reserve(m_layout.arrows.capacity());

        const std::vector<Pause> pauses =
            pausesOf(m_life, moments, m_folds, handshake, foldAt, m_trains ? &m_bursts : nullptr);
        auto pause = pauses.begin();
        for (std::size_t i = 0; i < moments.size(); ++i) {
            const bool paused = pause != pauses.end() && pause->before == i;
            place(moments[i], paused ? &*pause : nullptr);
            pause += paused ? 1 : 0;
        }
        keepWaitingMark(std::numeric_limits<double>::infinity());
        finish(handshake);
        return std::move(m_layout);
    }

private:
    /// Every moment where its time stands, whatever else stands there.
    Layout runToScale(const std::vector<Moment>& moments, std::optional<HandshakeTrip> handshake)
    {
        const Time begin = moments.front().time;
        const Time end = std::max(moments.back().time, begin + Time{1});
        const double nanoseconds = static_cast<double>((end - begin).count());
        const Time roundTrip =
            std::max(handshake ? handshake->duration : kUsualRoundTrip, kShortestRoundTrip);
        const auto count = static_cast<double>(moments.size());
        const double rows =
            std::min(kMostRows,
                     std::clamp(nanoseconds * kRowsPerRoundTrip / static_cast<double>(roundTrip.count()),
                                std::max(kFewestRows, count / kMostMomentsPerRow),
                                std::max(kLeastRows, kMostRowsPerMoment * count)));
        m_hasArrival.resize(m_life.steps.size(), false);
        for (const Moment& moment : moments)
            if (moment.isArrival())
                m_hasArrival[moment.index] = true;
        m_layout.arrows.reserve(std::min(moments.size(), m_life.steps.size()));
        const auto heightOf = [&](Time time) {
            return kTop + static_cast<double>((time - begin).count()) / nanoseconds * rows;
        };
        for (const Moment& moment : moments) {
            m_y = heightOf(moment.time);
            if (moment.kind == Kind::Fold)
                m_blockBottom = heightOf(std::max(m_folds[moment.index].until, moment.time));
            m_lowest = std::max({m_lowest, m_y, m_blockBottom});
            settle(moment);
        }
        m_layout.anchors = {{begin, kTop}, {end, kTop + rows}};
        keepWaitingMark(std::numeric_limits<double>::infinity());
        thinMarks(m_layout.marks, kMarkHeight);
        addTicks(m_layout.marks, {begin, kTop}, nanoseconds / rows);
        finish(handshake);
        return std::move(m_layout);
    }

    /// The least height that the moments before allow, time apart.
    double least(const Moment& moment) const
    {
        double y = m_y;
        switch (moment.kind) {
        case Kind::Departure:
            y = std::max(y, m_lastDeparture + m_spacing.departure);
            if (!m_hasArrival[moment.index])
                y = std::max(y, m_lastChange[other(moment.side)] + kChipHeight - m_spacing.drop);
            break;
        case Kind::Arrival:
        case Kind::LateArrival:
        case Kind::InstantArrival: {
            y = std::max({y, arrowAt(moment.index).departure + m_spacing.slant,
                          m_lastArrival[moment.side] + m_spacing.arrival});
            if (!m_life.steps[moment.index].arrived) // placed after the departure that it came after
                y = std::max(y, m_lastDeparture + m_spacing.drop);
            break;
        }
        case Kind::CallBegin:
        case Kind::CallEnd:
            y = std::max(y, m_lastCall[moment.side] + m_spacing.call);
            break;
        case Kind::Change:
            y = std::max(y, m_lowest);
            break;
        case Kind::Burst:
            y = std::max({y, m_lowest + kAboveBurst, m_lastDeparture + m_spacing.departure + kAboveBurst});
            break;
        case Kind::Fold:
        case Kind::OpenFold:
            y = std::max(y, m_lowest + kBlockAir);
            break;
        case Kind::Notice:
            y = std::max(y, m_lowest + (m_trains ? kTallNoticeRow : kNoticeRow));
            break;
        }
        return moment.changesState ? std::max(y, m_lastChange[moment.side] + kChipHeight) : y;
    }

    void place(const Moment& moment, const Pause* pause)
    {
        double y = least(moment);
        endBlock(moment.time);
        if (!m_layout.anchors.empty()) {
            const Time passed = moment.time - m_layout.anchors.back().time;
            if (pause != nullptr) {
                y = std::max(y, m_lowest + m_spacing.row + (moment.kind == Kind::Burst ? kAboveBurst : 0));
                m_layout.gaps.push_back(
                    {m_lowest + kGapMargin, m_lowest + m_spacing.row - kGapMargin, pause->duration,
                     pause->reason, pause->side,
                     moment.kind == Kind::Departure ? std::optional(moment.index) : std::nullopt});
            } else if (passed > Time{}) {
                y = std::max({y, m_y + m_spacing.tick,
                              m_y + static_cast<double>(passed.count()) * m_rowsPerNanosecond});
            }
        }
        m_y = y;
        m_lowest = std::max(m_lowest, y);
        anchor(moment.time, y);
        if (moment.kind == Kind::Fold) {
            m_blockBottom = y + kBlockHeight;
            m_block = &m_folds[moment.index];
        } else if (moment.kind == Kind::OpenFold) {
            m_blockBottom = y + kStripHeight;
        }
        settle(moment);
        if (moment.kind == Kind::Fold || moment.kind == Kind::OpenFold) {
            m_y = m_lowest = m_blockBottom;
            m_lastDeparture = std::max(m_lastDeparture, m_blockBottom + kBelowBlock - m_spacing.departure);
        } else if (moment.kind == Kind::Notice) {
            m_lowest = std::max(m_lowest, y + kNoticeRow / 2);
            m_lastDeparture = std::max(m_lastDeparture, y + kNoticeRow - m_spacing.departure);
        }
    }

    /// What comes next may come before a folded run is over: the block's lower edge is at the earlier of the
    /// two.
    void endBlock(Time next)
    {
        if (m_block != nullptr)
            anchor(std::max(std::min(m_block->until, next), m_layout.anchors.back().time), m_blockBottom);
        m_block = nullptr;
    }

    Arrow& arrowAt(std::uint32_t step) { return const_cast<Arrow&>(*arrowOf(m_layout, step)); }
    const Arrow& arrowAt(std::uint32_t step) const { return *arrowOf(m_layout, step); }

    /// Of moments at one time, the first and the last anchor the map.
    void anchor(Time time, double y)
    {
        std::vector<Anchor>& anchors = m_layout.anchors;
        if (!anchors.empty())
            time = std::max(time, anchors.back().time); // what is gathered is not in order
        if (!anchors.empty() && anchors.back().time == time) {
            if (anchors.back().y == y)
                return;
            if (anchors.size() > 1 && anchors[anchors.size() - 2].time == time) {
                anchors.back().y = y;
                return;
            }
        }
        anchors.push_back({time, y});
    }

    void settle(const Moment& moment)
    {
        if (moment.changesState)
            m_lastChange[moment.side] = m_y;
        switch (moment.kind) {
        case Kind::Departure:
            depart(moment);
            return;
        case Kind::Arrival:
        case Kind::LateArrival:
        case Kind::InstantArrival:
            arrowAt(moment.index).arrival = m_y;
            m_lastArrival[moment.side] = m_y;
            return;
        case Kind::Burst:
            departTogether(m_bursts[moment.index], moment);
            return;
        case Kind::CallBegin:
        case Kind::CallEnd: {
            const auto part = moment.whole       ? CallLabel::Part::Whole
                : moment.kind == Kind::CallBegin ? CallLabel::Part::Begin
                                                 : CallLabel::Part::End;
            m_layout.calls.push_back({moment.index, moment.side, part, m_y});
            m_lastCall[moment.side] = m_y;
            break;
        }
        case Kind::Change:
            m_changeAt[moment.side][moment.index] = m_y;
            break;
        case Kind::Fold:
        case Kind::OpenFold: {
            const Fold& fold = m_folds[moment.index];
            const bool isOpen = moment.kind == Kind::OpenFold;
            m_layout.folds.push_back({fold.begin, fold.end, fold.octets, fold.duration(), isOpen, m_y,
                                      isOpen && m_layout.mode == TimeMode::ToScale ? m_y : m_blockBottom});
            if (isOpen)
                return;
            break;
        }
        case Kind::Notice:
            m_layout.notices.push_back({moment.index, moment.side, m_y});
            break;
        }
        if (!m_waitingMark && (m_layout.marks.empty() || m_y - m_layout.marks.back().y >= kMarkHeight))
            m_waitingMark = TimeMark{m_y, moment.time};
    }

    void departTogether(const BurstRun& burst, const Moment& moment)
    {
        const double first = m_y;
        keepWaitingMark(first);
        m_layout.marks.push_back({first, moment.time});
        for (std::uint32_t step = burst.begin; step < burst.end; ++step) {
            const double y = first + (step - burst.begin) * m_pitch;
            m_layout.arrows.push_back({step, moment.side, false, y, y + m_spacing.slant, 0.5});
        }
        m_lastDeparture = m_layout.arrows.back().departure;
        m_y = m_layout.arrows.back().arrival;
        m_lowest = std::max(m_lowest, m_y);
        m_lastArrival[other(moment.side)] = m_y;
        m_layout.bursts.push_back({burst.begin, burst.end, m_pitch, first, m_y});
        anchor(burst.until, m_y);
    }

    void depart(const Moment& moment)
    {
        const trace::Step& step = m_life.steps[moment.index];
        const bool lost = step.delivery == trace::Delivery::Lost;
        const Arrow& arrow =
            m_layout.arrows.emplace_back(Arrow{moment.index, moment.side, lost, m_y, m_y + m_spacing.drop,
                                               0.5, m_trains && m_trains->isLate(m_life, moment.index)});
        m_lastDeparture = m_y;
        if (!m_hasArrival[moment.index]) {
            m_lowest = std::max(m_lowest, arrow.arrival);
            if (!lost)
                m_lastChange[other(moment.side)] =
                    std::max(m_lastChange[other(moment.side)], changeAtEnd(moment, arrow));
        }
        keepWaitingMark(m_y);
        m_layout.marks.push_back({m_y, moment.time});
    }

    /// Where the receiver changes its state by a segment whose arrival has no time, or nowhere.
    double changeAtEnd(const Moment& moment, const Arrow& arrow) const
    {
        const trace::Step& step = m_life.steps[moment.index];
        const Side receiver = other(moment.side);
        return step.onArrival[receiver] != step.onSend[receiver] ? arrow.arrival
                                                                 : -std::numeric_limits<double>::infinity();
    }

    /// Prints the time of a call or a change when no departure's time stands too near.
    void keepWaitingMark(double next)
    {
        if (m_waitingMark && next - m_waitingMark->y >= kMarkHeight)
            m_layout.marks.push_back(*m_waitingMark);
        m_waitingMark.reset();
    }

    void finish(std::optional<HandshakeTrip> handshake)
    {
        if (m_block != nullptr)
            endBlock(m_block->until);
        if (!m_layout.anchors.empty())
            m_layout.height = m_lowest + kBottom;
        if (handshake) {
            m_layout.handshake = RoundTrip{arrowAt(handshake->syn).departure,
                                           arrowAt(handshake->synAck).arrival, handshake->duration};
        }
        placeStates(m_life, m_changeAt, m_layout);
        if (m_layout.mode != TimeMode::ToScale) // there a view leaves out what has no room
            placeArrowLabels(m_layout);
    }

    static constexpr double kNowhere = -std::numeric_limits<double>::infinity();

    const trace::Life& m_life;
    const std::vector<Fold>& m_folds;
    const OpenFolds& m_open;
    Spacing m_spacing;
    double m_rowsPerNanosecond = 0;
    Layout m_layout;
    PerSide<std::vector<double>> m_changeAt;
    std::vector<bool> m_hasArrival; ///< steps whose arrival is a moment of its own

    double m_y = kTop; ///< of the last moment
    double m_lowest = kTop; ///< of everything so far, arrow ends included
    double m_lastDeparture = kNowhere;
    PerSide<double> m_lastArrival{{kNowhere, kNowhere}};
    PerSide<double> m_lastCall{{kNowhere, kNowhere}};
    PerSide<double> m_lastChange{{0, 0}};
    std::optional<TimeMark> m_waitingMark;
    std::optional<Trains> m_trains; ///< none: everything stands in the order of time
    std::vector<BurstRun> m_bursts;
    double m_pitch = 0; ///< of their arrows, in rows
    const Fold* m_block = nullptr; ///< the folded run that was placed last, while its end is open
    double m_blockBottom = kNowhere;
};

} // namespace

Layout layOut(const trace::Life& life, TimeMode mode, const std::vector<Fold>& folds, const OpenFolds& open)
{
    return Placement(life, mode, folds, open).run();
}

Layout layOutGathered(const trace::Life& life, const std::vector<StepRun>& runs, double tallest)
{
    Trains trains = trainsOf(life);
    std::vector<BurstRun> bursts = burstsOf(life, trains, runs);
    std::vector<StepRun> blocks;
    auto burst = bursts.begin();
    for (const StepRun& run : runs) {
        while (burst != bursts.end() && burst->begin < run.begin)
            ++burst;
        if ((burst == bursts.end() || burst->begin != run.begin) && run.end - run.begin > kMostArrows)
            blocks.push_back(run);
    }
    const std::vector<Fold> folds = foldsOf(life, blocks);
    const OpenFolds noneOpen;
    Placement placement(life, TimeMode::Rows, folds, noneOpen);
    placement.gather(std::move(trains), std::move(bursts), tallest);
    return placement.run();
}

} // namespace lifeline::ladder
