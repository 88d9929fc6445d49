#pragma once

#include "ui/lessons/page_content.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace lifeline::lessons {

/// A promise with a tick, or with a cross and what was seen instead.
class VerdictRow : public QWidget {
    Q_OBJECT
public:
    explicit VerdictRow(const CheckedPromise& checked, QWidget* parent = nullptr);

    void setTheme(const theme::Theme& theme, double zoom);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_isKept;
    QLabel* m_promise = nullptr;
    QLabel* m_seen = nullptr; ///< null where it was kept
    theme::Theme m_theme = theme::Theme::light();
};

} // namespace lifeline::lessons
