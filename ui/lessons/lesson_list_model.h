#pragma once

#include "core/lessons/lesson.h"

#include <QAbstractListModel>
#include <QString>

#include <variant>
#include <vector>

namespace lifeline::lessons {

/// A lesson file that cannot be used, as a row beside the lessons.
struct ProblemRow {
    QString path;
    QString place; ///< "mine.toml, line 12"
    QString reason;
};

/// Somebody's own lessons, beside those that came with the program.
struct OwnLessons {
    std::vector<Lesson> lessons; ///< as they are shown
    std::vector<ProblemRow> problems;
};

/// The catalogue as a list: a heading for each chapter, its lessons below it; one's own come last, under a
/// heading of their own.
class LessonListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        SummaryRole = Qt::UserRole,
        BriefRole, ///< the summary's first sentence
        IdRole, ///< the lesson's id; empty on a heading
        IsHeadingRole, ///< a chapter's heading: not selectable
        ProblemRole, ///< the path of a file that cannot be used; empty on other rows
    };

    using QAbstractListModel::QAbstractListModel;

    /// @param lessons   by chapter and order
    /// @param language  "zh_CN", "en"
    void setLessons(const std::vector<Lesson>& lessons, const QString& language, const OwnLessons& own = {});

    /// The row of a lesson, or −1.
    int rowOf(const QString& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        QString id; ///< empty: a heading, or a problem
        QString title;
        QString summary;
        QString problem = {}; ///< the path of a file that cannot be used
    };

    void append(const Lesson& lesson, const std::string& language);

    std::vector<Row> m_rows;
};

} // namespace lifeline::lessons
