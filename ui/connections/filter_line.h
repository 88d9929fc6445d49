#pragma once

#include "core/filter/fault.h"
#include "core/filter/filter.h"
#include "core/filter/vocabulary.h"
#include "ui/state/address_names.h"
#include "ui/theme/theme.h"

#include <QLineEdit>

#include <optional>
#include <vector>

class QCompleter;
class QLabel;
class QStringListModel;

namespace lifeline::connections {

/// The line in which one filters connections, as one types (docs/filter.md).
///
/// What is wrong is underlined, and a sentence below says why; the connections stay as the last good filter
/// left them. Esc clears it, and again leaves it. Down offers what was typed before.
class FilterLine : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterLine(QWidget* parent = nullptr);

    void setTheme(const theme::Theme& theme, double zoom);
    /// What the user calls addresses: one can filter for it. Outlives this.
    void setNames(const state::AddressNames& names);
    /// Shown inside: "12 of 83,491 connections". Nothing where there are none.
    void setCount(int shown, int all);
    /// Shown instead while an order takes long.
    void setProgress(int percent);
    void setVocabulary(const filter::Vocabulary& vocabulary);
    /// Takes the focus, and offers all of it to be overwritten.
    void begin();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    const std::optional<filter::Fault>& fault() const { return m_fault; }

Q_SIGNALS:
    /// The text is good, and says something else than before. Null: it is empty.
    void filterChanged(const lifeline::filter::FilterPtr& filter);
    /// Whether what is typed is no filter.
    void faultChanged(bool faulty);
    /// The user begins to type.
    void vocabularyWanted();
    /// Enter or Esc: the focus should go where the connections are.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void parse();
    void offerCompletion();
    void offerHistory();
    void take(const QString& candidate);
    void underline();
    void showSentence();
    void placeCount();
    void rememberText();
    void retranslate();

    QLabel* m_count = nullptr; ///< inside, at the right
    QLabel* m_sentence = nullptr; ///< below, over the window; made when it is needed first
    QCompleter* m_completer = nullptr;
    QStringListModel* m_candidates = nullptr;
    filter::Vocabulary m_vocabulary;
    std::vector<filter::AddressName> m_names;
    std::optional<filter::Fault> m_fault;
    theme::Theme m_theme = theme::Theme::light();
    QFont m_small;
    int m_replacedBegin = 0; ///< what a candidate takes the place of
    int m_replacedEnd = 0;
    int m_shown = 0;
    int m_all = 0;
};

} // namespace lifeline::connections
