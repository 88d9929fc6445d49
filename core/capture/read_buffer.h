#pragma once

#include "core/base/byte_reader.h"
#include "core/capture/byte_source.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace lifeline::capture {

/// A window on a source, where any number of octets can be asked to stand in one piece.
///
/// It grows with what really arrived, never by what a record claims. What is in view stays valid until the
/// next ensure().
class ReadBuffer {
public:
    enum class Status : std::uint8_t {
        Ready,
        Short, ///< the source ended before
        Pending, ///< not there yet; nothing is lost, ask again later
    };

    explicit ReadBuffer(std::unique_ptr<ByteSource> source);

    /// Tries to have count octets in view.
    Status ensure(std::size_t count)
    {
        return count <= available() && m_skip == 0 ? Status::Ready : fill(count);
    }

    const std::byte* data() const { return m_octets.data() + m_begin; }
    std::size_t available() const { return m_skip == 0 ? m_end - m_begin : 0; }
    Bytes view() const { return {data(), available()}; }

    /// Steps over octets that are in view.
    void advance(std::size_t count)
    {
        m_begin += count;
        m_lastStep = count;
    }

    /// Has the processor fetch the next octets while the packet in hand is looked at.
    void prefetch() const
    {
        constexpr std::size_t kLine = 64;
        __builtin_prefetch(data());
        __builtin_prefetch(data() + kLine);
    }

    /// Takes back the last advance(), which was of count octets. False when it was not, or was of more than
    /// kMostTakenBack.
    bool stepBack(std::size_t count);
    static constexpr std::size_t kMostTakenBack = 512 * 1024;

    /// Steps over octets whether they are in view or not; what is not is never kept. Past the end means at
    /// the end.
    void skip(std::uint64_t count);

    /// Of the first octet in view: octets from the start of the unpacked stream.
    std::uint64_t position() const { return m_origin + m_begin + m_skip; }

    /// How many octets of a skip() the source did not have: it ended before.
    std::uint64_t missing() const { return m_missing; }

    /// Octets from position() to the end, UINT64_MAX when the source cannot tell.
    std::uint64_t remaining() const;

    bool hasFailed() const { return m_failure.has_value(); }
    /// Why the source ended before its time, once.
    std::optional<Error> takeFailure();

    /// When the flag is set, the source is over: nothing more is read, and what is in view is the rest.
    void endWhen(const std::atomic<bool>& flag) { m_endFlag = &flag; }
    bool isCancelled() const { return m_isCancelled; }

    const ByteSource& source() const { return *m_source; }
    std::optional<Error> takeNotice() { return m_source->takeNotice(); }

private:
    Status fill(std::size_t count);
    Status skipPending();
    Status refill();
    void makeRoom(std::size_t count);

    std::unique_ptr<ByteSource> m_source;
    std::vector<std::byte> m_octets;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::size_t m_lastStep = 0; ///< so many octets before m_begin may be wanted again
    std::uint64_t m_origin = 0; ///< of m_octets[0]
    std::uint64_t m_skip = 0; ///< still to be stepped over; nothing is in view before that
    std::uint64_t m_missing = 0;
    std::optional<Error> m_failure;
    const std::atomic<bool>* m_endFlag = nullptr;
    bool m_isCancelled = false;
    bool m_ended = false;
};

} // namespace lifeline::capture
