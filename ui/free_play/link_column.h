#pragma once

#include "ui/free_play/play_log.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLayout;
class QPushButton;
class QSlider;
class QTimer;

namespace lifeline::free_play {

/// The link of a play: its delay, what becomes of the next frame, and cutting it.
class LinkColumn : public QWidget {
    Q_OBJECT
public:
    explicit LinkColumn(QWidget* parent = nullptr);

    void show(const PlayLog& log, bool isPlaying);
    void setTheme(const theme::Theme& theme, double zoom);
    /// Moves the slider to the delay that the network has, one way, and says nothing to the lab.
    void setDelay(int milliseconds);
    int delay() const; ///< milliseconds, one way

Q_SIGNALS:
    /// A line for the lab.
    void said(const QString& line);
    void injectRequested();

private:
    QWidget* makeDelay();
    void makeNextFrame(QLayout& flow, QWidget* row);
    void makeAll(QLayout& flow, QWidget* row);
    void sayDelay();

    QLabel* m_title = nullptr;
    QLabel* m_state = nullptr;
    QSlider* m_slider = nullptr;
    QLabel* m_delay = nullptr;
    QTimer* m_settles = nullptr; ///< a drag becomes one change after the other, not a hundred
    QComboBox* m_from = nullptr;
    QComboBox* m_what = nullptr;
    QPushButton* m_holdAll = nullptr; ///< checkable
    QPushButton* m_release = nullptr;
    QPushButton* m_cut = nullptr; ///< checkable
    std::vector<QWidget*> m_whilePlaying;
    std::vector<std::uint64_t> m_holding; ///< the lines that hold everything
    bool m_hasHeld = false;
    int m_saidDelay = -1;
};

} // namespace lifeline::free_play
