// tshark as the judge: every TCP frame of the shared captures, its headers, connection and tcp.analysis
// flags.
#include <array>
#include <cstdio>
#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <sys/wait.h>

namespace {

TEST(Parity, SaysWhatTsharkSaysOfTheSharedCaptures)
{
    const std::string tool = LIFELINE_SHARED "/tools/parity";
    if (!std::filesystem::exists(tool))
        GTEST_SKIP() << "the shared captures are not there";
    if (std::system("tshark --version 2>/dev/null | grep -q 'Wireshark) 4\\.0\\.'") != 0)
        GTEST_SKIP() << "no tshark 4.0 here: other versions flag otherwise";
    // Three connections have no SYN to tshark, because its FTP dissector had made them before
    // (docs/decisions/0005).
    const std::string command = "'" + tool + "' --show 5 --cli '" LIFELINE_BIN_DIR "/lifeline-cli'"
        + " --at-least headers=1,streams=1,completeness=.99,flagged=1 '" LIFELINE_SHARED
          "/captures/tcp' 2>&1";
    FILE* pipe = popen(command.c_str(), "r");
    ASSERT_NE(pipe, nullptr);
    std::string output;
    std::array<char, 4096> some{};
    while (const std::size_t count = std::fread(some.data(), 1, some.size(), pipe))
        output.append(some.data(), count);
    const int status = pclose(pipe);

    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << output;
    EXPECT_NE(output.find("TOTAL "), std::string::npos) << output;
}

} // namespace
