#include "ui/text/prose.h"

#include "tests/support/life_builder.h"

#include <gmock/gmock.h>

namespace lifeline::text {
namespace {

using testing::ElementsAre;

const text::Run kOn{text::Run::Kind::Words, QStringLiteral(" on the server")};

TEST(Prose, WhatStandsBetweenBackticksIsACommand)
{
    EXPECT_THAT(Prose(QStringLiteral("`ss -tn` on the server")).runs(),
                ElementsAre(text::Run{text::Run::Kind::Command, QStringLiteral("ss -tn")}, kOn));
    EXPECT_TRUE(Prose(QString()).isEmpty());
}

TEST(Prose, ASegmentPutIntoASentenceLeadsToItsStep)
{
    const trace::Life life = test::lifeFrom(test::kFourWayClose);
    const Prose prose =
        filled(QStringLiteral("%2 after %1."), {QStringLiteral("3 ms"), Prose::segment(life, 4)});
    EXPECT_THAT(prose.runs(),
                ElementsAre(text::Run{text::Run::Kind::Segment, QStringLiteral("5"), 4},
                            text::Run{text::Run::Kind::Words, QStringLiteral(" after 3 ms.")}));
    EXPECT_EQ(prose.plain(), QStringLiteral("5 after 3 ms."));
}

TEST(Prose, ACommandInAValueStaysOne)
{
    const Prose prose =
        filled(QStringLiteral("%1%2"), {QStringLiteral("`ss -tn`"), QStringLiteral(" on the server")});
    EXPECT_THAT(prose.runs(),
                ElementsAre(text::Run{text::Run::Kind::Command, QStringLiteral("ss -tn")}, kOn));
    EXPECT_EQ(prose.plain(), QStringLiteral("`ss -tn` on the server"));
}

TEST(Prose, ValuesAreNotTakenForPatterns)
{
    EXPECT_EQ(filled(QStringLiteral("%1 %2 100 %"), {QStringLiteral("%2"), QStringLiteral("b")}).plain(),
              QStringLiteral("%2 b 100 %"));
}

TEST(Prose, BeginsWithACapital)
{
    EXPECT_EQ(Prose(QStringLiteral("zero window")).capitalised().plain(), QStringLiteral("Zero window"));
    EXPECT_TRUE(Prose().capitalised().isEmpty());
}

} // namespace
} // namespace lifeline::text
