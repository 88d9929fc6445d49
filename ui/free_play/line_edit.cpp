#include "ui/free_play/line_edit.h"

#include "ui/free_play/line_completion.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

#include <algorithm>

namespace lifeline::free_play {

namespace {

constexpr int kLongestLine = 4'000; // the lab takes 4096 octets

bool isReturn(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

LineEdit::LineEdit(QWidget* parent) : QLineEdit(parent), m_words(new QStringListModel(this))
{
    setMaxLength(kLongestLine);
    auto* completer = new QCompleter(m_words, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    setCompleter(completer);
    const auto offer = [this](const QString& line) { m_words->setStringList(completionsOf(line)); };
    connect(this, &QLineEdit::textChanged, this, offer);
    offer({});
}

bool LineEdit::event(QEvent* event)
{
    // Return is also a key of the window; here it enters the line.
    if (event->type() == QEvent::ShortcutOverride && isReturn(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void LineEdit::keyPressEvent(QKeyEvent* event)
{
    const bool popsUp = completer()->popup()->isVisible();
    if (isReturn(*event) && !popsUp)
        return enter();
    if (event->key() == Qt::Key_Up && !popsUp)
        return recall(-1);
    if (event->key() == Qt::Key_Down && !popsUp && m_place < m_earlier.size())
        return recall(1);
    QLineEdit::keyPressEvent(event);
}

void LineEdit::enter()
{
    const QString line = text().trimmed();
    if (line.isEmpty())
        return;
    m_earlier.removeAll(line);
    m_earlier.append(line);
    m_place = m_earlier.size();
    clear();
    Q_EMIT entered(line);
}

void LineEdit::recall(int direction)
{
    m_place = std::clamp<qsizetype>(m_place + direction, 0, m_earlier.size());
    setText(m_place < m_earlier.size() ? m_earlier[m_place] : QString());
}

} // namespace lifeline::free_play
