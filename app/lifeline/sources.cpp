#include "app/lifeline/sources.h"

#include "ui/sources/capture_dialog.h"
#include "ui/sources/command_dialog.h"
#include "ui/sources/hint_dialog.h"
#include "ui/text/safe.h"

#include <QFileInfo>

#include <poll.h>
#include <unistd.h>

#include <utility>

namespace lifeline::app {

namespace {

using text::safe;
using text::safeLines;

/// The last line says why.
QString lastLine(const QString& said) { return safe(said.section(QLatin1Char('\n'), -1)); }

/// "ssh host": enough to know it by.
QString subjectOf(const QStringList& words)
{
    QString subject = QFileInfo(words.first()).fileName();
    if (words.size() > 1 && !words[1].contains(QLatin1Char('/')))
        subject += QLatin1Char(' ') + words[1];
    return subject;
}

} // namespace

Sources::Sources(std::function<Look()> look, QObject* parent) : QObject(parent), m_look(std::move(look)) { }

Sources::~Sources()
{
    if (m_child != nullptr)
        m_child->disconnect(this);
    letGo();
}

void Sources::askForCapture(const sources::CaptureChoice& choice)
{
    const Look look = m_look();
    auto* dialog = new sources::CaptureDialog(choice, look.theme, look.zoom, look.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* devices = new DeviceWatch(dialog);
    auto* check = new FilterCheck(dialog);
    connect(devices, &DeviceWatch::changed, dialog, &sources::CaptureDialog::setDevices);
    connect(devices, &DeviceWatch::failed, dialog, [dialog] {
        dialog->setTrouble(
            tr("The program that captures is missing: it should stand at %1. Install Lifeline's "
               "package, or build it.")
                .arg(captureProgram()));
    });
    connect(dialog, &sources::CaptureDialog::filterChanged, check, &FilterCheck::check);
    connect(check, &FilterCheck::checked, dialog, &sources::CaptureDialog::setFilterProblem);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const sources::CaptureChoice chosen = dialog->choice();
        chosen.remember();
        capture(chosen);
    });
    devices->start();
    check->check(choice.filter, choice.device);
    dialog->open();
}

void Sources::capture(const sources::CaptureChoice& choice)
{
    m_isKept = choice.isKept;
    start(captureProgram(), choice.arguments(), choice.device, Terminal::Shared);
    if (m_child != nullptr)
        connect(m_child, &ChildStream::ended, this,
                [this, choice](const StreamOutcome& outcome) { endCapture(outcome, choice); });
}

void Sources::askForCommand()
{
    const Look look = m_look();
    auto* dialog =
        new sources::CommandDialog(sources::CommandChoice::remembered(), sources::CommandChoice::history(),
                                   look.theme, look.zoom, look.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const sources::CommandChoice chosen = dialog->choice();
        chosen.remember();
        run(chosen);
    });
    dialog->open();
}

void Sources::run(const sources::CommandChoice& choice)
{
    const QStringList words = choice.words();
    if (words.isEmpty())
        return;
    m_isKept = false;
    const QString subject = choice.isForShell ? choice.line.section(QLatin1Char('/'), -1) : subjectOf(words);
    start(words.first(), words.mid(1), subject, Terminal::None);
    if (m_child != nullptr)
        connect(
            m_child, &ChildStream::ended, this,
            [this, program = words.first()](const StreamOutcome& outcome) { endCommand(outcome, program); });
}

/// Starts it; m_child is null when it is over already, and then nothing was said.
void Sources::start(const QString& program, const QStringList& arguments, const QString& subject,
                    Terminal terminal)
{
    if (m_child != nullptr) { // it ends by itself, and nobody asks how
        m_child->disconnect(this);
        m_child->stop();
        m_child = nullptr;
    }
    letGo();
    auto* child = new ChildStream(this);
    StreamOutcome atOnce;
    const auto early = connect(child, &ChildStream::ended, this,
                               [&atOnce](const StreamOutcome& outcome) { atOnce = outcome; });
    const std::optional<int> output = child->start(program, arguments, terminal);
    disconnect(early);
    if (!output) {
        child->deleteLater();
        Q_EMIT failed(atOnce.kind == StreamOutcome::Kind::NotFound
                          ? tr("There is no program %1.").arg(safe(program))
                          : tr("%1 could not be started. %2").arg(safe(program), safe(atOnce.said)),
                      {});
        return;
    }
    m_child = child;
    connect(child, &ChildStream::ended, child, &QObject::deleteLater);
    m_subject = subject;
    m_output = *output;
    m_notifier = std::make_unique<QSocketNotifier>(m_output, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Sources::takeOutput);
    Q_EMIT changed();
}

/// The first octet has come, or the end.
void Sources::takeOutput()
{
    pollfd wait{m_output, POLLIN, 0};
    const bool hasOctets = ::poll(&wait, 1, 0) == 1 && (wait.revents & POLLIN) != 0;
    m_notifier->setEnabled(false);
    m_notifier.release()->deleteLater(); // it is the one that called
    if (hasOctets)
        Q_EMIT begun(std::exchange(m_output, -1), m_subject);
    else
        letGo();
    Q_EMIT changed();
}

/// Closes what nobody reads.
void Sources::letGo()
{
    m_notifier.reset();
    if (m_output >= 0)
        ::close(std::exchange(m_output, -1));
}

void Sources::stop()
{
    if (m_child == nullptr)
        return;
    m_child->stop();
    if (m_notifier == nullptr) // what it still writes is read to its end
        return;
    letGo();
    m_child->disconnect(this);
    m_child = nullptr;
    Q_EMIT changed();
}

void Sources::endCapture(const StreamOutcome& outcome, const sources::CaptureChoice& choice)
{
    m_child = nullptr;
    using Kind = StreamOutcome::Kind;
    if (outcome.kind == Kind::NotPermitted) {
        letGo();
        const QString program = forShell(captureProgram());
        helpToCapture(
            tr("Capturing on %1 is not permitted. Give lifeline-capture the right to capture, and only "
               "that, with the first command; or capture once as root with the second, in a terminal.")
                .arg(safe(choice.device)),
            {commandForRightToCapture(),
             QStringLiteral("sudo %1 -i %2 -w - | lifeline -").arg(program, forShell(choice.device))},
            choice);
    } else if (outcome.kind == Kind::Failed) {
        Q_EMIT failed(tr("Capturing on %1 ended. %2").arg(safe(choice.device), lastLine(outcome.said)),
                      safeLines(outcome.said));
    }
    Q_EMIT changed();
}

void Sources::helpToCapture(const QString& sentence, const QStringList& commands,
                            const sources::CaptureChoice& choice)
{
    const Look look = m_look();
    auto* dialog =
        new sources::HintDialog(tr("Capture"), sentence, commands, look.theme, look.zoom, look.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, choice] { capture(choice); });
    dialog->open();
}

void Sources::endCommand(const StreamOutcome& outcome, const QString& program)
{
    m_child = nullptr;
    if (outcome.kind == StreamOutcome::Kind::Failed || outcome.kind == StreamOutcome::Kind::NotPermitted) {
        const QString said = lastLine(outcome.said);
        Q_EMIT failed(said.isEmpty() ? tr("%1 failed, and did not say why.").arg(safe(program))
                                     : tr("%1 failed: %2").arg(safe(program), said),
                      safeLines(outcome.said));
    }
    Q_EMIT changed();
}

} // namespace lifeline::app
