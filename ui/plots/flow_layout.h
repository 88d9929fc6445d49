#pragma once

#include <QLayout>
#include <QList>

namespace lifeline::plots {

/// Lays widgets out like words: from left to right, on as many lines as they need.
class FlowLayout : public QLayout {
    Q_OBJECT

public:
    /// @param spacing  pixels between two of them
    FlowLayout(QWidget* parent, int spacing);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int arrange(const QRect& rect, bool moves) const;

    QList<QLayoutItem*> m_items;
};

} // namespace lifeline::plots
