#pragma once

#include "tests/support/lab_program.h"

#include <gtest/gtest.h>

namespace lifeline::test {

/// A test that runs lessons. Where no lab is possible it is skipped with the reason, or fails when one is
/// required.
class LabTest : public testing::Test {
protected:
    void SetUp() override;

    LabProgram lab;
};

} // namespace lifeline::test
