#pragma once

#include "core/lessons/lesson.h"

#include <QAbstractListModel>
#include <QString>

#include <variant>
#include <vector>

namespace lifeline::lessons {

/// The catalogue as a list: a heading for each chapter, its lessons below it.
class LessonListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        SummaryRole = Qt::UserRole,
        BriefRole, ///< the summary's first sentence
        IdRole, ///< the lesson's id; empty on a heading
        IsHeadingRole, ///< a chapter's heading: not selectable
    };

    using QAbstractListModel::QAbstractListModel;

    /// @param lessons   by chapter and order
    /// @param language  "zh_CN", "en"
    void setLessons(const std::vector<Lesson>& lessons, const QString& language);

    /// The row of a lesson, or −1.
    int rowOf(const QString& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        QString id; ///< empty: a heading
        QString title;
        QString summary;
    };
    std::vector<Row> m_rows;
};

} // namespace lifeline::lessons
