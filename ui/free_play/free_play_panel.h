#pragma once

#include "ui/free_play/play_log.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QPushButton;
class QTabWidget;

namespace lifeline::trace {
struct Life;
}

namespace lifeline::free_play {

class EndColumn;
class FrameStrip;
class InjectDialog;
class LinesPage;
class LinkColumn;

/// Free play (docs/play.md): buttons for both ends and the link, under their places in the ladder. It writes
/// lines and reads answers; who owns it carries them to the lab and back.
class FreePlayPanel : public QWidget {
    Q_OBJECT
public:
    explicit FreePlayPanel(QWidget* parent = nullptr);
    ~FreePlayPanel() override;

    /// A play begins: everything is empty.
    /// @param delay  that its network has, milliseconds one way; none: one that can be seen is asked for
    void begin(std::optional<int> delay);
    /// It is over.
    /// @param why  one sentence, or empty
    void end(const QString& why);
    /// A line of the lab's standard error. @return whether it belonged to the protocol
    bool hear(const QString& answer);
    /// The connection that is shown; null without one.
    void setLife(std::shared_ptr<const trace::Life> life);
    void setTheme(const theme::Theme& theme, double zoom);

    const PlayLog& log() const { return m_log; }
    bool isPlaying() const { return m_isPlaying; }

Q_SIGNALS:
    /// A line that the lab must hear; it stands in the log already.
    void lineReady(const QString& line);
    void againRequested();
    void closeRequested();
    /// The lines are to be kept as a lesson.
    void lessonRequested();

private:
    QWidget* makeControls();
    void say(const QString& line);
    void showLog();
    void openInject();

    PlayLog m_log;
    bool m_isPlaying = false;
    std::shared_ptr<const trace::Life> m_life;
    QTabWidget* m_tabs = nullptr;
    QLabel* m_why = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_close = nullptr;
    PerSide<EndColumn*> m_ends;
    LinkColumn* m_link = nullptr;
    FrameStrip* m_frames = nullptr;
    LinesPage* m_lines = nullptr;
    InjectDialog* m_inject = nullptr;
};

} // namespace lifeline::free_play
