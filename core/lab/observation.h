#pragma once

#include "core/lab/record.h"
#include "core/lessons/segment_pattern.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace lifeline::lab {

/// What a recording shows, in the terms of a lesson's promises.
class Observation final : public RecordSink {
public:
    struct Packet {
        Time sent{};
        lessons::SegmentPattern pattern;
        std::uint16_t clientPort = 0;
    };
    using States = PerSide<std::vector<std::string>>; ///< each state once in a row

    void take(const Record& record) override;
    bool flush() override { return true; }

    std::vector<Packet> packets; ///< TCP segments, in order of leaving
    std::map<std::uint16_t, States> states; ///< by client port; not of a flood's
    std::uint16_t firstPort = 0; ///< the client port of the first connection
    std::map<std::string, std::vector<std::string>>
        calls; ///< by actor: "recv = 5", "send = -1 EPIPE SIGPIPE"
    std::map<std::string, std::vector<Time>> durations; ///< of calls: by "client: connect"
    PerSide<std::map<std::string, std::int64_t>> counters; ///< growth since the start
    PerSide<std::map<std::string, std::uint32_t>> queues; ///< "accept_peak", "accept_limit", "syn_peak"
    std::uint64_t unexplained() const; ///< segments that neither arrived nor are known to be lost

private:
    enum class Fate : std::uint8_t { Unknown, Arrived, Lost };

    void takeFrame(const RecordedFrame& frame);
    void takeRow(const Row& row);
    void takeQueue(const Row& row);
    void takeFate(const Row& row);
    void takeState(const Row& row);

    std::map<std::uint64_t, std::size_t> m_places; ///< in packets, by id
    std::vector<Fate> m_fates; ///< of packets
};

} // namespace lifeline::lab
