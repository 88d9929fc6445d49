#include "app/lifeline/application.h"
#include "app/lifeline/doctor_dialog.h"
#include "ui/connections/filter_language.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/details_dialog.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/shortcuts_dialog.h"

#include <QAction>
#include <QMenuBar>
#include <QMessageBox>

namespace lifeline::app {

void Application::wireHelp()
{
    main_window::Actions& actions = m_window->actions();
    connect(actions.shortcuts, &QAction::triggered, this,
            [this] { main_window::ShortcutsDialog(*m_window->menuBar(), m_window.get()).exec(); });
    connect(actions.filterLanguage, &QAction::triggered, this, [this] {
        auto* dialog = new main_window::DetailsDialog(tr("The filter of the connections"),
                                                      connections::filterLanguage(), m_window.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show(); // beside the filter that one types
    });
    connect(actions.doctor, &QAction::triggered, this,
            [this] { (new DoctorDialog(m_window.get()))->show(); });
    connect(actions.about, &QAction::triggered, this, [this] {
        QMessageBox box(QMessageBox::NoIcon, tr("About Lifeline"),
                        tr("Lifeline %1").arg(QStringLiteral(LIFELINE_VERSION)), QMessageBox::Close,
                        m_window.get());
        box.setTextFormat(Qt::PlainText);
        box.setInformativeText(
            tr("Shows the life of a TCP connection: which segment went when, with which seq and ack, "
               "and which state each end was in.\n\nFree software under the GNU GPL, version 3 or "
               "later."));
        box.exec();
    });
}

} // namespace lifeline::app
