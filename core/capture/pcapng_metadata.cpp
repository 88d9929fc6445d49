#include "core/capture/pcapng_format.h"
#include "core/capture/pcapng_section.h"

#include <string_view>

namespace lifeline::capture {
namespace {

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

void PcapngSection::checkMetadata(Session& session, Bytes block) const
{
    constexpr std::size_t kHeader = 8;
    constexpr std::size_t kStatisticsFixed = 12;
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
        break;
    default:
        break;
    }
    if (!damage.empty())
        session.report(Severity::Warning, ErrorCode::PcapngMetadata, {}, [&] { return std::string(damage); });
}

} // namespace lifeline::capture
