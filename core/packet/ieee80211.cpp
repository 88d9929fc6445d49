// IEEE 802.11 data frames (IEEE 802.11-2020 §9.2, §9.3.2.1) and the radiotap header
// (https://www.radiotap.org).
#include "core/packet/walk.h"

namespace lifeline::packet {
namespace {

constexpr std::size_t kRadiotapFixed = 8;
constexpr std::uint8_t kRadiotapHeaderPadded = 0x20;

/// The Flags field; zero when the header has none.
/// @param header  a whole radiotap header, at least its fixed part
std::uint8_t radiotapFlags(Bytes header)
{
    constexpr std::uint32_t kTimer = 1;
    constexpr std::uint32_t kFlags = 2;
    constexpr std::uint32_t kAnotherWord = 0x80000000;
    const auto present = littleEndian<std::uint32_t>(header.data() + 4);
    if ((present & kFlags) == 0)
        return 0;
    std::size_t at = kRadiotapFixed;
    for (std::uint32_t word = present; (word & kAnotherWord) != 0; at += 4) {
        if (at + 4 > header.size())
            return 0;
        word = littleEndian<std::uint32_t>(header.data() + at);
    }
    constexpr std::size_t kTimerSize = 8; // and alignment
    if ((present & kTimer) != 0)
        at = (at + kTimerSize - 1) / kTimerSize * kTimerSize + kTimerSize;
    return at < header.size() ? u8(header.data() + at) : std::uint8_t{0};
}

} // namespace

void Walk::radiotap(std::size_t at)
{
    if (!has(at, kRadiotapFixed))
        return;
    const std::size_t length = littleEndian<std::uint16_t>(m_frame + at + 2);
    if (u8(m_frame + at) != 0 || length < kRadiotapFixed) {
        m_out.outcome = Outcome::Malformed;
        return;
    }
    if (!header(Protocol::Radiotap, at, length))
        return;
    const std::uint8_t flags = radiotapFlags({m_frame + at, length});
    ieee80211(at + length, (flags & kRadiotapHeaderPadded) != 0 ? HeaderPadding::To4 : HeaderPadding::None);
}

void Walk::ieee80211(std::size_t at, HeaderPadding padding)
{
    constexpr std::size_t kFrameControl = 2;
    if (!has(at, kFrameControl))
        return;
    // §9.2.4.1
    const unsigned control = u8(m_frame + at);
    const unsigned flags = u8(m_frame + at + 1);
    constexpr unsigned kVersionAndType = 0x0F;
    constexpr unsigned kData = 0x08;
    constexpr unsigned kNoData = 0x40;
    constexpr unsigned kQos = 0x80;
    if ((control & kVersionAndType) != kData || (control & kNoData) != 0)
        return notTcp(Protocol::Ieee80211, at);
    constexpr unsigned kToAndFromDistributionSystem = 0x03;
    constexpr unsigned kMoreFragments = 0x04;
    constexpr unsigned kProtected = 0x40;
    constexpr unsigned kHasHtControl = 0x80;
    constexpr std::size_t kAddress = 6;
    constexpr std::size_t kQosControl = 2;
    std::size_t length = 24;
    if ((flags & kToAndFromDistributionSystem) == kToAndFromDistributionSystem)
        length += kAddress;
    const std::size_t qosAt = at + length;
    const bool isQos = (control & kQos) != 0;
    if (isQos)
        length += kQosControl + ((flags & kHasHtControl) != 0 ? 4 : 0);
    if (padding == HeaderPadding::To4)
        length = (length + 3) / 4 * 4;
    if (!header(Protocol::Ieee80211, at, length))
        return;
    if ((flags & kProtected) != 0)
        return unsupported(Protocol::Ieee80211Encrypted, at + length);
    constexpr unsigned kFragmentNumber = 0x0F; // §9.2.4.4.3
    if ((flags & kMoreFragments) != 0 || (u8(m_frame + at + 22) & kFragmentNumber) != 0)
        return end(Outcome::Fragment, Protocol::Payload, at + length);
    constexpr unsigned kAggregate = 0x80; // §9.2.4.5.9: many frames, which may be as many segments
    if (isQos && (u8(m_frame + qosAt) & kAggregate) != 0)
        return unsupported(Protocol::Ieee80211Aggregate, at + length);
    llc(at + length);
}

} // namespace lifeline::packet
