#include "ui/ladder/find_bar.h"

#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace lifeline::ladder {

FindBar::FindBar(QWidget* parent) : Bar(tr("Find a row"), parent)
{
    setObjectName(QStringLiteral("findBar"));
    field().setObjectName(QStringLiteral("findField"));
    field().setPlaceholderText(tr("Find in rows: SYN, seq 1448, 12"));
    m_previous = addButton(tr("Previous"), QStringLiteral("findPrevious"));
    m_next = addButton(tr("Next"), QStringLiteral("findNext"));
    connect(&field(), &QLineEdit::textChanged, this, &FindBar::begin);
    connect(this, &Bar::entered, this, [this](bool isBackward) { isBackward ? findPrevious() : findNext(); });
    connect(m_previous, &QPushButton::clicked, this, &FindBar::findPrevious);
    connect(m_next, &QPushButton::clicked, this, &FindBar::findNext);
    connect(this, &Bar::opened, this, [this] {
        m_from = m_current.value_or(0);
        m_search.start(field().text(), m_from);
    });
    connect(this, &Bar::closed, &m_search, &RowSearch::clear);
    connect(&m_search, &RowSearch::progressed, this, &FindBar::onProgress);
    say();
}

void FindBar::setCurrent(std::optional<std::uint32_t> step)
{
    m_current = step;
    say();
}

void FindBar::begin()
{
    m_isWanted = !field().text().trimmed().isEmpty();
    m_search.start(field().text(), m_from);
}

void FindBar::go(std::optional<std::uint32_t> step)
{
    if (!step)
        return;
    m_from = *step; // from here on one types
    Q_EMIT found(*step);
}

/// Closing it has forgotten what was found, not what was sought. @return whether it was closed
bool FindBar::reopen()
{
    if (!isHidden())
        return false;
    open();
    m_from = m_current ? *m_current + 1 : 0;
    m_isWanted = !field().text().trimmed().isEmpty();
    m_search.start(field().text(), m_from);
    return true;
}

void FindBar::findNext()
{
    if (reopen())
        return;
    go(m_search.next(m_current.value_or(0)));
}

void FindBar::findPrevious()
{
    if (reopen())
        return;
    go(m_search.previous(m_current.value_or(0)));
}

void FindBar::onProgress()
{
    if (m_isWanted) {
        if (const auto step = m_search.atOrAfter(m_from)) {
            m_isWanted = false;
            Q_EMIT found(*step);
        }
    }
    say();
}

void FindBar::say()
{
    const std::size_t count = m_search.count();
    const bool isSought = !field().text().trimmed().isEmpty() && !isHidden();
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    if (!isSought) {
        answer({});
        return;
    }
    const QString all = QLocale().toString(static_cast<qulonglong>(count));
    const QString known = m_search.isSearching() ? tr("%1…", "a count that still grows").arg(all) : all;
    const std::size_t place = m_current ? m_search.placeOf(*m_current) : 0;
    if (place > 0)
        answer(tr("%1 of %2", "place, count").arg(QLocale().toString(static_cast<qulonglong>(place)), known));
    else if (count > 0)
        answer(tr("%1 found", "count").arg(known));
    else if (m_search.isSearching())
        answer(tr("Searching…"));
    else
        answer(m_search.seeksText() ? tr("In no row (data is not searched)") : tr("Nothing found"), true);
}

} // namespace lifeline::ladder
