#include "ui/text/prose.h"

#include <utility>

namespace lifeline::text {

Prose::Prose(const QString& words)
{
    Run::Kind kind = Run::Kind::Words;
    qsizetype begin = 0;
    while (begin <= words.size()) {
        const qsizetype end = words.indexOf(QLatin1Char('`'), begin);
        append({kind, words.mid(begin, end < 0 ? -1 : end - begin)});
        if (end < 0)
            break;
        begin = end + 1;
        kind = kind == Run::Kind::Words ? Run::Kind::Command : Run::Kind::Words;
    }
}

Prose Prose::segment(const trace::Life& life, std::uint32_t step)
{
    Prose prose;
    prose.append({Run::Kind::Segment, QString::number(life.steps[step].number), step});
    return prose;
}

void Prose::append(Run run)
{
    if (run.text.isEmpty())
        return;
    if (!m_runs.empty() && m_runs.back().kind == run.kind && run.kind != Run::Kind::Segment)
        m_runs.back().text += run.text;
    else
        m_runs.push_back(std::move(run));
}

Prose& Prose::operator+=(const Prose& more)
{
    for (const Run& run : more.m_runs)
        append(run);
    return *this;
}

Prose Prose::capitalised() const
{
    Prose result = *this;
    if (!result.m_runs.empty() && result.m_runs.front().kind == Run::Kind::Words) {
        QString& text = result.m_runs.front().text;
        text[0] = text[0].toUpper();
    }
    return result;
}

QString Prose::plain() const
{
    QString all;
    for (const Run& run : m_runs)
        all += run.kind == Run::Kind::Command ? QLatin1Char('`') + run.text + QLatin1Char('`') : run.text;
    return all;
}

Prose filled(const QString& pattern, std::initializer_list<Prose> values)
{
    Prose out;
    QString words;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int which =
            pattern[i] == QLatin1Char('%') && i + 1 < pattern.size() ? pattern[i + 1].digitValue() - 1 : -1;
        if (which < 0 || static_cast<std::size_t>(which) >= values.size()) {
            words += pattern[i];
            continue;
        }
        out += Prose(std::exchange(words, {}));
        out += values.begin()[which];
        ++i;
    }
    return out += Prose(words);
}

} // namespace lifeline::text
