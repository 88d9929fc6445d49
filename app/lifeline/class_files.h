#pragma once

#include "core/base/error.h"
#include "core/lessons/lesson.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace lifeline::app {

/// A teacher's own lessons: the files ending in .toml of a folder, read again when one of them changes.
class ClassFiles : public QObject {
    Q_OBJECT
public:
    /// A file that cannot be used as it is.
    struct Problem {
        QString path;
        Error error; ///< its subject has line and column where the file is damaged
    };

    /// @param folder  need not be there yet; it is found when it is made
    explicit ClassFiles(const QString& folder, QObject* parent = nullptr);
    /// lifeline/lessons in the user's folder of data ($XDG_DATA_HOME, ~/.local/share).
    static QString usualFolder();

    /// Reads all of them.
    /// @param taken  ids that a file may not have: those of the shipped lessons
    void read(const std::set<std::string>& taken);

    /// By order and id; their chapter is the file's own, which the list does not show.
    const std::vector<lessons::Lesson>& lessons() const { return m_lessons; }
    const std::vector<Problem>& problems() const { return m_problems; }
    /// The file of a lesson, or empty where it is none of these.
    QString pathOf(const QString& id) const;

Q_SIGNALS:
    /// Something in the folder is different; read() tells what.
    void changed();

private:
    void watch();

    QString m_folder;
    std::vector<lessons::Lesson> m_lessons;
    std::vector<Problem> m_problems;
    std::map<QString, QString> m_paths; ///< by id
    QFileSystemWatcher m_watcher;
    QTimer m_settled; ///< an editor writes a file in several steps
};

} // namespace lifeline::app
