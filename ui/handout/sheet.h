#pragma once

#include "ui/theme/theme.h"

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>
#include <QString>

namespace lifeline::handout {

/// Pages that fill from the top down; what does not fit goes to the next. All sizes are in dots of the PDF.
class Sheet {
public:
    /// @param pdf     painted by the painter, which has begun
    /// @param footer  at the bottom of each page, beside its number
    Sheet(QPdfWriter& pdf, QPainter& painter, const theme::Theme& theme, QString footer);

    QPainter& painter() { return m_painter; }
    double width() const { return m_width; }
    /// What is left of this page.
    double left() const { return m_bottom - m_y; }
    double wholePage() const { return m_bottom; }
    double y() const { return m_y; }
    bool isFresh() const { return m_y <= 0; } ///< nothing stands on this page yet

    void space(double height) { m_y += isFresh() ? 0 : height; }
    void take(double height) { m_y += height; }
    /// Begins another page unless so much is left.
    void need(double height);
    void newPage();

    QFont font(theme::TextSize size, QFont::Weight weight = QFont::Normal) const;
    double heightOf(const QString& text, const QFont& font, double indent = 0) const;
    /// A paragraph, never cut by the end of a page unless it is longer than one.
    void write(const QString& text, const QFont& font, const QColor& colour, double indent = 0);
    /// A heading that never stands at the end of a page alone.
    void heading(const QString& text);
    /// Lines to write on.
    void ruled(int lines, double indent);

private:
    void paintFooter();

    QPdfWriter& m_pdf;
    QPainter& m_painter;
    theme::Theme m_theme;
    QString m_footer;
    double m_width = 0;
    double m_bottom = 0; ///< of what may be filled
    double m_y = 0;
    int m_page = 1;
};

} // namespace lifeline::handout
