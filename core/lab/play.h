#pragma once

#include "core/lab/descriptor.h"
#include "core/lab/step_player.h"
#include "core/lessons/lesson.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace lifeline::lab {

/// Free play: commands that come in line by line while the link runs (docs/play.md).
class Play {
public:
    /// @param commands  where lines come from
    /// @param replies   where answers go, a line each
    Play(int commands, int replies) : m_commands(commands), m_replies(replies) { }

    /// Reads what has come and does it. @return false at the end of the commands
    bool goOn(RunParts& parts, StepPlayer& player);
    /// An actor's call has returned: "connect = -1 ECONNREFUSED".
    void returned(const std::string& actor, const std::string& call) { m_returned[actor] = call; }
    /// An actor is done with a command.
    void done(const std::string& actor);

    int descriptor() const { return m_commands; }

private:
    void take(std::string_view line, RunParts& parts, StepPlayer& player);
    std::string act(std::string_view text, RunParts& parts, StepPlayer& player);
    void arm(lessons::LinkRule rule, Link& link);

    /// A frame of the link that has been told of, and what was last said of it.
    struct Told {
        bool isHeld = false;
        bool isThere = false; ///< still
    };

    void tellActs(Link& link);
    void tellFrames(const Link& link);
    void reply(std::uint64_t line, std::string_view what);
    void write(const std::string& text) const;

    int m_commands;
    int m_replies;
    std::string m_text; ///< read and not yet a whole line
    bool m_skips = false; ///< until the end of a line that was too long
    std::uint64_t m_line = 0;
    std::map<std::string, std::string> m_returned; ///< by actor, the last call of its command
    std::map<std::string, std::vector<std::uint64_t>> m_open; ///< lines under way, by actor, oldest first
    std::map<std::string, std::uint64_t> m_rules; ///< lines that made a rule for a few frames, by its name
    std::map<std::uint64_t, Told> m_told; ///< frames on the link, by number
    std::uint64_t m_changes = 0; ///< of the link, that were told
};

/// The two hosts with four idle actors each, and the network, sysctls and rules of a lesson.
lessons::Lesson playLesson(const lessons::Lesson& lesson);

} // namespace lifeline::lab
