// Following a connection's stream as text: the dialog, and who reads the octets for it.

#include "app/lifeline/application.h"
#include "app/lifeline/segment_tools.h"
#include "app/lifeline/stream_of_connection.h"
#include "ui/ladder/ladder_view.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/main_window.h"
#include "ui/stream/stream_dialog.h"

#include <QAction>

namespace lifeline::app {

namespace {

constexpr std::uint64_t kFirstOctets = std::uint64_t{512} << 10;
constexpr std::uint64_t kMoreOctets = 4; // times what is shown

QString titleOf(const trace::Life& life, const state::AddressNames& names)
{
    const auto end = [&](Side side) {
        const packet::SocketAddress& endpoint = life.connection.endpoint[side];
        return state::endpointText(endpoint, names.of(endpoint.address));
    };
    return QStringLiteral("%1 → %2").arg(end(Side::Client), end(Side::Server));
}

} // namespace

void Application::wireStream()
{
    QAction* action = m_window->actions().followStream;
    connect(action, &QAction::triggered, this, &Application::followStream);
    connect(m_ladder, &ladder::LadderView::lifeChanged, this,
            [this, action] { action->setEnabled(m_ladder->life() != nullptr); });
    action->setEnabled(false);
    connect(&m_session.stream(), &StreamOfConnection::ready, this, [this](const StreamPtr& octets) {
        if (m_stream != nullptr && m_ladder->life())
            m_stream->setOctets(octets, titleOf(*m_ladder->life(), m_segmentTools->names()));
    });
    const auto refresh = [this] {
        if (m_stream != nullptr && m_stream->isVisible())
            followStream();
    };
    connect(&m_selection, &state::Selection::connectionChanged, this, [this] {
        m_session.stream().forget();
        if (m_stream != nullptr)
            m_stream->setOctets(nullptr, {});
    });
    connect(m_ladder, &ladder::LadderView::lifeChanged, this, [this, refresh] {
        if (m_ladder->life() && m_ladder->life()->connection.id != m_streamed)
            refresh();
    });
}

void Application::followStream()
{
    if (!m_ladder->life())
        return;
    if (m_stream == nullptr) {
        m_stream = new stream::StreamDialog(m_window.get());
        m_stream->setTheme(m_appearance.theme(), m_options.scale());
        connect(m_stream, &stream::StreamDialog::segmentChosen, &m_segmentTools->trail(),
                &state::Trail::jump);
        connect(m_stream, &stream::StreamDialog::moreWanted, this, [this] {
            m_streamOctets *= kMoreOctets;
            m_session.stream().ask(m_session.snapshot(), m_ladder->life(), m_streamOctets);
        });
    }
    m_streamed = m_ladder->life()->connection.id;
    m_streamOctets = kFirstOctets;
    m_stream->setOctets(nullptr, titleOf(*m_ladder->life(), m_segmentTools->names()));
    m_stream->show();
    m_stream->raise();
    m_stream->activateWindow();
    m_session.stream().ask(m_session.snapshot(), m_ladder->life(), m_streamOctets);
}

} // namespace lifeline::app
