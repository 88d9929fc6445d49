#include "core/capture/pcapng_options.h"

#include <algorithm>

namespace lifeline::capture {
namespace {

constexpr std::size_t kMostOptions = 4096;
constexpr std::size_t kHeaderLength = 4;

} // namespace

std::optional<PcapngOption> PcapngOptions::next()
{
    if (m_area.empty())
        return {};
    if (m_area.size() < kHeaderLength || m_count++ >= kMostOptions) {
        m_damage = m_area.size() < kHeaderLength ? "an option's header is cut" : "too many of them";
        m_area = {};
        return {};
    }
    const std::uint16_t code = m_order.u16(m_area.data());
    const std::size_t length = m_order.u16(m_area.data() + 2);
    if (code == 0) {
        if (length != 0)
            m_damage = "the end of the options has a length";
        m_area = {};
        return {};
    }
    if (length > m_area.size() - kHeaderLength) {
        m_damage = "an option is longer than its block";
        m_area = {};
        return {};
    }
    const PcapngOption option{code, m_area.subspan(kHeaderLength, length)};
    const std::size_t padded = kHeaderLength + (length + 3) / 4 * 4;
    m_area = m_area.subspan(std::min(padded, m_area.size()));
    return option;
}

} // namespace lifeline::capture
