#pragma once

#include <QWidget>

namespace lifeline::ladder {

struct Picture;

/// The ladder's names, addresses and column headings: stays in sight while the picture scrolls below it.
class LadderHeader : public QWidget {
    Q_OBJECT

public:
    LadderHeader(const Picture& picture, QWidget* parent);

    /// How far the picture is scrolled to the right, logical pixels.
    void setOffset(int offset);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const Picture& m_picture;
    int m_offset = 0;
};

} // namespace lifeline::ladder
