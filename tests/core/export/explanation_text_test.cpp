#include "core/export/explanation_text.h"

#include "core/analysis/findings.h"
#include "core/capture/byte_source.h"
#include "core/capture/capture_reader.h"
#include "core/trace/load.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <sstream>

namespace lifeline::exports {
namespace {

using nlohmann::json;
using testing::HasSubstr;

struct Explained {
    trace::Life life;
    analysis::Diagnosis diagnosis;
};

Explained explained(const std::string& lesson, std::uint32_t connection)
{
    const std::string path = LIFELINE_SOURCE_DIR "/resources/recordings/" + lesson + ".pcapng.gz";
    auto source = capture::openSource(path);
    if (!source) {
        ADD_FAILURE() << path;
        return {};
    }
    capture::CaptureReader reader(std::move(*source), path);
    const trace::SnapshotPtr snapshot = trace::load(reader, path);
    Explained result{trace::lifeOf(*snapshot, ConnectionId{connection}), {}};
    result.diagnosis =
        analysis::diagnose(result.life, analysis::findingsOf(result.life), analysis::endOf(*snapshot));
    return result;
}

std::string textOf(const std::string& lesson, std::uint32_t connection, std::size_t width = 100)
{
    const Explained one = explained(lesson, connection);
    return explanationText(one.diagnosis, one.life, width);
}

TEST(ExplanationText, OfAClosedPort)
{
    EXPECT_EQ(textOf("closed-port", 0), R"(Connection 0  10.0.0.1:38730 > 10.0.0.2:9292
Opening  The client wanted to open it and was refused (segments 1 and 2).
Trouble  A RST answered the SYN after 10.1 ms: nobody listens on the server's port, or a firewall
         rejects it with a RST. connect() fails with ECONNREFUSED (segments 1 and 2).
Closing  There was nothing to close.
Time     10.1 ms from the first segment to the last: handshake 10.1 ms.
Check    `ss -ltn 'sport = :9292'` on the server: does anybody listen, and on this address?
         `nstat -az TcpOutRsts` on the server: it grows when the kernel refused, not when a firewall
         did (`nft list ruleset`: reject with tcp reset).
)");
}

TEST(ExplanationText, OfAnIdleConnectionClosedWhileARequestWasOnItsWay)
{
    EXPECT_EQ(textOf("keepalive-race", 0), R"(Connection 0  10.0.0.1:40001 > 10.0.0.2:9292
Opening  The client opened it. The handshake took 100 ms (segments 1, 2 and 3).
Trouble  The server closed the idle connection while the client was sending on it: FIN and octets
         crossed, and a RST came back. The client cannot know whether the request was processed
         (segments 8, 9 and 10).
Closing  A RST of the server ended it (segment 10).
Time     595 ms from the first segment to the last: transfer 294 ms, server's application 201 ms,
         handshake 100 ms, client's application 272 µs.
Check    Give the client a shorter idle time-out than the server, so that the end that asks is the
         end that closes.
         Repeat only requests that may be processed twice.
)");
}

TEST(ExplanationText, OfAReceiverThatDoesNotRead)
{
    EXPECT_EQ(textOf("zero-window", 0), R"(Connection 0  10.0.0.1:33848 > 10.0.0.2:9292
Opening  The client opened it. The handshake took 31.6 ms (segments 1, 2 and 3).
Trouble  The server's application did not read: its window was closed for 1.880 s, and the client
         probed it 3 times (segment 8).
Closing  The client closed first, then the server; both FINs were acknowledged (segments 24 and 25).
         The client keeps TIME-WAIT (Linux: 60 s).
Time     2.080 s from the first segment to the last: closed window 1.880 s, transfer 165 ms,
         handshake 31.6 ms, client's application 2.5 ms, server's application 252 µs. Most of it
         went to the applications, not to the network.
Check    `ss -tnm` on the server: Recv-Q is what its application has not read. What is it busy with?
         `nstat -az TcpExtTCPToZeroWindowAdv` on the server; SO_RCVBUF, net.ipv4.tcp_rmem.
)");
}

TEST(ExplanationText, ALostAckIsPossibleOnlyWhereItsArrivalIsNotKnown)
{
    const Explained one = explained("deferred-accept", 1);
    analysis::Diagnosed problem = one.diagnosis.problems.at(0);
    EXPECT_THAT(problemText(problem, one.life), testing::Not(HasSubstr("the ACK was lost")));
    problem.confidence = analysis::Confidence::Possible;
    EXPECT_THAT(problemText(problem, one.life), HasSubstr("or the ACK was lost on the way"));
}

TEST(ExplanationText, KeepsToItsWidth)
{
    std::istringstream lines(textOf("accept-queue-drop", 2, 50));
    for (std::string line; std::getline(lines, line);)
        EXPECT_LE(line.size(), 60U) << line; // one word may be longer
}

TEST(ExplanationJson, HoldsTheSameFacts)
{
    const Explained one = explained("keepalive-dead-peer", 0);
    const json facts = json::parse(explanationJson(one.diagnosis, one.life));

    EXPECT_EQ(facts["opening"]["how"], "complete");
    EXPECT_EQ(facts["opening"]["segments"], json({1, 2, 3}));
    EXPECT_EQ(facts["closing"], (json{{"how", "reset"}, {"by", "client"}, {"segments", {10}}}));
    EXPECT_EQ(facts["problems"][0]["name"], "keep-alive-timeout");
    EXPECT_EQ(facts["problems"][0]["segments"], json({8, 9, 10}));
    EXPECT_EQ(facts["problems"][0]["count"], 2);
    std::int64_t sum = 0;
    for (const auto& [name, part] : facts["time_ns"].items())
        sum += name == "total" ? 0 : part.get<std::int64_t>();
    EXPECT_EQ(sum, facts["time_ns"]["total"]);
}

} // namespace
} // namespace lifeline::exports
