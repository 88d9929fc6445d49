#include "ui/cards/card_finder.h"

#include "ui/state/explained.h"
#include "ui/text/word_at.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QLabel>
#include <QTextBlock>
#include <QTextEdit>

#include <algorithm>

namespace lifeline::cards {
namespace {

bool isExplained(const QWidget* widget)
{
    for (; widget != nullptr; widget = widget->parentWidget())
        if (widget->property(state::kExplainedProperty).toBool())
            return true;
    return false;
}

/// Whether nobody takes it for an ordinary word of a sentence: "RST", "tcp_sack", but not "close".
bool isTerm(const QString& word)
{
    return word == QLatin1String("cwnd") || word == QLatin1String("ssthresh")
        || std::any_of(word.begin(), word.end(), [](QChar c) {
               return c == QLatin1Char('_') || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'));
           });
}

/// Of a text the whole of it, else the term at a place.
const Card* cardIn(const CardBox& cards, const QString& line, qsizetype at)
{
    if (const Card* card = cardOf(cards, line.trimmed()))
        return card;
    const QString word = text::wordAt(line, at);
    return isTerm(word) ? cardOf(cards, word) : nullptr;
}

/// Which character of a label of one line stands at a point; −1 beside the text, and in several lines.
qsizetype characterAt(const QLabel& label, const QPoint& position)
{
    const QFontMetrics metrics = label.fontMetrics();
    const QRect room = label.contentsRect();
    const int width = metrics.horizontalAdvance(label.text());
    if (width > room.width())
        return -1;
    const int left = label.alignment().testFlag(Qt::AlignRight) ? room.right() + 1 - width
        : label.alignment().testFlag(Qt::AlignHCenter)          ? room.center().x() - width / 2
                                                                : room.left();
    for (qsizetype i = 0; i < label.text().size(); ++i)
        if (position.x() >= left + metrics.horizontalAdvance(label.text().left(i))
            && position.x() < left + metrics.horizontalAdvance(label.text().left(i + 1)))
            return i;
    return -1;
}

const Card* cardOfItem(const CardBox& cards, const QModelIndex& index)
{
    if (!index.isValid())
        return nullptr;
    if (const QString told = index.data(state::kCardRole).toString(); !told.isEmpty())
        return cardOf(cards, told);
    if (const QString told = index.siblingAtColumn(0).data(state::kCardRole).toString(); !told.isEmpty())
        return cardOf(cards, told);
    return cardOf(cards, index.data().toString());
}

} // namespace

const Card* cardOf(const CardBox& cards, const QString& word)
{
    if (word.isEmpty())
        return nullptr;
    const std::string plain = word.toStdString();
    if (const Card* card = cards.withId(plain))
        return card;
    if (const Card* card = cards.find(plain))
        return card;
    const QString flags = QStringLiteral("SFRPUEWe.");
    if (std::all_of(word.begin(), word.end(), [&](QChar c) { return flags.contains(c); }))
        return cards.find(CardKind::Flag, plain.substr(0, 1)); // the most telling comes first
    return nullptr;
}

const Card* cardAt(const CardBox& cards, const QWidget& widget, const QPoint& position)
{
    if (!isExplained(&widget))
        return nullptr;
    if (const QString told = widget.property(state::kCardProperty).toString(); !told.isEmpty())
        return cardOf(cards, told);
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        if (const Card* card = cardIn(cards, label->text(), characterAt(*label, position)))
            return card;
    // what scrolls is asked by its viewport's coordinates
    const auto* scrolling = qobject_cast<const QAbstractScrollArea*>(widget.parentWidget());
    const QWidget& speaker = scrolling != nullptr && scrolling->viewport() == &widget ? *scrolling : widget;
    if (const auto* explained = dynamic_cast<const state::Explained*>(&speaker))
        return cardOf(cards, explained->explainedAt(position));
    if (const auto* items = qobject_cast<const QAbstractItemView*>(&speaker))
        return cardOfItem(cards, items->indexAt(position));
    if (const auto* prose = qobject_cast<const QTextEdit*>(&speaker)) {
        const QTextCursor cursor = prose->cursorForPosition(position);
        const QString word = text::wordAt(cursor.block().text(), cursor.positionInBlock());
        return isTerm(word) ? cardOf(cards, word) : nullptr;
    }
    const QWidget* parent = widget.parentWidget();
    if (parent != nullptr && !parent->property(state::kCardProperty).toString().isEmpty())
        return cardAt(cards, *parent, widget.mapToParent(position)); // a label of a gauge
    return nullptr;
}

} // namespace lifeline::cards
