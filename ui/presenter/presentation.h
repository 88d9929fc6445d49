#pragma once

#include "core/ladder/reveal.h"
#include "ui/ladder/ladder_picture.h"
#include "ui/presenter/scenes.h"

#include <QObject>

#include <array>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace lifeline::presenter {

inline constexpr std::size_t kMostChoices = 4;

/// What was answered to one question.
struct Reply {
    std::optional<std::size_t> chosen; ///< of the question's choices
    std::array<int, kMostChoices> hands{}; ///< that were raised for each
    bool isRevealed = false; ///< the right answer has been told

    bool isEmpty() const { return !chosen && hands == std::array<int, kMostChoices>{}; }
};

/// How fast segments fly.
inline constexpr double kSlowestFlight = 0.25;
inline constexpr double kFastestFlight = 8;
/// Of a single segment, at speed 1.
inline constexpr Time kFlight = std::chrono::milliseconds{1200};

/// A presentation: where it stands in its script, what flies, what is asked and was answered.
class Presentation : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// A connection that has grown keeps its place; another one begins at the first stop. What was answered
    /// about a lesson's other connections is kept.
    void setSubject(Subject subject);
    /// Keeps its place.
    void setAsking(const Asking& asking);
    /// 0.25 to 8, clamped; 0: nothing flies, everything is there at once.
    void setSpeed(double speed);

    const Subject& subject() const { return m_subject; }
    /// The subject's life without its system calls, which have no room on the board; what layout() is of.
    const std::shared_ptr<const trace::Life>& drawn() const { return m_drawn; }
    const Script& script() const { return m_script; }
    const ladder::Layout& layout() const { return m_layout; }
    const Asking& asking() const { return m_asking; }
    double speed() const { return m_speed; }

    /// How many scenes have been shown: 0 before anything, and how many there are.
    std::size_t place() const { return m_place; }
    std::size_t count() const { return m_script.scenes.size(); }
    bool isAtEnd() const { return m_place == count() && !isFlying(); }
    /// The lesson has another connection after this one, which is told to its end.
    bool hasSequel() const
    {
        return isAtEnd() && m_subject.isLesson && !m_subject.isGrowing
            && m_subject.connection + 1 < m_subject.connections;
    }
    bool isFlying() const { return m_progress.has_value(); }
    /// A segment has been stopped half-way, for a question about what it will do.
    bool isHeld() const { return m_isHeld; }

    /// The question that is being asked or was just answered; null where there is none.
    const teaching::Question* question() const;
    /// What was answered to it.
    const Reply& reply() const;
    /// All questions that were asked so far, in order, each with its reply.
    std::vector<std::pair<const teaching::Question*, Reply>> replies() const;
    /// The last step that is shown; none before the first.
    std::optional<std::uint32_t> step() const;

    /// The first of the steps that came with it; 0 where there is none.
    std::uint32_t firstStep() const;
    /// What flies will be stopped half-way, and a question asked about its arrival.
    bool isToBeAsked() const { return isFlying() && !m_isHeld && isToBeHeld(); }
    /// Changes with everything that captionOf() looks at; not with what flies on its way.
    std::uint64_t captionRevision() const { return m_captionRevision; }

    /// How much of the ladder is shown.
    ladder::Reveal reveal() const;
    /// What flies, or is held.
    std::optional<ladder::Flight> flight() const;

    /// One scene on. What flies arrives; what is held goes on.
    void next();
    void back();
    /// To the first stop.
    void restart();
    /// Tells the right answer, without going on.
    void answer();
    /// Chooses an answer, from 0; the chosen one again takes it back.
    void choose(std::size_t choice);
    /// Counts raised hands; never below zero.
    void raiseHands(std::size_t choice, int hands);
    /// So much time has passed: moves what flies.
    void advance(Time elapsed);

Q_SIGNALS:
    /// Something that is shown is another.
    void changed();

private:
    /// A question by its connection, step and topic.
    using Asked = std::tuple<std::size_t, std::uint32_t, teaching::Topic>;

    Asked asked(const teaching::Question& question) const
    {
        return {m_subject.connection, question.step, question.topic};
    }
    void announce();
    void rebuild(std::optional<std::uint32_t> step, bool wasAsking);
    const Scene* shown() const;
    const Scene* flying() const;
    Reply* openReply();
    bool isToBeHeld() const;
    void hold();
    void takeOff();
    void land();
    /// Rows between which a scene's segments fly: from its first departure to its last arrival.
    std::pair<double, double> path(const Scene& scene) const;
    Time flightTime() const;

    Subject m_subject;
    Asking m_asking;
    Script m_script;
    std::shared_ptr<const trace::Life> m_drawn;
    ladder::Layout m_layout; ///< of m_drawn
    std::map<Asked, Reply> m_replies; ///< also of the other connections
    std::size_t m_place = 0; ///< scenes shown; while something flies, its scene is the last of them
    std::optional<double> m_progress; ///< 0 to 1, of what flies or is held
    bool m_isHeld = false;
    double m_speed = 1;
    std::uint64_t m_captionRevision = 0;
};

} // namespace lifeline::presenter
