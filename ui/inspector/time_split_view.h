#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <cstdint>
#include <vector>

namespace lifeline::analysis {
enum class Activity : std::uint8_t;
struct TimeSplit;
} // namespace lifeline::analysis

namespace lifeline::inspector {

/// What a connection's time went to: a row each with a bar, the longest first; what took no time is left out.
/// Where it is narrow, numbers stand below the names.
class TimeSplitView : public QWidget {
    Q_OBJECT
public:
    explicit TimeSplitView(QWidget* parent = nullptr);

    void setSplit(const analysis::TimeSplit& split);
    /// A line an activity: its name, how long, how much of the whole.
    QStringList lines() const;
    void setTheme(const theme::Theme& theme, double zoom);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row {
        analysis::Activity activity{};
        QString name;
        QString time; ///< "40.2 ms"
        QString share; ///< "62 %"
        double part = 0; ///< of the whole, 0 to 1
    };
    QColor colour(analysis::Activity activity) const;
    int nameWidth() const;
    int timeWidth() const;
    int shareWidth() const;
    bool isNarrow(int width) const;
    int lineHeight() const;
    int rowHeight(int width) const;

    std::vector<Row> m_rows;
    theme::Theme m_theme;
    QFont m_nameFont;
    QFont m_numberFont;
};

} // namespace lifeline::inspector
