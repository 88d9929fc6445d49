#pragma once

#include "core/trace/snapshot.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <cstdint>

class QLabel;
class QProgressBar;
class QPushButton;

namespace lifeline::main_window {

/// The line at the window's foot: what the capture is, how far it was read, and what was wrong with it.
class StatusLine : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    /// Null: nothing is open.
    void setCapture(const trace::TraceSnapshot* snapshot);
    void setReading(bool reading);
    /// Whether what is read is captured now: then nobody asks how far it was read, and Cancel is called Stop.
    void setLive(bool live);
    /// A sentence instead of the capture's facts.
    void say(const QString& sentence);
    void setTheme(const theme::Theme& theme, double zoom);

Q_SIGNALS:
    void cancelRequested();
    void problemsRequested();

private:
    QLabel* m_facts = nullptr;
    QPushButton* m_problems = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_cancel = nullptr;
    bool m_isLive = false;
};

/// Whether a capture is being made now.
enum class Liveness : std::uint8_t { Over, Live };

/// "handshake.pcapng · pcapng · 214 frames · 1 connection · 3 frames are not TCP"; of a live one how many packets
/// were dropped, even when none was.
QString captureFacts(const trace::TraceSnapshot& snapshot, Liveness liveness = Liveness::Over);

/// "2 problems…", or nothing.
QString problemCount(const trace::CaptureInfo& info);

/// Every piece of damage as a line, for the dialog and the clipboard.
QString problemDetails(const trace::CaptureInfo& info);

} // namespace lifeline::main_window
