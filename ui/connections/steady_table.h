#pragma once

#include <QTableView>

#include <functional>

namespace lifeline::models {
class ConnectionTableModel;
}

namespace lifeline::connections {

/// A table of connections that stays where one looks while its rows change: the connection at its top keeps
/// its place, unless one stands at the end, which is followed.
class SteadyTable : public QTableView {
    Q_OBJECT
public:
    explicit SteadyTable(models::ConnectionTableModel& model, QWidget* parent = nullptr);

    /// Changes the model's rows without moving the view.
    void keepPlace(const std::function<void()>& change);
    /// Changes them because the user asked for other rows: the current row is shown, or the beginning.
    void showChange(const std::function<void()>& change);
    /// Letters do not search: that would read a million rows, and there is a filter.
    void keyboardSearch(const QString& search) override;

Q_SIGNALS:
    void opened(); ///< Enter, or a double click: the current connection's ladder is wanted
    void copyWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void forgetLargeSelection();

    models::ConnectionTableModel& m_model;
};

} // namespace lifeline::connections
