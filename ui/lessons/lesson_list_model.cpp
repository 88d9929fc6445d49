#include "ui/lessons/lesson_list_model.h"

#include "ui/text/safe.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace lifeline::lessons {

namespace {

/// The chapters of the catalogue by the names that lesson files use.
constexpr std::array<std::pair<const char*, const char*>, 6> kChapters{{
    {"opening", QT_TRANSLATE_NOOP("Chapters", "Opening a connection")},
    {"queues", QT_TRANSLATE_NOOP("Chapters", "The queues of a server")},
    {"closing", QT_TRANSLATE_NOOP("Chapters", "Closing a connection")},
    {"resets", QT_TRANSLATE_NOOP("Chapters", "Resets and broken pipes")},
    {"data", QT_TRANSLATE_NOOP("Chapters", "Moving data")},
    {"free-play", QT_TRANSLATE_NOOP("Chapters", "Free play")},
}};

QString chapterTitle(const std::string& chapter)
{
    for (const auto& [name, title] : kChapters)
        if (chapter == name)
            return QCoreApplication::translate("Chapters", title);
    return QString::fromStdString(chapter);
}

QString firstSentence(const QString& text)
{
    static const QRegularExpression kEnd(QStringLiteral("[.](?=\\s)|\u3002"));
    const QRegularExpressionMatch match = kEnd.match(text);
    return match.hasMatch() ? text.left(match.capturedEnd()) : text;
}

} // namespace

void LessonListModel::setLessons(const std::vector<Lesson>& lessons, const QString& language,
                                 const OwnLessons& own)
{
    beginResetModel();
    m_rows.clear();
    const std::string code = language.toStdString();
    std::string chapter;
    for (const Lesson& lesson : lessons) {
        if (m_rows.empty() || lesson.chapter != chapter) {
            chapter = lesson.chapter;
            m_rows.push_back({{}, chapterTitle(chapter), {}});
        }
        append(lesson, code);
    }
    if (!own.lessons.empty() || !own.problems.empty())
        m_rows.push_back({{}, QCoreApplication::translate("Chapters", "My lessons"), {}});
    for (const Lesson& lesson : own.lessons)
        append(lesson, code);
    for (const ProblemRow& problem : own.problems)
        m_rows.push_back({{}, problem.place, problem.reason, problem.path});
    endResetModel();
}

void LessonListModel::append(const Lesson& lesson, const std::string& language)
{
    m_rows.push_back({QString::fromStdString(lesson.id), text::safe(lesson.title.in(language)),
                      text::safe(lesson.summary.in(language))});
}

int LessonListModel::rowOf(const QString& id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const Row& row) { return !row.id.isEmpty() && row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int LessonListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LessonListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case SummaryRole:
    case Qt::AccessibleDescriptionRole:
        return row.summary;
    case BriefRole:
        return row.problem.isEmpty() ? firstSentence(row.summary) : row.summary;
    case IdRole:
        return row.id;
    case IsHeadingRole:
        return row.id.isEmpty() && row.problem.isEmpty();
    case ProblemRole:
        return row.problem;
    default:
        return {};
    }
}

Qt::ItemFlags LessonListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || index.data(IsHeadingRole).toBool())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace lifeline::lessons
