#include "ui/state/address_names.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace lifeline::state {
namespace {

constexpr packet::IpAddress kServer = packet::IpAddress::v4(0x0a000002);

TEST(AddressNames, AreKeptAndTakenAway)
{
    {
        AddressNames names;
        QSignalSpy changes(&names, &AddressNames::changed);
        names.set(kServer, QStringLiteral("  web-1 "));
        names.set(kServer, QStringLiteral("web-1"));
        EXPECT_EQ(names.of(kServer), QStringLiteral("web-1"));
        EXPECT_EQ(changes.count(), 1);
        EXPECT_TRUE(names.of(packet::IpAddress::v4(0x0a000003)).isEmpty());
    }
    AddressNames again;
    EXPECT_EQ(again.of(kServer), QStringLiteral("web-1"));
    again.set(kServer, {});
    EXPECT_TRUE(AddressNames().of(kServer).isEmpty());
}

TEST(AddressNames, HostileTextIsMadeHarmlessAndShort)
{
    AddressNames names;
    names.set(kServer, QStringLiteral("a\u001b[31m\nb\u202e"));
    EXPECT_EQ(names.of(kServer), QStringLiteral("a␛[31m b<U+202E>"));
    names.set(kServer, QString(500, QLatin1Char('x')));
    EXPECT_EQ(names.of(kServer).size(), kLongestAddressName);
    names.set(kServer, {});
}

TEST(AddressNames, StandBeforeTheAddress)
{
    const packet::SocketAddress endpoint{kServer, 443};
    EXPECT_EQ(endpointText(endpoint, {}), QStringLiteral("10.0.0.2:443"));
    EXPECT_EQ(endpointText(endpoint, QStringLiteral("web-1")), QStringLiteral("web-1 · 10.0.0.2:443"));
}

} // namespace
} // namespace lifeline::state
