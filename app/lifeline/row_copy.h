#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>

class QProgressDialog;
class QWidget;

namespace lifeline::exports {
struct Progress;
}

namespace lifeline::app {

/// Makes the text of rows for the clipboard: many of them on a thread of its own, and what takes long with a
/// progress that can be cancelled. A newer copy stops the one before.
class RowCopy : public QObject {
    Q_OBJECT
public:
    using RowText = std::function<QString(std::uint32_t row)>;

    /// So many rows are copied before start() returns: a millisecond or two.
    static constexpr std::size_t kAtOnce = 200;

    explicit RowCopy(QObject* parent = nullptr);
    ~RowCopy() override;

    /// The rows [begin, end), a line feed between two; copied() tells.
    /// @param prepare  gives what makes one row's text; both are called on the other thread
    /// @param window   over which the progress is shown
    /// @param ahead    for how many rows one could write while it prepares
    void start(std::uint32_t begin, std::uint32_t end, std::function<RowText()> prepare, QWidget* window,
               std::size_t ahead = 0);
    /// What is being made never comes.
    void cancel();
    bool isRunning() const { return m_progress != nullptr; }

Q_SIGNALS:
    void copied(const QString& text);

private:
    using ProgressPtr = std::shared_ptr<exports::Progress>;

    void finish(const ProgressPtr& progress, const QString& text);
    void showProgress(QWidget* window);

    QThreadPool m_pool;
    ProgressPtr m_progress; ///< of what is being made
    QPointer<QProgressDialog> m_dialog;
    QTimer m_look; ///< at the progress
};

} // namespace lifeline::app
