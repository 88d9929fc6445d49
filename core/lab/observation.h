#pragma once

#include "core/lab/record.h"
#include "core/lessons/segment_pattern.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace lifeline::lab {

/// What a recording shows, in the terms of a lesson's promises.
class Observation final : public RecordSink {
public:
    void take(const Record& record) override;
    bool flush() override { return true; }

    std::vector<lessons::SegmentPattern> packets;
    PerSide<std::vector<std::string>> states; ///< of the first connection, each state once in a row
    std::map<std::string, std::vector<std::string>>
        calls; ///< by actor: "recv = 5", "send = -1 EPIPE SIGPIPE"
    PerSide<std::map<std::string, std::int64_t>> counters; ///< growth since the start
    std::uint64_t arrivals = 0;
    std::uint64_t losses = 0;

private:
    void takeFrame(const RecordedFrame& frame);
    void takeRow(const Row& row);
    void addState(Side side, std::string_view state);

    PerSide<std::string> m_connection; ///< the ends of the first connection, as each side names them
};

} // namespace lifeline::lab
