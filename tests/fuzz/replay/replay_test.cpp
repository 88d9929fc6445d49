// What the fuzzers have found worth keeping, as ordinary tests: any compiler, no libFuzzer.
#include "tests/fuzz/checks/targets.h"
#include "tests/fuzz/replay/files.h"

#include <gtest/gtest.h>

namespace lifeline::fuzz {
namespace {

class Corpus : public testing::TestWithParam<Target> { };

INSTANTIATE_TEST_SUITE_P(Of, Corpus, testing::ValuesIn(targets()),
                         [](const auto& target) { return std::string(target.param.name); });

TEST_P(Corpus, KeepsTheLawsOfItsTarget)
{
    const auto files = filesIn("tests/fuzz/corpus/" + std::string(GetParam().name));
    EXPECT_GE(files.size(), 5U) << "a corpus that is not there proves nothing";
    for (const auto& file : files) {
        const Fault fault = GetParam().check(contents(file));
        EXPECT_FALSE(fault) << file.filename() << ": " << *fault;
    }
}

TEST_P(Corpus, AnInputOfNoOctetsIsOneToo)
{
    const Fault fault = GetParam().check({});
    EXPECT_FALSE(fault) << *fault;
}

} // namespace
} // namespace lifeline::fuzz
