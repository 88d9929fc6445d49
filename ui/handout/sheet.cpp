#include "ui/handout/sheet.h"

#include <QCoreApplication>

#include <utility>

namespace lifeline::handout {

namespace {

struct SheetText {
    Q_DECLARE_TR_FUNCTIONS(Handout)
};

constexpr double kFoot = 28; // height of the footer, with the air above it
constexpr double kRuled = 22; // between two lines to write on
constexpr double kUnder = 5; // below a paragraph
constexpr double kAboveHeading = 16;
constexpr double kFollows = 130; // of what a heading is about, on its page
constexpr int kWrapped = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;
constexpr double kUnbounded = 1e6;

} // namespace

Sheet::Sheet(QPdfWriter& pdf, QPainter& painter, const theme::Theme& theme, QString footer)
    : m_pdf(pdf),
      m_painter(painter),
      m_theme(theme),
      m_footer(std::move(footer)),
      m_width(pdf.width()),
      m_bottom(pdf.height() - kFoot)
{
    paintFooter();
}

QFont Sheet::font(theme::TextSize size, QFont::Weight weight) const
{
    return m_theme.interfaceFont(size, 1, weight);
}

void Sheet::paintFooter()
{
    m_painter.save();
    m_painter.setFont(font(theme::TextSize::Small));
    m_painter.setPen(m_theme.dim);
    const QRectF line(0, m_bottom + kFoot / 3, m_width, kFoot * 2 / 3);
    const QString number = SheetText::tr("Page %1").arg(m_page);
    const QFontMetricsF metrics(m_painter.font(), &m_pdf);
    m_painter.drawText(line, Qt::AlignRight | Qt::AlignBottom, number);
    m_painter.drawText(
        line, Qt::AlignLeft | Qt::AlignBottom,
        metrics.elidedText(m_footer, Qt::ElideRight, m_width - 2 * metrics.horizontalAdvance(number)));
    m_painter.restore();
}

void Sheet::newPage()
{
    m_pdf.newPage();
    ++m_page;
    m_y = 0;
    paintFooter();
}

void Sheet::need(double height)
{
    if (left() < height && !isFresh())
        newPage();
}

double Sheet::heightOf(const QString& text, const QFont& font, double indent) const
{
    return QFontMetricsF(font, &m_pdf)
        .boundingRect(QRectF(0, 0, m_width - indent, kUnbounded), kWrapped, text)
        .height();
}

void Sheet::write(const QString& text, const QFont& font, const QColor& colour, double indent)
{
    const double height = heightOf(text, font, indent);
    need(height);
    m_painter.setFont(font);
    m_painter.setPen(colour);
    m_painter.drawText(QRectF(indent, m_y, m_width - indent, height + 1), kWrapped, text);
    m_y += height + kUnder;
}

void Sheet::heading(const QString& text)
{
    space(kAboveHeading);
    const QFont face = font(theme::TextSize::Heading, QFont::DemiBold);
    need(heightOf(text, face) + kFollows);
    write(text, face, m_theme.text);
    m_y += kUnder;
}

void Sheet::ruled(int lines, double indent)
{
    m_painter.setPen(QPen(m_theme.hairline, 1));
    for (int i = 0; i < lines; ++i) {
        m_y += kRuled;
        m_painter.drawLine(QPointF(indent, m_y), QPointF(m_width, m_y));
    }
    m_y += kUnder;
}

} // namespace lifeline::handout
