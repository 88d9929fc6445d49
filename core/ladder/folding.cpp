#include "core/ladder/folding.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace lifeline::ladder {
namespace {

using namespace std::chrono_literals;
using analysis::FindingKind;

constexpr Time kToldPause = 500ms; ///< a shorter wait does not part a run
constexpr std::uint32_t kLookAhead =
    4096; ///< steps within which an arrival whose time is not known is looked for
constexpr std::size_t kMostPauses = 200; ///< that part runs: of more, only the longest

/// Tells the plain steps of a life from those that must stay visible.
class Runs {
public:
    Runs(const trace::Life& life, const std::vector<analysis::Finding>* findings)
        : m_life(life),
          m_findingsKnown(findings != nullptr),
          m_stands(life.steps.size(), false),
          m_parts(life.steps.size(), false)
    {
        if (findings != nullptr)
            for (const analysis::Finding& finding : *findings)
                if (!analysis::isOfPlainSegments(finding.kind) && finding.step < m_stands.size())
                    m_stands[finding.step] = true;
        for (const Side side : kBothSides)
            for (std::size_t i = 1; i < life.spans[side].size(); ++i)
                markChange(side, life.spans[side][i - 1].state, life.spans[side][i]);
        for (const trace::CallSpan& call : life.calls) {
            part(call.begin);
            if (call.end)
                part(*call.end);
        }
        for (const trace::IcmpNotice& notice : life.icmp)
            if (notice.place < m_parts.size())
                m_parts[notice.place] = true;
        partAtPauses();
    }

    std::vector<Fold> find()
    {
        std::vector<Fold> folds;
        Fold run;
        const auto end = [&](std::uint32_t at) {
            run.end = at;
            if (run.count() >= kShortestFold)
                folds.push_back(run);
        };
        Time latest = m_life.steps.front().sent;
        for (std::uint32_t i = 0; i < m_life.steps.size(); ++i) {
            const trace::Step& step = m_life.steps[i];
            latest = std::max(latest, step.sent);
            const bool isPlain = take(step) && !m_stands[i];
            if (!isPlain || m_parts[i] || run.end == run.begin) {
                end(i);
                run = Fold{i, i, 0, latest, latest, {}};
            }
            if (!isPlain) {
                run.begin = run.end = i + 1;
                continue;
            }
            run.end = i + 1;
            run.octets += step.wire.length;
            run.until = latest;
            run.after = m_progress;
        }
        end(static_cast<std::uint32_t>(m_life.steps.size()));
        return folds;
    }

private:
    /// A step that changes a state stands; and where an arrival changes it whose time is not known, so does
    /// what its receiver sent before, for that says when.
    void markChange(Side side, tcp::State before, const trace::StateSpan& span)
    {
        if (!span.cause || *span.cause >= m_stands.size()) {
            part(span.begin);
            return;
        }
        m_stands[*span.cause] = true;
        if (m_life.steps[*span.cause].wire.from == side)
            return;
        std::optional<std::uint32_t> last;
        const auto end = static_cast<std::uint32_t>(
            std::min<std::size_t>(m_life.steps.size(), *span.cause + std::size_t{kLookAhead}));
        for (std::uint32_t i = *span.cause + 1; i < end; ++i) {
            const trace::Step& step = m_life.steps[i];
            if (step.wire.from != side)
                continue;
            if (step.onSend[side] != before)
                break;
            last = i;
        }
        if (last)
            m_stands[*last] = true;
    }

    void part(Time at)
    {
        const auto next =
            std::lower_bound(m_life.steps.begin(), m_life.steps.end(), at,
                             [](const trace::Step& step, Time time) { return step.sent < time; });
        if (next != m_life.steps.end())
            m_parts[static_cast<std::size_t>(next - m_life.steps.begin())] = true;
    }

    void partAtPauses()
    {
        struct Pause {
            Time length;
            std::uint32_t before;
        };
        std::vector<Pause> pauses;
        Time latest = m_life.steps.front().sent;
        for (std::uint32_t i = 0; i < m_life.steps.size(); ++i) {
            const Time sent = m_life.steps[i].sent;
            if (sent - latest >= kToldPause)
                pauses.push_back({sent - latest, i});
            latest = std::max(latest, sent);
        }
        if (pauses.size() > kMostPauses) {
            const auto last = pauses.begin() + kMostPauses;
            std::nth_element(pauses.begin(), last, pauses.end(),
                             [](const Pause& a, const Pause& b) { return a.length > b.length; });
            pauses.erase(last, pauses.end());
        }
        for (const Pause& pause : pauses)
            m_parts[pause.before] = true;
    }

    /// Whether a step is plain by what it shows itself.
    bool take(const trace::Step& step)
    {
        const tcp::Segment& wire = step.wire;
        const Progress::News news = m_progress.take(wire);
        Echo& echo = m_echo[wire.from];
        const bool opensWindow = echo.window == 0 && echo.isKnown;
        const bool congestion = (wire.flags.bits & packet::TcpFlags::kEce) != 0;
        const bool tellsCongestion = echo.isKnown && echo.congestion != congestion;
        echo = {wire.window, congestion, true};
        if (wire.flags.syn() || wire.flags.fin() || wire.flags.rst() || wire.flags.urg()
            || (wire.flags.bits & packet::TcpFlags::kCwr) != 0 || !wire.flags.ack())
            return false;
        if (step.delivery == trace::Delivery::Lost || step.isForged || !step.recorded->linkNotes.empty())
            return false;
        if (wire.window == 0 || opensWindow || tellsCongestion)
            return false;
        if (wire.details != 0 && m_life.options[wire.details - 1].sackCount > 0)
            return false;
        return m_findingsKnown || !(news.repeats || news.leavesHole || news.acknowledgesAgain);
    }

    /// What an end last said of itself.
    struct Echo {
        std::uint16_t window = 0;
        bool congestion = false; ///< ECN-Echo (RFC 3168 §6.1)
        bool isKnown = false;
    };

    const trace::Life& m_life;
    bool m_findingsKnown;
    std::vector<bool> m_stands; ///< by step: it is no part of a run
    std::vector<bool> m_parts; ///< by step: what came before belongs to another run
    Progress m_progress;
    PerSide<Echo> m_echo;
};

} // namespace

std::vector<Fold> foldsOf(const trace::Life& life, const std::vector<analysis::Finding>* findings)
{
    if (life.steps.size() < (life.connection.isRecorded ? kRecordingFoldedFrom : kFoldedFrom))
        return {};
    return Runs(life, findings).find();
}

std::vector<Fold> foldsOf(const trace::Life& life, const std::vector<StepRun>& runs)
{
    std::vector<Fold> folds;
    Progress progress;
    std::uint32_t next = 0;
    Time latest = life.steps.empty() ? Time{} : life.steps.front().sent;
    for (const StepRun& run : runs) {
        Fold fold{run.begin, std::min(run.end, static_cast<std::uint32_t>(life.steps.size())), 0, {}, {}, {}};
        for (; next < fold.end; ++next) {
            const trace::Step& step = life.steps[next];
            progress.take(step.wire);
            latest = std::max(latest, step.sent);
            if (next == fold.begin)
                fold.from = latest;
            if (next >= fold.begin)
                fold.octets += step.wire.length;
        }
        fold.until = latest;
        fold.after = progress;
        if (fold.begin < fold.end)
            folds.push_back(fold);
    }
    return folds;
}

const Fold* foldWith(const std::vector<Fold>& folds, std::uint32_t step)
{
    const auto next = std::upper_bound(folds.begin(), folds.end(), step,
                                       [](std::uint32_t at, const Fold& fold) { return at < fold.begin; });
    if (next == folds.begin() || !(next - 1)->contains(step))
        return nullptr;
    return &*(next - 1);
}

bool OpenFolds::isException(std::uint32_t step) const
{
    const auto next = std::upper_bound(m_exceptions.begin(), m_exceptions.end(), step,
                                       [](std::uint32_t at, const Stretch& one) { return at < one.begin; });
    return next != m_exceptions.begin() && step < (next - 1)->end;
}

void OpenFolds::toggle(const Fold& fold)
{
    const bool adds = !isException(fold.begin);
    std::vector<Stretch> rest;
    const auto keep = [&](std::uint32_t begin, std::uint32_t end) {
        if (begin < end)
            rest.push_back({begin, end});
    };
    bool added = !adds;
    for (const Stretch& one : m_exceptions) {
        if (!added && one.end > fold.begin) {
            keep(one.begin, std::min(one.end, fold.begin));
            rest.push_back({fold.begin, fold.end});
            added = true;
        } else {
            keep(one.begin, std::min(one.end, fold.begin));
        }
        keep(std::max(one.begin, fold.end), one.end);
    }
    if (!added)
        rest.push_back({fold.begin, fold.end});
    m_exceptions = std::move(rest);
}

void OpenFolds::openAll()
{
    m_all = true;
    m_exceptions.clear();
}

void OpenFolds::foldAll()
{
    m_all = false;
    m_exceptions.clear();
}

} // namespace lifeline::ladder
