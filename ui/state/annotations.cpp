#include "ui/state/annotations.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSettings>
#include <QUndoCommand>

namespace lifeline::state {
namespace {

constexpr int kLongestComment = 4000; ///< characters; a settings file is no place for more
constexpr std::size_t kMostKept = 10'000; ///< of one capture

QString keyOf(const QString& path, std::uint64_t octets)
{
    const QString name = QStringLiteral("%1:%2").arg(QFileInfo(path).absoluteFilePath()).arg(octets);
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("annotations/") + QString::fromLatin1(hash.toHex().left(32));
}

} // namespace

/// One change of one segment's annotation.
class AnnotationChange : public QUndoCommand {
public:
    AnnotationChange(Annotations& annotations, SegmentName segment, Annotation before, Annotation after)
        : m_annotations(annotations),
          m_segment(segment),
          m_before(std::move(before)),
          m_after(std::move(after))
    {
    }

    void redo() override { m_annotations.put(m_segment, m_after); }
    void undo() override { m_annotations.put(m_segment, m_before); }

private:
    Annotations& m_annotations;
    SegmentName m_segment;
    Annotation m_before;
    Annotation m_after;
};

Annotations::Annotations(QObject* parent) : QObject(parent) { }

void Annotations::setCapture(const QString& path, std::uint64_t octets)
{
    const QString key = path.isEmpty() ? QString() : keyOf(path, octets);
    if (key == m_key && !key.isEmpty())
        return;
    m_undo.clear();
    m_all.clear();
    m_key = key;
    QSettings settings;
    const int count = key.isEmpty() ? 0 : settings.beginReadArray(key);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        Annotation annotation;
        annotation.isMarked = settings.value(QStringLiteral("mark")).toBool();
        annotation.comment = settings.value(QStringLiteral("comment")).toString().left(kLongestComment);
        annotation.frame = FrameNumber{settings.value(QStringLiteral("frame")).toUInt()};
        const SegmentName segment{ConnectionId{settings.value(QStringLiteral("connection")).toUInt()},
                                  settings.value(QStringLiteral("segment")).toUInt()};
        if (!annotation.isEmpty())
            m_all[segment] = annotation;
    }
    Q_EMIT changed();
}

Annotation Annotations::at(SegmentName segment) const
{
    const auto found = m_all.find(segment);
    return found == m_all.end() ? Annotation{} : found->second;
}

void Annotations::toggleMark(SegmentName segment, FrameNumber frame)
{
    const Annotation before = at(segment);
    Annotation after = before;
    after.isMarked = !before.isMarked;
    after.frame = frame;
    m_undo.push(new AnnotationChange(*this, segment, before, after));
}

void Annotations::setComment(SegmentName segment, FrameNumber frame, const QString& comment)
{
    const Annotation before = at(segment);
    Annotation after = before;
    after.comment = comment.trimmed().left(kLongestComment);
    after.frame = frame;
    if (after.comment != before.comment)
        m_undo.push(new AnnotationChange(*this, segment, before, after));
}

void Annotations::put(SegmentName segment, const Annotation& annotation)
{
    if (annotation.isEmpty())
        m_all.erase(segment);
    else
        m_all[segment] = annotation;
    keep();
    Q_EMIT changed();
}

void Annotations::keep() const
{
    if (m_key.isEmpty())
        return;
    QSettings settings;
    settings.remove(m_key);
    if (m_all.empty())
        return;
    settings.beginWriteArray(m_key);
    int i = 0;
    for (const auto& [segment, annotation] : m_all) {
        if (static_cast<std::size_t>(i) == kMostKept)
            break;
        settings.setArrayIndex(i++);
        settings.setValue(QStringLiteral("connection"), segment.connection.value);
        settings.setValue(QStringLiteral("segment"), segment.number);
        settings.setValue(QStringLiteral("frame"), annotation.frame.value);
        settings.setValue(QStringLiteral("mark"), annotation.isMarked);
        if (!annotation.comment.isEmpty())
            settings.setValue(QStringLiteral("comment"), annotation.comment);
    }
    settings.endArray();
}

} // namespace lifeline::state
