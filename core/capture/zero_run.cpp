#include "core/capture/zero_run.h"

#include <algorithm>

namespace lifeline::capture {
namespace {

constexpr std::size_t kFewZeros = 64;
constexpr std::size_t kLookAhead = 4096;
constexpr std::uint64_t kMostZeros = 1024 * 1024;

std::size_t leadingZeros(Bytes bytes)
{
    return static_cast<std::size_t>(
        std::find_if(bytes.begin(), bytes.end(), [](std::byte b) { return b != std::byte{0}; })
        - bytes.begin());
}

} // namespace

ZeroRun passZeros(Session& session)
{
    ReadBuffer& buffer = session.buffer;
    // Until the run's length is known nothing is stepped over, so that Pending can begin anew.
    for (std::size_t ahead = kLookAhead;; ahead *= 2) {
        const ReadBuffer::Status status = buffer.ensure(ahead);
        const std::size_t zeros = leadingZeros(buffer.view().first(std::min(ahead, buffer.available())));
        const bool toTheEnd = status == ReadBuffer::Status::Short && zeros == buffer.available();
        if (!toTheEnd && zeros < buffer.available() && zeros < kFewZeros)
            return ZeroRun::No;
        if (toTheEnd) {
            session.report(Severity::Warning, ErrorCode::ZeroTail, {},
                           [&] { return fmt::format("{}", zeros); });
            buffer.advance(zeros);
            return ZeroRun::Tail;
        }
        if (zeros < std::min(ahead, buffer.available())) {
            session.report(Severity::Error, ErrorCode::Unreadable, {},
                           [&] { return fmt::format("{} zero bytes", zeros); });
            buffer.advance(zeros);
            return ZeroRun::Passed;
        }
        if (status == ReadBuffer::Status::Pending)
            return ZeroRun::Pending;
        if (ahead >= kMostZeros) {
            session.report(Severity::Error, ErrorCode::ZeroTail, {},
                           [&] { return fmt::format("more than {}", zeros); });
            return ZeroRun::Tail;
        }
    }
}

} // namespace lifeline::capture
