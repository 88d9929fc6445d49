#include "core/export/icmp_text.h"

#include "core/analysis/findings.h"
#include "core/capture/byte_source.h"
#include "core/capture/capture_reader.h"
#include "core/export/explanation_text.h"
#include "core/export/json.h"
#include "core/export/text_ladder.h"
#include "core/trace/load.h"
#include "tests/support/script.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace lifeline::exports {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

packet::IcmpError error(std::uint8_t version, std::uint8_t type, std::uint8_t code, std::uint32_t mtu = 0)
{
    return {version, type, code, mtu, {}, {}, 0};
}

std::string explanationOf(const std::string& script)
{
    const trace::SnapshotPtr snapshot = test::captured(script);
    const trace::Life life = trace::lifeOf(*snapshot, ConnectionId{0});
    return explanationText(analysis::diagnose(life, analysis::findingsOf(life), analysis::endOf(*snapshot)),
                           life, 400);
}

constexpr const char* kProhibited = R"(
    0.000 > S   0:0(0)
    0.010 icmp 3/13 about > 0 from 10.0.0.254
)";

TEST(IcmpText, IsTheRfcsName)
{
    EXPECT_EQ(icmpText(error(4, 3, 4, 1400)), "ICMP fragmentation needed (MTU 1400)");
    EXPECT_EQ(icmpText(error(4, 3, 4)), "ICMP fragmentation needed");
    EXPECT_EQ(icmpText(error(6, 2, 0, 1280)), "ICMPv6 packet too big (MTU 1280)");
    EXPECT_EQ(icmpText(error(4, 11, 0)), "ICMP TTL exceeded");
    EXPECT_EQ(icmpText(error(4, 3, 77)), "ICMP type 3 code 77");
}

// What connect() said in the lab's recording is what we say that it will.
TEST(IcmpText, NamesTheErrnoThatTheKernelGave)
{
    const std::string path = LIFELINE_SOURCE_DIR "/resources/recordings/icmp-syn.pcapng.gz";
    auto source = capture::openSource(path);
    ASSERT_TRUE(source);
    capture::CaptureReader reader(std::move(*source), path);
    const trace::SnapshotPtr snapshot = trace::load(reader, path);
    unsigned compared = 0;
    for (std::uint32_t i = 0; i < 4; ++i) {
        const trace::Life life = trace::lifeOf(*snapshot, ConnectionId{i});
        ASSERT_EQ(life.icmp.size(), 1U) << i;
        for (const trace::CallSpan& span : life.calls) {
            if (span.call.name != "connect")
                continue;
            EXPECT_EQ(errnoOf(life.icmp[0].error), span.call.error) << i;
            ++compared;
        }
    }
    EXPECT_EQ(compared, 4U);
}

// Linux 6.18, net/ipv6/icmp.c: tab_unreach.
TEST(IcmpText, NamesTheErrnoOfIcmp6)
{
    EXPECT_EQ(errnoOf(error(6, 1, 0)), "ENETUNREACH");
    EXPECT_EQ(errnoOf(error(6, 1, 1)), "EACCES");
    EXPECT_EQ(errnoOf(error(6, 1, 4)), "ECONNREFUSED");
    EXPECT_EQ(errnoOf(error(6, 2, 0, 1280)), "");
    EXPECT_EQ(errnoOf(error(6, 4, 1)), "EPROTO");
}

TEST(IcmpText, ExplainsWhoSaidNoAndWhatToCheck)
{
    const std::string text = explanationOf(kProhibited);
    EXPECT_THAT(text, HasSubstr("The client wanted to open it, and ICMP said that it cannot (segment 1)."));
    EXPECT_THAT(text,
                HasSubstr("ICMP administratively prohibited from 10.0.0.254 (frame 2) answered the SYN after "
                          "10.0 ms. connect() fails with EHOSTUNREACH on Linux (segment 1)."));
    EXPECT_THAT(text, HasSubstr("The firewall rules of 10.0.0.254"));
}

TEST(IcmpText, ExplainsWhyNothingAnswers)
{
    const std::string text = explanationOf(test::kHandshake + R"(
        1.000 > P.  1:11(10)  ack 1
        1.200 > P.  1:11(10)  ack 1
        1.210 icmp 3/1 about > 1 from 10.0.0.254
        1.600 > P.  1:11(10)  ack 1
    )");
    EXPECT_THAT(text, HasSubstr("nothing answers. ICMP host unreachable from 10.0.0.254 (frame 6) says why"));
}

TEST(IcmpText, SaysThatAForgedOneIsIgnored)
{
    EXPECT_THAT(explanationOf(test::kHandshake + "1.000 icmp 3/3 about > 70000\n"),
                HasSubstr("(frame 4) quotes a sequence number of the client that is not in flight"));
}

TEST(IcmpText, StandsInTheLadderAsARow)
{
    const trace::Life life = test::play(kProhibited).life;
    std::string text;
    writeTextLadder(life, {}, [&](std::string_view piece) { text += piece; });
    EXPECT_THAT(text, HasSubstr("◀┄┄ ICMP administratively prohibited ┄"));
    EXPECT_THAT(text, HasSubstr("from 10.0.0.254, frame 2"));
    const trace::Life other =
        test::play(test::kHandshake + "1.000 icmp 11/0 about < 0\n1.000 icmp 11/0 about < 1\n").life;
    text.clear();
    writeTextLadder(other, {.width = kNarrowestLadder}, [&](std::string_view piece) { text += piece; });
    EXPECT_THAT(text, HasSubstr("ICMP TTL exceeded ┄┄▶"));
}

TEST(IcmpText, IsListedInJson)
{
    const trace::SnapshotPtr snapshot = test::captured(kProhibited);
    const trace::Life life = trace::lifeOf(*snapshot, ConnectionId{0});
    const analysis::Remarks remarks = analysis::remarksOn(*snapshot, life);
    const json ladder = json::parse(ladderJson(life, remarks));
    ASSERT_EQ(ladder["icmp_errors"].size(), 1U);
    EXPECT_EQ(ladder["icmp_errors"][0]["meaning"], "prohibited");
    EXPECT_EQ(ladder["icmp_errors"][0]["from"], "10.0.0.254");
    EXPECT_TRUE(ladder["icmp_errors"][0]["mtu"].is_null());
    EXPECT_EQ(ladder["findings"][0]["name"], "icmp-error");
    EXPECT_EQ(ladder["findings"][0]["cause"], "prohibited");
    EXPECT_EQ(ladder["findings"][0]["icmp_frame"], 2);
    EXPECT_EQ(ladder["segments"][0]["findings"][0], "icmp-error");
    EXPECT_EQ(ladder["connection"]["findings"]["icmp-error"], 1);
    const json explained = json::parse(
        explanationJson(analysis::diagnose(life, remarks.findings, analysis::endOf(*snapshot)), life));
    EXPECT_EQ(explained["opening"]["how"], "unreachable");
    EXPECT_EQ(explained["problems"][0]["icmp"]["code"], 13);
}

} // namespace
} // namespace lifeline::exports
