#include "ui/ladder/row_search.h"

#include "ui/text/call_text.h"
#include "ui/text/segment_text.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <utility>

namespace lifeline::ladder {
namespace {

constexpr qint64 kSlice = 5; ///< milliseconds
constexpr std::uint32_t kBetweenLooks = 64; ///< rows between two looks at the clock

tcp::SequenceNumber shownSequence(const trace::Step& step, text::Numbers numbers)
{
    return numbers == text::Numbers::Relative ? step.relativeSequence : step.wire.sequence;
}

tcp::SequenceNumber shownAcknowledgment(const trace::Step& step, text::Numbers numbers)
{
    return numbers == text::Numbers::Relative ? step.relativeAcknowledgment : step.wire.acknowledgment;
}

bool carries(const trace::Step& step, text::Numbers numbers, std::uint32_t sequence)
{
    const std::uint32_t length = std::max(step.wire.sequenceLength(), step.wire.flags.rst() ? 1U : 0U);
    return sequence - shownSequence(step, numbers).value < length;
}

bool shows(const trace::Step& step, text::Numbers numbers, std::uint32_t number)
{
    const tcp::Segment& wire = step.wire;
    const std::uint32_t first = shownSequence(step, numbers).value;
    if (wire.sequenceLength() > 0 && (number == first || number == first + wire.length))
        return true;
    if (wire.flags.ack() && number == shownAcknowledgment(step, numbers).value)
        return true;
    return wire.length > 0 && number == wire.length;
}

std::optional<std::uint32_t> numberAfter(const QString& typed, const char* word)
{
    const QString prefix = QLatin1String(word) + QLatin1Char(' ');
    if (!typed.startsWith(prefix, Qt::CaseInsensitive))
        return std::nullopt;
    bool isNumber = false;
    const uint number = typed.mid(prefix.size()).trimmed().toUInt(&isNumber);
    return isNumber ? std::optional<std::uint32_t>(number) : std::nullopt;
}

/// Names of flags and nothing else. As a text "ACK" is in "sackOK", too.
std::optional<packet::TcpFlags> flagsOf(const QString& typed)
{
    using packet::TcpFlags;
    static constexpr std::array<std::pair<const char*, std::uint16_t>, 9> kNames{{{"SYN", TcpFlags::kSyn},
                                                                                  {"ACK", TcpFlags::kAck},
                                                                                  {"FIN", TcpFlags::kFin},
                                                                                  {"RST", TcpFlags::kRst},
                                                                                  {"PSH", TcpFlags::kPsh},
                                                                                  {"URG", TcpFlags::kUrg},
                                                                                  {"ECE", TcpFlags::kEce},
                                                                                  {"CWR", TcpFlags::kCwr},
                                                                                  {"AE", TcpFlags::kAe}}};
    static const QRegularExpression kBetween(QStringLiteral("[\\s,+/-]+"));
    TcpFlags flags;
    for (const QString& word : typed.split(kBetween, Qt::SkipEmptyParts)) {
        const auto known = std::ranges::find_if(kNames, [&](const auto& name) {
            return word.compare(QLatin1String(name.first), Qt::CaseInsensitive) == 0;
        });
        if (known == kNames.end())
            return std::nullopt;
        flags.bits |= known->second;
    }
    return flags.bits != 0 ? std::optional(flags) : std::nullopt;
}

/// The found step behind which a step is sought, or the list's end.
auto behind(const std::vector<std::uint32_t>& found, std::uint32_t step)
{
    return std::upper_bound(found.begin(), found.end(), step);
}

} // namespace

RowQuery RowQuery::from(const QString& typed)
{
    RowQuery query;
    query.text = typed.trimmed();
    bool isNumber = false;
    const uint number = query.text.toUInt(&isNumber);
    if (isNumber)
        query.number = number;
    query.sequence = numberAfter(query.text, "seq");
    query.acknowledgment = numberAfter(query.text, "ack");
    query.flags = flagsOf(query.text);
    return query;
}

bool matches(const RowQuery& query, const RowSource& source, std::uint32_t index)
{
    const trace::Step& step = source.life.steps[index];
    const text::Numbers numbers = source.notation.numbers;
    if (query.text.isEmpty())
        return false;
    if (query.sequence)
        return carries(step, numbers, *query.sequence);
    if (query.acknowledgment)
        return step.wire.flags.ack() && shownAcknowledgment(step, numbers).value == *query.acknowledgment;
    if (query.flags)
        return (step.wire.flags.bits & query.flags->bits) == query.flags->bits;
    if (query.number)
        return step.number == *query.number || shows(step, numbers, *query.number);
    const text::Flags others =
        source.notation.flags == text::Flags::Letters ? text::Flags::Words : text::Flags::Letters;
    return text::flagText(step.wire.flags, others).contains(query.text, Qt::CaseInsensitive)
        || arrowText(source, index).contains(query.text, Qt::CaseInsensitive);
}

RowSearch::RowSearch(QObject* parent) : QObject(parent)
{
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &RowSearch::searchSlice);
}

std::uint32_t RowSearch::stepCount() const
{
    return m_life ? static_cast<std::uint32_t>(m_life->steps.size()) : 0;
}

void RowSearch::setLife(std::shared_ptr<const trace::Life> life,
                        std::shared_ptr<const analysis::Examination> examination)
{
    const bool grows = life && m_life && life->connection.id == m_life->connection.id
        && life->begin == m_life->begin && life->steps.size() >= m_life->steps.size()
        && life->hidden == m_life->hidden;
    const bool isExamined = examination && !m_examination;
    const std::uint32_t known = stepCount();
    m_life = std::move(life);
    m_examination = std::move(examination);
    if (m_query.text.isEmpty())
        return;
    if (!grows || isExamined) {
        start(m_typed, std::min(m_from, stepCount()));
        return;
    }
    if (stepCount() == known)
        return;
    searchCalls();
    m_left.push_back({known, stepCount()});
    m_slices.start();
}

void RowSearch::setNotation(const text::Notation& notation)
{
    if (m_notation == notation)
        return;
    m_notation = notation;
    if (!m_query.text.isEmpty())
        start(m_typed, m_from);
}

void RowSearch::start(const QString& typed, std::uint32_t from)
{
    m_typed = typed;
    m_query = RowQuery::from(typed);
    m_after.clear();
    m_before.clear();
    m_from = std::min(from, stepCount());
    m_left = {{m_from, stepCount()}, {0, m_from}};
    searchCalls();
    if (m_query.text.isEmpty() || stepCount() == 0) {
        m_slices.stop();
        Q_EMIT progressed();
        return;
    }
    m_slices.start();
    searchSlice(); // what is found at once shows at once
}

void RowSearch::clear() { start({}, 0); }

/// A call stands between rows: it is found at the first segment that follows its beginning.
void RowSearch::searchCalls()
{
    m_calls.clear();
    if (!m_life || !m_query.isText() || m_life->steps.empty())
        return;
    for (const trace::CallSpan& call : m_life->calls) {
        if (!text::callText(call, CallLabel::Part::Whole).contains(m_query.text, Qt::CaseInsensitive))
            continue;
        const auto step = std::ranges::lower_bound(m_life->steps, call.begin, {}, &trace::Step::sent);
        const auto index =
            std::min<std::ptrdiff_t>(step - m_life->steps.begin(), std::ssize(m_life->steps) - 1);
        m_calls.push_back(static_cast<std::uint32_t>(index));
    }
    std::ranges::sort(m_calls);
}

void RowSearch::searchSlice()
{
    QElapsedTimer timer;
    timer.start();
    const RowSource source{*m_life, m_examination.get(), m_notation};
    for (std::uint32_t looked = 1; !m_left.empty(); ++looked) {
        Stretch& stretch = m_left.front();
        if (stretch.next >= stretch.end) {
            m_left.pop_front();
            continue;
        }
        const std::uint32_t step = stretch.next++;
        if (std::binary_search(m_calls.begin(), m_calls.end(), step) || matches(m_query, source, step))
            (step < m_from ? m_before : m_after).push_back(step);
        if (looked % kBetweenLooks == 0 && timer.elapsed() >= kSlice)
            break;
    }
    if (m_left.empty())
        m_slices.stop();
    Q_EMIT progressed();
}

std::optional<std::uint32_t> RowSearch::next(std::uint32_t after) const
{
    for (const auto* found : {&m_before, &m_after})
        if (const auto at = behind(*found, after); at != found->end())
            return *at;
    for (const auto* found : {&m_before, &m_after})
        if (!found->empty())
            return found->front();
    return std::nullopt;
}

std::optional<std::uint32_t> RowSearch::previous(std::uint32_t before) const
{
    for (const auto* found : {&m_after, &m_before})
        if (const auto at = std::lower_bound(found->begin(), found->end(), before); at != found->begin())
            return *std::prev(at);
    for (const auto* found : {&m_after, &m_before})
        if (!found->empty())
            return found->back();
    return std::nullopt;
}

std::optional<std::uint32_t> RowSearch::atOrAfter(std::uint32_t step) const
{
    for (const auto* found : {&m_before, &m_after})
        if (const auto at = std::lower_bound(found->begin(), found->end(), step); at != found->end())
            return *at;
    return isSearching() ? std::nullopt : next(step);
}

std::size_t RowSearch::placeOf(std::uint32_t step) const
{
    std::size_t before = 0;
    for (const auto* found : {&m_before, &m_after}) {
        const auto at = std::lower_bound(found->begin(), found->end(), step);
        if (at != found->end() && *at == step)
            return before + static_cast<std::size_t>(at - found->begin()) + 1;
        before += found->size();
    }
    return 0;
}

} // namespace lifeline::ladder
