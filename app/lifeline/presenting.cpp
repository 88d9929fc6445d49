#include "app/lifeline/presenting.h"

#include "ui/presenter/presenter_view.h"

#include <QActionGroup>
#include <QGuiApplication>
#include <QMenu>
#include <QScreen>
#include <QSettings>
#include <QTimer>
#include <QWidget>

#include <utility>

namespace lifeline::app {

namespace {

const QString kScreenKey = QStringLiteral("present/screen");
const QString kSpeedKey = QStringLiteral("present/speed");
const QString kAsksKey = QStringLiteral("present/asks");
const QString kGroundKey = QStringLiteral("present/white");
const QString kLevelKey = QStringLiteral("present/level");

/// Whether the desktop has been told to keep still.
bool prefersReducedMotion() { return qEnvironmentVariableIntValue("LIFELINE_REDUCED_MOTION") != 0; }

QString screenText(const QScreen& screen)
{
    return Presenting::tr("%1 (%2 × %3)", "a screen: its name and size")
        .arg(screen.name())
        .arg(screen.geometry().width())
        .arg(screen.geometry().height());
}

} // namespace

Presenting::Presenting(QObject* parent) : QObject(parent) { }

Presenting::~Presenting() = default;

void Presenting::start(const QWidget& window)
{
    if (m_view)
        return;
    m_view = std::make_unique<presenter::PresenterView>();
    presenter::PresenterView& view = *m_view;
    view.setWindowTitle(tr("Presenting – Lifeline"));
    presenter::Presentation& presentation = view.presentation();
    const QSettings settings;
    presentation.setSpeed(prefersReducedMotion() ? 0 : settings.value(kSpeedKey, 1.0).toDouble());
    const int level = settings.value(kLevelKey, 2).toInt();
    presentation.setAsking({settings.value(kAsksKey, true).toBool(),
                            static_cast<teaching::Level>(level < 0 || level > 2 ? 2 : level)});
    view.setOnWhite(settings.value(kGroundKey, false).toBool());
    connect(&view, &presenter::PresenterView::left, this, &Presenting::stop);
    connect(&view, &presenter::PresenterView::connectionWanted, this, &Presenting::connectionWanted);
    if (QScreen* screen = screenFor(window)) {
        view.setScreen(screen);
        view.setGeometry(screen->geometry());
    }
    view.showFullScreen();
    view.raise();
    view.activateWindow();
    view.setFocus();
    Q_EMIT started();
}

void Presenting::stop()
{
    if (!m_view)
        return;
    const presenter::Presentation& presentation = m_view->presentation();
    QSettings settings;
    settings.setValue(kGroundKey, m_view->isOnWhite());
    settings.setValue(kSpeedKey, presentation.speed());
    settings.setValue(kAsksKey, presentation.asking().isOn);
    settings.setValue(kLevelKey, static_cast<int>(presentation.asking().most));
    m_view->hide();
    m_view.release()->deleteLater(); // one of its keys may have called this
    Q_EMIT stopped();
}

void Presenting::setSubject(presenter::Subject subject)
{
    if (m_view)
        m_view->presentation().setSubject(std::move(subject));
}

QScreen* Presenting::screenFor(const QWidget& window) const
{
    const QString chosen = QSettings().value(kScreenKey).toString();
    const QList<QScreen*> screens = QGuiApplication::screens();
    for (QScreen* screen : screens)
        if (screen->name() == chosen)
            return screen;
    for (QScreen* screen : screens)
        if (screen != window.screen())
            return screen;
    return window.screen();
}

void Presenting::chooseScreen(const QString& name) { QSettings().setValue(kScreenKey, name); }

void Presenting::fillScreens(QMenu& menu, const QWidget& window)
{
    menu.clear();
    auto* group = new QActionGroup(&menu);
    const QScreen* used = screenFor(window);
    for (const QScreen* screen : QGuiApplication::screens()) {
        QAction* action = menu.addAction(screenText(*screen));
        action->setCheckable(true);
        action->setChecked(screen == used);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, name = screen->name()] { chooseScreen(name); });
    }
}

} // namespace lifeline::app
