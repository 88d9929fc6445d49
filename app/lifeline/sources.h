#pragma once

#include "app/lifeline/capture_helper.h"
#include "app/lifeline/child_stream.h"
#include "ui/sources/capture_choice.h"
#include "ui/sources/command_choice.h"

#include <QObject>
#include <QSocketNotifier>

#include <functional>
#include <memory>

class QWidget;

namespace lifeline::theme {
struct Theme;
}

namespace lifeline::app {

/// Captures that come from a program: lifeline-capture on a device, or a command. Asks for them, runs them,
/// and says what to do when they cannot run.
///
/// What is shown stays until the first octet of the new capture has come.
class Sources : public QObject {
    Q_OBJECT
public:
    /// What a dialog looks like; asked each time one is shown.
    struct Look {
        QWidget* window;
        const theme::Theme& theme;
        double zoom;
    };

    Sources(std::function<Look()> look, QObject* parent);
    ~Sources() override;

    void askForCapture(const sources::CaptureChoice& choice);
    void capture(const sources::CaptureChoice& choice);
    void askForCommand();
    void run(const sources::CommandChoice& choice);
    /// Asks the program to end; what it still says is read.
    void stop();

    /// Whether the last one also writes files of its own.
    bool isKept() const { return m_isKept; }
    bool isRunning() const { return m_child != nullptr; }
    /// Whether it runs and nothing has come of it yet.
    bool isWaiting() const { return m_notifier != nullptr; }

Q_SIGNALS:
    /// isRunning() or isWaiting() is another.
    void changed();
    /// A capture comes from this descriptor, which the receiver owns.
    void begun(int descriptor, const QString& subject);
    /// Something did not work. @param details  empty, or what the program said, made safe
    void failed(const QString& sentence, const QString& details);

private:
    void start(const QString& program, const QStringList& arguments, const QString& subject,
               Terminal terminal);
    void takeOutput();
    void letGo();
    void endCapture(const StreamOutcome& outcome, const sources::CaptureChoice& choice);
    void endCommand(const StreamOutcome& outcome, const QString& program);
    void helpToCapture(const QString& sentence, const QStringList& commands,
                       const sources::CaptureChoice& choice);

    std::function<Look()> m_look;
    ChildStream* m_child = nullptr; ///< the one that counts; older ones end by themselves
    std::unique_ptr<QSocketNotifier> m_notifier; ///< until the first octet
    int m_output = -1;
    QString m_subject;
    bool m_isKept = false;
};

} // namespace lifeline::app
