// The caption of the board: what happens, what is asked and what can be answered; below it the keys.
#include "ui/presenter/board.h"

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

/// "1 Server: SYN-ACK": the key before the choice.
QString keyed(std::size_t choice, const ShownChoice& shown)
{
    const QString hands = shown.hands > 0 ? QStringLiteral(" · %1").arg(shown.hands) : QString();
    return QStringLiteral("%1  %2%3").arg(choice + 1).arg(shown.text, hands);
}

} // namespace

void Board::layOutCaption()
{
    m_whole = captionOf(m_presentation);
    m_caption = m_whole;
    m_choiceBoxes.clear();
    const double width = m_metrics.caption.width();
    // What a lesson says of an answered segment stands there where there is room for it.
    const double needed = wrappedHeight(m_metrics.strong, m_caption.strong, width)
        + wrappedHeight(m_metrics.text, m_caption.plain, width)
        + wrappedHeight(m_metrics.text, m_caption.sentence, width);
    if (needed > m_metrics.caption.height())
        m_caption.sentence.clear();
    const double height = m_metrics.caption.height();
    m_caption.plain = fitting(m_caption.plain, m_metrics.text, {width, height / 2});
    m_caption.strong = fitting(m_caption.strong, m_metrics.strong,
                               {width, height - wrappedHeight(m_metrics.text, m_caption.plain, width)});
    m_caption.isCut = m_caption.strong != m_whole.strong || m_caption.plain != m_whole.plain
        || m_caption.sentence != m_whole.sentence;

    const QFontMetricsF metrics(m_metrics.text);
    const double unit = m_metrics.unit;
    double x = m_metrics.caption.left();
    double y = m_metrics.caption.top() + wrappedHeight(m_metrics.strong, m_caption.strong, width) + unit;
    const double line = metrics.height() + unit;
    for (std::size_t i = 0; i < m_caption.choices.size(); ++i) {
        const double wide = metrics.horizontalAdvance(keyed(i, m_caption.choices[i])) + 4 * unit;
        if (x > m_metrics.caption.left() && x + wide > m_metrics.caption.right()) {
            x = m_metrics.caption.left();
            y += line + unit;
        }
        m_choiceBoxes.emplace_back(x, y, wide, line);
        x += wide + 2 * unit;
    }
}

double Board::captionHeight() const
{
    if (!m_choiceBoxes.empty())
        return m_choiceBoxes.back().bottom() - m_metrics.caption.top();
    const double width = m_metrics.caption.width();
    return wrappedHeight(m_metrics.strong, m_caption.strong, width)
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
    paint(m_metrics.text, m_theme.dim, m_caption.plain);
    paint(m_metrics.text, m_theme.text, m_caption.sentence);

    painter.setFont(m_metrics.text);
    for (std::size_t i = 0; i < m_caption.choices.size(); ++i) {
        const ShownChoice& choice = m_caption.choices[i];
        const QRectF& box = m_choiceBoxes[i];
        painter.setPen(QPen(choice.isChosen ? m_theme.accent : m_theme.hairline,
                            std::max(1.0, m_metrics.unit / (choice.isChosen ? 4 : 8))));
        painter.setBrush(choice.isChosen ? m_theme.selected : m_theme.raised);
        painter.drawRoundedRect(box, m_metrics.unit, m_metrics.unit);
        painter.setPen(m_theme.text);
        painter.drawText(box, Qt::AlignCenter, keyed(i, choice));
    }
}

void Board::paintHints(QPainter& painter) const
{
    struct Hint {
        QString key;
        QString word;
    };
    const bool asks = !m_caption.choices.empty();
    std::vector<Hint> hints{{BoardText::tr("Space", "a key"), BoardText::tr("next")},
                            {QStringLiteral("←"), BoardText::tr("back")}};
    if (asks) {
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
