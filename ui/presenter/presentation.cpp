#include "ui/presenter/presentation.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lifeline::presenter {

namespace {

using teaching::Moment;
using Kind = Scene::Kind;

constexpr double kTail = 0.35; ///< rows below an arrival, where its change of state is seen
constexpr double kUsualSlant = 0.5; ///< rows of a single flight
constexpr Time kLongestFlight = std::chrono::milliseconds{3000};
constexpr double kHeldAt = 0.5;

std::shared_ptr<const trace::Life> withoutCalls(const std::shared_ptr<const trace::Life>& life)
{
    if (life == nullptr || life->calls.empty())
        return life;
    auto copy = std::make_shared<trace::Life>(*life);
    copy->calls.clear();
    return copy;
}

/// What flies together.
std::vector<ladder::StepRun> runsOf(const Script& script)
{
    std::vector<ladder::StepRun> runs;
    for (const Scene& scene : script.scenes)
        if (scene.kind == Kind::Segments)
            runs.push_back({scene.first, *scene.shown + 1});
    return runs;
}

bool isSameConnection(const trace::Life& one, const trace::Life& other)
{
    return one.connection.endpoint == other.connection.endpoint
        && one.connection.first == other.connection.first;
}

} // namespace

void Presentation::setSubject(Subject subject)
{
    const bool isSame = m_subject.life && subject.life && isSameConnection(*m_subject.life, *subject.life);
    const std::optional<std::uint32_t> at = isSame ? step() : std::nullopt;
    const bool wasAsking = isSame && shown() != nullptr && shown()->kind == Kind::Question;
    const bool isAnother = subject.title != m_subject.title || subject.connection == m_subject.connection;
    m_subject = std::move(subject);
    if (!isSame && isAnother)
        m_replies.clear();
    rebuild(at, wasAsking);
}

void Presentation::setAsking(const Asking& asking)
{
    m_asking = asking;
    rebuild(step(), false);
}

void Presentation::setSpeed(double speed)
{
    m_speed = speed <= 0 ? 0 : std::clamp(speed, kSlowestFlight, kFastestFlight);
    announce();
}

void Presentation::announce()
{
    ++m_captionRevision;
    Q_EMIT changed();
}

void Presentation::rebuild(std::optional<std::uint32_t> step, bool wasAsking)
{
    m_progress.reset();
    m_isHeld = false;
    m_script = scriptOf(m_subject, m_asking);
    m_drawn = withoutCalls(m_subject.life);
    m_layout = m_drawn ? ladder::layOutGathered(*m_drawn, runsOf(m_script)) : ladder::Layout{};
    m_place = m_script.scenesUpTo(step);
    // Stand after the segment, not after a question about the next one that nobody has asked for.
    while (m_place > 0 && m_script.scenes[m_place - 1].kind != Kind::Segments)
        --m_place;
    if (wasAsking && m_place < count() && m_script.scenes[m_place].kind == Kind::Question)
        ++m_place;
    announce();
}

const Scene* Presentation::shown() const { return m_place == 0 ? nullptr : &m_script.scenes[m_place - 1]; }

const Scene* Presentation::flying() const { return m_progress ? shown() : nullptr; }

std::optional<std::uint32_t> Presentation::step() const { return shown() ? shown()->shown : std::nullopt; }

std::uint32_t Presentation::firstStep() const
{
    return shown() && shown()->kind == Kind::Segments ? shown()->first : step().value_or(0);
}

const teaching::Question* Presentation::question() const
{
    const Scene* scene = shown();
    if (scene == nullptr || !scene->question)
        return nullptr;
    const teaching::Question& question = m_script.questions[*scene->question];
    return isFlying() && !m_isHeld && isToBeHeld() ? nullptr : &question;
}

const Reply& Presentation::reply() const
{
    static const Reply kNone;
    const Scene* scene = shown();
    if (scene == nullptr || !scene->question)
        return kNone;
    const teaching::Question& question = m_script.questions[*scene->question];
    const auto found = m_replies.find(asked(question));
    return found == m_replies.end() ? kNone : found->second;
}

/// The reply that can still be given.
Reply* Presentation::openReply()
{
    const teaching::Question* open = question();
    if (open == nullptr)
        return nullptr;
    Reply& reply = m_replies[asked(*open)];
    return reply.isRevealed ? nullptr : &reply;
}

std::vector<std::pair<const teaching::Question*, Reply>> Presentation::replies() const
{
    std::vector<std::pair<const teaching::Question*, Reply>> all;
    const teaching::Question* last = nullptr;
    for (const Scene& scene : m_script.scenes) {
        if (!scene.question)
            continue;
        const teaching::Question& question = m_script.questions[*scene.question];
        const auto found = m_replies.find(asked(question));
        if (found != m_replies.end() && found->second.isRevealed && last != &question)
            all.emplace_back(&question, found->second);
        last = &question;
    }
    return all;
}

std::pair<double, double> Presentation::path(const Scene& scene) const
{
    const ladder::Arrow* first = ladder::arrowOf(m_layout, scene.first);
    const ladder::FoldBlock* block = first ? nullptr : ladder::blockOf(m_layout, scene.first);
    const double from = first != nullptr ? first->departure : block != nullptr ? block->top : 0;
    return {from, std::max(from, ladder::revealedHeight(m_layout, scene.shown))};
}

ladder::Reveal Presentation::reveal() const
{
    const Scene* scene = shown();
    if (const Scene* flies = flying()) {
        const auto [from, to] = path(*flies);
        const double before =
            m_place < 2 ? from : ladder::revealedHeight(m_layout, m_script.scenes[m_place - 2].shown);
        return {flies->shown, std::max(before, from + (to - from) * *m_progress)};
    }
    const std::optional<std::uint32_t> step = scene != nullptr ? scene->shown : std::nullopt;
    return {step, ladder::revealedHeight(m_layout, step) + (step ? kTail : 0)};
}

std::optional<ladder::Flight> Presentation::flight() const
{
    const Scene* scene = flying();
    if (scene == nullptr)
        return std::nullopt;
    const auto [from, to] = path(*scene);
    return ladder::Flight{scene->first, from + (to - from) * *m_progress};
}

Time Presentation::flightTime() const
{
    const auto [from, to] = path(*shown());
    const double singles = std::max(1.0, (to - from) / kUsualSlant);
    const Time whole = std::min(kLongestFlight,
                                Time{static_cast<Time::rep>(singles * static_cast<double>(kFlight.count()))});
    return Time{static_cast<Time::rep>(static_cast<double>(whole.count()) / m_speed)};
}

/// Whether what is shown stops half-way, since a question about its arrival is open.
bool Presentation::isToBeHeld() const
{
    return shown()->kind == Kind::Segments && shown()->question
        && m_script.questions[*shown()->question].moment == Moment::OnTheWay && !reply().isRevealed;
}

void Presentation::hold()
{
    m_progress = kHeldAt;
    m_isHeld = true;
}

void Presentation::takeOff()
{
    if (m_speed > 0) {
        m_progress = 0;
    } else if (isToBeHeld()) {
        hold();
    } else {
        land();
    }
}

/// What flies has arrived, and its question is answered.
void Presentation::land()
{
    m_progress.reset();
    m_isHeld = false;
    if (shown()->question) {
        m_replies[asked(m_script.questions[*shown()->question])].isRevealed = true;
    }
}

void Presentation::next()
{
    if (isFlying() && !m_isHeld) {
        if (isToBeHeld()) {
            hold();
        } else {
            land();
        }
    } else if (m_isHeld) {
        answer(); // while it is still open
        m_isHeld = false;
        if (m_speed <= 0)
            land();
    } else if (m_place < count()) {
        ++m_place;
        if (shown()->kind == Kind::Segments)
            takeOff();
        else if (shown()->kind == Kind::Answer)
            land();
    }
    announce();
}

void Presentation::back()
{
    m_progress.reset();
    m_isHeld = false;
    if (const Scene* left = shown()) {
        if (left->question) // it may be asked again
            m_replies[asked(m_script.questions[*left->question])].isRevealed = false;
        --m_place;
    }
    announce();
}

void Presentation::restart()
{
    m_progress.reset();
    m_isHeld = false;
    m_place = 0;
    announce();
}

void Presentation::answer()
{
    if (Reply* reply = openReply()) {
        reply->isRevealed = true;
        announce();
    }
}

void Presentation::choose(std::size_t choice)
{
    Reply* reply = openReply();
    if (reply == nullptr || choice >= question()->choices.size())
        return;
    reply->chosen = reply->chosen == choice ? std::nullopt : std::optional(choice);
    announce();
}

void Presentation::raiseHands(std::size_t choice, int hands)
{
    Reply* reply = openReply();
    if (reply == nullptr || choice >= question()->choices.size())
        return;
    reply->hands[choice] = std::max(0, reply->hands[choice] + hands);
    announce();
}

void Presentation::advance(Time elapsed)
{
    if (!isFlying() || m_isHeld)
        return;
    const double step =
        static_cast<double>(elapsed.count()) / static_cast<double>(std::max(Time{1}, flightTime()).count());
    m_progress = *m_progress + step;
    if (isToBeHeld() && *m_progress >= kHeldAt) {
        hold();
    } else if (*m_progress >= 1) {
        land();
    } else {
        Q_EMIT changed(); // nothing but its place on the way
        return;
    }
    announce();
}

} // namespace lifeline::presenter
