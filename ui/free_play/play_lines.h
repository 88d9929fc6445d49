#pragma once

#include "core/base/side.h"

#include <QString>

#include <cstdint>

namespace lifeline::free_play {

// The lines of free play (docs/play.md) that buttons write.

/// Text as a line takes it: in quotes, with what needs it escaped.
QString quoted(const QString& text);

QString listenLine(const QString& actor, int port, int backlog);
QString connectLine(const QString& actor, int port);
/// It does not wait: an empty queue is EAGAIN.
QString acceptLine(const QString& actor);
/// A whole number is so many octets; everything else is sent as it is.
QString sendLine(const QString& actor, const QString& what);
/// It does not wait: nothing to read is EAGAIN.
QString receiveLine(const QString& actor);
QString optionLine(const QString& actor, const QString& option, int value);
/// With SO_LINGER 0 a close sends RST.
QString lingerLine(const QString& actor);
QString killLine(const QString& actor);

QString delayLine(Side of, int milliseconds);
/// @param verb  "drop", "hold", "duplicate", "reorder", "corrupt"
/// @param what  "any", "syn", "syn-ack", "ack", "data", "fin", "rst"
QString nextFrameLine(const QString& verb, Side from, const QString& what);
QString holdAllLine(Side from);
/// @param verb  "hold", "release", "drop"
QString frameLine(const QString& verb, std::uint64_t frame);
QString disarmLine(std::uint64_t line);

/// A segment to forge; numbers as `link inject` counts them.
struct Forgery {
    Side from = Side::Client;
    QString flags; ///< tcpdump's letters
    std::int64_t sequence = 0; ///< from what the receiver expects next
    std::int64_t acknowledgment = 0; ///< from what the receiver sends next
    QString text;
    int window = 502;
    bool hasTimestamp = false;
    int clientPort = 0; ///< of the connection; 0: the newest
};
QString injectLine(const Forgery& forgery);

} // namespace lifeline::free_play
