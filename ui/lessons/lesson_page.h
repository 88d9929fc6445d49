#pragma once

#include "ui/lessons/page_content.h"
#include "ui/theme/theme.h"

#include <QScrollArea>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

class QAction;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lifeline::widgets {
class Section;
}

namespace lifeline::lessons {

class PageLine;

/// A lesson's page: before it what it shows and what to watch, while it runs what is told, after it what was
/// promised and seen, what to try next, and how to see the same on one's own machine.
class LessonPage : public QScrollArea {
    Q_OBJECT
public:
    enum class Place : std::uint8_t {
        Centre, ///< in the ladder's place: large, no wider than one reads
        Panel, ///< beside the ladder
    };
    /// A button that is an action of the window: state and key come from there, its words are short.
    struct Doing {
        QAction* action = nullptr;
        QString words;
    };
    using Doings = std::vector<Doing>;

    LessonPage(Place place, QWidget* parent = nullptr);

    /// In the order of the buttons; the first is the one to press.
    void setDoings(const Doings& doings);
    void setContent(const PageContent& content);
    const PageContent& content() const { return m_content; }
    /// Whether the narration is shown, and which of its sentences is told now.
    void setTold(bool isTold, std::optional<int> current = {});
    std::optional<int> current() const { return m_current; }
    /// What a run was checked for; none hides it.
    void setChecked(std::vector<CheckedPromise> checked);
    void setTheme(const theme::Theme& theme, double zoom);

Q_SIGNALS:
    void lessonRequested(const QString& id);
    /// A sentence of the narration was chosen.
    void sentenceChosen(int index);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void write();
    void writeChecked();
    void dress();
    void fitWidth();
    widgets::Section* addSection(const QString& title);
    QLabel* addText(const QString& text, theme::TextSize size, bool isDim = false);
    void addNarration();
    void addCommands();
    void addSettings();

    Place m_place;
    PageContent m_content;
    std::vector<CheckedPromise> m_checked;
    bool m_isTold = false;
    std::optional<int> m_current;
    theme::Theme m_theme = theme::Theme::light();
    double m_zoom = 1;

    Doings m_doings;
    QWidget* m_page = nullptr;
    QWidget* m_column = nullptr; ///< all that is written; made anew by write()
    std::vector<std::unique_ptr<QWidget>> m_old; ///< columns that are not shown any more
    QVBoxLayout* m_lines = nullptr; ///< of m_column
    QWidget* m_told = nullptr;
    QWidget* m_verdicts = nullptr;
    std::vector<PageLine*> m_sentences;
    struct Label {
        QLabel* label = nullptr;
        theme::TextSize size = theme::TextSize::Body;
        bool isDim = false;
        bool isFixed = false;
    };
    std::vector<Label> m_labels;
};

} // namespace lifeline::lessons
