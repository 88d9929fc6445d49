#include "core/teaching/chosen.h"

#include <algorithm>
#include <array>

namespace lifeline::teaching {

std::vector<std::size_t> chosen(const std::vector<Question>& questions, std::size_t most)
{
    std::array<std::vector<std::size_t>, kTopicCount> byTopic;
    for (std::size_t i = 0; i < questions.size(); ++i)
        byTopic[static_cast<std::size_t>(questions[i].topic)].push_back(i);

    // How many of each: one of every topic in turn, the rarest first, since they say most about this lesson.
    std::array<std::size_t, kTopicCount> counts{};
    std::array<std::size_t, kTopicCount> order{};
    for (std::size_t topic = 0; topic < kTopicCount; ++topic)
        order[topic] = topic;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return byTopic[one].size() < byTopic[other].size();
    });
    std::size_t left = std::min(most, questions.size());
    while (left > 0)
        for (const std::size_t topic : order)
            if (left > 0 && counts[topic] < byTopic[topic].size()) {
                ++counts[topic];
                --left;
            }

    std::vector<std::size_t> result;
    for (std::size_t topic = 0; topic < kTopicCount; ++topic)
        for (std::size_t i = 0; i < counts[topic]; ++i)
            result.push_back(byTopic[topic][i * byTopic[topic].size() / counts[topic]]);
    std::sort(result.begin(), result.end());
    return result;
}

} // namespace lifeline::teaching
