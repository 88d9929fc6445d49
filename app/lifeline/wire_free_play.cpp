// Free play: the lab played by hand, its lines and answers carried between the panel and the lab.

#include "app/lifeline/application.h"
#include "core/base/safe_text.h"
#include "ui/free_play/free_play_panel.h"
#include "ui/free_play/lesson_skeleton.h"
#include "ui/ladder/ladder_view.h"
#include "ui/lessons/lesson_list.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/main_window.h"

#include <QAction>
#include <QFileDialog>
#include <QSaveFile>

#include <chrono>
#include <utility>

namespace lifeline::app {

namespace {

/// The lines of a lesson's [network] that a play on it had.
QString networkOf(const lessons::Network& network)
{
    const auto microseconds = [&](Side side) {
        return std::chrono::duration_cast<std::chrono::microseconds>(network.delay[side]).count();
    };
    return QStringLiteral("family = \"%1\"\nmtu = %2\ndelay = { client = \"%3us\", server = \"%4us\" }\n")
        .arg(network.family == lessons::Family::Ipv6 ? QStringLiteral("ipv6") : QStringLiteral("ipv4"))
        .arg(network.mtu)
        .arg(microseconds(Side::Client))
        .arg(microseconds(Side::Server));
}

} // namespace

void Application::wireFreePlay()
{
    main_window::Actions& actions = m_window->actions();
    connect(actions.freePlay, &QAction::triggered, this, [this] { startPlay({}); });
    connect(actions.freePlayLesson, &QAction::triggered, this,
            [this] { startPlay(m_lessonList->current()); });
    connect(m_freePlay, &free_play::FreePlayPanel::lineReady, &m_play, &PlayRun::tell);
    connect(m_freePlay, &free_play::FreePlayPanel::againRequested, this,
            [this] { startPlay(QString(m_playedLesson)); });
    connect(m_freePlay, &free_play::FreePlayPanel::lessonRequested, this, &Application::savePlayAsLesson);
    connect(m_freePlay, &free_play::FreePlayPanel::closeRequested, this, [this] {
        if (m_play.isRunning())
            m_play.end();
        else
            m_window->showFreePlay(false);
    });
    connect(&m_play, &PlayRun::answered, m_freePlay, &free_play::FreePlayPanel::hear);
    connect(&m_play, &PlayRun::ended, this, &Application::onPlayEnded);
    connect(&m_session.life(), &LifeOfConnection::ready, this, [this](const LifePtr& life) {
        if (m_showsPlay)
            m_freePlay->setLife(life);
    });
    connect(&m_session, &Session::started, this, [this] {
        if (!std::exchange(m_startsPlay, false) && m_showsPlay)
            leavePlay();
    });
}

void Application::startPlay(const QString& lessonId)
{
    if (m_play.isRunning())
        return;
    m_isUnsaved = m_isUnsaved && !m_showsPlay; // who plays again lets go of the last play
    if (asksFirst([this, lessonId] { startPlay(lessonId); }))
        return;
    m_run.stop();
    m_playedLesson = lessonId;
    m_window->showFreePlay(true);
    const std::optional<int> recording = m_play.start(labName(lessonId));
    if (!recording) // onPlayEnded() has said why
        return;
    m_showsPlay = m_showsLesson = m_startsPlay = m_startsUnsaved = true;
    m_path.clear();
    m_terms = {};
    m_shownLesson.clear(); // what a lesson tells is not told of another's doing
    m_session.follow(*recording, QStringLiteral("play"));
    m_startsUnsaved = false;
    std::optional<int> delay;
    if (const lessons::Lesson* network = lesson(lessonId))
        delay = static_cast<int>(
            std::chrono::duration_cast<std::chrono::milliseconds>(network->network.delay[Side::Client])
                .count());
    m_freePlay->begin(delay);
    m_freePlay->setFocus();
    updateActions();
    tellWhatToDo();
}

void Application::updatePlayActions()
{
    main_window::Actions& actions = m_window->actions();
    const bool isFree = !m_play.isRunning();
    actions.freePlay->setEnabled(isFree);
    actions.freePlayLesson->setEnabled(isFree && !m_lessonList->current().isEmpty());
    actions.runTwice->setEnabled(isFree && !m_run.isRunning() && !m_lessonList->current().isEmpty());
    actions.compare->setEnabled(m_ladder->life() != nullptr);
}

/// Something else is shown from now on.
void Application::leavePlay()
{
    m_showsPlay = false;
    m_play.end();
    m_window->showFreePlay(false);
}

void Application::onPlayEnded(const LessonOutcome& outcome)
{
    using Kind = LessonOutcome::Kind;
    const QString said =
        QString::fromStdString(safeText(outcome.said.section(QLatin1Char('\n'), 0, 0).toStdString()));
    QString why = tr("The play is over.");
    switch (outcome.kind) {
    case Kind::Stopped:
        break;
    case Kind::Finished:
        why = tr("The lab ended the play: it lasts an hour at most.");
        break;
    case Kind::NotPermitted:
        why = tr("The lab is not permitted here.");
        m_window->banner().say(tr("The lab is not permitted here. %1").arg(said), outcome.said);
        break;
    case Kind::NotFound:
        why = tr("The lab is missing.");
        m_window->banner().say(tr("The lab is missing: %1 should stand beside this program.").arg(said), {});
        break;
    case Kind::Failed:
        why = tr("The lab died.");
        m_window->banner().say(said.isEmpty()
                                   ? tr("The lab died in the middle of the play, and did not say why.")
                                   : tr("The lab died in the middle of the play. %1").arg(said),
                               outcome.said);
        break;
    }
    m_freePlay->end(why);
    updateActions();
    tellWhatToDo();
}

void Application::savePlayAsLesson()
{
    const QString path = QFileDialog::getSaveFileName(
        m_window.get(), tr("Save as a lesson"), QStringLiteral("free-play.toml"), tr("Lessons (*.toml)"));
    if (path.isEmpty())
        return;
    const lessons::Lesson* network = lesson(m_playedLesson);
    const QByteArray text =
        free_play::lessonSkeleton(m_freePlay->log().entries(),
                                  network != nullptr ? networkOf(network->network) : QString())
            .toUtf8();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        m_window->banner().say(tr("The lesson could not be written: %1").arg(file.errorString()), {});
}

} // namespace lifeline::app
