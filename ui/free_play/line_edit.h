#pragma once

#include <QLineEdit>
#include <QStringList>

class QStringListModel;

namespace lifeline::free_play {

/// Where lines are typed: completes words, and gives earlier lines back with Up and Down.
class LineEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit LineEdit(QWidget* parent = nullptr);

Q_SIGNALS:
    /// Return was pressed on a line that is not empty; the field is empty again.
    void entered(const QString& line);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void enter();
    void recall(int direction);

    QStringListModel* m_words = nullptr;
    QStringList m_earlier;
    qsizetype m_place = 0; ///< in m_earlier; its size: a new line
};

} // namespace lifeline::free_play
