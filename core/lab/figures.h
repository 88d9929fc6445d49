#pragma once

#include "core/lab/record.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace lifeline::lab {

/// Adds up the numbers of a run: those that [promise.figures] may name (docs/lessons.md), and that `run`
/// prints.
class Figures final : public RecordSink {
public:
    void take(const Record& record) override;
    bool flush() override { return true; }

    /// By name; a figure that the run does not have is not there.
    std::map<std::string, double> all() const;

private:
    struct End {
        std::uint64_t segments = 0;
        std::uint64_t octets = 0;
        std::uint32_t congestionWindow = 0;
        std::uint32_t lastCongestionWindow = 0;
        std::uint32_t lastRoundTrip = 0; ///< µs
        std::uint64_t retransmitted = 0;
        std::uint8_t windowScale = 0;
        bool scales = false; ///< its SYN offered to
    };
    /// A receiver's word on a bulk transfer: an ACK.
    struct Acknowledgment {
        Time time{};
        std::uint64_t acknowledged = 0; ///< octets since the first ACK
        double window = 0; ///< octets
    };
    struct RoundTrip {
        Time time{};
        std::uint32_t smoothed = 0; ///< µs
    };

    void takeFrame(const RecordedFrame& frame);
    void takeRow(const Row& row);
    void addBulk(std::map<std::string, double>& figures) const;

    PerSide<End> m_ends;
    PerSide<std::vector<Acknowledgment>> m_acknowledgments; ///< by their sender
    PerSide<std::uint32_t> m_lastAcknowledgment;
    PerSide<std::vector<RoundTrip>> m_roundTrips; ///< by whose kernel says it
    std::uint64_t m_lost = 0;
};

/// Figures as people read them: "throughput_kB_s  85.3".
std::string text(const std::map<std::string, double>& figures);

} // namespace lifeline::lab
