#include "ui/ladder/arranger.h"

#include "ui/ladder/arrangement.h"

#include <QMetaObject>

#include <utility>

namespace lifeline::ladder {
namespace {

bool isQuick(const ArrangementWish& wish)
{
    const std::size_t steps = wish.life->steps.size();
    return (wish.outline ? wish.outline->shown(steps, wish.open) : steps) <= kArrangedAtOnce;
}

} // namespace

Arranger::Arranger(QObject* parent) : QObject(parent) { m_pool.setMaxThreadCount(1); }

Arranger::~Arranger() { m_pool.waitForDone(); }

void Arranger::ask(ArrangementWish wish)
{
    ++m_newest;
    m_waiting.reset();
    if (isQuick(wish)) {
        m_wanted = m_newest;
        Q_EMIT made(arranged(std::move(wish)));
    } else if (m_busy) {
        m_waiting = std::make_unique<ArrangementWish>(std::move(wish));
    } else {
        start(std::move(wish));
    }
}

void Arranger::discard(ArrangementPtr arrangement)
{
    if (arrangement && arrangement->layout.arrows.size() > kArrangedAtOnce)
        m_pool.start([old = std::move(arrangement)]() mutable { old.reset(); });
}

void Arranger::forget()
{
    m_wanted = ++m_newest;
    m_waiting.reset();
}

void Arranger::start(ArrangementWish wish)
{
    m_busy = true;
    m_pool.start([this, number = m_newest, wish = std::move(wish)]() mutable {
        ArrangementPtr done = arranged(std::move(wish));
        QMetaObject::invokeMethod(
            this, [this, number, done = std::move(done)]() mutable { finish(number, std::move(done)); },
            Qt::QueuedConnection);
    });
}

void Arranger::finish(std::uint64_t wish, ArrangementPtr arrangement)
{
    m_busy = false;
    if (m_waiting)
        start(std::move(*std::exchange(m_waiting, nullptr)));
    if (wish >= m_wanted)
        Q_EMIT made(arrangement);
}

} // namespace lifeline::ladder
