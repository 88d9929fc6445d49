#include "ui/main_window/status_line.h"

#include <gmock/gmock.h>

namespace lifeline::main_window {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(StatusLine, SaysWhatTheFileIsAndWhatWasLeftOut)
{
    trace::TraceSnapshot snapshot;
    snapshot.info.subject = "/tmp/some\x1b[31m.pcap";
    snapshot.info.frames = 216;
    snapshot.info.leftOut.notTcp = 214;
    snapshot.info.leftOut.unsupportedWhat = {"MPLS is not opened yet"};

    const std::string facts = captureFacts(snapshot).toStdString();
    EXPECT_THAT(facts, HasSubstr("216"));
    EXPECT_THAT(facts, HasSubstr("214 frames that are not TCP not shown"));
    EXPECT_THAT(facts, HasSubstr("MPLS is not opened yet"));
    EXPECT_THAT(facts, Not(HasSubstr("\x1b"))); // a file's name is hostile text too
}

TEST(StatusLine, CountsWhatIsNotTcpApart)
{
    trace::TraceSnapshot snapshot;
    trace::FramesLeftOut& out = snapshot.info.leftOut;
    const auto count = [&](trace::NotTcp kind) -> std::uint64_t& {
        return out.notTcpBy[static_cast<std::size_t>(kind)];
    };
    out.notTcp = count(trace::NotTcp::Udp) = 1214;
    EXPECT_THAT(captureFacts(snapshot).toStdString(), HasSubstr("1,214 UDP frames not shown"));

    count(trace::NotTcp::Arp) = 3;
    count(trace::NotTcp::Icmp) = 1; // about a connection: its ladder shows it
    snapshot.icmp.append({});
    out.notTcp += 3 + 1 + 2;
    EXPECT_THAT(captureFacts(snapshot).toStdString(),
                HasSubstr("1,219 frames not shown: 1,214 UDP, 3 ARP, 2 others"));
}

TEST(StatusLine, TellsWhatTheCaptureLost)
{
    trace::TraceSnapshot snapshot;
    snapshot.info.interfaces.resize(2);
    snapshot.info.interfaces[0].dropped = 30;
    snapshot.info.interfaces[1].dropped = 7;

    const std::string facts = captureFacts(snapshot).toStdString();
    EXPECT_THAT(facts, HasSubstr("37 frames lost by the capture itself"));
}

TEST(StatusLine, EveryProblemIsInTheDetails)
{
    trace::CaptureInfo info;
    EXPECT_TRUE(problemCount(info).isEmpty());
    info.damage.push_back({Severity::Error, Error{.code = ErrorCode::EmptyFile, .subject = "empty.pcap"}});
    info.damageCount = 3;

    EXPECT_THAT(problemCount(info).toStdString(), HasSubstr("3"));
    EXPECT_THAT(problemDetails(info).toStdString(), HasSubstr("empty.pcap"));
    EXPECT_THAT(problemDetails(info).toStdString(), HasSubstr("and 2 more"));
}

} // namespace
} // namespace lifeline::main_window
