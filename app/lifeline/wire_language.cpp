// The language of the window, chosen while it is open: a new window takes the place of the old one, with what
// that showed.

#include "app/lifeline/application.h"
#include "app/lifeline/language.h"
#include "app/lifeline/presenting.h"
#include "ui/lessons/lesson_list.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/main_window.h"

#include <QAction>
#include <QActionGroup>

namespace lifeline::app {

void Application::wireLanguage()
{
    const main_window::Actions& actions = m_window->actions();
    const auto offer = [this](QAction* action, const QString& code) {
        action->setChecked(chosenLanguage() == code);
        connect(action, &QAction::triggered, this, [this, code] { chooseLanguage(code); });
    };
    offer(actions.languageSystem, {});
    offer(actions.languageEnglish, QStringLiteral("en"));
    offer(actions.languageChinese, QStringLiteral("zh_CN"));
}

void Application::chooseLanguage(const QString& code)
{
    if (code == chosenLanguage())
        return;
    rememberLanguage(code);
    if (m_play.isRunning() || m_sources.isRunning()) { // a new window could not go on with it
        m_window->banner().say(tr("The language changes when this has ended and Lifeline is opened again."),
                               {});
        return;
    }
    m_presenting->stop();
    Q_EMIT languageChosen();
}

CommandLine Application::whatIsShown() const
{
    CommandLine line;
    if (m_showsLesson) {
        line.lesson = m_shownLesson.toStdString();
        line.run = true;
    } else if (m_session.snapshot() == nullptr) { // its page
        line.lesson = m_lessonList->current().toStdString();
    }
    return line;
}

} // namespace lifeline::app
