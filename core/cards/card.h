#pragma once

#include "core/base/texts.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lifeline::cards {

/// What a card explains; one file of cards a kind.
enum class CardKind : std::uint8_t {
    Flag, ///< a control bit of a TCP header
    State, ///< of an end (RFC 9293 §3.3.2)
    Option, ///< of a TCP header
    Field, ///< of a header
    Variable, ///< what an end remembers: "SND.UNA", "cwnd"
    Timer,
    Finding, ///< by its kebab-case name
    Cause, ///< of a finding, by its kebab-case name
    Call, ///< a system call
    SocketOption,
    CallFlag, ///< "MSG_OOB", "SHUT_WR"
    Errno, ///< and the signals that come with them
    Sysctl, ///< by its full name: "net.ipv4.tcp_fin_timeout"
    Counter, ///< as nstat names it: "TcpExtListenDrops"
    ConnState, ///< Zeek's word for how a connection stands
};
inline constexpr int kCardKindCount = 15;

/// "socket-option"; its plural with ".toml" is the file's name.
std::string_view name(CardKind kind);

/// One word explained: a short paragraph, where it is written down, what changes it.
struct Card {
    std::string id; ///< "state/SYN-RECEIVED"
    CardKind kind = CardKind::State;
    std::string word; ///< as protocol, kernel or capture spell it
    Texts name; ///< what people call it, where the word alone does not say it; both may be empty
    Texts text;
    std::string section; ///< "RFC 9293 §3.3.2", "tcp(7)"
    std::vector<std::string> changes; ///< words of other cards: sysctls, socket options, calls
    std::vector<std::string> see; ///< words of other cards
    std::vector<std::string> also; ///< other spellings, by which it is found
};

/// The heading: the name in that language, or the word.
const std::string& title(const Card& card, std::string_view language);

} // namespace lifeline::cards
