// Opening a capture, and on which terms: what reading may take, and whether it goes on while the file grows.

#include "app/lifeline/application.h"
#include "core/trace/load.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/status_line.h"
#include "ui/text/error_text.h"

namespace lifeline::app {

void Application::openCapture(const QString& path, const ReadingTerms& terms)
{
    rememberPlace();
    m_run.stop();
    m_sources.stop();
    m_showsLesson = false;
    m_path = path;
    m_terms = terms;
    m_captures.showing(path);
    m_startsUnsaved = path == QLatin1String("-");
    m_session.open(path, terms);
    m_startsUnsaved = false;
    m_window->showConnections();
}

void Application::closeCapture()
{
    if (asksFirst([this] { closeCapture(); }))
        return;
    m_sources.stop();
    m_isUnsaved = false;
    m_run.stop();
    m_session.close();
    m_showsLesson = false;
    m_path.clear();
    m_terms = {};
    onStarted();
    m_window->statusLine().setReading(false);
    m_window->showLessons();
}

void Application::announceDamage()
{
    const trace::SnapshotPtr snapshot = m_session.snapshot();
    if (!snapshot || m_showsLesson)
        return;
    for (const capture::Damage& damage : snapshot->info.damage) {
        if (damage.severity == Severity::Error) {
            offerFor(damage.error.code, text::errorText(damage.error),
                     main_window::problemDetails(snapshot->info));
            return;
        }
    }
}

/// Says what is wrong with the file, and offers to read it on other terms where these would help.
void Application::offerFor(ErrorCode problem, const QString& sentence, const QString& details)
{
    m_offeredTerms = m_terms;
    m_offeredCapture.clear();
    m_offersMerge = false;
    QString offer;
    switch (problem) {
    case ErrorCode::MemoryBudget:
    case ErrorCode::CompressionTooLarge:
        m_offeredTerms.memory = trace::LoadLimits{}.memory;
        m_offeredTerms.unpack = capture::UnpackLimits::none();
        offer = tr("Read on");
        break;
    case ErrorCode::PcapVersion:
    case ErrorCode::PcapngVersion:
        m_offeredTerms.unknownVersion = capture::UnknownVersion::ReadAnyway;
        offer = tr("Read anyway");
        break;
    case ErrorCode::Truncated: // perhaps somebody still writes it
        m_offeredTerms.atEnd = capture::AtEnd::Wait;
        offer = tr("Follow");
        break;
    default:
        break;
    }
    m_window->banner().say(sentence, details, isStream(m_path.toStdString()) ? QString() : offer);
}

/// Reads the file again, and on while it grows; or stops where it is.
void Application::followCapture(bool on)
{
    if (m_path.isEmpty() || on == (m_terms.atEnd == capture::AtEnd::Wait))
        return;
    if (!on) {
        m_terms.atEnd = capture::AtEnd::Stop;
        m_session.cancel();
        return;
    }
    ReadingTerms terms = m_terms;
    terms.atEnd = capture::AtEnd::Wait;
    openCapture(m_path, terms);
}

} // namespace lifeline::app
