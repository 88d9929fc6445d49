#pragma once

#include "core/analysis/series/chart.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <array>
#include <functional>
#include <memory>

namespace lifeline::analysis {
struct Examination;
}

namespace lifeline::plots {

/// Does work on another thread, then calls `done` on this one.
using Worker = std::function<void(std::function<void()> work, std::function<void()> done)>;

/// Computes the charts of one connection where a plot wants them, and keeps them until the connection
/// changes.
///
/// One job at a time; of a connection that grows, at most a few a second.
class ChartSource : public QObject {
    Q_OBJECT

public:
    using ChartsPtr = std::shared_ptr<const PerSide<analysis::series::Chart>>;

    explicit ChartSource(Worker worker, QObject* parent = nullptr);

    /// What charts are computed of from here on; nothing is computed until somebody wants it.
    void setLife(std::shared_ptr<const trace::Life> life,
                 std::shared_ptr<const analysis::Examination> examination);
    /// The charts of this kind are looked at: changed() follows where they are not known yet.
    void want(analysis::series::ChartKind kind);
    /// Nobody looks.
    void wantNothing();

    /// The newest that are known, or null; of an older state of the connection while newer ones are computed.
    ChartsPtr charts(analysis::series::ChartKind kind) const;
    /// The life that they are of.
    std::shared_ptr<const trace::Life> lifeOf(analysis::series::ChartKind kind) const;

Q_SIGNALS:
    /// charts() of the kind that is wanted are newer.
    void changed();

private:
    struct Known {
        std::shared_ptr<const trace::Life> life;
        ChartsPtr charts;
        std::uint64_t wish = 0; ///< which setLife() they belong to
    };

    void startWhenDue();
    void start();
    void take(analysis::series::ChartKind kind, std::uint64_t connection, Known known);

    Worker m_worker;
    std::shared_ptr<const trace::Life> m_life;
    std::shared_ptr<const analysis::Examination> m_examination;
    std::uint64_t m_wish = 0;
    std::uint64_t m_connection = 0; ///< another connection, another number
    std::array<Known, analysis::series::kChartKindCount> m_known;
    std::optional<analysis::series::ChartKind> m_wanted;
    bool m_busy = false;
    QTimer m_due;
    QElapsedTimer m_sinceStarted;
};

} // namespace lifeline::plots
