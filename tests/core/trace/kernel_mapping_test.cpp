#include "core/trace/agreement.h"

#include <gtest/gtest.h>

using namespace lifeline;
using namespace std::chrono_literals;
using tcp::State;

namespace {

/// One segment of the client, and what was inferred and read of its receiver when it came.
trace::Life lifeWith(State inferred, State kernel, Time arrived = 10ms)
{
    trace::Life life;
    trace::Step step;
    step.number = 1;
    step.wire.from = Side::Client;
    step.wire.flags = {packet::TcpFlags::kAck};
    step.sent = 0ms;
    step.arrived = arrived;
    trace::KernelSample sample;
    sample.state = kernel;
    step.recorded.edit().receiverKernel = std::make_shared<const trace::KernelSample>(sample);
    step.recorded.edit().inferredOfReceiver = inferred;
    life.steps.push_back(step);
    return life;
}

std::uint64_t differing(const trace::Life& life)
{
    const trace::Agreement agreement = trace::agreementOf(life);
    EXPECT_EQ(agreement.compared, 1U);
    return agreement.disagreements.size();
}

TEST(KernelMapping, EqualStatesAgreeAndOthersDoNot)
{
    EXPECT_EQ(differing(lifeWith(State::Established, State::Established)), 0U);
    EXPECT_EQ(differing(lifeWith(State::Established, State::CloseWait)), 1U);
    EXPECT_EQ(differing(lifeWith(State::TimeWait, State::Closed)), 1U);
}

TEST(KernelMapping, AListenersRowStandsForNoRowAndForACookie)
{
    EXPECT_EQ(differing(lifeWith(State::Closed, State::Listen)), 0U);
    EXPECT_EQ(differing(lifeWith(State::SynReceived, State::Listen)), 0U);
    EXPECT_EQ(differing(lifeWith(State::CloseWait, State::Listen)), 1U);
}

TEST(KernelMapping, AThirdAckIsPutAsideOnlyByDeferredAcceptOrAFullQueue)
{
    trace::Life life = lifeWith(State::Established, State::SynReceived);
    EXPECT_EQ(differing(life), 1U);
    trace::CallSpan span;
    span.call.name = "setsockopt";
    span.call.arguments = "TCP_DEFER_ACCEPT, 5";
    life.calls.push_back(span);
    EXPECT_EQ(differing(life), 0U);

    life = lifeWith(State::Established, State::SynReceived);
    life.counters.push_back({11ms, Side::Server, {"TcpExtListenOverflows", 1, 1}});
    EXPECT_EQ(differing(life), 0U);
    life.counters[0].time = 50ms; // another one's
    EXPECT_EQ(differing(life), 1U);
}

TEST(KernelMapping, AFinMayWaitBehindOctetsThatWereSentBeforeIt)
{
    trace::Life life = lifeWith(State::Established, State::FinWait1);
    EXPECT_EQ(differing(life), 1U);
    trace::Step fin;
    fin.number = 2;
    fin.wire.from = Side::Server;
    fin.wire.flags = {packet::TcpFlags::kFin};
    fin.sent = 30ms;
    life.steps.push_back(fin);
    EXPECT_EQ(differing(life), 0U);
    life.steps[0].arrived = 40ms; // the FIN had left
    EXPECT_EQ(differing(life), 1U);
}

TEST(KernelMapping, TimesThatLieApartLikeNoTwoMomentsDoAreCompared)
{
    trace::Life life = lifeWith(State::Established, State::SynReceived, Time::min());
    life.counters.push_back({Time::max(), Side::Server, {"TcpExtListenOverflows", 1, 1}});
    EXPECT_EQ(differing(life), 1U);
}

} // namespace
