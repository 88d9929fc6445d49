#include "ui/inspector/frame_view.h"

#include "ui/inspector/field_text.h"
#include "ui/inspector/hex_view.h"

#include <QLabel>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QtTest/QTest>

#include <gmock/gmock.h>

namespace lifeline::inspector {
namespace {

using testing::HasSubstr;

/// An Ethernet frame with IPv4, TCP and a payload that tries to be markup and to turn the text around.
trace::FrameBytes::Frame frame()
{
    trace::FrameBytes::Frame frame;
    std::vector<unsigned> octets(54, 0);
    octets[12] = 0x08;
    octets[14] = 0x45;
    octets[17] = 40 + 8;
    octets[22] = 64;
    octets[23] = 6;
    octets[26] = octets[30] = 10;
    octets[29] = 1;
    octets[33] = 2;
    octets[34] = 0xC3; // 50139
    octets[35] = 0xDB;
    octets[41] = 7; // sequence number
    octets[46] = 0x50;
    octets[47] = 0x18;
    for (const unsigned octet :
         {0x3CU, 0x62U, 0x3EU, 0xE2U, 0x80U, 0xAEU, 0x0AU, 0x41U}) // <b>, U+202E, newline, A
        octets.push_back(octet);
    for (const unsigned octet : octets)
        frame.octets.push_back(static_cast<std::byte>(octet));
    frame.originalLength = frame.octets.size();
    return frame;
}

class FrameViewTest : public testing::Test {
protected:
    FrameViewTest()
    {
        view.resize(272, 900);
        view.setTheme(theme::Theme::light(), 1);
        view.show();
        view.setFrame(frame());
        QApplication::processEvents();
    }
    QTreeWidget& tree() { return *view.findChild<QTreeWidget*>(); }
    HexView& octets() { return *view.findChild<HexView*>(); }
    std::string place()
    {
        return view.findChild<QLabel*>(QStringLiteral("fieldPlace"))->text().toStdString();
    }
    QTreeWidgetItem* item(const char* name)
    {
        for (QTreeWidgetItemIterator at(&tree()); *at != nullptr; ++at)
            if ((*at)->text(0) == QLatin1String(name))
                return *at;
        ADD_FAILURE() << name;
        return nullptr;
    }
    std::string value(const char* name) { return item(name)->text(1).toStdString(); }
    QColor colourAt(std::uint32_t octet)
    {
        const QRectF cell = octets().cellOf(octet);
        const QPoint aboveTheDigits(static_cast<int>(cell.center().x()), static_cast<int>(cell.top()) + 2);
        return octets().grab().toImage().pixelColor(aboveTheDigits);
    }

    FrameView view;
};

TEST_F(FrameViewTest, ShowsValuesAsPeopleReadThem)
{
    EXPECT_EQ(value("Source port"), "50139");
    EXPECT_EQ(value("Sequence number"), "7");
    EXPECT_EQ(value("EtherType"), "0x0800");
    EXPECT_EQ(value("Time to live (TTL)"), "64");
    EXPECT_EQ(value("PSH"), "1");
}

TEST_F(FrameViewTest, APickedFieldLightsItsOctets)
{
    const QColor before = colourAt(39);
    tree().setCurrentItem(item("Sequence number"));
    EXPECT_EQ(colourAt(39), theme::Theme::light().accent);
    EXPECT_NE(before, theme::Theme::light().accent);
    EXPECT_NE(colourAt(42), theme::Theme::light().accent);
    EXPECT_THAT(place(), HasSubstr("octets 38 to 41"));
    EXPECT_THAT(place(), HasSubstr("RFC 9293 §3.1"));
}

TEST_F(FrameViewTest, APickedOctetFindsItsField)
{
    QTest::mouseClick(&octets(), Qt::LeftButton, {}, octets().cellOf(40).center().toPoint());
    ASSERT_TRUE(view.chosenField());
    EXPECT_STREQ(view.fields()[*view.chosenField()].name, "Sequence number");
    QTest::mouseClick(&octets(), Qt::LeftButton, {}, octets().cellOf(22).center().toPoint());
    EXPECT_STREQ(view.fields()[*view.chosenField()].name, "Time to live (TTL)");
    EXPECT_TRUE(item("IPv4")->isExpanded());
}

TEST_F(FrameViewTest, PayloadIsSafeText)
{
    const std::string data = value("Data");
    EXPECT_THAT(data, HasSubstr("<b>"));
    EXPECT_THAT(data, testing::Not(HasSubstr("\xE2\x80\xAE")));
    EXPECT_THAT(data, testing::Not(HasSubstr("\n")));
}

TEST_F(FrameViewTest, WhatWasUnfoldedStaysSo)
{
    EXPECT_TRUE(item("TCP")->isExpanded());
    item("Ethernet")->setExpanded(true);
    item("TCP")->setExpanded(false);
    view.setFrame(frame());
    EXPECT_TRUE(item("Ethernet")->isExpanded());
    EXPECT_FALSE(item("TCP")->isExpanded());
}

TEST_F(FrameViewTest, OctetsFitIntoEveryWidth)
{
    for (const double zoom : {1.0, 2.0, 3.0}) {
        view.setTheme(theme::Theme::light(), zoom);
        for (const int width : {272, 400, 700}) {
            octets().resize(width, octets().heightForWidth(width));
            const auto last = static_cast<std::uint32_t>(octets().octetsInRow() - 1);
            EXPECT_LE(octets().cellOf(last).right(), width) << zoom;
            EXPECT_GE(octets().octetsInRow(), 2);
        }
    }
    EXPECT_EQ(octets().octetAt({-5, 3}), std::nullopt);
    EXPECT_EQ(octets().octetAt({50, 1e6}), std::nullopt);
}

TEST(FieldText, EveryFieldsNameIsKnownToTheTranslators)
{
    for (const char* name : packet::fieldNames())
        EXPECT_TRUE(isTranslatedField(name)) << name;
}

} // namespace
} // namespace lifeline::inspector
