#pragma once

#include "core/trace/kernel_sample.h"

#include <memory>
#include <optional>
#include <string>
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
/// a pointer.
class RecordedPart {
public:
    const RecordedStep* operator->() const { return m_step ? m_step.get() : &nothing(); }

    /// For change, made where there is none; copies of the step keep what they have.
    RecordedStep& edit()
    {
        if (!m_step)
            m_step = std::make_shared<RecordedStep>();
        else if (m_step.use_count() > 1)
            m_step = std::make_shared<RecordedStep>(*m_step);
        return *m_step;
    }

private:
    static const RecordedStep& nothing()
    {
        static const RecordedStep kNothing;
        return kNothing;
    }

    std::shared_ptr<RecordedStep> m_step;
};

} // namespace lifeline::trace
