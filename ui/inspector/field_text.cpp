#include "ui/inspector/field_text.h"

#include "core/base/safe_text.h"
#include "core/packet/ip_address.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace lifeline::inspector {

namespace {

class FieldText {
    Q_DECLARE_TR_FUNCTIONS(FieldText)
};

constexpr const char* kContext = "PacketField";

/// All names that packet::fieldsOf() gives, for lupdate. [a test compares]
constexpr std::array kNames{
    QT_TRANSLATE_NOOP("PacketField", "Destination"),
    QT_TRANSLATE_NOOP("PacketField", "Source"),
    QT_TRANSLATE_NOOP("PacketField", "EtherType"),
    QT_TRANSLATE_NOOP("PacketField", "Priority (PCP)"),
    QT_TRANSLATE_NOOP("PacketField", "Drop eligible (DEI)"),
    QT_TRANSLATE_NOOP("PacketField", "VLAN"),
    QT_TRANSLATE_NOOP("PacketField", "Packet type"),
    QT_TRANSLATE_NOOP("PacketField", "ARPHRD type"),
    QT_TRANSLATE_NOOP("PacketField", "Address length"),
    QT_TRANSLATE_NOOP("PacketField", "Padding"),
    QT_TRANSLATE_NOOP("PacketField", "Reserved"),
    QT_TRANSLATE_NOOP("PacketField", "Interface"),
    QT_TRANSLATE_NOOP("PacketField", "Version"),
    QT_TRANSLATE_NOOP("PacketField", "Header length (IHL)"),
    QT_TRANSLATE_NOOP("PacketField", "DSCP"),
    QT_TRANSLATE_NOOP("PacketField", "ECN"),
    QT_TRANSLATE_NOOP("PacketField", "Total length"),
    QT_TRANSLATE_NOOP("PacketField", "Identification"),
    QT_TRANSLATE_NOOP("PacketField", "Don't fragment (DF)"),
    QT_TRANSLATE_NOOP("PacketField", "More fragments (MF)"),
    QT_TRANSLATE_NOOP("PacketField", "Fragment offset"),
    QT_TRANSLATE_NOOP("PacketField", "Time to live (TTL)"),
    QT_TRANSLATE_NOOP("PacketField", "Protocol"),
    QT_TRANSLATE_NOOP("PacketField", "Header checksum"),
    QT_TRANSLATE_NOOP("PacketField", "Flow label"),
    QT_TRANSLATE_NOOP("PacketField", "Payload length"),
    QT_TRANSLATE_NOOP("PacketField", "Next header"),
    QT_TRANSLATE_NOOP("PacketField", "Hop limit"),
    QT_TRANSLATE_NOOP("PacketField", "Header length"),
    QT_TRANSLATE_NOOP("PacketField", "Source port"),
    QT_TRANSLATE_NOOP("PacketField", "Destination port"),
    QT_TRANSLATE_NOOP("PacketField", "Sequence number"),
    QT_TRANSLATE_NOOP("PacketField", "Acknowledgment number"),
    QT_TRANSLATE_NOOP("PacketField", "Data offset"),
    QT_TRANSLATE_NOOP("PacketField", "AE"),
    QT_TRANSLATE_NOOP("PacketField", "CWR"),
    QT_TRANSLATE_NOOP("PacketField", "ECE"),
    QT_TRANSLATE_NOOP("PacketField", "URG"),
    QT_TRANSLATE_NOOP("PacketField", "ACK"),
    QT_TRANSLATE_NOOP("PacketField", "PSH"),
    QT_TRANSLATE_NOOP("PacketField", "RST"),
    QT_TRANSLATE_NOOP("PacketField", "SYN"),
    QT_TRANSLATE_NOOP("PacketField", "FIN"),
    QT_TRANSLATE_NOOP("PacketField", "Window"),
    QT_TRANSLATE_NOOP("PacketField", "Checksum"),
    QT_TRANSLATE_NOOP("PacketField", "Urgent pointer"),
    QT_TRANSLATE_NOOP("PacketField", "Length"),
    QT_TRANSLATE_NOOP("PacketField", "Label"),
    QT_TRANSLATE_NOOP("PacketField", "Traffic class"),
    QT_TRANSLATE_NOOP("PacketField", "Bottom of stack"),
    QT_TRANSLATE_NOOP("PacketField", "Flags and version"),
    QT_TRANSLATE_NOOP("PacketField", "Flags"),
    QT_TRANSLATE_NOOP("PacketField", "VXLAN network (VNI)"),
    QT_TRANSLATE_NOOP("PacketField", "Type"),
    QT_TRANSLATE_NOOP("PacketField", "Code"),
    QT_TRANSLATE_NOOP("PacketField", "Session"),
    QT_TRANSLATE_NOOP("PacketField", "MSS"),
    QT_TRANSLATE_NOOP("PacketField", "Shift count"),
    QT_TRANSLATE_NOOP("PacketField", "Timestamp value (TSval)"),
    QT_TRANSLATE_NOOP("PacketField", "Timestamp echo (TSecr)"),
    QT_TRANSLATE_NOOP("PacketField", "Left edge"),
    QT_TRANSLATE_NOOP("PacketField", "Right edge"),
    QT_TRANSLATE_NOOP("PacketField", "User timeout"),
    QT_TRANSLATE_NOOP("PacketField", "Data"),
    QT_TRANSLATE_NOOP("PacketField", "Options"),
    QT_TRANSLATE_NOOP("PacketField", "Further octets"),
    QT_TRANSLATE_NOOP("PacketField", "End of options"),
    QT_TRANSLATE_NOOP("PacketField", "No operation"),
    QT_TRANSLATE_NOOP("PacketField", "Damaged option"),
    QT_TRANSLATE_NOOP("PacketField", "Kind"),
    QT_TRANSLATE_NOOP("PacketField", "Value"),
    QT_TRANSLATE_NOOP("PacketField", "Maximum segment size"),
    QT_TRANSLATE_NOOP("PacketField", "Window scale"),
    QT_TRANSLATE_NOOP("PacketField", "SACK permitted"),
    QT_TRANSLATE_NOOP("PacketField", "SACK"),
    QT_TRANSLATE_NOOP("PacketField", "Timestamps"),
    QT_TRANSLATE_NOOP("PacketField", "MD5 signature"),
    QT_TRANSLATE_NOOP("PacketField", "Authentication (TCP-AO)"),
    QT_TRANSLATE_NOOP("PacketField", "Multipath TCP"),
    QT_TRANSLATE_NOOP("PacketField", "Fast Open cookie"),
    QT_TRANSLATE_NOOP("PacketField", "Unknown option"),
};

constexpr std::size_t kMostOctets = 12; ///< of a value as octets
constexpr std::size_t kMostText = 200; ///< of payload
constexpr std::size_t kMostDigits = 24; // octets that are no text, as digits

Bytes octetsOf(const packet::Field& field, Bytes frame)
{
    const std::size_t begin = std::min<std::size_t>(field.offset, frame.size());
    return frame.subspan(begin, std::min<std::size_t>(field.length, frame.size() - begin));
}

QString inHex(Bytes octets, QLatin1Char between)
{
    QStringList parts;
    for (const std::byte octet : octets.first(std::min(octets.size(), kMostOctets)))
        parts.append(QStringLiteral("%1").arg(std::to_integer<unsigned>(octet), 2, 16, QLatin1Char('0')));
    return parts.join(between) + (octets.size() > kMostOctets ? QStringLiteral(" …") : QString());
}

QString addressText(Bytes octets)
{
    packet::IpAddress address;
    if (octets.size() == 4)
        address = packet::IpAddress::v4(bigEndian<std::uint32_t>(octets.data()));
    else if (octets.size() == address.octets.size())
        std::memcpy(address.octets.data(), octets.data(), address.octets.size());
    else
        return inHex(octets, QLatin1Char(' '));
    return QString::fromStdString(packet::text(address));
}

QString payloadText(Bytes octets)
{
    const std::size_t count = std::min(octets.size(), kMostText);
    const std::string_view text(reinterpret_cast<const char*>(octets.data()), count);
    const bool isReadable = isText(text);
    const std::size_t shown = isReadable ? count : std::min(count, kMostDigits);
    const QString written =
        isReadable ? QString::fromStdString(safeText(text)) : inHex(octets.first(shown), QLatin1Char(' '));
    return written + (shown < octets.size() ? QStringLiteral("…") : QString());
}

} // namespace

QString fieldName(const packet::Field& field)
{
    return field.depth == 0 && field.format == packet::FieldFormat::Group
        ? QString::fromLatin1(field.name)
        : QCoreApplication::translate(kContext, field.name);
}

QString fieldValue(const packet::Field& field, Bytes frame)
{
    using packet::FieldFormat;
    const Bytes octets = octetsOf(field, frame);
    switch (field.format) {
    case FieldFormat::Group:
        return FieldText::tr("%Ln octets", nullptr, static_cast<int>(field.length));
    case FieldFormat::Number:
    case FieldFormat::Flag:
        return QString::number(field.value);
    case FieldFormat::Hexadecimal: {
        const int digits = field.bits != 0 ? (field.bits + 3) / 4 : static_cast<int>(2 * field.length);
        return QStringLiteral("0x%1").arg(field.value, digits, 16, QLatin1Char('0'));
    }
    case FieldFormat::Mac:
        return inHex(octets, QLatin1Char(':'));
    case FieldFormat::Address:
        return addressText(octets);
    case FieldFormat::Octets:
        return inHex(octets, QLatin1Char(' '));
    case FieldFormat::Text:
        return payloadText(octets);
    }
    return {};
}

QString fieldPlace(const packet::Field& field)
{
    QString place = field.length == 1
        ? FieldText::tr("octet %1").arg(field.offset)
        : FieldText::tr("octets %1 to %2").arg(field.offset).arg(field.offset + field.length - 1);
    if (field.bits != 0)
        place = FieldText::tr("%1, %n bit(s)", nullptr, field.bits).arg(place);
    const QString section = QString::fromUtf8(field.section);
    return section.isEmpty() ? place : QStringLiteral("%1 · %2").arg(place, section);
}

bool isTranslatedField(const char* name)
{
    return std::ranges::any_of(kNames, [name](const char* known) { return std::strcmp(known, name) == 0; });
}

} // namespace lifeline::inspector
