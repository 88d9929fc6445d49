#include "core/export/json.h"

#include "tests/support/life_builder.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace lifeline::exports {
namespace {

using analysis::Finding;
using nlohmann::json;
using test::kFourWayClose;
using test::lifeFrom;

TEST(Json, AConnectionHasTheFieldsOfTheContract)
{
    trace::Life life = lifeFrom(kFourWayClose);
    life.connection.completeness = 31;
    life.connection.flow[Side::Client].retransmissions = 1;
    life.connection.flow[Side::Server].retransmissions = 2;

    EXPECT_EQ(json::parse(connectionJson(life.connection, {{Finding{}, Finding{}}, {}, {"SF", "ShADadFf"}})),
              json::parse(R"({
        "id": 0,
        "client": {"address": "10.0.0.1", "port": 50139}, "server": {"address": "10.0.0.2", "port": 9292},
        "client_guessed": false, "first_ns": 100000, "last_ns": 411200000,
        "client_to_server": {"segments": 6, "payload_bytes": 5, "retransmissions": 1},
        "server_to_client": {"segments": 5, "payload_bytes": 5, "retransmissions": 2},
        "client_state": "TIME-WAIT", "server_state": "CLOSED", "completeness": 31,
        "conn_state": "SF", "history": "ShADadFf", "handshake_rtt_ns": 20200000,
        "findings": {"retransmission": 2}, "wireshark": {}
    })"));
}

TEST(Json, ASegmentHasTheFieldsOfTheContract)
{
    trace::Life life = lifeFrom(kFourWayClose);
    life.connection.id = ConnectionId{3};

    EXPECT_EQ(json::parse(segmentJson(life, 1, {})), json::parse(R"({
        "frame": 2, "segment": 2, "time_ns": 10200000, "connection": 3, "from": "server", "flags": "S.",
        "seq": 5000, "ack": 1001, "length": 0, "window": 64240, "seq_relative": 0, "ack_relative": 1,
        "on_send": {"client": "SYN-SENT", "server": "SYN-RECEIVED"},
        "on_arrival": {"client": "ESTABLISHED", "server": "SYN-RECEIVED", "time_ns": 20200000, "proven": true,
                       "evidence_frame": null},
        "findings": [], "wireshark": []
    })"));
}

TEST(Json, WhatNeverArrivedHasNoArrivalAndAnUnknownTimeIsNull)
{
    const trace::Life life = lifeFrom("0.0 > S 0(0) lost\n 1.0 > S 0(0) server SYN-RECEIVED");

    EXPECT_TRUE(json::parse(segmentJson(life, 0, {}))["on_arrival"].is_null());
    EXPECT_TRUE(json::parse(segmentJson(life, 1, {}))["on_arrival"]["time_ns"].is_null());
}

TEST(Json, ASegmentWithoutAckHasNoAcknowledgment)
{
    trace::Life life = lifeFrom("0.0 > S 0(0)");
    life.steps[0].wire.acknowledgment = tcp::SequenceNumber{77};

    EXPECT_EQ(json::parse(segmentJson(life, 0, {}))["ack"], 0);
}

TEST(Json, ALadderHoldsStatesCallsAndGaps)
{
    const json ladder = json::parse(ladderJson(lifeFrom(kFourWayClose), {}));

    EXPECT_EQ(ladder["segments"].size(), 11U);
    EXPECT_EQ(ladder["states"]["client"][1]["state"], "SYN-SENT");
    EXPECT_EQ(ladder["states"]["client"][1]["caused_by_segment"], 1);
    EXPECT_EQ(ladder["calls"][0],
              json::parse(R"({"side": "client", "name": "connect", "arguments": "10.0.0.2:9292",
        "begin_ns": 0, "end_ns": 20400000, "result": 0, "errno": null})"));
    EXPECT_EQ(ladder["gaps"][1],
              json::parse(R"({"duration_ns": 40000000, "reason": "delayed-ack", "side": "server"})"));
}

TEST(Json, WiresharksFlagsStandOnSegmentsAndAreCountedPerConnection)
{
    const trace::Life life = lifeFrom("0.0 > S 0(0)\n1.0 > S 0(0)");
    analysis::WiresharkFlags repeated;
    repeated.add(analysis::WiresharkFlag::Retransmission);
    repeated.add(analysis::WiresharkFlag::FastRetransmission);

    const json ladder = json::parse(ladderJson(life, {{}, {{}, repeated}, {}}));
    EXPECT_EQ(ladder["segments"][0]["wireshark"], json::array());
    EXPECT_EQ(ladder["segments"][1]["wireshark"], json({"retransmission", "fast-retransmission"}));
    EXPECT_EQ(ladder["connection"]["wireshark"], json({{"retransmission", 1}, {"fast-retransmission", 1}}));
}

TEST(Json, AFindingHasItsCauseItsEvidenceAndASentence)
{
    const trace::Life life = lifeFrom("0.0 > S 0(0)\n1.0 > S 0(0)");
    const Finding again{analysis::FindingKind::Retransmission,
                        analysis::Cause::Syn,
                        analysis::Confidence::Certain,
                        1,
                        {0},
                        1,
                        std::chrono::seconds{1}};

    const json ladder = json::parse(ladderJson(life, {{again}, {}, {}}));
    EXPECT_EQ(ladder["segments"][0]["findings"], json::array());
    EXPECT_EQ(ladder["segments"][1]["findings"], json({"retransmission"}));
    EXPECT_EQ(ladder["findings"], json::parse(R"([{"segment": 2, "name": "retransmission", "cause": "syn",
        "confidence": "certain", "evidence": [1], "count": 1, "waited_ns": 1000000000, "icmp_frame": null,
        "text": "retransmission of 1 after 1.000 s: no answer came"}])"));
}

TEST(Json, HostileTextStaysInsideItsString)
{
    trace::Life life = lifeFrom("0.0 client send(5) = 5 until 0.001");
    life.calls[0].call.arguments = "\"},\x1b[31m\xff\n";

    const json ladder = json::parse(ladderJson(life, {}));
    EXPECT_EQ(ladder["calls"][0]["arguments"], "\"},␛[31m\uFFFD␊");
}

} // namespace
} // namespace lifeline::exports
