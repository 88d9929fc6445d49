#pragma once

#include "core/trace/snapshot.h"

#include <atomic>
#include <memory>
#include <utility>

namespace lifeline::trace {

/// One slot between the thread that builds and the one that looks: the newest snapshot wins, older ones are
/// dropped.
class Mailbox {
public:
    /// @return whether the slot was empty, that is, whether the looking thread must be told
    bool put(SnapshotPtr snapshot) { return std::atomic_exchange(&m_slot, std::move(snapshot)) == nullptr; }
    /// The newest snapshot not yet taken, or null.
    SnapshotPtr take() { return std::atomic_exchange(&m_slot, SnapshotPtr{}); }

private:
    SnapshotPtr m_slot;
};

} // namespace lifeline::trace
