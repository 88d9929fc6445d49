#include "core/base/error.h"

#include <gmock/gmock.h>
#include <set>

namespace lifeline {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

TEST(ErrorText, CodesThatDocumentsNameStayWhatTheyAre)
{
    EXPECT_EQ(codeText(ErrorCode::CannotOpen), "LL-FILE-0001");
    EXPECT_EQ(codeText(ErrorCode::EmptyFile), "LL-CAPTURE-0001");
    EXPECT_EQ(codeText(ErrorCode::PcapPacketTooLong), "LL-PCAP-0003");
    EXPECT_EQ(codeText(ErrorCode::PcapngBlockLength), "LL-PCAPNG-0008");
}

TEST(ErrorText, EveryCaptureCodeHasItsOwnText)
{
    std::set<std::string> texts;
    int count = 0;
    for (auto code = static_cast<int>(ErrorCode::CannotOpen);
         code <= static_cast<int>(ErrorCode::PcapngJournal); ++code) {
        ++count;
        const std::string text = codeText(static_cast<ErrorCode>(code));
        EXPECT_THAT(text, Not(StartsWith("LL-OTHER"))) << code;
        texts.insert(text);
    }
    EXPECT_EQ(texts.size(), static_cast<std::size_t>(count));
}

TEST(ErrorText, SaysWhatWhereAndWhatWasKept)
{
    const std::string text = describe({.code = ErrorCode::PcapngBlockLength,
                                       .subject = "a.pcapng",
                                       .offset = 0x1A2F0,
                                       .packet = 1203,
                                       .kept = 1202,
                                       .detail = "4294967292 bytes"});

    EXPECT_THAT(text, StartsWith("a.pcapng: a block's length is impossible: 4294967292 bytes"));
    EXPECT_THAT(text, HasSubstr("(packet 1 203, byte offset 0x1A2F0)"));
    EXPECT_THAT(text, HasSubstr("1 202 packets before it are kept."));
    EXPECT_THAT(text, HasSubstr("[LL-PCAPNG-0008]"));
}

TEST(ErrorText, SaysWhatTheSystemSaid)
{
    const std::string text =
        describe({.code = ErrorCode::CannotOpen, .subject = "/nowhere", .systemError = 2});
    EXPECT_THAT(text, HasSubstr("No such file or directory"));
}

TEST(ErrorText, HostileNamesCannotReachTheTerminal)
{
    const std::string text = describe({.code = ErrorCode::EmptyFile, .subject = "\x1b[31mred"});
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
}

} // namespace
} // namespace lifeline
