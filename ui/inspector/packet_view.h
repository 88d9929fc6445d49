#pragma once

#include "core/trace/frame_bytes.h"
#include "core/trace/life.h"
#include "ui/inspector/frame_facts.h"
#include "ui/state/display_options.h"
#include "ui/state/selection.h"
#include "ui/theme/theme.h"

#include <QScrollArea>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace lifeline::analysis {
struct Examination;
}

namespace lifeline::widgets {
class Section;
}

namespace lifeline::inspector {

using widgets::Section;

class ExplanationBox;
class FactGrid;
class FrameView;
class ProseView;
class QueueGauge;

/// The selected segment: what it says, its header, and both ends after it.
class PacketView : public QScrollArea {
    Q_OBJECT
public:
    PacketView(state::Selection& selection, state::DisplayOptions& options, QWidget* parent = nullptr);

    /// The connection that is shown; null empties the view.
    /// @param examination  what is said of it; null while that is not known
    void setLife(std::shared_ptr<const trace::Life> life,
                 std::shared_ptr<const analysis::Examination> examination = {});
    /// Where a segment's octets can be read again; either may be null.
    void setFrames(trace::SnapshotPtr snapshot, std::shared_ptr<trace::FrameBytes> frames);
    /// What the user wrote on the selected segment, or nothing.
    void setComment(const QString& comment);
    void setTheme(const theme::Theme& theme, double zoom);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void showStep(std::uint32_t at);
    void showNothing();
    void change();
    void refresh();
    void showFindings(std::uint32_t step);
    void showAfter(std::uint32_t step);
    void showQueues(std::uint32_t step);
    void showCounters(std::uint32_t step);
    std::optional<trace::FrameBytes::Frame> readFrame(const trace::Step& step) const;
    void showFrame(const std::optional<trace::FrameBytes::Frame>& frame);
    void layOut();

    state::Selection& m_selection;
    state::DisplayOptions& m_options;
    std::shared_ptr<const trace::Life> m_life;
    std::shared_ptr<const analysis::Examination> m_examination;
    trace::SnapshotPtr m_snapshot;
    std::shared_ptr<trace::FrameBytes> m_frames;
    theme::Theme m_theme;
    double m_zoom = 1;
    bool m_isStale = false; ///< nobody has looked since it changed

    QLabel* m_hint = nullptr;
    QWidget* m_content = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_place = nullptr;
    QLabel* m_journey = nullptr;
    ExplanationBox* m_explanation = nullptr;
    Section* m_commentHeading = nullptr;
    ProseView* m_comment = nullptr;
    Section* m_findingsHeading = nullptr;
    ProseView* m_findings = nullptr;
    FactGrid* m_fields = nullptr;
    Section* m_afterHeading = nullptr;
    FactGrid* m_after = nullptr;
    Section* m_queueHeading = nullptr;
    QVBoxLayout* m_queueColumn = nullptr;
    std::vector<QueueGauge*> m_queues;
    Section* m_counterHeading = nullptr;
    FactGrid* m_counters = nullptr;
    Section* m_frameHeading = nullptr;
    FrameView* m_frame = nullptr;
};

} // namespace lifeline::inspector
