// The caption of the board: what happens, what is asked and what can be answered; below it the keys.
#include "ui/presenter/board.h"
#include "ui/presenter/choices.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>

namespace lifeline::presenter {

namespace {

struct BoardText {
    Q_DECLARE_TR_FUNCTIONS(Board)
};

/// As many whole sentences as have room, with an ellipsis where there are more; of a first one that has none,
/// as many letters.
QString fitting(const QString& text, const QFont& font, const QSizeF& room)
{
    if (wrappedHeight(font, text, room.width()) <= room.height())
        return text;
    static const QString kEnds = QStringLiteral(".。?？");
    const QString more = QStringLiteral(" …");
    for (qsizetype end = text.size() - 1; end > 0; --end) {
        const bool isEnd =
            kEnds.contains(text[end - 1]) && (text[end].isSpace() || text[end].unicode() > 0x2E7F);
        if (isEnd && wrappedHeight(font, text.left(end) + more, room.width()) <= room.height())
            return text.left(end) + more;
    }
    qsizetype end = text.size();
    while (end > 0 && wrappedHeight(font, text.left(end) + more, room.width()) > room.height())
        --end;
    return text.left(end) + more;
}

} // namespace

void Board::layOutCaption()
{
    m_whole = captionOf(m_presentation);
    m_captionRevision = m_presentation.captionRevision();
    m_caption = m_whole;
    m_choices = placedChoices(m_caption.choices, m_metrics, {}, m_metrics.caption.width());
    // What a lesson says of an answered segment stands there where there is room for it; the question stays
    // as long as there is room for the reason. The choices always do: the class wants to see what it chose.
    const double height = m_metrics.caption.height();
    if (captionHeight() > height)
        m_caption.sentence.clear();
    if (m_caption.isAnswered() && captionHeight() > height)
        m_caption.strong.clear();
    const double width = m_metrics.caption.width();
    const double room = height - choicesHeight();
    const double half = m_caption.choices.empty()
        ? height / 2
        : room - wrappedHeight(m_metrics.strong, m_caption.strong, width);
    m_caption.plain = fitting(m_caption.plain, m_metrics.text, {width, half});
    m_caption.strong = fitting(m_caption.strong, m_metrics.strong,
                               {width, room - wrappedHeight(m_metrics.text, m_caption.plain, width)});
    m_caption.isCut = m_caption.strong != m_whole.strong || m_caption.plain != m_whole.plain
        || m_caption.sentence != m_whole.sentence;

    const QPointF topLeft = m_metrics.caption.topLeft()
        + QPointF(0, wrappedHeight(m_metrics.strong, m_caption.strong, width) + m_metrics.unit);
    for (QRectF& box : m_choices.boxes)
        box.translate(topLeft);
}

/// Pixels that all choices take, with what keeps them from the lines above and below; 0 where there are none.
double Board::choicesHeight() const
{
    if (m_choices.boxes.empty())
        return 0;
    const double margins = m_caption.isAnswered() ? 2 * m_metrics.unit : m_metrics.unit;
    return m_choices.boxes.back().bottom() - m_choices.boxes.front().top() + margins;
}

double Board::captionHeight() const
{
    const double width = m_metrics.caption.width();
    return wrappedHeight(m_metrics.strong, m_caption.strong, width) + choicesHeight()
        + wrappedHeight(m_metrics.text, m_caption.plain, width)
        + wrappedHeight(m_metrics.text, m_caption.sentence, width);
}

void Board::paintCaption(QPainter& painter) const
{
    QRectF rest = m_metrics.caption;
    const auto paint = [&](const QFont& font, const QColor& colour, const QString& text) {
        if (text.isEmpty())
            return;
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(rest, kWrapped, text);
        rest.setTop(rest.top() + wrappedHeight(font, text, rest.width()));
    };
    paint(m_metrics.strong, m_theme.text, m_caption.strong);
    paintChoices(painter, m_caption.choices, m_choices, m_metrics, m_theme);
    rest.setTop(rest.top() + choicesHeight());
    paint(m_metrics.text, m_caption.isAnswered() ? m_theme.text : m_theme.dim, m_caption.plain);
    paint(m_metrics.text, m_caption.isAnswered() ? m_theme.dim : m_theme.text, m_caption.sentence);
}

void Board::paintHints(QPainter& painter) const
{
    struct Hint {
        QString key;
        QString word;
    };
    std::vector<Hint> hints{{BoardText::tr("Space", "a key"), BoardText::tr("next")},
                            {QStringLiteral("←"), BoardText::tr("back")}};
    if (m_caption.isAsking()) {
        hints.push_back({QStringLiteral("1–%1").arg(m_caption.choices.size()), BoardText::tr("choose")});
        hints.push_back({QStringLiteral("Q"), BoardText::tr("answer")});
    }
    if (m_caption.isCut)
        hints.push_back({QStringLiteral("M"), BoardText::tr("more")});
    const Subject& subject = m_presentation.subject();
    if (subject.connections > 1)
        hints.push_back({QStringLiteral("C"),
                         BoardText::tr("connection %1 of %2")
                             .arg(subject.connection + 1)
                             .arg(static_cast<qulonglong>(subject.connections))});
    hints.push_back({QStringLiteral("B"), BoardText::tr("blank")});
    hints.push_back({QStringLiteral("Esc"), BoardText::tr("leave")});
    hints.push_back({QStringLiteral("?"), BoardText::tr("all keys")});

    const QFontMetricsF metrics(m_metrics.small);
    const double unit = m_metrics.unit;
    const double air = unit / 2;
    painter.setFont(m_metrics.small);
    double x = m_metrics.hints.left();
    for (const Hint& hint : hints) {
        const double key = metrics.horizontalAdvance(hint.key) + 2 * unit;
        const double word = metrics.horizontalAdvance(hint.word);
        if (x + key + air + word > m_metrics.hints.right())
            return;
        const QRectF cap(x, m_metrics.hints.center().y() - metrics.height() / 2 - air / 2, key,
                         metrics.height() + air);
        painter.setPen(QPen(m_theme.hairline, 1));
        painter.setBrush(m_theme.raised);
        painter.drawRoundedRect(cap, air, air);
        painter.setPen(m_theme.text);
        painter.drawText(cap, Qt::AlignCenter, hint.key);
        painter.setPen(m_theme.dim);
        x += key + unit;
        painter.drawText(QRectF(x, cap.top(), word + 1, cap.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         hint.word);
        x += word + 3 * unit;
    }
}

} // namespace lifeline::presenter
