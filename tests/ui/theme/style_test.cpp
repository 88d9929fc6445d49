#include "ui/theme/style.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
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
