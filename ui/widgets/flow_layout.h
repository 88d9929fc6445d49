#pragma once

#include <QLayout>

#include <vector>

namespace lifeline::widgets {

/// Widgets in lines like words, so that nothing is clipped where the words are longer or the window is small.
class FlowLayout : public QLayout {
public:
    /// @param spacing  pixels between two of them and between two lines
    explicit FlowLayout(int spacing, QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;

private:
    /// @return the height that was used
    int place(const QRect& rect, bool moves) const;

    std::vector<QLayoutItem*> m_items;
};

} // namespace lifeline::widgets
