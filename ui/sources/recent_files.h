#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace lifeline::sources {

/// The ten captures that were opened last, the newest first, remembered from start to start.
class RecentFiles {
public:
    /// Makes it the newest. What is no file (a pipe, standard input) is not remembered.
    void add(const QString& path);
    void clear();
    QStringList paths() const;
};

/// One line of the menu.
struct RecentLine {
    QString path;
    QString text; ///< "&1  trace.pcapng", with what tells two of one name apart, or why it cannot be opened
    bool isThere = true;
};

/// Looks where the files are.
std::vector<RecentLine> recentLines(const QStringList& paths);

} // namespace lifeline::sources
