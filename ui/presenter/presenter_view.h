#pragma once

#include "ui/presenter/answer_pages.h"
#include "ui/presenter/board.h"
#include "ui/presenter/presentation.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

namespace lifeline::presenter {

/// The presentation on a screen of its own: what the keys of a teacher and of a presenter remote do.
///
/// Next: Space, Right, Down, Return, N, Page Down, a click. Back: Left, Up, Backspace, P, Page Up. B or `.`
/// black, W or `,` white, Q the answer, 1 to 4 choose, with Shift they count a raised hand, with Ctrl they
/// take one back; Z enlarges, I turns the ground white or black, R a ring around the pointer, D the diagram,
/// C the next connection and with Shift the one before, M all of the caption, T questions on or off, L their
/// level, + and − how fast segments fly, 0 not at all, S the answers (the same keys scroll a long list), ?
/// all keys, F5 and Home the first stop, Esc leaves. A key that is held down counts once.
class PresenterView : public QWidget {
    Q_OBJECT
public:
    /// @param now  time that only grows; empty: the machine's
    explicit PresenterView(std::function<Time()> now = {}, QWidget* parent = nullptr);

    Presentation& presentation() { return m_presentation; }
    const Board& board() const { return m_board; }
    /// Black, or white for a room that is not dark.
    void setOnWhite(bool on);
    bool isOnWhite() const { return m_isOnWhite; }
    Cover cover() const { return m_cover; }
    bool showsAnswers() const { return m_overlay == Overlay::Answers; }
    bool showsKeys() const { return m_overlay == Overlay::Keys; }
    bool showsRing() const { return m_showsRing; }
    /// What a key has changed, for two seconds; empty where nothing is said.
    const QString& toast() const { return m_toast; }
    const AnswerPages& answerPages() const { return m_pages; }

    /// What the timer does: moves what flies, and scrolls after it.
    void tick();

Q_SIGNALS:
    /// Somebody has pressed Escape.
    void left();
    /// Another connection of the same capture or lesson is to be presented: the next, +1, or the one before.
    void connectionWanted(int notches);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Overlay : std::uint8_t { None, Answers, Keys, Caption };

    bool turnPage(const QKeyEvent& event);
    bool scrollAnswers(const QKeyEvent& event, bool isBack);
    bool toggle(const QKeyEvent& event);
    bool answerByKey(const QKeyEvent& event);
    void changeSpeed(int notches);
    void saySpeed();
    void sayAsking();
    void say(const QString& words);
    void setOverlay(Overlay overlay);
    void onChanged();
    void refit();
    void run();
    void describe();

    Presentation m_presentation;
    Board m_board;
    theme::Theme m_theme = theme::Theme::projector();
    bool m_isOnWhite = false;
    Cover m_cover = Cover::None;
    Overlay m_overlay = Overlay::None;
    AnswerPages m_pages; ///< while they are shown
    QString m_toast;
    QTimer m_toastTimer;
    bool m_showsRing = false;
    QPointF m_pointer;
    std::function<Time()> m_now;
    QElapsedTimer m_machine;
    QTimer m_timer;
    Time m_last{};
    std::shared_ptr<const trace::Life> m_life; ///< that the board was fitted to
};

} // namespace lifeline::presenter
