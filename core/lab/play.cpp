#include "core/lab/play.h"

#include "core/lab/clock.h"
#include "core/lessons/play_line.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fmt/format.h>
#include <limits>
#include <poll.h>
#include <unistd.h>
#include <utility>

namespace lifeline::lab {
namespace {

constexpr std::size_t kLongestLine = 4'096;
constexpr int kActorsASide = 4;
constexpr Time kLongestPlay = std::chrono::hours{1};
/// A frame that will be on its way so long is told of: a hand may reach for it.
constexpr Time kReachable = std::chrono::milliseconds{100};
constexpr std::size_t kMostTold = 64;
constexpr std::size_t kMostLooked = 256;

} // namespace

bool Play::goOn(RunParts& parts, StepPlayer& player)
{
    std::array<char, 4096> part{};
    bool ended = false;
    // One piece a turn: the descriptor is somebody's terminal, and is left as it is.
    pollfd waiting{m_commands, POLLIN, 0};
    if (poll(&waiting, 1, 0) > 0) {
        const ssize_t size = read(m_commands, part.data(), part.size());
        if (size > 0)
            m_text.append(part.data(), static_cast<std::size_t>(size));
        else
            ended = size == 0 || (errno != EAGAIN && errno != EINTR);
    }
    std::size_t begin = 0;
    for (std::size_t end = 0; (end = m_text.find('\n', begin)) != std::string::npos; begin = end + 1)
        if (!std::exchange(m_skips, false))
            take(std::string_view(m_text).substr(begin, end - begin), parts, player);
    m_text.erase(0, begin);
    if (m_text.size() > kLongestLine) {
        if (!m_skips)
            reply(++m_line, fmt::format("error: expected at most {} octets a line", kLongestLine));
        m_skips = true; // the rest of it is no command
        m_text.clear();
    }
    if (ended && !m_text.empty() && !m_skips)
        take(std::exchange(m_text, {}), parts, player);
    tellActs(parts.link);
    tellFrames(parts.link);
    return !ended;
}

/// Which rules of these lines have acted: who armed one wants to know that it is spent.
void Play::tellActs(Link& link)
{
    for (const Link::RuleAct& act : link.takeActs())
        if (const auto rule = m_rules.find(act.rule); rule != m_rules.end())
            write(fmt::format("* acted {} {}\n", rule->second, act.frame));
}

/// What is on the link: all that it holds, and of what is under way what a hand could still reach.
void Play::tellFrames(const Link& link)
{
    if (link.changes() == std::exchange(m_changes, link.changes()))
        return;
    for (auto& [id, told] : m_told)
        told.isThere = false;
    const auto tell = [&](const FrameInTransit& frame, bool isHeld, bool isNews) {
        const auto known = m_told.find(frame.id);
        if (known == m_told.end() && (!isNews || m_told.size() >= kMostTold))
            return;
        if (known == m_told.end() || known->second.isHeld != isHeld)
            write(fmt::format("* {} {} {} {}\n", isHeld ? "held" : "sent", frame.id, name(frame.from),
                              frame.words));
        m_told[frame.id] = {isHeld, true};
    };
    const Time now = steadyTime();
    for (const FrameInTransit& frame : link.held())
        tell(frame, true, true);
    std::size_t looked = 0; // a bulk transfer is not for hands
    for (const auto& [due, frame] : link.underWay())
        if (++looked > kMostLooked)
            break;
        else if (frame.copy == 0)
            tell(frame, false, due - now >= kReachable);
    for (auto told = m_told.begin(); told != m_told.end();) {
        if (!told->second.isThere)
            write(fmt::format("* gone {}\n", told->first));
        told = told->second.isThere ? std::next(told) : m_told.erase(told);
    }
}

void Play::take(std::string_view line, RunParts& parts, StepPlayer& player)
{
    ++m_line;
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    const auto first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos || line[first] == '#')
        return;
    const std::string wrong = act(line.substr(first), parts, player);
    if (!wrong.empty())
        reply(m_line, "error: " + wrong);
}

std::string Play::act(std::string_view text, RunParts& parts, StepPlayer& player)
{
    const auto line = lessons::parsePlayLine(text);
    if (!line)
        return line.error().detail;
    if (line->actor == "link") {
        const auto* step = std::get_if<lessons::Step>(&line->what);
        if (parts.link.isLoopback() && (!step || lessons::needsLink(*step)))
            return "a loopback has no link";
        std::string wrong;
        if (const auto* rule = std::get_if<lessons::LinkRule>(&line->what))
            arm(*rule, parts.link);
        else
            wrong = player.play(std::get<lessons::Step>(line->what));
        if (wrong.empty())
            reply(m_line, "done");
        return wrong;
    }
    const auto actor = std::find_if(parts.actors.begin(), parts.actors.end(),
                                    [&](const ActorProcess& one) { return one.actor().name == line->actor; });
    if (actor == parts.actors.end())
        return fmt::format(
            "no actor is named \"{}\": expected client, client2 … client4, server … server4, or link",
            line->actor);
    if (actor->isDone())
        return fmt::format("{} was killed; take another", line->actor);
    if (!actor->command(text))
        return fmt::format("{} has too many commands waiting", line->actor);
    m_open[line->actor].push_back(m_line);
    reply(m_line, "begun");
    return {};
}

void Play::arm(lessons::LinkRule rule, Link& link)
{
    if (rule.name.empty())
        rule.name = fmt::format("line {}", m_line);
    const bool hasEnd = std::none_of(rule.nth.ranges.begin(), rule.nth.ranges.end(), [](const auto& range) {
        return range.end == std::numeric_limits<std::uint64_t>::max();
    });
    if (hasEnd && !rule.nth.ranges.empty())
        m_rules[rule.name] = m_line;
    link.addRule(rule);
}

void Play::done(const std::string& actor)
{
    std::vector<std::uint64_t>& open = m_open[actor];
    if (open.empty())
        return;
    const std::string call = std::exchange(m_returned[actor], {});
    reply(open.front(), call.empty() ? "done" : "done: " + call);
    open.erase(open.begin());
}

void Play::reply(std::uint64_t line, std::string_view what) { write(fmt::format("{} {}\n", line, what)); }

void Play::write(const std::string& text) const
{
    // Who does not read the answers does not stop the play.
    static_cast<void>(::write(m_replies, text.data(), text.size()) > 0);
}

lessons::Lesson playLesson(const lessons::Lesson& lesson)
{
    lessons::Lesson play = lesson;
    play.actors.clear();
    for (const Side side : kBothSides)
        for (int i = 1; i <= kActorsASide; ++i) {
            lessons::Actor actor;
            actor.name = i == 1 ? std::string(name(side)) : fmt::format("{}{}", name(side), i);
            actor.side = side;
            play.actors.push_back(std::move(actor));
        }
    play.promises = {};
    play.promises.timeLimit = kLongestPlay;
    play.until = lessons::Until::Done;
    return play;
}

} // namespace lifeline::lab
