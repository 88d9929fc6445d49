#include "ui/state_diagram/diagram.h"

#include <algorithm>

namespace lifeline::state_diagram {
namespace {

using tcp::State;

constexpr std::size_t at(State state) { return static_cast<std::size_t>(state); }

constexpr double kLeft = 0;
constexpr double kMiddle = 0.5;
constexpr double kRight = 1;

// Rows of boxes, in lines of text from the top; between two stands what the labels there need.
constexpr double kClosedRow = 4.2;
constexpr double kListenRow = 11.4;
constexpr double kSynRow = 17.4;
constexpr double kEstablishedRow = 23.2;
constexpr double kFinRow = 29.2;
constexpr double kClosingRow = 36.4;
constexpr double kTimeWaitRow = 42.4;

constexpr std::array<Node, kNodeCount> kNodes{{
    {State::Closed, kMiddle, kClosedRow},
    {State::Listen, kMiddle, kListenRow},
    {State::SynSent, kRight, kSynRow},
    {State::SynReceived, kLeft, kSynRow},
    {State::Established, kMiddle, kEstablishedRow},
    {State::FinWait1, kLeft, kFinRow},
    {State::FinWait2, kLeft, kClosingRow},
    {State::CloseWait, kRight, kFinRow},
    {State::LastAck, kRight, kClosingRow},
    {State::Closing, kMiddle, kClosingRow},
    {State::TimeWait, kMiddle, kTimeWaitRow},
    {State::Closed, kRight, kTimeWaitRow},
}};

constexpr std::size_t kClosed = at(State::Closed);
constexpr std::size_t kListen = at(State::Listen);
constexpr std::size_t kSynSent = at(State::SynSent);
constexpr std::size_t kSynReceived = at(State::SynReceived);
constexpr std::size_t kEstablished = at(State::Established);
constexpr std::size_t kFinWait1 = at(State::FinWait1);
constexpr std::size_t kFinWait2 = at(State::FinWait2);
constexpr std::size_t kCloseWait = at(State::CloseWait);
constexpr std::size_t kLastAck = at(State::LastAck);
constexpr std::size_t kClosing = at(State::Closing);
constexpr std::size_t kTimeWait = at(State::TimeWait);

constexpr auto kEdges = std::to_array<Edge>({
    {{kClosed, -0.4, 1},
     {kListen, -0.4, -1},
     Route::Straight,
     0,
     LabelSide::Left,
     0.42,
     {"passive OPEN", "create TCB"}},
    {{kListen, 0.4, -1},
     {kClosed, 0.4, 1},
     Route::Straight,
     0,
     LabelSide::Right,
     0.24,
     {"CLOSE", "delete TCB"}},
    {{kClosed, 1, -0.4},
     {kSynSent, 0.6, -1},
     Route::AcrossThenAlong,
     0,
     LabelSide::Above,
     0.5,
     {"active OPEN", "snd SYN"}},
    {{kSynSent, 0.1, -1},
     {kClosed, 1, 0.4},
     Route::AlongThenAcross,
     1,
     LabelSide::Below,
     0.1,
     {"CLOSE", "delete TCB"}},
    {{kListen, -1, 0.4},
     {kSynReceived, 0.45, -1},
     Route::AcrossThenAlong,
     1,
     LabelSide::Right,
     0.62,
     {"rcv SYN", "snd SYN,ACK"}},
    {{kListen, 1, 0},
     {kSynSent, -0.6, -1},
     Route::AcrossThenAlong,
     0,
     LabelSide::Below,
     0.75,
     {"SEND", "snd SYN"}},
    {{kSynReceived, -0.5, -1},
     {kListen, -1, -0.4},
     Route::AlongThenAcross,
     1,
     LabelSide::Above,
     0.4,
     {"rcv RST"}},
    {{kSynSent, -1, 0},
     {kSynReceived, 1, 0},
     Route::Straight,
     0,
     LabelSide::Split,
     0.46,
     {"rcv SYN", "snd SYN,ACK"}},
    {{kSynReceived, 0.45, 1},
     {kEstablished, -1, 0},
     Route::AlongThenAcross,
     0,
     LabelSide::Right,
     0.5,
     {"rcv ACK", "of SYN"},
     2},
    {{kSynSent, 0.1, 1},
     {kEstablished, 1, 0},
     Route::AlongThenAcross,
     0,
     LabelSide::Left,
     0.5,
     {"rcv SYN,ACK", "snd ACK"}},
    {{kSynReceived, -0.5, 1},
     {kFinWait1, -0.5, -1},
     Route::Straight,
     0,
     LabelSide::Right,
     0.66,
     {"CLOSE", "snd FIN"}},
    {{kEstablished, -0.5, 1},
     {kFinWait1, 1, -0.4},
     Route::AlongThenAcross,
     0,
     LabelSide::Right,
     0.5,
     {"CLOSE", "snd FIN"}},
    {{kEstablished, 0.6, 1},
     {kCloseWait, -1, 0},
     Route::AlongThenAcross,
     0,
     LabelSide::Right,
     0.5,
     {"rcv FIN", "snd ACK"}},
    {{kFinWait1, -0.5, 1},
     {kFinWait2, -0.5, -1},
     Route::Straight,
     0,
     LabelSide::Right,
     0.5,
     {"rcv ACK", "of FIN"},
     2},
    {{kFinWait1, 1, 0.1},
     {kClosing, 0.3, -1},
     Route::AcrossThenAlong,
     1,
     LabelSide::Right,
     0.5,
     {"rcv FIN", "snd ACK"}},
    {{kFinWait1, 1, 0.6},
     {kTimeWait, -1, -0.4},
     Route::Between,
     1,
     LabelSide::Right,
     0.27,
     {"rcv FIN", "+ its ACK", "snd ACK"},
     2},
    {{kFinWait2, -0.5, 1},
     {kTimeWait, -1, 0.4},
     Route::AlongThenAcross,
     0,
     LabelSide::Right,
     0.42,
     {"rcv FIN", "snd ACK"}},
    {{kClosing, 0, 1},
     {kTimeWait, 0, -1},
     Route::Straight,
     0,
     LabelSide::Right,
     0.46,
     {"rcv ACK", "of FIN"},
     2},
    {{kCloseWait, -0.2, 1},
     {kLastAck, -0.2, -1},
     Route::Straight,
     0,
     LabelSide::Right,
     0.5,
     {"CLOSE", "snd FIN"}},
    {{kLastAck, -0.2, 1},
     {kClosedAgain, -0.2, -1},
     Route::Straight,
     0,
     LabelSide::Right,
     0.46,
     {"rcv ACK", "of FIN"},
     2},
    {{kTimeWait, 0, 1},
     {kClosedAgain, 0, 1},
     Route::Below,
     1,
     LabelSide::Split,
     0.5,
     {"2 MSL timeout", "delete TCB"}},
});

} // namespace

std::span<const Node, kNodeCount> nodes() { return kNodes; }

std::span<const Edge> edges() { return kEdges; }

std::optional<std::size_t> edgeFor(tcp::State from, tcp::State to, Trigger trigger)
{
    const bool isReset = trigger == Trigger::Reset;
    if (isReset && !(from == State::SynReceived && to == State::Listen))
        return std::nullopt;
    // An end that gives up changes as no edge of the figure says.
    const bool wantsSegment = (from == State::LastAck && to == State::Closed) || to == State::Listen;
    if (wantsSegment && trigger != Trigger::Segment && !isReset && from != State::Closed)
        return std::nullopt;
    if (from == State::SynSent && to == State::Closed && trigger != Trigger::Close)
        return std::nullopt;
    const auto found = std::ranges::find_if(kEdges, [&](const Edge& edge) {
        return kNodes[edge.from.node].state == from && kNodes[edge.to.node].state == to;
    });
    if (found == kEdges.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - kEdges.begin());
}

} // namespace lifeline::state_diagram
