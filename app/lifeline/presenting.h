#pragma once

#include "ui/presenter/scenes.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <memory>

class QMenu;
class QScreen;
class QWidget;

namespace lifeline::presenter {
class PresenterView;
}

namespace lifeline::app {

/// The presentation's own full-screen window: on which screen, and what it shows.
class Presenting : public QObject {
    Q_OBJECT
public:
    explicit Presenting(QObject* parent = nullptr);
    ~Presenting() override;

    /// Opens it over a window's screen, or on the one that was chosen. Empty until setSubject().
    void start(const QWidget& window);
    void stop();
    bool isOn() const { return m_view != nullptr; }
    /// Null while it is off.
    presenter::PresenterView* view() { return m_view.get(); }

    /// The connection that is presented; another one begins at its first stop. Nothing while it is off.
    void setSubject(presenter::Subject subject);

    /// A choice of the screens that there are now, as a menu: the one that is used is checked.
    void fillScreens(QMenu& menu, const QWidget& window);
    /// Where it would open: the chosen screen while it is there; else another one than the window's, since a
    /// teacher has the notes on that; else the window's.
    QScreen* screenFor(const QWidget& window) const;

Q_SIGNALS:
    /// It waits for a subject.
    void started();
    void stopped();
    /// As PresenterView's.
    void connectionWanted(int notches);

private:
    void chooseScreen(const QString& name);

    std::unique_ptr<presenter::PresenterView> m_view;
};

} // namespace lifeline::app
