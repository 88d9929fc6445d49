#include "ui/main_window/actions.h"
#include "ui/main_window/preferences_dialog.h"

#include <QAction>
#include <QActionGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace lifeline::main_window {
namespace {

class Preferences : public testing::Test {
protected:
    template <class Widget>
    Widget& find(const QString& name)
    {
        return *dialog.findChild<Widget*>(name);
    }

    Actions actions{nullptr};
    state::DisplayOptions options;
    PreferencesDialog dialog{actions, options};
};

TEST_F(Preferences, ASwitchTriggersItsActionAndFollowsIt)
{
    auto& words = find<QCheckBox>(QStringLiteral("flagWords"));
    EXPECT_FALSE(words.isChecked());
    words.click();
    EXPECT_TRUE(actions.flagWords->isChecked());
    actions.flagWords->trigger();
    EXPECT_FALSE(words.isChecked());
}

TEST_F(Preferences, AChoiceTakesOneActionOfItsGroup)
{
    auto& times = find<QComboBox>(QStringLiteral("timeDisplay"));
    const auto clock = static_cast<int>(actions.timeDisplay->actions().indexOf(actions.timeClock));
    times.setCurrentIndex(clock);
    Q_EMIT times.activated(clock);
    EXPECT_TRUE(actions.timeClock->isChecked());
    actions.timeRelative->trigger();
    EXPECT_EQ(times.currentIndex(), actions.timeDisplay->actions().indexOf(actions.timeRelative));
}

TEST_F(Preferences, WhatOneChoosesFromStandsInOneColumn)
{
    dialog.show();
    const auto& theme = find<QComboBox>(QStringLiteral("theme"));
    for (const char* name : {"language", "timeMode", "timeDisplay"})
        EXPECT_EQ(find<QComboBox>(QLatin1String(name)).x(), theme.x()) << name;
}

TEST_F(Preferences, TheSizeIsTheZoomBothWays)
{
    auto& zoom = find<QSpinBox>(QStringLiteral("zoom"));
    zoom.setValue(150);
    EXPECT_EQ(options.zoom(), 150);
    options.setZoom(200);
    EXPECT_EQ(zoom.value(), 200);
}

TEST_F(Preferences, MnemonicsOfMenusAreNotShown)
{
    for (const QCheckBox* box : dialog.findChildren<QCheckBox*>())
        EXPECT_FALSE(box->text().contains(QLatin1Char('&'))) << box->text().toStdString();
}

} // namespace
} // namespace lifeline::main_window
