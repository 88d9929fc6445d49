#pragma once

#include "ui/text/explanation.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace lifeline::inspector {

/// A quiet box with one bold sentence and the lines that prove it.
class ExplanationBox : public QWidget {
    Q_OBJECT
public:
    explicit ExplanationBox(QWidget* parent = nullptr);

    void setExplanation(const text::Explanation& explanation);
    void setTheme(const theme::Theme& theme, double zoom);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_headline = nullptr;
    QLabel* m_lines = nullptr;
    theme::Theme m_theme;
};

} // namespace lifeline::inspector
