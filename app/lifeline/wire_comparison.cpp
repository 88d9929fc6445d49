// Side by side: which two connections, and the window that shows them.

#include "app/lifeline/application.h"
#include "core/base/safe_text.h"
#include "ui/connections/connection_list.h"
#include "ui/ladder/ladder_view.h"
#include "ui/lessons/lesson_list.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/main_window.h"
#include "ui/side_by_side/compare_dialog.h"
#include "ui/side_by_side/side_by_side_view.h"
#include "ui/side_by_side/vary_dialog.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QProgressDialog>
#include <QShortcut>

#include <algorithm>

namespace lifeline::app {

namespace {

constexpr int kNotPermitted = 3;
constexpr QSize kSize{1400, 900};
constexpr int kPatience = 300; // milliseconds before a progress is shown

} // namespace

void Application::wireComparison()
{
    m_sideBySide = new side_by_side::SideBySideView(m_options, m_window.get());
    m_sideBySide->setWindowFlag(Qt::Window);
    m_sideBySide->setWindowTitle(tr("Side by side – Lifeline"));
    m_sideBySide->resize(kSize);
    for (const QKeySequence& key : {QKeySequence(Qt::Key_Escape), QKeySequence(Qt::CTRL | Qt::Key_W)})
        connect(new QShortcut(key, m_sideBySide), &QShortcut::activated, m_sideBySide, &QWidget::close);
    main_window::Actions& actions = m_window->actions();
    connect(actions.compare, &QAction::triggered, this, &Application::chooseOther);
    m_connectionList->setRowActions({actions.compare});
    connect(m_connectionList, &connections::ConnectionList::comparisonWanted, this,
            &Application::compareBoth);
    connect(actions.runTwice, &QAction::triggered, this, &Application::runLessonTwice);
    connect(&m_comparison, &Comparison::ready, this, &Application::showCompared);
    connect(&m_comparison, &Comparison::failed, this, [this](int exitCode, const QString& said) {
        const QString sentence =
            QString::fromStdString(safeText(said.section(QLatin1Char('\n'), 0, 0).toStdString()));
        m_window->banner().say(exitCode == kNotPermitted
                                   ? tr("The lab is not permitted here. %1").arg(sentence)
                                   : tr("The lesson could not be run twice. %1").arg(sentence),
                               said);
    });
}

QString Application::comparedTitle(const trace::TraceSnapshot& snapshot, ConnectionId connection) const
{
    return QFileInfo(QString::fromStdString(safeText(snapshot.info.subject))).fileName()
        + QStringLiteral(" · ") + side_by_side::connectionName(snapshot.connections[connection]);
}

void Application::chooseOther()
{
    const trace::SnapshotPtr snapshot = m_session.snapshot();
    const auto first = m_selection.connection();
    if (!snapshot || !first || first->value >= snapshot->connections.size())
        return;
    side_by_side::CompareDialog dialog(snapshot, *first, m_window.get());
    dialog.setTheme(m_appearance.theme(), m_appearance.zoom());
    connect(&dialog, &side_by_side::CompareDialog::fileRequested, &dialog, [this, &dialog] {
        const QString path =
            QFileDialog::getOpenFileName(&dialog, tr("Open a capture"), {},
                                         tr("Captures (*.pcap *.pcapng *.cap *.dmp *.gz);;All files (*)"));
        if (!path.isEmpty())
            m_comparison.read(path);
    });
    connect(&m_comparison, &Comparison::captureRead, &dialog, &side_by_side::CompareDialog::setOther);
    if (dialog.exec() != QDialog::Accepted || !dialog.chosen())
        return;
    m_comparison.compare(
        {ComparedConnection{snapshot, *first, comparedTitle(*snapshot, *first)},
         {dialog.snapshot(), *dialog.chosen(), comparedTitle(*dialog.snapshot(), *dialog.chosen())}});
}

void Application::compareBoth(ConnectionId first, ConnectionId second)
{
    const trace::SnapshotPtr snapshot = m_session.snapshot();
    if (snapshot && std::max(first.value, second.value) < snapshot->connections.size())
        m_comparison.compare({ComparedConnection{snapshot, first, comparedTitle(*snapshot, first)},
                              {snapshot, second, comparedTitle(*snapshot, second)}});
}

void Application::runLessonTwice()
{
    const QString id = m_lessonList->current();
    const lessons::Lesson* chosen = lesson(id);
    if (chosen == nullptr || m_comparison.isRunning())
        return;
    side_by_side::VaryDialog dialog(*chosen, m_language, m_window.get());
    dialog.setTheme(m_appearance.theme(), m_appearance.zoom());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString title = QString::fromStdString(chosen->title.in(m_language.toStdString()));
    auto* progress =
        new QProgressDialog(tr("“%1” runs twice…").arg(title), tr("Cancel"), 0, 0, m_window.get());
    progress->setMinimumDuration(kPatience);
    connect(progress, &QProgressDialog::canceled, &m_comparison, &Comparison::forget);
    for (const auto over : {&Comparison::forgotten, &Comparison::runsEnded})
        connect(&m_comparison, over, progress, &QObject::deleteLater);
    m_comparison.runTwice(labName(id), dialog.setting(), {title, tr("With %1").arg(dialog.setting())});
}

void Application::showCompared(const side_by_side::BothCompared& both, const analysis::Alignment& alignment)
{
    m_sideBySide->setCompared(both, alignment);
    m_sideBySide->show();
    m_sideBySide->raise();
    m_sideBySide->activateWindow();
}

} // namespace lifeline::app
