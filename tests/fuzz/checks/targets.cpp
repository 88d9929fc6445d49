#include "tests/fuzz/checks/targets.h"

#include "tests/fuzz/checks/decoder_check.h"
#include "tests/fuzz/checks/filter_check.h"
#include "tests/fuzz/checks/fragments_check.h"
#include "tests/fuzz/checks/lesson_check.h"
#include "tests/fuzz/checks/reader_check.h"
#include "tests/fuzz/checks/trace_check.h"

namespace lifeline::fuzz {

const std::array<Target, kTargetCount>& targets()
{
    static constexpr std::array<Target, kTargetCount> kTargets{{{"reader", checkReader},
                                                                {"pcapng", checkReader},
                                                                {"capture", checkCapture},
                                                                {"decoder", checkDecoder},
                                                                {"fragments", checkFragments},
                                                                {"tracker", checkTrace},
                                                                {"lesson", checkLesson},
                                                                {"play_line", checkPlayLine},
                                                                {"filter", checkFilter}}};
    return kTargets;
}

} // namespace lifeline::fuzz
