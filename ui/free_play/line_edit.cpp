#include "ui/free_play/line_edit.h"

#include "ui/free_play/line_completion.h"
#include "ui/widgets/own_keys.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

#include <algorithm>

namespace lifeline::free_play {

namespace {

constexpr int kLongestLine = 4'000; // the lab takes 4096 octets

} // namespace

LineEdit::LineEdit(QWidget* parent) : QLineEdit(parent), m_words(new QStringListModel(this))
{
    setMaxLength(kLongestLine);
    new widgets::OwnKeys(*this);
    auto* completer = new QCompleter(m_words, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    setCompleter(completer);
    const auto offer = [this](const QString& line) { m_words->setStringList(completionsOf(line)); };
    connect(this, &QLineEdit::textChanged, this, offer);
    offer({});
}

void LineEdit::keyPressEvent(QKeyEvent* event)
{
    const bool popsUp = completer()->popup()->isVisible();
    if (widgets::isEnter(*event) && !popsUp)
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
