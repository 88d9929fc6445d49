#pragma once

#include "core/cards/card_box.h"
#include "ui/theme/theme.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QListView;

namespace lifeline::cards {

class CardDelegate;
class CardListModel;
class CardView;

/// All cards, searched by word and by what they say, in either language. One never needs the mouse: what is
/// typed goes into the search, arrows walk over the list from there, Tab reaches the card's words.
class CardsDialog : public QDialog {
    Q_OBJECT
public:
    /// @param cards  must outlive it
    explicit CardsDialog(const CardBox& cards, QWidget* parent = nullptr);

    /// Of words and texts: "zh_CN", "en".
    void setLanguage(const QString& language);
    void setTheme(const theme::Theme& theme, double zoom);

    /// Shows all cards, ready to search.
    void browse();
    /// Shows only some of them, until somebody types.
    /// @param what  that they explain: "Segment 5"
    void explain(const QString& what, std::vector<const Card*> cards);
    const Card* current() const;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void search();
    void list(std::vector<const Card*> cards, const Card* wanted);
    void showCurrent();
    void go(const Card* card);
    void fit();

    const CardBox& m_cards;
    QString m_language = QStringLiteral("en");
    theme::Theme m_theme;
    double m_zoom = 1;
    std::vector<const Card*> m_explained; ///< empty: all
    QLineEdit* m_typed = nullptr;
    QLabel* m_what = nullptr;
    QString m_subject; ///< what m_explained are the cards of
    QListView* m_list = nullptr;
    CardListModel* m_model = nullptr;
    CardDelegate* m_delegate = nullptr;
    CardView* m_view = nullptr;
};

} // namespace lifeline::cards
