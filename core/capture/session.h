#pragma once

#include "core/capture/capture_reader.h"
#include "core/capture/damage_log.h"
#include "core/capture/read_buffer.h"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lifeline::capture {

inline constexpr std::uint32_t kLargestPacket = 16 * 1024 * 1024; ///< octets; more is damage
inline constexpr std::uint32_t kUsualPacket = 262'144; ///< octets; more gets a warning
inline constexpr std::uint64_t kResyncReach =
    16 * 1024 * 1024; ///< octets searched for the next record after damage

/// What the readers of the formats share while one file is read: the octets, and all that is learned about
/// it.
class Session {
public:
    Session(std::unique_ptr<ByteSource> source, std::string subject, UnknownVersion version)
        : buffer(std::move(source)),
          unknownVersion(version),
          m_subject(std::move(subject))
    {
    }

    ReadBuffer buffer;
    const UnknownVersion unknownVersion;
    Format format = Format::Unknown;
    std::vector<Interface> interfaces;
    std::vector<std::string> comments;
    std::vector<std::string_view> frameComments; ///< opt_comment of the frame at frameCommentsAt
    std::uint64_t frameCommentsAt = ~std::uint64_t{0}; ///< Frame::position
    std::string application;
    DamageLog damage;
    std::uint64_t frames = 0; ///< delivered
    std::uint32_t records = 0; ///< what Wireshark counts: frames, journal rows, custom blocks

    /// Where a damage is; by default where the buffer stands.
    struct Place {
        std::optional<std::uint64_t> offset{};
        std::optional<std::uint64_t> packet{};
    };

    /// Lists a damage. The detail is only made when somebody will read it: a million bad packets must stay
    /// cheap.
    template <class MakeDetail>
    void report(Severity severity, ErrorCode code, Place place, MakeDetail&& makeDetail)
    {
        if (buffer.isCancelled() || !damage.count(code))
            return;
        damage.keep({severity,
                     {.code = code,
                      .subject = m_subject,
                      .offset = place.offset ? *place.offset : buffer.position(),
                      .packet = place.packet,
                      .kept = severity == Severity::Error ? frames : 0,
                      .detail = makeDetail()}});
    }

    /// Of the packet in hand, which is not counted yet.
    Place thisPacket() const { return {.offset = buffer.position(), .packet = records + std::uint64_t{1}}; }

    /// Lists why the source stopped early. Whether it did.
    bool reportSourceFailure();

    /// Lists what the source has to say although it did not stop.
    void reportNotice();

    /// Notes what is odd about a frame: lengths, order in time. Call it before the frame is counted.
    void inspect(const Frame& frame, std::uint32_t snapLength, bool hasTime)
    {
        const std::size_t captured = frame.bytes.size();
        const std::size_t most = snapLength == 0 ? kUsualPacket : std::min(snapLength, kUsualPacket);
        if (captured - 1 >= most || frame.originalLength >= kImplausibleLength) [[unlikely]]
            reportLengths(frame, snapLength);
        if (!hasTime)
            return;
        if (frame.time < m_lastTime) [[unlikely]]
            reportTime(frame);
        m_lastTime = frame.time;
    }

    /// One interface a file stands for all that it does not describe.
    InterfaceId unknownInterface();

    /// Gives the frame its number.
    void count(Frame& frame)
    {
        ++frames;
        frame.number = {++records};
    }

private:
    static constexpr std::uint64_t kImplausibleLength = 1ULL << 31;

    void reportFromSource(Error failure);
    void reportLengths(const Frame& frame, std::uint32_t snapLength);
    void reportTime(const Frame& frame);

    std::string m_subject;
    Time m_lastTime = Time::min();
    std::optional<InterfaceId> m_unknownInterface;
};

} // namespace lifeline::capture
