#pragma once

#include "core/base/side.h"
#include "core/tcp/endpoint_state.h"
#include "ui/free_play/play_log.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;

namespace lifeline::free_play {

class StateChip;

/// One end of a play: a button for every call, and what the kernel answered to the last one.
class EndColumn : public QWidget {
    Q_OBJECT
public:
    explicit EndColumn(Side side, QWidget* parent = nullptr);

    /// @param state  of the connection that is shown; none without one
    void show(const PlayLog& log, std::optional<tcp::State> state, bool isPlaying);
    void setTheme(const theme::Theme& theme, double zoom);

Q_SIGNALS:
    /// A line for the lab.
    void said(const QString& line);

private:
    QPushButton* button(const char* name, const QString& text, const QString& help);
    QWidget* makePort();
    void makeOpening(QWidget* row);
    void makeTalking(QWidget* row);
    void makeEnding(QWidget* row);
    void makeOptions(QWidget* row);
    static int numberIn(const QLineEdit& field);

    Side m_side;
    QString m_actor; ///< who does what the buttons say
    bool m_connectsAnew = false; ///< the socket could not be connected: the next connect() wants another
    QLabel* m_title = nullptr;
    StateChip* m_chip = nullptr;
    QLabel* m_answer = nullptr;
    QLineEdit* m_port = nullptr;
    QLineEdit* m_backlog = nullptr;
    QLineEdit* m_text = nullptr;
    QPushButton* m_listen = nullptr;
    QPushButton* m_accept = nullptr;
    QPushButton* m_connect = nullptr;
    QPushButton* m_kill = nullptr;
    QPushButton* m_close = nullptr;
    std::vector<QWidget*> m_ofConnection; ///< what needs a connection's socket
    std::vector<QAction*> m_options;
};

} // namespace lifeline::free_play
