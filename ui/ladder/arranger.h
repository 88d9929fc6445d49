#pragma once

#include <QObject>
#include <QThreadPool>

#include <cstddef>
#include <cstdint>
#include <memory>

namespace lifeline::ladder {

struct Arrangement;
struct ArrangementWish;
using ArrangementPtr = std::shared_ptr<Arrangement>;

/// As many steps are laid out at once, within a few milliseconds; more on another thread.
inline constexpr std::size_t kArrangedAtOnce = 20'000;

/// Lays lives out without holding up the window (docs/decisions/0008). One at a time: while one is laid out,
/// only the newest wish is kept.
class Arranger : public QObject {
    Q_OBJECT
public:
    explicit Arranger(QObject* parent = nullptr);
    ~Arranger() override;

    /// made() follows: before this returns where there is little to do, else later.
    void ask(ArrangementWish wish);
    /// Gives the memory of a picture back away from the window: that of a million rows takes its time.
    void discard(ArrangementPtr arrangement);
    /// Drops every wish: nothing asked for before will come.
    void forget();

    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void made(const lifeline::ladder::ArrangementPtr& arrangement);

private:
    void start(ArrangementWish wish);
    void finish(std::uint64_t wish, ArrangementPtr arrangement);

    QThreadPool m_pool;
    std::unique_ptr<ArrangementWish> m_waiting; ///< null: nothing
    std::uint64_t m_newest = 0; ///< wish
    std::uint64_t m_wanted = 0; ///< what older wishes bring is dropped
    bool m_busy = false;
};

} // namespace lifeline::ladder
