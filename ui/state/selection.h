#pragma once

#include "core/base/strong_id.h"

#include <QObject>
#include <cstdint>
#include <optional>

namespace lifeline::state {

/// What the user looks at: one connection, and one of its segments. Views share it and know no other view.
class Selection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    std::optional<ConnectionId> connection() const { return m_connection; }
    /// Index into trace::Life::steps of the connection.
    std::optional<std::uint32_t> step() const { return m_step; }

    /// Another connection has no step selected yet; the same one changes nothing.
    void setConnection(std::optional<ConnectionId> connection);
    void setStep(std::optional<std::uint32_t> step);

Q_SIGNALS:
    void connectionChanged();
    void stepChanged();

private:
    std::optional<ConnectionId> m_connection;
    std::optional<std::uint32_t> m_step;
};

} // namespace lifeline::state
