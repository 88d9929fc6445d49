#pragma once

#include "core/base/side.h"
#include "core/base/time.h"
#include "core/lessons/segment_pattern.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lifeline::lessons {

/// Socket options by their C names: "TCP_NODELAY", 1; "TCP_CONGESTION", "reno".
using OptionValue = std::variant<int, std::string>;
using SocketOptions = std::map<std::string, OptionValue>;

/// What an actor's sockets are called when a step does not say.
inline constexpr const char* kConnectionSocket = "connection";
inline constexpr const char* kListenerSocket = "listener";

// The steps of an actor, one struct a verb. First what an actor does with its sockets.

struct Listen {
    std::uint16_t port = 0;
    int backlog = 128;
    SocketOptions options;
    std::string socket = kListenerSocket;
};
struct Connect {
    std::uint16_t port = 0;
    std::uint16_t localPort = 0; ///< 0: the kernel chooses
    SocketOptions options;
    bool nonblocking = false;
    std::string data; ///< not empty: sendto() with MSG_FASTOPEN (RFC 7413)
    std::string socket = kConnectionSocket;
};
struct Accept {
    std::string socket = kConnectionSocket; ///< the new one
    std::string listener = kListenerSocket;
    bool nonblocking = false;
};
struct Send {
    std::string text; ///< what is sent, when not empty
    std::uint64_t octets = 0; ///< so many octets of filler, when text is empty
    bool received = false; ///< what the last receive gave: an echo
    std::vector<std::string> flags; ///< by their C names
    std::string socket = kConnectionSocket;
};
/// One recv(), or as many as it takes to have atLeast octets; the end of the stream ends it too.
struct Receive {
    std::uint64_t atLeast = 1;
    bool all = false; ///< until the end of the stream, or a failure
    std::uint32_t octets = 65'536; ///< of one recv()
    std::vector<std::string> flags;
    std::string socket = kConnectionSocket;
};
struct Shutdown {
    enum class How : std::uint8_t { Read, Write, Both };
    How how = How::Write;
    std::string socket = kConnectionSocket;
};
struct Close {
    std::string socket; ///< empty: the connection, or the listener where there is none
};
struct SetOptions {
    SocketOptions options;
    std::string socket = kConnectionSocket;
};
struct GetOption {
    std::string option;
    std::string socket = kConnectionSocket;
};
struct Poll {
    Time time{};
    std::string socket = kConnectionSocket;
};
/// Keeps its sockets open until the run ends.
struct Stay { };
struct Sleep {
    Time time{};
};

// What an actor asks of the link's process, which sees both kernels and every frame.

/// Waits for sockets of that end in a state, as its kernel says; or for none to be in it.
struct WaitForState {
    Side side = Side::Client;
    std::string state; ///< the RFC's word
    std::uint32_t atLeast = 1;
    bool none = false;
};
struct WaitForFrame {
    SegmentPattern frame;
    std::uint64_t nth = 1; ///< of the run
    bool arrived = false; ///< has reached the other kernel, not only left
};
struct WaitForCall {
    std::string actor;
    std::string call;
    std::uint64_t nth = 1; ///< of that actor
    bool begun = false; ///< has begun, not only returned
};
/// Writes down what `ss -tan` shows on that side.
struct ListSockets {
    Side side = Side::Server;
};
struct Kill {
    std::string actor;
};
/// Nothing passes in either direction, until Mend.
struct Cut { };
struct Mend { };
struct SwitchRule {
    std::string name;
    bool active = true;
};
/// Lets go what rules hold.
struct Release {
    std::optional<Side> of; ///< none: of both ends
    bool reversed = false;
    std::uint64_t frame = 0; ///< this one only, by its number in the recording; 0: all
};
/// Takes one frame off its way, and keeps it until Release.
struct HoldFrame {
    std::uint64_t frame = 0;
};
/// Loses one frame that is under way or held.
struct DropFrame {
    std::uint64_t frame = 0;
};
struct SetDelay {
    Side side = Side::Client;
    Time time{};
};
/// A forged segment. Numbers are relative to the connection as the link has seen it.
struct Inject {
    Side from = Side::Client; ///< in whose name
    std::string flags; ///< tcpdump's letters
    std::int64_t sequence =
        0; ///< from what the receiver expects next; without a connection the number itself
    std::int64_t acknowledgment = 0; ///< from what the receiver sends next
    std::string text; ///< its payload
    std::uint16_t window = 502; ///< unscaled
    std::optional<std::int64_t> timestamp; ///< TSval, from the last one seen
    std::uint16_t clientPort = 0; ///< which connection; 0: the newest
    std::uint16_t serverPort = 0; ///< without a connection
};
enum class IcmpError : std::uint8_t {
    HostUnreachable,
    NetUnreachable,
    PortUnreachable,
    AdminProhibited,
    FragmentationNeeded,
};
/// An ICMP error that quotes the last frame of an end.
struct SendIcmp {
    Side to = Side::Client;
    IcmpError error = IcmpError::HostUnreachable;
    std::uint16_t mtu = 0; ///< with FragmentationNeeded, octets
};
/// SYNs to the server from addresses that do not exist.
struct Flood {
    std::uint32_t count = 0;
    Time every{};
    std::uint16_t port = 0;
};

using Step = std::variant<Listen, Connect, Accept, Send, Receive, Shutdown, Close, SetOptions, GetOption,
                          Poll, Stay, Sleep, WaitForState, WaitForFrame, WaitForCall, ListSockets, Kill, Cut,
                          Mend, SwitchRule, Release, HoldFrame, DropFrame, SetDelay, Inject, SendIcmp, Flood>;

/// "close", "wait_for_state": the verb that a lesson file writes after `do`.
std::string_view verb(const Step& step);
/// Whether the link's process plays it, and not the actor's own.
bool isPlayedByLink(const Step& step);
/// Whether it does something to a link, which a loopback has not.
bool needsLink(const Step& step);

} // namespace lifeline::lessons
