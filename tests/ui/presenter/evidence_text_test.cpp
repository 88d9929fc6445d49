// What is said of a connection that no lesson tells.
#include "ui/presenter/evidence_text.h"

#include "tests/ui/presenter/presented_lesson.h"
#include "ui/presenter/caption_text.h"
#include "ui/presenter/presentation.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace lifeline::presenter {
namespace {

/// A recording without its lesson: what any capture is.
Subject untold(const char* lesson)
{
    Subject subject = test::presentedLesson(lesson);
    subject.sentences.clear();
    return subject;
}

TEST(EvidenceText, SaysWhatASegmentDoesAndTheNumbersThatShowIt)
{
    const Subject subject = untold("handshake");
    const EvidenceText syn = evidenceOf(subject, 0, 0, true);
    EXPECT_EQ(syn.headline, QStringLiteral("The client asks for a connection."));
    EXPECT_TRUE(syn.grounds.contains(QStringLiteral("A SYN takes one sequence number")));
    EXPECT_TRUE(evidenceOf(subject, 0, 0, false).grounds.isEmpty()) << "the class is asked for it";
}

TEST(EvidenceText, SaysWhatIsRemarkable)
{
    const Subject subject = untold("syn-lost");
    EXPECT_EQ(evidenceOf(subject, 1, 1, true).headline, QStringLiteral("The client asks again."));
    EXPECT_TRUE(evidenceOf(subject, 1, 1, false).grounds.startsWith(QStringLiteral("Retransmission of 1")));
}

TEST(EvidenceText, SaysOfABlockWhatAllOfItDoes)
{
    const Subject subject = untold("slow-start");
    Presentation presentation;
    presentation.setSpeed(0);
    presentation.setAsking({false});
    presentation.setSubject(subject);
    std::size_t runs = 0;
    while (!presentation.isAtEnd()) {
        presentation.next();
        const std::uint32_t first = presentation.firstStep();
        const std::uint32_t last = presentation.step().value_or(0);
        const CaptionText caption = captionOf(presentation);
        EXPECT_FALSE(caption.strong.isEmpty());
        if (first >= last)
            continue;
        ++runs;
        const auto number = [&](std::uint32_t step) { return subject.life->steps[step].number; };
        EXPECT_TRUE(caption.plain.startsWith(
            QStringLiteral("Segments %1 to %2,").arg(number(first)).arg(number(last))))
            << qPrintable(caption.plain);
        for (std::uint32_t step = first + 1; step < last; ++step) // they stand inside the block
            EXPECT_FALSE(caption.strong.contains(QStringLiteral("%1.").arg(number(step))));
    }
    EXPECT_GT(runs, 0U);
    EXPECT_TRUE(captionOf(presentation).sentence.contains(QStringLiteral("closed first")))
        << qPrintable(captionOf(presentation).sentence);
}

TEST(EvidenceText, DoesNotTellWhatIsAboutToBeAsked)
{
    Presentation presentation;
    presentation.setSubject(untold("handshake"));
    presentation.next();
    while (!presentation.isToBeAsked() && !presentation.isAtEnd())
        presentation.next();
    ASSERT_TRUE(presentation.isToBeAsked());
    const CaptionText caption = captionOf(presentation);
    EXPECT_EQ(caption.strong, departureText(presentation.subject(), *presentation.step()));
    EXPECT_FALSE(caption.strong.contains(QStringLiteral("ESTABLISHED")));
    EXPECT_TRUE(caption.plain.isEmpty());
}

} // namespace
} // namespace lifeline::presenter
