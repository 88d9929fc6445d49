#include "ui/free_play/lesson_skeleton.h"

#include "core/lessons/play_line.h"

#include <QRegularExpression>

#include <map>
#include <utility>

namespace lifeline::free_play {

namespace {

using lessons::PlayLine;

const QString kLink = QStringLiteral("link");

/// A line that did something, read again.
struct Played {
    const PlayEntry* entry = nullptr;
    PlayLine line;
};

/// The system call that a step makes; empty for what makes none.
QString callOf(const lessons::Step& step)
{
    const std::string_view verb = lessons::verb(step);
    if (const auto* connect = std::get_if<lessons::Connect>(&step))
        return connect->data.empty() ? QStringLiteral("connect") : QStringLiteral("sendto");
    if (verb == "receive")
        return QStringLiteral("recv");
    if (verb == "set")
        return QStringLiteral("setsockopt");
    if (verb == "get")
        return QStringLiteral("getsockopt");
    if (verb == "sleep")
        return {};
    return QString::fromUtf8(verb.data(), static_cast<qsizetype>(verb.size()));
}

/// A lesson's call may wait: what the window asked without waiting is taken out where it had an answer.
QString keysOf(const Played& played, const QString& extra = {})
{
    QStringList keys;
    const bool wouldHaveWaited = played.entry->answer.endsWith(QLatin1String(" EAGAIN"));
    for (const std::string& key : played.line.keys) {
        const QString text = QString::fromStdString(key);
        const bool asksNotToWait = text == QLatin1String("nonblocking = true")
            || text == QLatin1String("flags = [\"MSG_DONTWAIT\"]");
        if (!asksNotToWait || wouldHaveWaited)
            keys.append(text);
    }
    if (!extra.isEmpty())
        keys.append(extra);
    return keys.join(QLatin1String(", "));
}

class Skeleton {
public:
    explicit Skeleton(std::vector<Played> played) : m_played(std::move(played)) { }

    QString text(const QString& network)
    {
        for (std::size_t i = 0; i < m_played.size(); ++i)
            add(i);
        QString toml =
            QStringLiteral("# From free play. Give it a title, a summary and a promise: docs/lessons.md\n"
                           "format = 1\nid = \"free-play\"\nchapter = \"opening\"\norder = 900\n"
                           "duration = \"2s\"\nuntil = \"done\"\ntitle = { en = \"Free play\" }\n"
                           "summary = { en = \"What was tried by hand.\" }\n\n[network]\n");
        toml += network.isEmpty() ? QStringLiteral("family = \"ipv4\"\n") : network;
        for (const auto& [name, steps] : m_steps)
            toml += QStringLiteral("\n[[actor]]\nname = \"%1\"\nside = \"%2\"\nsteps = [\n%3]\n")
                        .arg(name, QString(name).remove(QRegularExpression(QStringLiteral("\\d$"))), steps);
        return toml + m_rules + QLatin1String("\n[promise]\ntime_limit = \"60s\"\n");
    }

private:
    void add(std::size_t place)
    {
        const Played& played = m_played[place];
        const QString actor = QString::fromStdString(played.line.actor);
        QString& steps = m_steps[actor];
        if (place > 0)
            steps += waitFor(m_played[place - 1], actor, played.entry->number);
        if (std::holds_alternative<lessons::LinkRule>(played.line.what)) {
            const QString name = QStringLiteral("line %1").arg(played.entry->number);
            m_rules += QStringLiteral("\n[[rule]]\n%1\n")
                           .arg(keysOf(played, QStringLiteral("name = \"%1\", active = false").arg(name))
                                    .replace(QLatin1String(", "), QLatin1String("\n")));
            steps += QStringLiteral("    { do = \"rule\", name = \"%1\" },\n").arg(name);
            return;
        }
        const QString call = callOf(std::get<lessons::Step>(played.line.what));
        ++m_calls[{actor, call}];
        steps += QStringLiteral("    { %1 },\n").arg(keysOf(played));
    }

    /// What an actor waits for before it does the line of that number: what was done before it.
    QString waitFor(const Played& before, const QString& actor, std::uint64_t number)
    {
        const QString other = QString::fromStdString(before.line.actor);
        if (other == actor)
            return {};
        const auto* step = std::get_if<lessons::Step>(&before.line.what);
        if (other == kLink || step == nullptr || callOf(*step).isEmpty())
            return QStringLiteral("    { do = \"sleep\", time = \"100ms\" },\n");
        const QString call = callOf(*step);
        const bool waited = before.entry->linesBeforeAnswer >= number || before.entry->linesBeforeAnswer == 0;
        return QStringLiteral("    { do = \"wait_for_call\", actor = \"%1\", call = \"%2\", nth = %3%4 },\n")
            .arg(other, call)
            .arg(m_calls[{other, call}])
            .arg(waited ? QStringLiteral(", begun = true") : QString());
    }

    std::vector<Played> m_played;
    std::map<QString, QString> m_steps; ///< by actor
    std::map<std::pair<QString, QString>, int> m_calls; ///< so far, by actor and call
    QString m_rules;
};

/// Frames have other numbers in another run, and a lesson names no line.
bool isOnlyForHands(const PlayLine& line)
{
    const auto* step = std::get_if<lessons::Step>(&line.what);
    if (step == nullptr)
        return false;
    const auto* release = std::get_if<lessons::Release>(step);
    const auto* rule = std::get_if<lessons::SwitchRule>(step);
    return std::holds_alternative<lessons::HoldFrame>(*step)
        || std::holds_alternative<lessons::DropFrame>(*step) || (release != nullptr && release->frame != 0)
        || (rule != nullptr && !rule->active);
}

} // namespace

QString lessonSkeleton(const std::vector<PlayEntry>& entries, const QString& network)
{
    std::vector<Played> played;
    for (const PlayEntry& entry : entries) {
        auto line = lessons::parsePlayLine(entry.line.toStdString());
        if (!line || entry.status == PlayEntry::Status::Failed)
            continue;
        if (isOnlyForHands(*line)) {
            // Letting go by hand becomes letting go of all; the rest has no likeness.
            const auto* release = std::get_if<lessons::Release>(&std::get<lessons::Step>(line->what));
            if (release == nullptr)
                continue;
            line->keys = {"do = \"release\""};
        }
        played.push_back({&entry, std::move(*line)});
    }
    return Skeleton(std::move(played)).text(network);
}

} // namespace lifeline::free_play
