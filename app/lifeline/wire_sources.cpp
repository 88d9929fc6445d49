// Live captures and commands: how the window hears of them.

#include "app/lifeline/application.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/status_line.h"

#include <QAction>

namespace lifeline::app {

void Application::wireSources()
{
    main_window::Actions& actions = m_window->actions();
    connect(actions.captureOptions, &QAction::triggered, this, [this] { capture(AskFor::Options); });
    connect(actions.capture, &QAction::triggered, this, [this] {
        if (m_sources.isRunning())
            m_sources.stop();
        else
            capture(AskFor::NothingKnown);
    });
    connect(actions.openCommand, &QAction::triggered, this, &Application::openFromCommand);

    connect(&m_sources, &Sources::begun, this, &Application::readPipe);
    connect(&m_sources, &Sources::failed, this, [this](const QString& sentence, const QString& details) {
        m_window->banner().say(sentence, details);
    });
    connect(&m_sources, &Sources::changed, this, [this] {
        main_window::StatusLine& status = m_window->statusLine();
        showLiveness();
        if (m_sources.isWaiting())
            status.say(tr("Waiting for the first packet…"));
        else if (!m_session.isReading())
            status.setCapture(m_session.snapshot().get());
        status.setReading(m_sources.isWaiting() || m_session.isReading());
        updateActions();
    });
}

void Application::capture(AskFor what)
{
    if (asksFirst([this, what] { capture(what); }))
        return;
    const sources::CaptureChoice choice = sources::CaptureChoice::remembered();
    if (what == AskFor::Options || choice.device.isEmpty())
        m_sources.askForCapture(choice);
    else
        m_sources.capture(choice);
}

void Application::openFromCommand()
{
    if (!asksFirst([this] { openFromCommand(); }))
        m_sources.askForCommand();
}

void Application::openLive(const CommandLine& line)
{
    if (line.device.empty())
        return;
    sources::CaptureChoice choice = sources::CaptureChoice::remembered();
    choice.device = QString::fromStdString(line.device);
    choice.filter = QString::fromStdString(line.filter);
    if (line.captures)
        m_sources.capture(choice);
    else
        m_sources.askForCapture(choice);
}

void Application::readPipe(int descriptor, const QString& subject)
{
    rememberPlace();
    m_run.stop();
    m_showsLesson = false;
    m_path.clear();
    m_terms = {};
    m_startsUnsaved = !m_sources.isKept();
    m_session.follow(descriptor, subject);
    m_startsUnsaved = false;
    m_window->showConnections();
}

} // namespace lifeline::app
