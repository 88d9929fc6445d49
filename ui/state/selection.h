#pragma once

#include "core/base/strong_id.h"

#include <QObject>
#include <cstdint>
#include <optional>
#include <utility>

namespace lifeline::state {

/// What the user looks at: one connection, and one of its segments. Views share it and know no other view.
class Selection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    std::optional<ConnectionId> connection() const { return m_connection; }
    /// Index into trace::Life::steps of the connection.
    std::optional<std::uint32_t> step() const { return m_step; }
    /// Where a range of steps begins that ends at step(); none: one step is selected, or nothing.
    std::optional<std::uint32_t> anchor() const { return m_anchor; }
    /// The steps of the range in their order, both ends included; none without an anchor.
    std::optional<std::pair<std::uint32_t, std::uint32_t>> range() const;

    /// Another connection has no step selected yet; the same one changes nothing.
    void setConnection(std::optional<ConnectionId> connection);
    /// One step; a range is given up.
    void setStep(std::optional<std::uint32_t> step);
    /// Makes a range that ends here, from its anchor or from the step that was selected; back at the anchor
    /// it is one step again.
    void extendTo(std::uint32_t step);

Q_SIGNALS:
    void connectionChanged();
    void stepChanged();
    /// range() is another one; of a change of both, stepChanged() comes after it.
    void rangeChanged();

private:
    void set(std::optional<std::uint32_t> step, std::optional<std::uint32_t> anchor);

    std::optional<ConnectionId> m_connection;
    std::optional<std::uint32_t> m_step;
    std::optional<std::uint32_t> m_anchor;
};

} // namespace lifeline::state
