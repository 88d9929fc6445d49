#pragma once

#include "core/trace/snapshot.h"
#include "ui/theme/theme.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace lifeline::side_by_side {

class ConnectionNames;

/// Chooses the second connection: one of the same capture, or of another file.
class CompareDialog : public QDialog {
    Q_OBJECT
public:
    /// @param first  the one that it is compared with; not offered in its own capture
    CompareDialog(trace::SnapshotPtr snapshot, ConnectionId first, QWidget* parent = nullptr);
    ~CompareDialog() override;

    /// The connections of another capture, once it is read; or why it could not be.
    void setOther(trace::SnapshotPtr snapshot, const QString& problem);
    void setTheme(const theme::Theme& theme, double zoom);

    /// Where chosen() is from.
    const trace::SnapshotPtr& snapshot() const { return m_snapshot; }
    std::optional<ConnectionId> chosen() const;

Q_SIGNALS:
    /// Another file is wanted.
    void fileRequested();

private:
    void find(const QString& text);
    void show(trace::SnapshotPtr snapshot);

    trace::SnapshotPtr m_snapshot;
    std::optional<ConnectionId> m_first; ///< of this capture
    ConnectionNames* m_names = nullptr;
    QLabel* m_what = nullptr;
    QLineEdit* m_find = nullptr;
    QListView* m_list = nullptr;
    QPushButton* m_compare = nullptr;
};

/// "3 · 10.0.0.1:50139 → 10.0.0.2:9292 · 11 segments".
QString connectionName(const trace::Connection& connection);

} // namespace lifeline::side_by_side
