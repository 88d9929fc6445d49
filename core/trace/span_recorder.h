#pragma once

#include "core/trace/state_span.h"

#include <utility>
#include <vector>

namespace lifeline::trace {

/// Collects one end's states into spans without gaps.
class SpanRecorder {
public:
    /// The state before anything was seen.
    void begin(const StateSpan& first) { m_spans = {first}; }

    tcp::State state() const { return m_spans.back().state; }

    /// The end is in another state from next.begin on. Nothing when the state is the same.
    void change(const StateSpan& next)
    {
        if (next.state == state())
            return;
        m_spans.back().end = next.begin;
        m_spans.push_back(next);
    }

    /// What the end did later shows that it was in its first state from the start.
    void proveFirst(FrameNumber frame)
    {
        StateSpan& span = m_spans.front();
        if (span.evidence == Evidence::Proven)
            return;
        span.evidence = Evidence::Proven;
        span.provenAt = span.begin;
        span.evidenceFrame = frame;
    }

    std::vector<StateSpan> finish(Time end)
    {
        m_spans.back().end = end;
        for (StateSpan& span : m_spans)
            if (span.evidence == Evidence::Assumed)
                span.provenAt = span.end;
        return std::move(m_spans);
    }

private:
    std::vector<StateSpan> m_spans;
};

} // namespace lifeline::trace
