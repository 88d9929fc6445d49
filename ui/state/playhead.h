#pragma once

#include "core/trace/life.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace lifeline::state {

/// When a segment has done what it does: its arrival, or its sending where it was lost or nobody saw it
/// arrive.
Time momentOf(const trace::Step& step);

/// A stretch of a life in which nothing happens: [begin, end).
struct Silence {
    Time begin{};
    Time end{};
};

/// A life's own time, in which a long silence lasts no longer than the limit: what is played, and what the
/// scrubber's track is scaled by.
class PlayingTime {
public:
    PlayingTime() = default;
    explicit PlayingTime(const trace::Life& life);

    Time length() const { return m_length; } ///< of the whole life
    Time begin() const { return m_begin; }
    Time end() const { return m_end; }
    /// How much is played up to a time, and the inverse; both clamp to the life.
    Time played(Time at) const;
    Time timeAt(Time played) const;
    /// The silences that are shortened, by time.
    const std::vector<Silence>& silences() const { return m_silences; }
    /// How long a silence lasts when it is played: 1 s, more in a life of hours.
    Time limit() const { return m_limit; }

private:
    Time m_begin{};
    Time m_end{};
    Time m_limit{};
    Time m_length{};
    std::vector<Silence> m_silences;
    std::vector<Time> m_saved; ///< by silence: how much the ones before it were shortened
};

/// The moment that the whole window shows, while one plays or walks through a life; none: all of it is shown.
class Playhead : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    static constexpr double kSlowest = 0.1;
    static constexpr double kFastest = 10;

    /// The same connection, grown, keeps its moment; another one, or null, has none.
    void setLife(std::shared_ptr<const trace::Life> life);
    /// The steps where there is trouble, ascending.
    void setTroubles(std::vector<std::uint32_t> steps) { m_troubles = std::move(steps); }

    const std::shared_ptr<const trace::Life>& life() const { return m_life; }
    const PlayingTime& playingTime() const { return m_time; }
    const std::vector<std::uint32_t>& troubles() const { return m_troubles; }

    std::optional<Time> now() const { return m_now; }
    /// The segment that the moment stands at: the last one sent, or the one that was walked to.
    std::optional<std::uint32_t> step() const { return m_step; }
    bool isPlaying() const { return m_isPlaying; }
    double speed() const { return m_speed; }
    /// The silence that the moment is in, when it is one that is shortened.
    std::optional<Silence> silence() const;

    /// Clamped to the life.
    void moveTo(Time at);
    /// To where a segment has done what it does.
    void standAt(std::uint32_t step);
    /// Everything is shown again.
    void leave();

    /// From the moment on, or from the beginning when there is none.
    void play();
    void pause();
    /// Clamped to 0.1 to 10.
    void setSpeed(double speed);
    /// One notch up (+1) or down (−1): 0.1, 0.2, 0.5, 1, 2, 5, 10.
    void stepSpeed(int notches);
    /// So much real time has passed: moves the moment while it plays. At the end everything is shown again.
    void advance(Time elapsed);

    // Each of these pauses. `from` is the segment that one stands at while there is no moment yet.
    void first();
    void last();
    void stepSegment(int segments, std::optional<std::uint32_t> from = {});
    /// To the next (+1) or previous (−1) call, change of state, or what else is no segment.
    void stepEvent(int events, std::optional<std::uint32_t> from = {});
    void stepTrouble(int troubles, std::optional<std::uint32_t> from = {});

    /// The next (+1) or previous (−1) step with trouble, seen from a step; moves nothing.
    std::optional<std::uint32_t> troubleFrom(std::optional<std::uint32_t> step, int troubles) const;

Q_SIGNALS:
    void momentChanged();
    void playingChanged();
    void speedChanged();

private:
    void set(std::optional<Time> now, std::optional<std::uint32_t> step);
    void setPlaying(bool playing);
    bool hasSteps() const { return m_life && !m_life->steps.empty(); }
    std::optional<std::uint32_t> stepAt(Time at) const;
    Time momentOrFrom(std::optional<std::uint32_t> from) const;
    std::vector<Time> events() const;

    std::shared_ptr<const trace::Life> m_life;
    PlayingTime m_time;
    std::vector<std::uint32_t> m_troubles;
    std::optional<Time> m_now;
    std::optional<std::uint32_t> m_step;
    Time m_played{}; ///< up to the moment, exactly: a frame is shorter than what rounding would lose
    double m_speed = 1;
    bool m_isPlaying = false;
};

} // namespace lifeline::state
