#include "ui/ladder/accessible_ladder.h"

#include "ui/ladder/ladder_view.h"
#include "ui/ladder/row_text.h"

#include <QAccessibleEvent>
#include <QCoreApplication>
#include <QScrollBar>
#include <cmath>
#include <limits>

namespace lifeline::ladder {
namespace {

struct SpokenLadder {
    Q_DECLARE_TR_FUNCTIONS(SpokenLadder)
};

constexpr std::size_t kMostRows = 4096; ///< that are kept; more are made anew

QAccessibleInterface* accessible(const QString&, QObject* object)
{
    auto* view = qobject_cast<LadderView*>(object);
    return view == nullptr ? nullptr : new AccessibleLadder(*view);
}

} // namespace

void makeLaddersAccessible()
{
    QAccessible::installFactory(accessible); // a factory that is installed already stays where it is
}

void announceRow(LadderView& view, std::uint32_t step)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(&view, QAccessible::Focus);
    event.setChild(static_cast<int>(step));
    QAccessible::updateAccessibility(&event);
}

AccessibleLadder::AccessibleLadder(LadderView& view)
    : QAccessibleWidget(&view, QAccessible::List),
      m_view(view)
{
}

AccessibleLadder::~AccessibleLadder() { forgetRows(); }

void AccessibleLadder::forgetRows() const
{
    for (const auto& [step, id] : m_rows)
        QAccessible::deleteAccessibleInterface(id);
    m_rows.clear();
}

int AccessibleLadder::childCount() const
{
    const std::size_t steps = m_view.life() ? m_view.life()->steps.size() : 0;
    return static_cast<int>(std::min<std::size_t>(steps, std::numeric_limits<int>::max()));
}

QAccessibleInterface* AccessibleLadder::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto step = static_cast<std::uint32_t>(index);
    if (const auto row = m_rows.find(step); row != m_rows.end())
        return QAccessible::accessibleInterface(row->second);
    if (m_rows.size() >= kMostRows)
        forgetRows();
    auto* row = new AccessibleRow(m_view, step);
    m_rows[step] = QAccessible::registerAccessibleInterface(row);
    return row;
}

int AccessibleLadder::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* row = dynamic_cast<const AccessibleRow*>(child);
    return row != nullptr && row->isValid() ? static_cast<int>(row->step()) : -1;
}

QAccessibleInterface* AccessibleLadder::childAt(int x, int y) const
{
    const QPoint position = m_view.viewport()->mapFromGlobal(QPoint(x, y));
    if (!m_view.viewport()->rect().contains(position))
        return nullptr;
    const auto step = m_view.stepAt(position);
    return step ? child(static_cast<int>(*step)) : nullptr;
}

QAccessibleInterface* AccessibleLadder::focusChild() const
{
    const auto step = m_view.m_selection.step();
    return step && m_view.hasFocus() ? child(static_cast<int>(*step)) : nullptr;
}

QString AccessibleLadder::text(QAccessible::Text what) const
{
    if (what != QAccessible::Name)
        return QAccessibleWidget::text(what);
    return childCount() == 0 ? m_view.accessibleName()
                             : SpokenLadder::tr("%1, %Ln segments", "the sequence diagram", childCount())
                                   .arg(m_view.accessibleName());
}

AccessibleRow::AccessibleRow(LadderView& view, std::uint32_t step) : m_view(view), m_step(step) { }

bool AccessibleRow::isValid() const { return m_view.life() && m_step < m_view.life()->steps.size(); }

QWindow* AccessibleRow::window() const { return m_view.window()->windowHandle(); }

QAccessibleInterface* AccessibleRow::parent() const { return QAccessible::queryAccessibleInterface(&m_view); }

QString AccessibleRow::text(QAccessible::Text what) const
{
    if (what != QAccessible::Name || !isValid())
        return {};
    return spokenRow({*m_view.life(), m_view.examination().get(), m_view.m_options.notation()}, m_step);
}

QRect AccessibleRow::rect() const
{
    if (!isValid())
        return {};
    const Column rows = rowBand(m_view.m_picture, m_step);
    const int top = static_cast<int>(std::floor(rows.left)) - m_view.verticalScrollBar()->value();
    const QRect inside(0, top, m_view.viewport()->width(), static_cast<int>(std::ceil(rows.width())));
    return {m_view.viewport()->mapToGlobal(inside.topLeft()), inside.size()};
}

QAccessible::State AccessibleRow::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const bool isCurrent = m_view.m_selection.step() == m_step;
    const auto range = m_view.m_selection.range();
    state.focusable = true;
    state.selectable = true;
    state.selected = isCurrent || (range && m_step >= range->first && m_step <= range->second);
    state.focused = isCurrent && m_view.hasFocus();
    const QRect seen(m_view.viewport()->mapToGlobal(QPoint(0, 0)), m_view.viewport()->size());
    state.offscreen = !seen.intersects(rect());
    state.invisible = !m_view.isVisible();
    return state;
}

void* AccessibleRow::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
}

QStringList AccessibleRow::actionNames() const { return {setFocusAction()}; }

void AccessibleRow::doAction(const QString& name)
{
    if (name != setFocusAction() || !isValid())
        return;
    m_view.setFocus();
    m_view.m_selection.setStep(m_step);
}

} // namespace lifeline::ladder
