#include "core/capture/capture_reader.h"
#include "core/trace/builder.h"
#include "core/trace/life.h"
#include "core/trace/load.h"
#include "tests/support/lab_program.h"

#include <gtest/gtest.h>

using namespace lifeline;

namespace {

/// The written mapping of tcp-semantics §1: where the kernel has no row, a listener on the port still
/// answers.
bool agree(tcp::State inferred, tcp::State kernel)
{
    return inferred == kernel || (inferred == tcp::State::Closed && kernel == tcp::State::Listen);
}

class KernelAgreement : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override
    {
        if (const std::string reason = test::whyNoLab(lab); !reason.empty()) {
            if (test::isLabRequired())
                FAIL() << "the lab is required here:\n" << reason;
            GTEST_SKIP() << "no lab here:\n" << reason;
        }
    }

    test::LabProgram lab;
};

} // namespace

// The claim of the ladder: what we infer from segments is what both kernels say, at every segment.
TEST_P(KernelAgreement, InferredStatesEqualTheKernelsAtEverySegmentOfBothEnds)
{
    const std::string path = lab.file("h.pcapng");
    const auto run = lab.run(std::string("run handshake ") + GetParam() + " -w " + path);
    ASSERT_EQ(run.exitCode, 0) << run.output;
    auto source = capture::openSource(path);
    ASSERT_TRUE(source);
    capture::CaptureReader reader(std::move(*source), path);
    const trace::SnapshotPtr trace = trace::load(reader, path);
    ASSERT_EQ(trace->connections.size(), 1U);
    const trace::Life life = trace::lifeOf(*trace, ConnectionId{0});
    ASSERT_GE(life.steps.size(), 10U);

    for (const trace::Step& step : life.steps) {
        const Side sender = step.wire.from;
        const Side receiver = other(sender);
        ASSERT_TRUE(step.recorded->receiverKernel) << "segment " << step.number;
        if (step.recorded->senderKernel) { // not read where another segment of that end waited already
            EXPECT_TRUE(agree(*step.recorded->inferredOfSender, step.recorded->senderKernel->state))
                << "segment " << step.number << " sent: inferred " << name(step.onSend[sender]) << ", kernel "
                << name(step.recorded->senderKernel->state);
        }
        EXPECT_TRUE(agree(*step.recorded->inferredOfReceiver, step.recorded->receiverKernel->state))
            << "segment " << step.number << " arrived: inferred " << name(step.onArrival[receiver])
            << ", kernel " << name(step.recorded->receiverKernel->state);
        EXPECT_GT(*step.arrived, step.sent);
    }
    EXPECT_EQ(life.spans[Side::Client].back().state, tcp::State::TimeWait);
    EXPECT_EQ(life.spans[Side::Server].back().state, tcp::State::Closed);
}

// The same frames without what the lab knows: a stranger's capture of one vantage.
TEST_P(KernelAgreement, StatesInferredFromFramesAloneAreTheKernelsToo)
{
    const std::string recording = lab.file("h.pcapng");
    ASSERT_EQ(lab.run(std::string("run handshake ") + GetParam() + " -w " + recording).exitCode, 0);
    auto source = capture::openSource(recording);
    ASSERT_TRUE(source);
    capture::CaptureReader reader(std::move(*source), recording);
    trace::Builder rows(recording);
    trace::Builder framesOnly(recording);
    for (capture::Record record = reader.next(); !std::holds_alternative<capture::End>(record);
         record = reader.next()) {
        if (const auto* frame = std::get_if<capture::Frame>(&record)) {
            rows.add(*frame);
            framesOnly.add(*frame);
        } else if (const auto* row = std::get_if<capture::JournalEntry>(&record)) {
            rows.add(*row);
        }
    }
    const trace::Life truth = trace::lifeOf(*rows.snapshot(reader, true), ConnectionId{0});
    const trace::Life inferred = trace::lifeOf(*framesOnly.snapshot(reader, true), ConnectionId{0});

    ASSERT_FALSE(inferred.connection.isRecorded);
    ASSERT_EQ(truth.steps.size(), inferred.steps.size());
    for (std::size_t i = 0; i < truth.steps.size(); ++i) {
        const Side sender = truth.steps[i].wire.from;
        if (truth.steps[i].recorded->senderKernel) { // as above
            EXPECT_TRUE(agree(inferred.steps[i].onSend[sender], truth.steps[i].recorded->senderKernel->state))
                << "segment " << i + 1;
        }
        ASSERT_TRUE(truth.steps[i].recorded->receiverKernel);
        EXPECT_TRUE(
            agree(inferred.steps[i].onArrival[other(sender)], truth.steps[i].recorded->receiverKernel->state))
            << "segment " << i + 1;
    }
}

INSTANTIATE_TEST_SUITE_P(Lab, KernelAgreement, testing::Values("", "--ipv6"), [](const auto& family) {
    return std::string(family.param).empty() ? "Ipv4" : "Ipv6";
});
