#pragma once

#include "tests/support/life_builder.h"

namespace lifeline::test {

/// A connection of eleven segments with ICMP errors about it, of every meaning and of both versions.
inline trace::Life lifeWithIcmp()
{
    trace::Life life = lifeFrom(kFourWayClose);
    struct Message {
        std::uint8_t version;
        std::uint8_t type;
        std::uint8_t code;
        std::uint32_t mtu = 0;
    };
    for (const Message& message :
         {Message{4, 3, 3}, Message{4, 3, 1}, Message{4, 3, 13}, Message{4, 3, 4, 1400},
          Message{6, 2, 0, 1280}, Message{4, 11, 0}, Message{4, 12, 0}}) {
        trace::IcmpNotice notice;
        notice.error.version = message.version;
        notice.error.type = message.type;
        notice.error.code = message.code;
        notice.error.nextHopMtu = message.mtu;
        notice.error.destination = life.connection.endpoint[Side::Server];
        notice.from = packet::IpAddress::v4(0x0a000003);
        notice.frame = FrameNumber{12};
        life.icmp.push_back(notice);
    }
    return life;
}

} // namespace lifeline::test
