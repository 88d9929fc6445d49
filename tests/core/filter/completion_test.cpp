#include "core/filter/completion.h"

#include "core/filter/filter.h"
#include "tests/core/filter/made_connection.h"

#include <gmock/gmock.h>

namespace lifeline::filter {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

const Vocabulary kVocabulary{{"10.0.0.1", "10.0.0.2", "fd00::1"}, {"80", "443"}};

Completion at(std::string_view text) { return complete(text, text.size(), kVocabulary); }

TEST(Completion, OffersKeysAndNames)
{
    EXPECT_THAT(at("sta").candidates, ElementsAre("state:", "start > "));
    EXPECT_THAT(at("client.p").candidates, ElementsAre("client.port:"));
    EXPECT_THAT(at("not (sta").candidates, ElementsAre("state:", "start > "));
    EXPECT_EQ(at("not (sta").begin, 5U);
    EXPECT_THAT(at("retr").candidates, ElementsAre("retransmissions > ", "retransmission"));
    EXPECT_THAT(at("10.").candidates, ElementsAre("10.0.0.1", "10.0.0.2"));
    EXPECT_THAT(at("").candidates, IsEmpty());
    EXPECT_THAT(at("bpf: po").candidates, IsEmpty());
}

TEST(Completion, OffersTheValuesOfAKey)
{
    EXPECT_THAT(at("state:est").candidates, ElementsAre("ESTABLISHED"));
    EXPECT_EQ(at("state:est").begin, 6U);
    EXPECT_THAT(at("state:finwait").candidates, ElementsAre("FIN-WAIT-1", "FIN-WAIT-2"));
    EXPECT_THAT(at("client.state != syn").candidates, ElementsAre("SYN-SENT", "SYN-RECEIVED"));
    EXPECT_THAT(at("port:").candidates, ElementsAre("80", "443"));
    EXPECT_THAT(at("port 4").candidates, ElementsAre("443"));
    EXPECT_THAT(at("port:80,4").candidates, ElementsAre("443"));
    EXPECT_THAT(at("host:fd00::").candidates, ElementsAre("fd00::1"));
    EXPECT_THAT(at("finding:zero-window-probe").candidates,
                ElementsAre("zero-window-probe", "zero-window-probe-ack"));
    EXPECT_THAT(at("conn_state:RST").candidates, Contains("RSTOS0"));
    EXPECT_THAT(at("bytes > ").candidates, IsEmpty());
    EXPECT_THAT(at("state:ESTABLISHED").candidates, IsEmpty()) << "it stands there";
}

TEST(Completion, WhatItOffersCanBeParsed)
{
    for (const char* begun : {"finding:", "problem:", "state:", "outcome:", "conn_state:", "host:", "port:"})
        for (const std::string& value : at(begun).candidates)
            EXPECT_TRUE(parse(begun + value)) << begun << value;
}

TEST(Completion, KnowsWhatATraceHasByHowOften)
{
    trace::TraceSnapshot trace;
    test::connect(trace, "10.0.0.1:50000", "10.0.0.9:80");
    test::connect(trace, "10.0.0.2:50001", "10.0.0.9:443");
    test::connect(trace, "10.0.0.2:50001", "10.0.0.9:443");
    const Vocabulary vocabulary = vocabularyOf(trace, 2);
    EXPECT_THAT(vocabulary.addresses, ElementsAre("10.0.0.9", "10.0.0.2"));
    EXPECT_THAT(vocabulary.ports, ElementsAre("443", "80"));
}

} // namespace
} // namespace lifeline::filter
