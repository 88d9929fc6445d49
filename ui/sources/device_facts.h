#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace lifeline::sources {

/// A network device as the capture dialog lists it.
struct DeviceFacts {
    QString name; ///< "eth0", "any"
    QString description; ///< may be empty
    QStringList addresses;
    bool isUp = false;
    bool isRunning = false; ///< has a carrier
    std::optional<quint32> packets; ///< since it exists, modulo 2^32; absent where nobody counts
};

} // namespace lifeline::sources
