#include "tests/ui/lives.h"
#include "ui/ladder/step_notes.h"

#include <gmock/gmock.h>

namespace lifeline::ladder {
namespace {

TEST(StepNotes, LinkEachSynAndFinToTheFirstAckOfIt)
{
    const StepNotes notes = notesOf(*test::lifeWithOptions(test::kFourWayClose));
    // segments: S, S., ., P., ., P., ., F., ., F., .
    EXPECT_EQ(notes.acknowledged(1), 0U);
    EXPECT_EQ(notes.acknowledged(2), 1U);
    EXPECT_EQ(notes.acknowledged(8), 7U);
    EXPECT_EQ(notes.acknowledged(9), std::nullopt) << "the server's FIN repeats the ACK of the client's";
    EXPECT_EQ(notes.acknowledged(10), 9U);
    EXPECT_EQ(notes.acknowledgment(7), 8U);
    EXPECT_EQ(notes.acknowledgment(3), std::nullopt);
}

TEST(StepNotes, CrossingFinsAreAcknowledgedByTheAcksBehindThem)
{
    const StepNotes notes = notesOf(*test::lifeWithOptions(test::kSimultaneousClose));
    EXPECT_EQ(notes.acknowledged(4), std::nullopt);
    EXPECT_EQ(notes.acknowledged(5), 3U);
    EXPECT_EQ(notes.acknowledged(6), 4U);
}

} // namespace
} // namespace lifeline::ladder
