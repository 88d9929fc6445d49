#include "core/capture/pcapng_format.h"
#include "core/capture/pcapng_options.h"
#include "core/capture/pcapng_section.h"

#include <string_view>

namespace lifeline::capture {
namespace {

constexpr std::size_t kStatisticsFixed = 12; // octets before the options

// of §4.6
constexpr std::uint16_t kStartTime = 2;
constexpr std::uint16_t kEndTime = 3;
constexpr std::uint16_t kDroppedByInterface = 5;
constexpr std::uint16_t kDroppedBySystem = 7;

/// Name resolution (draft-ietf-opsawg-pcapng §4.5): records until the one of type 0.
std::string_view namesDamage(Bytes body, ByteOrder order)
{
    constexpr std::size_t kRecordHeader = 4;
    while (body.size() >= kRecordHeader) {
        const std::uint16_t type = order.u16(body.data());
        const std::size_t length = padded(order.u16(body.data() + 2));
        if (type == 0)
            return {};
        if (length > body.size() - kRecordHeader)
            return "a name is longer than its block";
        body = body.subspan(kRecordHeader + length);
    }
    return body.empty() ? "" : "a name's header is cut";
}

/// Decryption secrets (§4.7): a type and a length before them.
std::string_view secretsDamage(Bytes body, ByteOrder order)
{
    constexpr std::size_t kFixed = 8;
    if (body.size() < kFixed)
        return "secrets without a length";
    return order.u32(body.data() + 4) > body.size() - kFixed ? "secrets are longer than their block" : "";
}

} // namespace

/// The newest block of an interface counts: a program may write one now and then.
void PcapngSection::readStatistics(Session& session, Bytes body) const
{
    constexpr std::size_t kValue = 8; // octets of each option
    const CaptureInterface& captured = m_interfaces[m_order.u32(body.data())];
    Interface& interface = session.interfaces[captured.id.value];
    std::uint64_t dropped = 0;
    PcapngOptions options(body.subspan(kStatisticsFixed), m_order);
    while (const auto option = options.next()) {
        if (option->value.size() < kValue)
            continue;
        const std::byte* value = option->value.data();
        const std::uint64_t stamp = std::uint64_t{m_order.u32(value)} << 32U | m_order.u32(value + 4);
        switch (option->code) {
        case kStartTime:
            interface.begin = captured.unit.time(stamp).time;
            break;
        case kEndTime:
            interface.end = captured.unit.time(stamp).time;
            break;
        case kDroppedByInterface:
        case kDroppedBySystem:
            if (const std::uint64_t count = m_order.u64(value); count < UINT64_MAX - dropped)
                dropped += count;
            break;
        default:
            break;
        }
    }
    interface.dropped = dropped;
}

void PcapngSection::readMetadata(Session& session, Bytes block) const
{
    constexpr std::size_t kHeader = 8;
    const Bytes body = block.subspan(kHeader, block.size() - kSmallestBlock);
    std::string_view damage;
    switch (static_cast<BlockType>(m_order.u32(block.data()))) {
    case BlockType::NameResolution:
        damage = namesDamage(body, m_order);
        break;
    case BlockType::DecryptionSecrets:
        damage = secretsDamage(body, m_order);
        break;
    case BlockType::InterfaceStatistics: // §4.6
        if (body.size() < kStatisticsFixed)
            damage = "a block of statistics is too short";
        else if (m_order.u32(body.data()) >= m_interfaces.size())
            damage = "statistics of an interface that the section does not describe";
        else
            readStatistics(session, body);
        break;
    default:
        break;
    }
    if (!damage.empty())
        session.report(Severity::Warning, ErrorCode::PcapngMetadata, {}, [&] { return std::string(damage); });
}

} // namespace lifeline::capture
