#include "ui/theme/theme.h"

#include <gmock/gmock.h>
#include <string>
#include <utility>
#include <vector>

namespace lifeline::theme {
namespace {

std::vector<std::pair<std::string, Theme>> themes()
{
    return {{"light", Theme::light()},
            {"dark", Theme::dark()},
            {"projector", Theme::projector()},
            {"projector on white", Theme::projectorOnWhite()}};
}

double leastText(const Theme& theme) { return theme.scheme == Scheme::Projector ? 7.0 : 4.5; }

TEST(Theme, TextCanBeReadOnEverySurface)
{
    for (const auto& [name, theme] : themes()) {
        for (const QColor& surface : {theme.ground, theme.panel, theme.raised, theme.selected, theme.hover}) {
            EXPECT_GE(contrast(theme.text, surface), leastText(theme)) << name << " text";
            EXPECT_GE(contrast(theme.dim, surface), leastText(theme)) << name << " dim";
            EXPECT_GE(contrast(theme.accent, surface), leastText(theme)) << name << " accent";
            EXPECT_GE(contrast(theme.trouble, surface), 4.5) << name << " trouble";
            EXPECT_GE(contrast(theme.good, surface), 4.5) << name << " good";
        }
        EXPECT_GE(contrast(theme.onAccent, theme.accent), 4.5) << name;
    }
}

TEST(Theme, SegmentsCanBeReadOnTheLadderAndOnASelectedRow)
{
    for (const auto& [name, theme] : themes()) {
        for (const QColor& colour : theme.segments) {
            EXPECT_GE(contrast(colour, theme.ground), leastText(theme)) << name;
            EXPECT_GE(contrast(colour, theme.selected), 4.5) << name;
            EXPECT_GE(contrast(colour, theme.hover), 4.5) << name;
            EXPECT_GE(contrast(textOn(colour), colour), 4.5) << name << " chip";
        }
    }
}

TEST(Theme, ChipsOfAllStatesCanBeRead)
{
    const Theme theme = Theme::light();
    for (int i = 0; i < tcp::kStateCount; ++i) {
        const auto state = static_cast<tcp::State>(i);
        EXPECT_GE(contrast(textOn(theme.state(state)), theme.state(state)), 4.5) << tcp::name(state);
    }
}

TEST(Theme, StatesKeepTheirColoursInEveryTheme)
{
    EXPECT_EQ(Theme::light().states, Theme::dark().states);
    EXPECT_EQ(Theme::light().states, Theme::projector().states);
    EXPECT_EQ(Theme::light().states, Theme::projectorOnWhite().states);
    EXPECT_EQ(Theme::light().state(tcp::State::Established), QColor(0x00, 0x9e, 0x73));
}

TEST(Theme, DarknessIsSeenInThePaletteThatTheThemeMakes)
{
    EXPECT_FALSE(isDark(palette(Theme::light())));
    EXPECT_TRUE(isDark(palette(Theme::dark())));
    EXPECT_TRUE(isDark(palette(Theme::projector())));
}

TEST(Theme, ContrastIsAsWcagDefinesIt)
{
    EXPECT_NEAR(contrast(Qt::white, Qt::black), 21.0, 0.001);
    EXPECT_NEAR(contrast(QColor(0x77, 0x77, 0x77), Qt::white), 4.478, 0.001);
    EXPECT_NEAR(contrast(Qt::red, Qt::red), 1.0, 0.001);
}

TEST(Theme, FontsFollowTheZoom)
{
    const Theme theme = Theme::light();
    const QFont once = theme.fixedFont(TextSize::Label, 1);
    const QFont thrice = theme.fixedFont(TextSize::Label, 3);
    EXPECT_NEAR(thrice.pointSizeF() / once.pointSizeF(), 3.0, 0.01);
    EXPECT_GT(theme.interfaceFont(TextSize::Title).pointSizeF(),
              theme.interfaceFont(TextSize::Body).pointSizeF());
}

TEST(SegmentKind, FollowsWhatASegmentIsFor)
{
    using packet::TcpFlags;
    EXPECT_EQ(segmentKind({TcpFlags::kSyn | TcpFlags::kAck}, 0), SegmentKind::Opening);
    EXPECT_EQ(segmentKind({TcpFlags::kAck}, 0), SegmentKind::Acknowledgment);
    EXPECT_EQ(segmentKind({TcpFlags::kAck}, 5), SegmentKind::Data);
    EXPECT_EQ(segmentKind({TcpFlags::kFin | TcpFlags::kAck}, 5), SegmentKind::Closing);
    EXPECT_EQ(segmentKind({TcpFlags::kRst | TcpFlags::kAck}, 0), SegmentKind::Trouble);
}

} // namespace
} // namespace lifeline::theme
