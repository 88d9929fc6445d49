#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <cstdint>

class QLabel;

namespace lifeline::widgets {

/// A heading with a hairline above it and a remark at its right.
class Section : public QWidget {
    Q_OBJECT
public:
    enum class Tone : std::uint8_t { Quiet, Good, Trouble };

    explicit Section(const QString& title, QWidget* parent = nullptr);

    /// Whether a hairline stands above it: not above the first one.
    void setLined(bool lined);
    void setRemark(const QString& remark, Tone tone);
    QString text() const; ///< the heading, and its remark in brackets where there is one
    void setTheme(const theme::Theme& theme, double zoom);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void dress();

    QLabel* m_title = nullptr;
    QLabel* m_remark = nullptr;
    Tone m_tone = Tone::Quiet;
    bool m_isLined = true;
    theme::Theme m_theme;
};

} // namespace lifeline::widgets
