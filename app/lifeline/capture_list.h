#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace lifeline::app {

/// Where in a capture one was: the connection and the segment that were selected.
struct Place {
    std::optional<std::uint32_t> connection{};
    std::optional<std::uint32_t> step{};

    friend bool operator==(const Place&, const Place&) = default;
};

/// The captures that were opened together, which of them is shown, and where one was in each.
class CaptureList {
public:
    /// Starts at the first.
    void open(const QStringList& paths);
    /// Another one was opened by itself: when it is none of the list, the list is over.
    void showing(const QString& path);

    int count() const { return static_cast<int>(m_paths.size()); }
    int current() const { return m_current; }
    /// The one so many further, round about; empty when there are not two.
    QString at(int distance) const;

    void remember(const QString& path, const Place& place) { m_places[path] = place; }
    Place placeIn(const QString& path) const { return m_places.value(path); }

private:
    QStringList m_paths;
    int m_current = 0;
    QHash<QString, Place> m_places;
};

} // namespace lifeline::app
