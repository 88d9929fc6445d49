// Several captures, those that were opened lately, and the one that was open last.

#include "app/lifeline/application.h"
#include "app/lifeline/remembered_switches.h"
#include "core/base/safe_text.h"
#include "ui/connections/filter_line.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/main_window.h"
#include "ui/sources/recent_files.h"
#include "ui/text/time_text.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

#include <utility>

namespace lifeline::app {

namespace {

const QString kPathKey = QStringLiteral("session/capture");
const QString kConnectionKey = QStringLiteral("session/connection");
const QString kStepKey = QStringLiteral("session/step");
const QString kFilterKey = QStringLiteral("session/filter");

QString safe(const QString& hostile) { return QString::fromStdString(safeText(hostile.toStdString())); }

bool isElsewhere(const QString& path)
{
    return path.contains(QLatin1String("://")) && !QFileInfo::exists(path);
}

} // namespace

void Application::wireSeveral()
{
    main_window::Actions& actions = m_window->actions();
    connect(actions.nextCapture, &QAction::triggered, this, [this] { openAtItsPlace(m_captures.at(1)); });
    connect(actions.previousCapture, &QAction::triggered, this,
            [this] { openAtItsPlace(m_captures.at(-1)); });
    connect(actions.joinCaptures, &QAction::triggered, this, &Application::askForTwoCaptures);
    connect(&m_join, &JoinOffer::doesNotJoin, this, [this](const QString& why) {
        if (std::exchange(m_wantsJoin, false))
            m_window->banner().say(tr("The two captures do not join."), why);
    });
    rememberSwitches({actions.restoreAtStart});
    if (auto* recent = m_window->findChild<QMenu*>(QStringLiteral("recentCaptures"))) {
        recent->setToolTipsVisible(true);
        connect(recent, &QMenu::aboutToShow, this, &Application::fillRecent);
    }
    connect(actions.close, &QAction::triggered, &m_join, &JoinOffer::cancel);
    connect(&m_join, &JoinOffer::joins, this, &Application::offerJoin);
    connect(&m_join, &JoinOffer::joins, this, [this] { m_wantsJoin = false; });
    updateCaptureList();
}

void Application::askForTwoCaptures()
{
    const QString title = tr("Choose two captures of the same connections, made at two places (Ctrl+click)");
    const QStringList paths = QFileDialog::getOpenFileNames(
        m_window.get(), title, {},
        tr("Captures (%1);;All files (*)").arg(QStringLiteral("*.pcap *.pcapng *.cap *.dmp *.gz")));
    if (paths.size() == 2) {
        m_wantsJoin = true;
        openCaptures(paths); // which offers what they give together
    } else if (!paths.isEmpty()) {
        m_window->banner().say(tr("Two captures are joined: choose two files, with Ctrl held down."), {});
    }
}

void Application::openCaptures(const QStringList& paths)
{
    QStringList here;
    for (const QString& path : paths)
        if (!isElsewhere(path))
            here.append(path);
    if (here.size() < paths.size())
        m_window->banner().say(
            tr("Only files of this machine can be opened. Save it here first, or use File > "
               "Open from a command, with curl or ssh."),
            {});
    if (here.isEmpty() || asksFirst([this, here] { openCaptures(here); }))
        return;
    m_join.cancel();
    m_captures.open(here);
    for (auto path = here.crbegin(); path != here.crend(); ++path) // the first becomes the newest
        sources::RecentFiles().add(*path);
    openCapture(here.first());
    if (m_captures.count() == 2)
        m_join.tryJoin(m_captures.at(0), m_captures.at(1)); // else one is merged, if it does not join
    else if (m_captures.count() > 2)
        offerMerge();
}

void Application::openAtItsPlace(const QString& path)
{
    if (path.isEmpty() || asksFirst([this, path] { openAtItsPlace(path); }))
        return;
    rememberPlace();
    const Place place = m_captures.placeIn(path);
    openCapture(path);
    m_wantedConnection.reset();
    if (place.connection)
        m_wantedConnection = ConnectionId{*place.connection};
    m_wantedStep = place.step;
}

void Application::rememberPlace()
{
    const auto connection = m_selection.connection();
    if (!m_path.isEmpty() && connection)
        m_captures.remember(m_path, {connection->value, m_selection.step()});
}

void Application::updateCaptureList()
{
    main_window::Actions& actions = m_window->actions();
    const bool areSeveral = m_captures.count() > 1 && !m_path.isEmpty();
    for (const auto& [action, distance, words] :
         {std::tuple(actions.nextCapture, 1, tr("Next capture: %1")),
          std::tuple(actions.previousCapture, -1, tr("Previous capture: %1"))}) {
        action->setEnabled(areSeveral);
        action->setToolTip(areSeveral ? words.arg(safe(QFileInfo(m_captures.at(distance)).fileName()))
                                      : QString());
    }
}

void Application::offerJoin(const QString& path, const JoinFacts& facts)
{
    m_offeredCapture = path;
    m_offersMerge = false;
    const QString clocks = text::durationText(Time{facts.clockUncertainty});
    QString sure;
    if (facts.certain == facts.connections)
        sure = tr("That is certain.");
    else if (facts.certain + facts.likely == facts.connections)
        sure = tr("That is likely.");
    else
        sure = tr("Some of that is only possible.");
    m_window->banner().say(tr("These two captures show %Ln connections from both ends. %1 Their clocks can "
                              "be set against each other "
                              "to ± %2.",
                              nullptr, facts.connections)
                               .arg(sure, clocks),
                           {}, tr("Join"));
}

void Application::fillRecent()
{
    auto* menu = m_window->findChild<QMenu*>(QStringLiteral("recentCaptures"));
    menu->clear();
    const auto lines = sources::recentLines(sources::RecentFiles().paths());
    for (const sources::RecentLine& line : lines) {
        QAction* action =
            menu->addAction(line.text, this, [this, path = line.path] { openCaptures({path}); });
        action->setEnabled(line.isThere);
        action->setToolTip(safe(line.path));
    }
    if (lines.empty())
        menu->addAction(tr("None yet"))->setEnabled(false);
    menu->addSeparator();
    menu->addAction(tr("&Clear the list"), [] { sources::RecentFiles().clear(); })
        ->setEnabled(!lines.empty());
}

void Application::rememberSession() const
{
    QSettings settings;
    for (const QString& key : {kPathKey, kConnectionKey, kStepKey, kFilterKey})
        settings.remove(key);
    if (m_path.isEmpty() || isStream(m_path.toStdString()))
        return;
    settings.setValue(kPathKey, QFileInfo(m_path).absoluteFilePath());
    if (const auto connection = m_selection.connection())
        settings.setValue(kConnectionKey, connection->value);
    if (const auto step = m_selection.step())
        settings.setValue(kStepKey, *step);
    if (!m_filterLine->text().isEmpty())
        settings.setValue(kFilterKey, m_filterLine->text());
}

/// A capture that is gone is no trouble: then the first lesson waits, as ever.
void Application::restoreSession()
{
    const QSettings settings;
    const QString path = settings.value(kPathKey).toString();
    if (!m_window->actions().restoreAtStart->isChecked() || !QFileInfo(path).isFile())
        return;
    Place place;
    if (settings.contains(kConnectionKey))
        place.connection = settings.value(kConnectionKey).toUInt();
    if (settings.contains(kStepKey))
        place.step = settings.value(kStepKey).toUInt();
    m_captures.remember(path, place);
    m_filterLine->setText(settings.value(kFilterKey).toString());
    openAtItsPlace(path);
}

} // namespace lifeline::app
