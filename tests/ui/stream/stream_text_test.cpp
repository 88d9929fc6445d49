#include "ui/stream/stream_text.h"

#include <gmock/gmock.h>
#include <string_view>

namespace lifeline::stream {
namespace {

using analysis::StreamOctets;
using analysis::StreamPiece;

StreamPiece piece(Side from, std::uint32_t step, std::string_view octets, std::uint64_t offset = 0)
{
    StreamPiece made{from, step, offset, {}, 0};
    for (const char octet : octets)
        made.octets.push_back(static_cast<std::byte>(octet));
    return made;
}

StreamPiece hole(Side from, std::uint32_t step, std::uint64_t missing)
{
    return {from, step, 0, {}, missing};
}

std::string whole(const StreamText& text)
{
    QString all;
    for (const Run& run : text.runs)
        all += run.text;
    return all.toStdString();
}

std::string shown(std::vector<StreamPiece> pieces, Shown which = Shown::Both, Form form = Form::Text)
{
    StreamOctets octets;
    octets.pieces = std::move(pieces);
    return whole(streamText(octets, which, form));
}

TEST(StreamText, ControlCharactersAreSeen)
{
    EXPECT_EQ(shown({piece(Side::Client, 1, std::string_view("a\0\x1b[31m\t\x7f\r\nb", 12))}),
              "a␀␛[31m␉␡␍␊\nb");
}

TEST(StreamText, WhatIsNoTextIsADotAnOctet)
{
    EXPECT_EQ(shown({piece(Side::Client, 1, "\xff\xfe z \xe4\xbd\xa0")}), "·· z ···");
}

TEST(StreamText, NothingTurnsTheLineAround)
{
    EXPECT_EQ(shown({piece(Side::Client, 1,
                           "z \xe2\x80\xae"
                           "abc\xc2\x85")}),
              "z ·abc·");
}

TEST(StreamText, ACharacterMayBeCutBySegments)
{
    EXPECT_EQ(shown({piece(Side::Client, 1, "\xe4\xbd"), piece(Side::Client, 2, "\xa0好")}), "你好");
    EXPECT_EQ(shown({piece(Side::Client, 1, "a\xe4\xbd")}), "a··") << "never ended";
    EXPECT_EQ(shown({piece(Side::Client, 1, "\xe4"), piece(Side::Server, 2, "x")}), "·\nx");
}

TEST(StreamText, EachSideBeginsALine)
{
    const std::vector<StreamPiece> pieces{piece(Side::Client, 1, "GET"), piece(Side::Client, 2, " /\n"),
                                          piece(Side::Server, 3, "200"), piece(Side::Client, 4, "bye")};
    EXPECT_EQ(shown(pieces), "GET /␊\n200\nbye");
    EXPECT_EQ(shown(pieces, Shown::Client), "GET /␊\nbye");
    EXPECT_EQ(shown(pieces, Shown::Server), "200");
}

TEST(StreamText, HolesAreTold)
{
    EXPECT_EQ(
        shown({piece(Side::Client, 1, "ab"), hole(Side::Client, 2, 1448), piece(Side::Client, 2, "cd")}),
        "ab\n[1,448 octets missing]\ncd");
}

TEST(StreamText, RunsAreBySide)
{
    StreamOctets octets;
    octets.pieces = {piece(Side::Client, 1, "a"), piece(Side::Client, 2, "b"), piece(Side::Server, 3, "c"),
                     hole(Side::Server, 4, 1)};
    const StreamText text = streamText(octets, Shown::Both, Form::Text);
    ASSERT_EQ(text.runs.size(), 3U);
    EXPECT_EQ(text.runs[0].from, Side::Client);
    EXPECT_EQ(text.runs[1].from, Side::Server);
    EXPECT_EQ(text.runs[2].from, std::nullopt);
}

TEST(StreamText, AnyPlaceLeadsToItsSegment)
{
    StreamOctets octets;
    octets.pieces = {piece(Side::Client, 10, "abc"), piece(Side::Client, 11, "de"),
                     piece(Side::Server, 12, "f")};
    const StreamText text = streamText(octets, Shown::Both, Form::Text);
    EXPECT_EQ(whole(text), "abcde\nf");
    EXPECT_EQ(stepAt(text, 0), 10U);
    EXPECT_EQ(stepAt(text, 2), 10U);
    EXPECT_EQ(stepAt(text, 3), 11U);
    EXPECT_EQ(stepAt(text, 6), 12U);
    EXPECT_EQ(stepAt(StreamText{}, 0), std::nullopt);
}

TEST(StreamText, HexHasThePlaceInTheStream)
{
    EXPECT_EQ(shown({piece(Side::Client, 1, "GET / HTTP/1.1\r\nHost", 256)}, Shown::Both, Form::Hex),
              "00000100  47 45 54 20 2f 20 48 54  54 50 2f 31 2e 31 0d 0a  GET / HTTP/1.1··\n"
              "00000110  48 6f 73 74                                       Host\n");
    EXPECT_EQ(shown({piece(Side::Server, 1, "A")}, Shown::Both, Form::Hex).substr(0, 16),
              "    00000000  41");
}

TEST(StreamText, ALineWithoutAnEndIsBroken)
{
    const std::string text = shown({piece(Side::Client, 1, std::string(std::size_t{3} * kLongestLine, 'x'))});
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
}

TEST(StreamText, SavesWhatIsShown)
{
    StreamOctets octets;
    octets.pieces = {piece(Side::Client, 1, std::string_view("a\0b", 3)), hole(Side::Client, 2, 9),
                     piece(Side::Server, 3, "c")};
    EXPECT_EQ(octetsOf(octets, Shown::Both), QByteArray("a\0bc", 4));
    EXPECT_EQ(octetsOf(octets, Shown::Server), QByteArray("c"));
}

} // namespace
} // namespace lifeline::stream
