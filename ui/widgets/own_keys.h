#pragma once

#include <QKeyEvent>
#include <QObject>

#include <functional>

class QWidget;

namespace lifeline::widgets {

inline bool isEnter(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

/// Keys that a widget keeps for itself while it has the focus, although the window has commands on them:
/// Enter runs a lesson, but opens what is chosen in a list. The widget's keyPressEvent() gets them then.
///
/// A child of the widget; lives as long.
class OwnKeys : public QObject {
    Q_OBJECT
public:
    using Test = std::function<bool(const QKeyEvent&)>;

    /// @param isOwn  whether a key is the widget's now
    explicit OwnKeys(QWidget& widget, Test isOwn = isEnter);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Test m_isOwn;
};

} // namespace lifeline::widgets
