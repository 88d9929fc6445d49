#include "ui/theme/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyleOptionHeader>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>
#include <gmock/gmock.h>

namespace lifeline::theme {
namespace {

TEST(Style, FillsTheDefaultButtonWithTheAccent)
{
    const Theme theme = Theme::light();
    Style style(theme);
    QPushButton button(QStringLiteral("Run"));
    button.setStyle(&style);
    button.setPalette(palette(theme));
    button.setDefault(true);
    button.resize(button.sizeHint());

    const QImage image = button.grab().toImage();

    EXPECT_EQ(image.pixelColor(image.width() / 2, 3), theme.accent);
}

/// The widget as it looks with the style; its palette is the theme's.
QImage painted(QWidget& widget, const Theme& theme, Style& style)
{
    widget.setStyle(&style);
    for (QWidget* part : widget.findChildren<QWidget*>())
        part->setStyle(&style);
    widget.setPalette(palette(theme));
    widget.setAutoFillBackground(true);
    widget.ensurePolished();
    widget.resize(widget.sizeHint());
    return widget.grab().toImage();
}

/// The most contrast with the panel that any pixel has.
double contrastOfIndicator(const QImage& image, const Theme& theme)
{
    double most = 1;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            most = qMax(most, contrast(image.pixelColor(x, y), theme.panel));
    return most;
}

TEST(Style, ABoxThatIsNotCheckedIsSeen)
{
    for (const Theme& theme : {Theme::light(), Theme::dark(), Theme::projector()}) {
        Style style(theme);
        QCheckBox box;
        QRadioButton radio;

        EXPECT_GE(contrastOfIndicator(painted(box, theme, style), theme), 3);
        EXPECT_GE(contrastOfIndicator(painted(radio, theme, style), theme), 3);
    }
}

TEST(Style, ABoxGrowsWithItsText)
{
    Style style(Theme::light());
    QCheckBox box(QStringLiteral("Flags as words"));
    box.setStyle(&style);
    const int before = style.pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &box);
    QFont large = box.font();
    large.setPixelSize(3 * box.fontInfo().pixelSize());
    box.setFont(large);

    EXPECT_GE(style.pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &box), 5 * before / 2);
}

TEST(Style, AHeaderIsFlat)
{
    for (const Theme& theme : {Theme::light(), Theme::dark(), Theme::projector()}) {
        Style style(theme);
        QTableWidget table(1, 2);
        table.setStyle(&style);
        QHeaderView& header = *table.horizontalHeader();
        header.setStyle(&style);
        table.setHorizontalHeaderLabels({QString(), QString()});
        table.setPalette(palette(theme));
        table.resize(400, 200);

        const QImage image = header.grab().toImage();

        for (int y = 0; y < image.height() - 1; ++y)
            EXPECT_EQ(image.pixelColor(10, y), theme.panel) << y;
        EXPECT_EQ(image.pixelColor(10, image.height() - 1), theme.hairline);
    }
}

TEST(Style, ANarrowHeaderKeepsItsTitleBesideTheArrow)
{
    Style style(Theme::light());
    QHeaderView header(Qt::Horizontal);
    QStyleOptionHeader option;
    option.initFrom(&header);
    option.orientation = Qt::Horizontal;
    option.sortIndicator = QStyleOptionHeader::SortDown;
    const int line = option.fontMetrics.height();
    option.rect = QRect(0, 0, option.fontMetrics.horizontalAdvance(QLatin1Char('#')) + 2 * line, 3 * line);
    const QRect label = style.subElementRect(QStyle::SE_HeaderLabel, &option, &header);
    const QRect arrow = style.subElementRect(QStyle::SE_HeaderArrow, &option, &header);
    EXPECT_GE(label.width(), option.fontMetrics.horizontalAdvance(QLatin1Char('#')));
    EXPECT_FALSE(label.intersects(arrow));
    EXPECT_TRUE(option.rect.contains(arrow));
    EXPECT_NEAR(arrow.center().y(), option.rect.center().y(), 1);
}

TEST(Style, FieldsOfEveryKindAreOfOneColour)
{
    for (const Theme& theme : {Theme::light(), Theme::dark(), Theme::projector()}) {
        Style style(theme);
        QLineEdit line;
        QSpinBox spin;
        QComboBox combo;
        combo.setEditable(true);
        for (QWidget* field : std::initializer_list<QWidget*>{&line, &spin, &combo}) {
            const QImage image = painted(*field, theme, style);
            EXPECT_EQ(image.pixelColor(image.width() / 2, 3), theme.raised)
                << field->metaObject()->className();
        }
    }
}

TEST(Style, PaintsAllUsualWidgetsInEveryThemeWithoutAWarning)
{
    for (const Theme& theme : {Theme::light(), Theme::dark(), Theme::projector()}) {
        Style style(theme);
        QTabWidget tabs;
        auto* page = new QWidget;
        auto* layout = new QVBoxLayout(page);
        for (QWidget* widget :
             std::initializer_list<QWidget*>{new QPushButton(QStringLiteral("Open…")), new QLineEdit,
                                             new QCheckBox(QStringLiteral("on")), new QListWidget})
            layout->addWidget(widget);
        tabs.addTab(page, QStringLiteral("Lessons"));
        tabs.addTab(new QWidget, QStringLiteral("Connections"));
        for (QWidget* widget : tabs.findChildren<QWidget*>())
            widget->setStyle(&style);
        tabs.setStyle(&style);
        tabs.setPalette(palette(theme));
        tabs.resize(400, 300);

        const QImage image = tabs.grab().toImage();

        EXPECT_EQ(image.pixelColor(image.width() - 4, 4), theme.panel);
    }
}

} // namespace
} // namespace lifeline::theme
