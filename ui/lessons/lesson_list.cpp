#include "ui/lessons/lesson_list.h"

#include "ui/lessons/lesson_delegate.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace lifeline::lessons {

LessonList::LessonList(QWidget* parent)
    : QListView(parent),
      m_model(new LessonListModel(this)),
      m_delegate(new LessonDelegate(this))
{
    setObjectName(QStringLiteral("lessonList"));
    setModel(m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSpacing(1);
    setViewportMargins(8, 8, 8, 8);
}

void LessonList::setLessons(const std::vector<Lesson>& lessons, const QString& language,
                            const OwnLessons& own)
{
    const QString kept = current();
    m_model->setLessons(lessons, language, own);
    if (!setCurrent(kept))
        setCurrentToFirst();
}

void LessonList::setTheme(const theme::Theme& theme, double zoom)
{
    m_delegate->setTheme(theme, zoom);
    QPalette onPanel = palette();
    onPanel.setColor(QPalette::Base, theme.panel);
    setPalette(onPanel);
    scheduleDelayedItemsLayout();
    viewport()->update();
}

QString LessonList::current() const { return currentIndex().data(LessonListModel::IdRole).toString(); }

bool LessonList::setCurrent(const QString& id)
{
    const int row = m_model->rowOf(id);
    if (row >= 0)
        setCurrentIndex(m_model->index(row));
    return row >= 0;
}

void LessonList::setCurrentToFirst()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row);
        if (!index.data(LessonListModel::IdRole).toString().isEmpty()) {
            setCurrentIndex(index);
            return;
        }
    }
}

void LessonList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentLessonChanged(current.data(LessonListModel::IdRole).toString());
}

void LessonList::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    const QString id = index.data(LessonListModel::IdRole).toString();
    if (event->button() != Qt::LeftButton)
        return;
    if (!id.isEmpty() && m_delegate->playButton(visualRect(index)).contains(event->position().toPoint()))
        Q_EMIT runRequested(id);
    if (const QString path = index.data(LessonListModel::ProblemRole).toString(); !path.isEmpty())
        Q_EMIT problemChosen(path);
}

void LessonList::keyPressEvent(QKeyEvent* event)
{
    const QString path = currentIndex().data(LessonListModel::ProblemRole).toString();
    if (!path.isEmpty() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT problemChosen(path);
    else
        QListView::keyPressEvent(event);
}

void LessonList::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const QString id = index.data(LessonListModel::IdRole).toString();
    // The triangle has started it at the first click already.
    if (event->button() == Qt::LeftButton && !id.isEmpty()
        && !m_delegate->playButton(visualRect(index)).contains(event->position().toPoint()))
        Q_EMIT runRequested(id);
}

void LessonList::resizeEvent(QResizeEvent* event)
{
    scheduleDelayedItemsLayout(); // summaries wrap anew
    QListView::resizeEvent(event);
}

} // namespace lifeline::lessons
