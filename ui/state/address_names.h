#pragma once

#include "core/packet/ip_address.h"

#include <QObject>
#include <QString>
#include <map>

namespace lifeline::state {

/// Longest name of an address, characters.
inline constexpr int kLongestAddressName = 40;

/// What somebody calls an address: "web-1" for 10.0.0.2. Kept in the user's settings.
class AddressNames : public QObject {
    Q_OBJECT

public:
    explicit AddressNames(QObject* parent = nullptr);

    /// Plain text made safe for display; empty where there is no name.
    QString of(const packet::IpAddress& address) const;
    const std::map<packet::IpAddress, QString>& all() const { return m_names; }
    /// An empty name takes it away. Longer ones are cut to kLongestAddressName.
    void set(const packet::IpAddress& address, const QString& name);

Q_SIGNALS:
    void changed();

private:
    std::map<packet::IpAddress, QString> m_names; ///< read from the settings once
};

/// "web-1 · 10.0.0.2:443", or without a name "10.0.0.2:443".
QString endpointText(const packet::SocketAddress& endpoint, const QString& name);

} // namespace lifeline::state
