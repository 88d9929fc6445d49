#pragma once

#include "ui/cards/card_view.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QLabel;

namespace lifeline::cards {

/// Shows the card of the word under a resting pointer, in place of a tool tip, in all widgets that are marked
/// with state::kExplainedProperty. The card stays while the pointer is at the word or in the card, whose
/// words lead on; a press elsewhere, the wheel, Esc and any other key close it.
class CardHints : public QObject {
    Q_OBJECT
public:
    /// @param cards  must outlive it
    explicit CardHints(const CardBox& cards, QObject* parent = nullptr);
    ~CardHints() override;

    /// Of the cards that are shown from now on: "zh_CN", "en".
    void setLanguage(const QString& language) { m_language = language; }
    void setTheme(const theme::Theme& theme, double zoom);

    bool eventFilter(QObject* object, QEvent* event) override;

    /// Null while no card is shown.
    const Card* shown() const;
    void hide();

private:
    class Popup;
    void show(const Card& card, QWidget& widget, const QPoint& global);
    void put(const Card& card, const QPoint& topLeft);
    void look();

    const CardBox& m_cards;
    QString m_language = QStringLiteral("en");
    theme::Theme m_theme;
    double m_zoom = 1;
    QPointer<Popup> m_popup;
    QPointer<QWidget> m_widget; ///< that the word stands in
    const Card* m_word = nullptr; ///< its card; the popup may have gone on to another
    QTimer m_watch; ///< runs while a card is shown: most widgets tell of no pointer that only moves
    int m_looksAway = 0;
};

} // namespace lifeline::cards
