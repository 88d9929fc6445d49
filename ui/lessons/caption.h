#pragma once

#include "ui/theme/theme.h"

#include <QLabel>
#include <QStringList>

namespace lifeline::lessons {

/// What a lesson says of the segment one looks at, below the picture. Its height is that of the lesson's
/// longest sentence, so that nothing moves while one steps through.
class Caption : public QLabel {
    Q_OBJECT
public:
    explicit Caption(QWidget* parent = nullptr);

    /// All that it may have to say; none hides it.
    void setSentences(const QStringList& sentences);
    void say(const QString& sentence);
    void setTheme(const theme::Theme& theme, double zoom);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fitHeight();

    QStringList m_sentences;
    theme::Theme m_theme = theme::Theme::light();
};

} // namespace lifeline::lessons
