#pragma once

#include "app/lifeline/row_copy.h"
#include "app/lifeline/session.h"
#include "core/export/user_notes.h"
#include "ui/ladder/overlay.h"
#include "ui/state/address_names.h"
#include "ui/state/annotations.h"
#include "ui/state/display_options.h"
#include "ui/state/selection.h"
#include "ui/state/trail.h"

#include <QObject>
#include <QString>

namespace lifeline::ladder {
class LadderPane;
class LadderView;
} // namespace lifeline::ladder
namespace lifeline::main_window {
class MainWindow;
}

namespace lifeline::app {

/// What the menus "Edit" and "Segment" do: finding, jumping, copying, marking.
class SegmentTools : public QObject {
    Q_OBJECT
public:
    SegmentTools(Session& session, state::Selection& selection, state::DisplayOptions& options,
                 ladder::LadderView& view);
    ~SegmentTools() override;

    /// What the window shows in the ladder's place; the window owns it.
    ladder::LadderPane& pane() { return *m_pane; }
    state::Annotations& annotations() { return m_annotations; }
    state::Trail& trail() { return m_trail; }
    RowCopy& rowCopy() { return m_rowCopy; }
    state::AddressNames& names() { return m_names; }

    /// Selects the same segment again when the next life comes, in which it may have another place.
    void keepSegment();
    /// Connects the actions; once the window is there.
    void connectTo(main_window::MainWindow& window);
    /// What the user added, for an export.
    /// @param only  one connection's notes and its ends' names; nothing: all
    exports::UserNotes notes(const std::optional<trace::Connection>& only) const;
    /// Marks of a life's segments, by step.
    std::vector<ladder::StepMark> marksOf(const trace::Life& life) const;
    PerSide<QString> namesOf(const trace::Connection& connection) const;
    /// Another capture is read.
    /// @param path  of the file, or empty
    void setCapture(const QString& path);

private:
    void connectCopying();
    void connectMarks();
    void showMenu(const QPoint& global, const QString& value);
    void copyTcpdump();
    void copyRows();
    void copyJson();
    void copyValue();
    void goToLinked();
    void toggleMark();
    void goToMark(int direction);
    void showMarks();
    void selectKept();
    void editComment();
    void showNames();
    void editNames();
    void openInWireshark();
    void updateActions();
    /// The selected steps, or nothing.
    std::optional<std::pair<std::uint32_t, std::uint32_t>> chosen() const;
    /// The last step to copy; says so when not all of them are.
    std::uint32_t lastToCopy(std::pair<std::uint32_t, std::uint32_t> steps);
    static void copy(const QString& text);

    Session& m_session;
    state::Selection& m_selection;
    state::DisplayOptions& m_options;
    state::Trail m_trail;
    state::Annotations m_annotations;
    state::AddressNames m_names;
    RowCopy m_rowCopy;
    ladder::LadderView& m_view;
    ladder::LadderPane* m_pane = nullptr; ///< owned by the window
    main_window::MainWindow* m_window = nullptr;
    std::optional<std::uint32_t> m_kept; ///< number of the segment to select again
    QString m_path; ///< of the file that is shown, or empty
    QString m_value; ///< the text under the pointer, while the menu is open
    std::vector<std::uint32_t> m_marked; ///< steps of the life that is shown, ascending
};

} // namespace lifeline::app
