#include "ui/sources/capture_dialog.h"
#include "ui/sources/device_list.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

#include <gmock/gmock.h>

namespace lifeline::sources {
namespace {

DeviceFacts device(const char* name, std::optional<quint32> packets = 0)
{
    DeviceFacts facts;
    facts.name = QLatin1String(name);
    facts.isUp = true;
    facts.isRunning = true;
    facts.packets = packets;
    return facts;
}

class Dialog : public testing::Test {
protected:
    CaptureChoice choice;
    std::unique_ptr<CaptureDialog> dialog;

    void SetUp() override { show(); }
    void show() { dialog = std::make_unique<CaptureDialog>(choice, theme::Theme::light(), 1); }
    template <class Widget>
    Widget* find(const char* name) const
    {
        return dialog->findChild<Widget*>(QLatin1String(name));
    }
    QPushButton* start() const { return find<QPushButton>("startCapture"); }
};

TEST_F(Dialog, StartsOnTheDeviceOfTheLastTimeOrTheLikeliest)
{
    EXPECT_FALSE(start()->isEnabled()) << "no device yet";
    dialog->setDevices({device("eth0"), device("lo")});
    EXPECT_EQ(dialog->choice().device, QStringLiteral("eth0"));
    EXPECT_TRUE(start()->isEnabled());

    choice.device = QStringLiteral("lo");
    show();
    dialog->setDevices({device("eth0"), device("lo")});
    EXPECT_EQ(dialog->choice().device, QStringLiteral("lo"));
    dialog->setDevices({device("eth0"), device("lo"), device("tun0")});
    EXPECT_EQ(dialog->choice().device, QStringLiteral("lo")) << "what is chosen stays";
}

TEST_F(Dialog, AWrongFilterIsSaidInPlaceAndCannotBeStarted)
{
    dialog->setDevices({device("eth0")});
    QSignalSpy changed(dialog.get(), &CaptureDialog::filterChanged);
    auto* filter = find<QLineEdit>("captureFilter");
    filter->setText(QStringLiteral("tcp porto"));
    ASSERT_EQ(changed.size(), 1);
    EXPECT_EQ(changed[0][1].toString(), QStringLiteral("eth0"));

    dialog->setFilterProblem(QStringLiteral("tcp porto"), QStringLiteral("syntax error"));
    EXPECT_EQ(find<QLabel>("captureFilterProblem")->text(), QStringLiteral("syntax error"));
    EXPECT_FALSE(start()->isEnabled());
    dialog->setFilterProblem(QStringLiteral("tcp"), {});
    EXPECT_FALSE(start()->isEnabled()) << "that was about what stood there before";
    filter->clear();
    EXPECT_TRUE(start()->isEnabled());
}

TEST_F(Dialog, KeepingPacketsNeedsAName)
{
    choice.isKept = true;
    choice.megabytes = 10;
    show();
    dialog->setDevices({device("eth0")});
    EXPECT_FALSE(start()->isEnabled());
    find<QLineEdit>("captureFile")->setText(QStringLiteral("/tmp/kept.pcapng"));
    EXPECT_TRUE(start()->isEnabled());
    EXPECT_EQ(dialog->choice().file, QStringLiteral("/tmp/kept.pcapng"));
    EXPECT_EQ(dialog->choice().megabytes, 10);
}

TEST(DeviceList, CountsPacketsBetweenTwoLooksAlsoWhenTheCounterWraps)
{
    DeviceList list(theme::Theme::light(), 1);
    list.setDevices({device("eth0", 0xFFFFFFFE), device("any", std::nullopt)});
    list.setDevices({device("eth0", 3), device("any", std::nullopt)});
    list.setDevices({device("eth0", 3)});
    ASSERT_EQ(list.topLevelItemCount(), 1) << "a device that went is not listed";
    const auto bars = list.topLevelItem(0)->data(2, Qt::UserRole).value<QList<int>>();
    EXPECT_THAT(bars, testing::ElementsAre(5, 0));
}

TEST(DeviceList, WhatADeviceSaysIsMadeSafe)
{
    DeviceList list(theme::Theme::light(), 1);
    DeviceFacts facts = device("eth\x1b");
    facts.description = QStringLiteral("\u202Eevil");
    list.setDevices({facts});
    EXPECT_EQ(list.topLevelItem(0)->text(0), QStringLiteral("eth␛"));
    EXPECT_EQ(list.topLevelItem(0)->text(1), QStringLiteral("<U+202E>evil"));
    EXPECT_TRUE(list.setCurrent(QString::fromLatin1("eth\x1b")));
    EXPECT_EQ(list.current(), QString::fromLatin1("eth\x1b"));
}

TEST(BarHeights, GrowWithTheSquareRoot)
{
    EXPECT_THAT(barHeights({0, 1, 4, 100}), testing::ElementsAre(0, 0.1, 0.2, 1));
    EXPECT_THAT(barHeights({0, 0}), testing::ElementsAre(0, 0));
}

} // namespace
} // namespace lifeline::sources
