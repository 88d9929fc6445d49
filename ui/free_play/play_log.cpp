#include "ui/free_play/play_log.h"

#include <QRegularExpression>

#include <algorithm>

namespace lifeline::free_play {

namespace {

constexpr int kActorsASide = 4;

/// The verb and the actor are words before the first key.
QStringList wordsOf(const QString& line) { return line.simplified().split(QLatin1Char(' ')); }

QString nextActor(const QString& actor, Side side)
{
    const QString name = QString::fromLatin1(lifeline::name(side));
    const int number = actor == name ? 1 : actor.mid(name.size()).toInt();
    return number < kActorsASide ? name + QString::number(number + 1) : QString();
}

/// "accept = 4": the value; nothing when there is no such call in it.
std::optional<int> resultOf(const QString& answer, QLatin1String call)
{
    if (!answer.startsWith(call + QLatin1String(" = ")))
        return std::nullopt;
    return answer.mid(call.size() + 3).section(QLatin1Char(' '), 0, 0).toInt();
}

/// A number that a key of a line has, such as frame=7 or name="line 7".
std::uint64_t numberIn(const QString& line, const char* pattern)
{
    const QRegularExpressionMatch match = QRegularExpression(QLatin1String(pattern)).match(line);
    return match.hasMatch() ? match.captured(1).toULongLong() : 0;
}

bool isArming(const QStringList& words, const QString& line)
{
    static const QStringList verbs{QStringLiteral("drop"),    QStringLiteral("duplicate"),
                                   QStringLiteral("reorder"), QStringLiteral("corrupt"),
                                   QStringLiteral("hold"),    QStringLiteral("mark"),
                                   QStringLiteral("reject")};
    return words.size() > 1 && verbs.contains(words[1]) && numberIn(line, "\\bframe=(\\d+)") == 0;
}

} // namespace

PlayLog::PlayLog()
{
    for (const Side side : kBothSides)
        m_ends[side].actor = QString::fromLatin1(name(side));
}

std::uint64_t PlayLog::sent(const QString& line)
{
    const std::uint64_t number = m_entries.size() + 1;
    m_entries.push_back({number, line, PlayEntry::Status::Sent, {}, 0});
    return number;
}

const PlayEntry* PlayLog::entry(std::optional<std::uint64_t> number) const
{
    return number && *number >= 1 && *number <= m_entries.size() ? &m_entries[*number - 1] : nullptr;
}

bool PlayLog::hear(const QString& answer)
{
    const QStringList words = wordsOf(answer);
    if (words.size() >= 3 && words[0] == QLatin1String("*")) {
        hearOfFrame(words, answer);
        return true;
    }
    const std::uint64_t number = words[0].toULongLong();
    if (words.size() < 2 || number < 1 || number > m_entries.size())
        return false;
    PlayEntry& entry = m_entries[number - 1];
    const QString rest = answer.section(QLatin1Char(' '), 1);
    if (rest == QLatin1String("begun")) {
        entry.status = PlayEntry::Status::Begun;
    } else if (rest.startsWith(QLatin1String("error: "))) {
        entry.status = PlayEntry::Status::Failed;
        entry.answer = rest.mid(7);
    } else if (rest == QLatin1String("done") || rest.startsWith(QLatin1String("done: "))) {
        entry.status = PlayEntry::Status::Done;
        entry.answer = rest.mid(6);
        done(entry);
    } else {
        return false;
    }
    if (entry.status != PlayEntry::Status::Begun)
        entry.linesBeforeAnswer = m_entries.size();
    for (EndInPlay& end : m_ends.values)
        if (entry.status != PlayEntry::Status::Begun && wordsOf(entry.line)[0] == end.actor)
            end.last = number;
    findWaiting();
    return true;
}

void PlayLog::end()
{
    for (PlayEntry& entry : m_entries)
        if (entry.status == PlayEntry::Status::Sent || entry.status == PlayEntry::Status::Begun)
            entry.status = PlayEntry::Status::Lost;
    for (EndInPlay& end : m_ends.values)
        end.waiting.reset();
    m_frames.clear();
    m_armed.clear();
}

void PlayLog::done(PlayEntry& entry)
{
    const QStringList words = wordsOf(entry.line);
    if (words.size() < 2)
        return;
    if (words[0] == QLatin1String("link"))
        return doneByLink(words, entry.number);
    for (EndInPlay& end : m_ends.values)
        if (words[0] == end.actor && !entry.line.contains(QLatin1String(" socket=")))
            doneByEnd(end, words[1], entry.answer);
}

void PlayLog::doneByLink(const QStringList& words, std::uint64_t number)
{
    const QString& line = m_entries[number - 1].line;
    if (words[1] == QLatin1String("cut"))
        m_isCut = true;
    else if (words[1] == QLatin1String("mend"))
        m_isCut = false;
    else if (words[1] == QLatin1String("kill"))
        killed(line.section(QLatin1String("actor="), 1)
                   .section(QLatin1Char(' '), 0, 0)
                   .remove(QLatin1Char('"')));
    else if (words[1] == QLatin1String("rule") && line.contains(QLatin1String("active=false")))
        std::erase_if(m_armed, [disarmed = numberIn(line, "name=\"line (\\d+)\"")](const ArmedLine& one) {
            return one.number == disarmed;
        });
    else if (isArming(words, line))
        m_armed.push_back({number, line, line.contains(QLatin1String("nth=\"1+\""))});
}

void PlayLog::doneByEnd(EndInPlay& end, const QString& verb, const QString& answer)
{
    if (verb == QLatin1String("listen")) {
        end.hasListener = resultOf(answer, QLatin1String("listen")) == 0;
    } else if (verb == QLatin1String("connect")) {
        end.hasConnection = true; // the socket is there, even where it could not be connected
        end.hasFailed = resultOf(answer, QLatin1String("connect")) == -1;
    } else if (verb == QLatin1String("accept")) {
        end.hasConnection = end.hasConnection || resultOf(answer, QLatin1String("accept")).value_or(-1) >= 0;
    } else if (verb == QLatin1String("close") && end.hasConnection) {
        end.hasConnection = end.hasFailed = false;
    } else if (verb == QLatin1String("close")) {
        end.hasListener = false;
    }
}

void PlayLog::killed(const QString& actor)
{
    for (const Side side : kBothSides)
        if (m_ends[side].actor == actor) {
            const auto last = m_ends[side].last;
            m_ends[side] = {nextActor(actor, side), false, false, false, std::nullopt, last};
        }
    for (PlayEntry& entry : m_entries)
        if (wordsOf(entry.line)[0] == actor
            && (entry.status == PlayEntry::Status::Begun || entry.status == PlayEntry::Status::Sent))
            entry.status = PlayEntry::Status::Lost;
}

void PlayLog::hearOfFrame(const QStringList& words, const QString& answer)
{
    const std::uint64_t number = words[2].toULongLong();
    const auto known = std::find_if(m_frames.begin(), m_frames.end(),
                                    [&](const FrameOnLink& frame) { return frame.number == number; });
    if (words[1] == QLatin1String("gone") && known != m_frames.end()) {
        m_frames.erase(known);
    } else if (words[1] == QLatin1String("acted")) {
        std::erase_if(m_armed, [&](const ArmedLine& one) { return one.number == number && !one.isForAll; });
    } else if ((words[1] == QLatin1String("held") || words[1] == QLatin1String("sent")) && words.size() > 4) {
        const Side from = words[3] == QLatin1String("server") ? Side::Server : Side::Client;
        const FrameOnLink frame{number, from, answer.section(QLatin1Char(' '), 4),
                                words[1] == QLatin1String("held")};
        if (known != m_frames.end())
            *known = frame;
        else
            m_frames.push_back(frame);
    }
}

void PlayLog::findWaiting()
{
    for (EndInPlay& end : m_ends.values) {
        end.waiting.reset();
        for (const PlayEntry& entry : m_entries)
            if (entry.status == PlayEntry::Status::Begun && wordsOf(entry.line)[0] == end.actor) {
                end.waiting = entry.number;
                break;
            }
    }
}

} // namespace lifeline::free_play
