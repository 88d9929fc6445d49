#include "ui/text/error_text.h"

#include <gtest/gtest.h>

namespace lifeline::text {
namespace {

TEST(ErrorText, SaysWhatWhereWhatWasKeptAndTheCode)
{
    Error error;
    error.code = ErrorCode::Truncated;
    error.subject = "cut.pcap";
    error.detail = "4 of 60 bytes";
    error.packet = 12;
    error.offset = 0x2f0;
    error.kept = 11;
    EXPECT_EQ(
        errorText(error),
        QStringLiteral("cut.pcap: the file ends in the middle of a record: 4 of 60 bytes "
                       "(packet 12, byte offset 0x2f0). 11 packets before it are kept. [LL-CAPTURE-0005]"));
}

TEST(ErrorText, NamesDoNotHarm)
{
    Error error;
    error.code = ErrorCode::EmptyFile;
    error.subject = "a\x1b[2Jb";
    EXPECT_FALSE(errorText(error).contains(QChar(0x1b)));
}

TEST(ErrorText, EveryCodeThatTheTerminalKnowsHasASentence)
{
    for (std::uint16_t code = 0;; ++code) {
        Error error;
        error.code = static_cast<ErrorCode>(code);
        if (codeText(error.code).starts_with("LL-OTHER"))
            break;
        error.detail = "DETAIL";
        const QString text = errorText(error);
        EXPECT_TRUE(text.contains(QStringLiteral("DETAIL"))) << qPrintable(text);
        // The window says no less than the terminal.
        const QString terminal = QString::fromStdString(describe(error));
        EXPECT_EQ(text.size(), terminal.size()) << qPrintable(text + QStringLiteral(" / ") + terminal);
    }
}

} // namespace
} // namespace lifeline::text
