#pragma once

#include "core/base/side.h"

#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace lifeline::free_play {

/// One line of a play and what was answered to it.
struct PlayEntry {
    enum class Status : std::uint8_t { Sent, Begun, Done, Failed, Lost /*with its actor*/ };

    std::uint64_t number = 0; ///< as the lab counts lines, from 1
    QString line;
    Status status = Status::Sent;
    QString answer; ///< "connect = 0", or why it failed; of another program
    std::uint64_t linesBeforeAnswer = 0; ///< how many had been sent when it was answered
};

/// A frame that the link has just now.
struct FrameOnLink {
    std::uint64_t number = 0; ///< in the recording
    Side from = Side::Client;
    QString words; ///< "SYN-ACK"
    bool isHeld = false;
};

/// A line that waits for a frame to act on.
struct ArmedLine {
    std::uint64_t number = 0;
    QString line;
    bool isForAll = false; ///< and goes on after the first
};

/// What the answers say of one end's sockets. A killed actor's place is taken by the next of that end.
struct EndInPlay {
    QString actor; ///< "client", "server2"; empty when all four are dead
    bool hasListener = false;
    bool hasConnection = false; ///< a socket, whatever became of its connection
    bool hasFailed = false; ///< its connect() did; POSIX wants another socket for the next
    std::optional<std::uint64_t> waiting; ///< the line whose call has not returned
    std::optional<std::uint64_t> last; ///< the line answered last
};

/// A play as its lines and the lab's answers (docs/play.md) tell it.
class PlayLog {
public:
    PlayLog();

    /// A line goes to the lab. @return its number
    std::uint64_t sent(const QString& line);
    /// A line of the lab's standard error. @return whether it was one of the protocol
    bool hear(const QString& answer);
    /// Nothing more will be answered.
    void end();

    const std::vector<PlayEntry>& entries() const { return m_entries; }
    const PlayEntry* entry(std::optional<std::uint64_t> number) const;
    const EndInPlay& end(Side side) const { return m_ends[side]; }
    const std::vector<FrameOnLink>& frames() const { return m_frames; }
    const std::vector<ArmedLine>& armed() const { return m_armed; }
    bool isCut() const { return m_isCut; }

private:
    void done(PlayEntry& entry);
    void doneByLink(const QStringList& words, std::uint64_t number);
    void doneByEnd(EndInPlay& end, const QString& verb, const QString& answer);
    void killed(const QString& actor);
    void hearOfFrame(const QStringList& words, const QString& answer);
    void findWaiting();

    std::vector<PlayEntry> m_entries; ///< by number, from 1
    PerSide<EndInPlay> m_ends;
    std::vector<FrameOnLink> m_frames;
    std::vector<ArmedLine> m_armed;
    bool m_isCut = false;
};

} // namespace lifeline::free_play
