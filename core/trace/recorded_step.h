#pragma once

#include "core/trace/kernel_sample.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lifeline::trace {

/// What only a recording of the lab knows of a segment.
struct RecordedStep {
    std::string lossReason; ///< when lost; hostile text
    std::vector<std::string> linkNotes; ///< what the link did with it; hostile text
    std::shared_ptr<const KernelSample> senderKernel; ///< what the sender's kernel said when it left, or null
    std::optional<tcp::State> receiverBefore; ///< what the receiver's kernel said before it came
    std::shared_ptr<const KernelSample> receiverKernel; ///< and after, or null
    /// What the segments alone would have us say, where the kernel was read: of the sender when it left, of
    /// the receiver when it had come. onSend and onArrival then say what the kernel says.
    std::optional<tcp::State> inferredOfSender;
    std::optional<tcp::State> inferredOfReceiver;
};

/// The RecordedStep of a step, which a capture's steps do not have: it reads as an empty one there, and costs
/// a pointer. Copies share it until one of them is changed.
class RecordedPart {
public:
    RecordedPart() = default;
    RecordedPart(const RecordedPart& other) noexcept : m_shared(other.m_shared)
    {
        if (m_shared != nullptr)
            m_shared->owners.fetch_add(1, std::memory_order_relaxed);
    }
    RecordedPart(RecordedPart&& other) noexcept : m_shared(std::exchange(other.m_shared, nullptr)) { }
    RecordedPart& operator=(RecordedPart other) noexcept
    {
        std::swap(m_shared, other.m_shared);
        return *this;
    }
    ~RecordedPart()
    {
        if (m_shared != nullptr && m_shared->owners.fetch_sub(1, std::memory_order_acq_rel) == 1)
            delete m_shared;
    }

    const RecordedStep* operator->() const { return m_shared != nullptr ? &m_shared->step : &nothing(); }

    /// For change, made where there is none; copies of the step keep what they have.
    RecordedStep& edit()
    {
        if (m_shared == nullptr)
            m_shared = new Shared;
        else if (m_shared->owners.load(std::memory_order_acquire) > 1)
            *this = RecordedPart(m_shared->step);
        return m_shared->step;
    }

private:
    struct Shared {
        RecordedStep step;
        std::atomic<std::uint32_t> owners = 1;
    };

    explicit RecordedPart(const RecordedStep& step) : m_shared(new Shared{step}) { }

    static const RecordedStep& nothing()
    {
        static const RecordedStep kNothing;
        return kNothing;
    }

    Shared* m_shared = nullptr; ///< half of what a shared_ptr takes, and there may be a million
};

} // namespace lifeline::trace
