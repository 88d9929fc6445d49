#include "tests/lab/lab_test.h"

namespace lifeline::test {

void LabTest::SetUp()
{
    const std::string reason = whyNoLab(lab);
    if (reason.empty())
        return;
    if (isLabRequired())
        FAIL() << "LIFELINE_REQUIRE_LAB=1, but no lab is possible here:\n" << reason;
    GTEST_SKIP() << "no lab is possible here:\n" << reason;
}

} // namespace lifeline::test
