#include "core/base/safe_text.h"

#include <gtest/gtest.h>

namespace lifeline {
namespace {

TEST(SafeText, LeavesOrdinaryTextOfAnyLanguageAlone)
{
    EXPECT_EQ(safeText("SYN-SENT → Zürich 三次握手"), "SYN-SENT → Zürich 三次握手");
}

TEST(SafeText, ShowsControlsAsTheirPictures)
{
    EXPECT_EQ(safeText("\x1b[31m"), "␛[31m");
    EXPECT_EQ(safeText("a\nb\tc\x7f"), "a␊b␉c␡");
}

TEST(SafeText, ReplacesInvalidUtf8OctetByOctet)
{
    EXPECT_EQ(safeText("\xC0\xAF"), "\uFFFD\uFFFD"); // overlong
    EXPECT_EQ(safeText("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD"); // a surrogate
    EXPECT_EQ(safeText("a\xE2\x82"), "a\uFFFD\uFFFD"); // cut
}

TEST(SafeText, NamesWhatWouldTurnTheReadingDirection) { EXPECT_EQ(safeText("a\u202Eb"), "a<U+202E>b"); }

TEST(IsText, SaysYesToWhatPeopleWriteAndTerminalsShow)
{
    EXPECT_TRUE(isText("GET / HTTP/1.1\r\nHost: example.org\r\n"));
    EXPECT_TRUE(isText("三次握手"));
    EXPECT_TRUE(isText("\x1b[31mred"));
    EXPECT_TRUE(isText("Z\xC3")); // a snap length cuts where it likes
}

TEST(IsText, SaysNoToAHandshakeOfTlsAndToNothing)
{
    using namespace std::string_view_literals;
    EXPECT_FALSE(isText("\x16\x03\x01\x02\x00"sv));
    EXPECT_FALSE(isText("\xC3Zurich")); // not cut at the end
    EXPECT_FALSE(isText("a\0b"sv));
    EXPECT_FALSE(isText(""));
}

TEST(JsonText, EscapesWhatEndsAString) { EXPECT_EQ(jsonText("a\"b\\c"), "a\\\"b\\\\c"); }

} // namespace
} // namespace lifeline
