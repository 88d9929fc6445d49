#pragma once

#include "core/cards/card_box.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QFrame>

#include <vector>

class QLabel;

namespace lifeline::cards {

/// A word that leads to its card.
class CardLink : public QAbstractButton {
    Q_OBJECT
public:
    explicit CardLink(const QString& word, QWidget* parent = nullptr);

    void setTheme(const theme::Theme& theme, double zoom);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    theme::Theme m_theme;
};

/// One card: the word, a paragraph, where it is written down, what changes it and what belongs to it.
class CardView : public QFrame {
    Q_OBJECT
public:
    /// @param cards  must outlive the view
    explicit CardView(const CardBox& cards, QWidget* parent = nullptr);

    /// @param card      null empties the view
    /// @param language  "zh_CN", "en"
    void setCard(const Card* card, const QString& language);
    void setTheme(const theme::Theme& theme, double zoom);
    const Card* card() const { return m_card; }
    /// Pixels that are comfortable to read.
    int comfortableWidth() const;
    /// What the card takes at a width, at once: Qt would lay it out later.
    int settledHeight(int width);

Q_SIGNALS:
    /// A word was clicked, or chosen by key.
    void cardChosen(const lifeline::cards::Card* card);

private:
    struct Links {
        QWidget* row = nullptr;
        QLabel* heading = nullptr;
        QWidget* words = nullptr;
        std::vector<CardLink*> links;
    };
    Links makeLinks(const QString& heading);
    void fill(Links& links, const std::vector<std::string>& words);

    const CardBox& m_cards;
    const Card* m_card = nullptr;
    theme::Theme m_theme;
    double m_zoom = 1;
    QString m_language;
    QLabel* m_title = nullptr;
    QLabel* m_kind = nullptr;
    QLabel* m_text = nullptr;
    QLabel* m_section = nullptr;
    Links m_changes;
    Links m_see;
};

} // namespace lifeline::cards
