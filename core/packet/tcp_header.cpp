#include "core/packet/tcp_header.h"

#include <algorithm>

namespace lifeline::packet {
namespace {

// Option kinds (RFC 9293 §3.2 and IANA's list)
enum class Kind : std::uint8_t {
    End = 0,
    NoOperation = 1,
    MaximumSegmentSize = 2,
    WindowScale = 3,
    SackPermitted = 4,
    Sack = 5,
    Timestamps = 8,
    Md5 = 19,
    UserTimeout = 28,
    Authentication = 29,
    Multipath = 30,
    FastOpen = 34,
    Experiment = 254,
};

constexpr std::uint16_t kFastOpenExperiment = 0xF989; // RFC 7413 §4.1.1

void decodeSack(Bytes value, TcpOptions& out)
{
    constexpr std::size_t kBlock = 8;
    if (value.empty() || value.size() % kBlock != 0)
        out.malformed = true;
    ByteReader reader(value);
    while (reader.remaining() >= kBlock && out.sackCount < out.sack.size()) {
        const std::uint32_t begin = reader.u32();
        out.sack[out.sackCount++] = {begin, reader.u32()};
    }
}

/// Whether an option of a fixed size has it.
bool has(std::size_t size, Bytes value, TcpOptions& out)
{
    out.malformed = out.malformed || value.size() != size;
    return value.size() == size;
}

void decodeOption(Kind kind, Bytes value, TcpOptions& out)
{
    ByteReader reader(value);
    switch (kind) {
    case Kind::MaximumSegmentSize:
        if (has(2, value, out))
            out.maximumSegmentSize = reader.u16();
        break;
    case Kind::WindowScale:
        if (has(1, value, out))
            out.windowScale = reader.u8();
        break;
    case Kind::SackPermitted:
        out.sackPermitted = has(0, value, out) || out.sackPermitted;
        break;
    case Kind::Sack:
        decodeSack(value, out);
        break;
    case Kind::Timestamps:
        if (has(8, value, out)) {
            const std::uint32_t sent = reader.u32();
            out.timestamps = TcpTimestamps{sent, reader.u32()};
        }
        break;
    case Kind::UserTimeout:
        if (has(2, value, out))
            out.userTimeout = reader.u16();
        break;
    case Kind::Md5:
    case Kind::Authentication:
        out.signature = true;
        break;
    case Kind::Multipath:
        out.multipath = true;
        break;
    case Kind::FastOpen:
        out.fastOpenCookieLength = static_cast<std::uint8_t>(value.size());
        break;
    case Kind::Experiment:
        if (value.size() >= 2 && reader.u16() == kFastOpenExperiment)
            out.fastOpenCookieLength = static_cast<std::uint8_t>(value.size() - 2);
        else
            ++out.unknown;
        break;
    default:
        ++out.unknown;
        break;
    }
}

} // namespace

TcpOptions decodeTcpOptions(Bytes options)
{
    TcpOptions out;
    while (!options.empty()) {
        const auto kind = static_cast<Kind>(options[0]);
        if (kind == Kind::End)
            break;
        if (kind == Kind::NoOperation) {
            options = options.subspan(1);
            continue;
        }
        const std::size_t length = options.size() >= 2 ? std::to_integer<std::size_t>(options[1]) : 0;
        if (length < 2 || length > options.size()) {
            out.malformed = true;
            break;
        }
        decodeOption(kind, options.subspan(2, length - 2), out);
        options = options.subspan(length);
    }
    return out;
}

} // namespace lifeline::packet
