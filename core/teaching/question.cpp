#include "core/teaching/question.h"

#include <array>

namespace lifeline::teaching {

std::string_view name(Topic topic)
{
    static constexpr std::array<std::string_view, kTopicCount> kNames{
        "next-segment", "acknowledgment", "state-after-sending", "state-after-arrival",
        "reset-effect", "repeat",         "call-result",
    };
    return kNames[static_cast<std::size_t>(topic)];
}

std::string_view name(Level level)
{
    static constexpr std::array<std::string_view, 3> kNames{"basics", "practice", "expert"};
    return kNames[static_cast<std::size_t>(level)];
}

} // namespace lifeline::teaching
