#include "app/lifeline/class_files.h"

#include "core/lessons/lesson_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <utility>

namespace lifeline::app {

namespace {

constexpr int kSettles = 150; // milliseconds without a change

} // namespace

ClassFiles::ClassFiles(const QString& folder, QObject* parent)
    : QObject(parent),
      m_folder(folder),
      m_watcher(this),
      m_settled(this)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(kSettles);
    connect(&m_settled, &QTimer::timeout, this, &ClassFiles::changed);
    const auto wait = [this] { m_settled.start(); };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, wait);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, wait);
}

QString ClassFiles::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/lifeline/lessons");
}

void ClassFiles::read(const std::set<std::string>& taken)
{
    m_lessons.clear();
    m_problems.clear();
    m_paths.clear();
    watch(); // before: what changes while they are read is read once more
    for (lessons::LessonFile& file : lessons::ownLessons(m_folder.toStdString(), taken)) {
        const QString path = QString::fromStdString(file.path);
        if (!file.lesson) {
            m_problems.push_back({path, file.lesson.error()});
            continue;
        }
        m_paths[QString::fromStdString(file.lesson->id)] = path;
        m_lessons.push_back(std::move(*file.lesson));
    }
}

QString ClassFiles::pathOf(const QString& id) const
{
    const auto found = m_paths.find(id);
    return found == m_paths.end() ? QString() : found->second;
}

/// The folder and its files, or, while it is not there, the nearest folder above it that is.
void ClassFiles::watch()
{
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
    QString nearest = m_folder;
    while (!QFileInfo(nearest).isDir()) {
        const QString above = QFileInfo(nearest).path();
        if (above == nearest)
            return;
        nearest = above;
    }
    m_watcher.addPath(nearest);
    if (nearest != m_folder)
        return;
    const QDir folder(m_folder);
    for (const QString& name : folder.entryList({QStringLiteral("*.toml")}, QDir::Files))
        m_watcher.addPath(folder.filePath(name));
}

} // namespace lifeline::app
