// Memory that only the reading and the following of a long connection needed goes back to the system.
#include "app/lifeline/application.h"

#include <malloc.h>

namespace lifeline::app {

namespace {

constexpr std::chrono::milliseconds kRest{1500}; // plots are computed and drawn by then

} // namespace

void Application::wireMemory()
{
    // The C library keeps what threads freed, each thread its own: after a million segments that is a third
    // of what is in use. While lives come and go it would be taken again at once.
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_session.isReading())
            m_rest.start();
        else
            m_session.run([] { malloc_trim(0); }, [] {});
    });
    connect(&m_session, &Session::ended, &m_rest, qOverload<>(&QTimer::start));
    connect(&m_session.life(), &LifeOfConnection::ready, this, [this](const LifePtr& life) {
        if (life->steps.size() > kExaminedLater)
            m_rest.start();
    });
}

} // namespace lifeline::app
