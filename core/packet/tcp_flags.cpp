#include "core/packet/tcp_flags.h"

#include <array>
#include <utility>

namespace lifeline::packet {

std::string tcpdumpLetters(TcpFlags flags)
{
    // The order of print-tcp.c; tcpdump 4.99.3 knows no letter for AE.
    constexpr std::array kLetters{
        std::pair{TcpFlags::kFin, 'F'}, std::pair{TcpFlags::kSyn, 'S'}, std::pair{TcpFlags::kRst, 'R'},
        std::pair{TcpFlags::kPsh, 'P'}, std::pair{TcpFlags::kAck, '.'}, std::pair{TcpFlags::kUrg, 'U'},
        std::pair{TcpFlags::kEce, 'E'}, std::pair{TcpFlags::kCwr, 'W'},
    };
    std::string text;
    for (const auto& [bit, letter] : kLetters)
        if ((flags.bits & bit) != 0)
            text += letter;
    return text.empty() ? "none" : text;
}

std::string flagWords(TcpFlags flags)
{
    constexpr std::array kWords{
        std::pair{TcpFlags::kSyn, "SYN"}, std::pair{TcpFlags::kFin, "FIN"}, std::pair{TcpFlags::kRst, "RST"},
        std::pair{TcpFlags::kPsh, "PSH"}, std::pair{TcpFlags::kUrg, "URG"}, std::pair{TcpFlags::kAck, "ACK"},
        std::pair{TcpFlags::kEce, "ECE"}, std::pair{TcpFlags::kCwr, "CWR"}, std::pair{TcpFlags::kAe, "AE"},
    };
    std::uint16_t bits = flags.bits;
    std::string text;
    if (flags.syn() && flags.ack()) {
        text = "SYN-ACK";
        bits = static_cast<std::uint16_t>(bits & ~(TcpFlags::kSyn | TcpFlags::kAck));
    }
    for (const auto& [bit, word] : kWords) {
        if ((bits & bit) == 0)
            continue;
        if (!text.empty())
            text += ' ';
        text += word;
    }
    return text.empty() ? "none" : text;
}

} // namespace lifeline::packet
