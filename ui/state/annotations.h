#pragma once

#include "core/base/strong_id.h"

#include <QObject>
#include <QString>
#include <QUndoStack>
#include <cstdint>
#include <map>
#include <utility>

namespace lifeline::state {

/// What somebody noted at a segment.
struct Annotation {
    bool isMarked = false;
    QString comment; ///< plain text, several lines at most; hostile where it came from a file
    FrameNumber frame{}; ///< the segment's, for exports

    bool isEmpty() const { return !isMarked && comment.isEmpty(); }
    friend bool operator==(const Annotation&, const Annotation&) = default;
};

/// Which segment: its connection, and its number in it, from 1.
struct SegmentName {
    ConnectionId connection{};
    std::uint32_t number = 0;

    friend auto operator<=>(const SegmentName&, const SegmentName&) = default;
};

using AnnotationMap = std::map<SegmentName, Annotation>;

/// Marks and comments of one capture. Each change can be undone; they are kept in the user's settings under
/// the capture's path and size, never in the capture.
class Annotations : public QObject {
    Q_OBJECT

public:
    explicit Annotations(QObject* parent = nullptr);

    /// Another capture: what was noted of it before is there again.
    /// @param path    empty: nothing is kept (a pipe, a lesson that runs)
    /// @param octets  the file's size
    void setCapture(const QString& path, std::uint64_t octets);

    const AnnotationMap& all() const { return m_all; }
    Annotation at(SegmentName segment) const;
    void toggleMark(SegmentName segment, FrameNumber frame);
    /// An empty comment takes it away.
    void setComment(SegmentName segment, FrameNumber frame, const QString& comment);

    QUndoStack& undoStack() { return m_undo; }

Q_SIGNALS:
    void changed();

private:
    friend class AnnotationChange;

    void put(SegmentName segment, const Annotation& annotation);
    void keep() const;

    AnnotationMap m_all;
    QUndoStack m_undo;
    QString m_key; ///< of the settings; empty: nothing is kept
};

} // namespace lifeline::state
