#include "ui/state/address_names.h"

#include "core/base/safe_text.h"

#include <QSettings>

namespace lifeline::state {
namespace {

const QString kGroup = QStringLiteral("addressNames");
constexpr int kMostNames = 10'000;

QString keyOf(const packet::IpAddress& address)
{
    QString key;
    for (const std::uint8_t octet : address.octets)
        key += QStringLiteral("%1").arg(octet, 2, 16, QLatin1Char('0'));
    return key;
}

packet::IpAddress addressOf(const QString& key)
{
    packet::IpAddress address;
    for (std::size_t i = 0; i < address.octets.size(); ++i)
        address.octets[i] =
            static_cast<std::uint8_t>(key.mid(static_cast<qsizetype>(i) * 2, 2).toUInt(nullptr, 16));
    return address;
}

QString safe(const QString& name)
{
    return QString::fromStdString(safeText(name.simplified().left(kLongestAddressName).toStdString()));
}

} // namespace

AddressNames::AddressNames(QObject* parent) : QObject(parent)
{
    QSettings settings;
    settings.beginGroup(kGroup);
    for (const QString& key : settings.childKeys().mid(0, kMostNames))
        m_names[addressOf(key)] = safe(settings.value(key).toString());
}

QString AddressNames::of(const packet::IpAddress& address) const
{
    const auto found = m_names.find(address);
    return found == m_names.end() ? QString() : found->second;
}

void AddressNames::set(const packet::IpAddress& address, const QString& name)
{
    const QString made = safe(name);
    if (made == of(address))
        return;
    QSettings settings;
    settings.beginGroup(kGroup);
    if (made.isEmpty()) {
        m_names.erase(address);
        settings.remove(keyOf(address));
    } else {
        m_names[address] = made;
        settings.setValue(keyOf(address), made);
    }
    Q_EMIT changed();
}

QString endpointText(const packet::SocketAddress& endpoint, const QString& name)
{
    const QString address = QString::fromStdString(packet::text(endpoint));
    return name.isEmpty() ? address : QStringLiteral("%1 · %2").arg(name, address);
}

} // namespace lifeline::state
