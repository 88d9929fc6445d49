#include "ui/cards/cards_dialog.h"

#include "ui/cards/card_list.h"
#include "ui/cards/card_view.h"
#include "ui/theme/label_colour.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace lifeline::cards {
namespace {

constexpr int kLettersOfList = 44;
constexpr int kLinesHigh = 24;

} // namespace

CardsDialog::CardsDialog(const CardBox& cards, QWidget* parent)
    : QDialog(parent),
      m_cards(cards),
      m_theme(theme::Theme::light())
{
    setObjectName(QStringLiteral("cardsDialog"));
    m_typed = new QLineEdit(this);
    m_typed->setObjectName(QStringLiteral("cardSearch"));
    m_typed->setClearButtonEnabled(true);
    m_typed->installEventFilter(this);
    m_what = new QLabel(this);
    m_what->setObjectName(QStringLiteral("cardsExplain"));
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    m_model = new CardListModel(this);
    m_delegate = new CardDelegate(this);
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("cardList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMouseTracking(true);
    m_view = new CardView(cards);
    auto* scrolled = new QScrollArea(this);
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setWidgetResizable(true);
    scrolled->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scrolled->setFocusPolicy(Qt::NoFocus);
    scrolled->setWidget(m_view);

    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_typed);
    left->addWidget(m_what);
    left->addWidget(m_list, 1);
    auto* both = new QHBoxLayout(this);
    both->setContentsMargins(16, 16, 16, 16);
    both->setSpacing(8);
    both->addLayout(left, 5);
    both->addWidget(scrolled, 6);

    connect(m_typed, &QLineEdit::textChanged, this, &CardsDialog::search);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CardsDialog::showCurrent);
    connect(m_view, &CardView::cardChosen, this, &CardsDialog::go);
    setLanguage(m_language);
}

void CardsDialog::setLanguage(const QString& language)
{
    m_language = language;
    setWindowTitle(tr("Cards"));
    m_typed->setPlaceholderText(tr("A flag, state, counter, error…"));
    m_typed->setAccessibleName(tr("Search the cards"));
    m_list->setAccessibleName(tr("Cards"));
    search();
}

void CardsDialog::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_zoom = zoom;
    m_delegate->setTheme(theme, zoom);
    m_typed->setFont(theme.interfaceFont(theme::TextSize::Body, zoom));
    m_what->setFont(theme.interfaceFont(theme::TextSize::Label, zoom));
    theme::paintWith(*m_what, theme.dim);
    m_view->setTheme(theme, zoom);
    fit();
}

void CardsDialog::fit()
{
    const QFontMetrics metrics(m_typed->font());
    resize(metrics.averageCharWidth() * kLettersOfList + m_view->comfortableWidth() + 40,
           metrics.height() * kLinesHigh);
}

void CardsDialog::browse()
{
    m_explained.clear();
    m_typed->clear();
    search();
    m_typed->setFocus();
    show();
    raise();
    activateWindow();
}

void CardsDialog::explain(const QString& what, std::vector<const Card*> cards)
{
    m_explained = std::move(cards);
    m_subject = what;
    m_what->setText(what);
    m_typed->clear();
    list(m_explained, nullptr);
    m_what->show();
    m_typed->setFocus();
    show();
    raise();
    activateWindow();
}

const Card* CardsDialog::current() const { return m_model->card(m_list->currentIndex()); }

void CardsDialog::search()
{
    const bool isExplaining = m_typed->text().trimmed().isEmpty() && !m_explained.empty();
    list(isExplaining ? m_explained : m_cards.matching(m_typed->text().toStdString()), nullptr);
    const bool isNothing = m_model->rowCount() == 0;
    m_what->setText(isNothing ? tr("No card has this. Try a flag, a state, a counter, an errno or a sysctl.")
                              : m_subject);
    m_what->setVisible(isExplaining || isNothing);
}

void CardsDialog::list(std::vector<const Card*> cards, const Card* wanted)
{
    m_model->setCards(std::move(cards), m_language);
    const QModelIndex at = wanted != nullptr ? m_model->indexOf(wanted) : m_model->index(0);
    m_list->setCurrentIndex(at);
    if (wanted != nullptr)
        m_list->scrollTo(at, QAbstractItemView::PositionAtCenter);
    else
        m_list->scrollToTop();
    showCurrent();
}

void CardsDialog::showCurrent() { m_view->setCard(current(), m_language); }

void CardsDialog::go(const Card* card)
{
    if (const QModelIndex at = m_model->indexOf(card); at.isValid()) {
        m_list->setCurrentIndex(at);
        return;
    }
    m_explained.clear(); // it leads out of what was found
    {
        const QSignalBlocker quiet(m_typed);
        m_typed->clear();
    }
    m_what->hide();
    list(m_cards.matching({}), card);
}

bool CardsDialog::eventFilter(QObject* object, QEvent* event)
{
    if (object != m_typed || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(object, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int last = m_model->rowCount() - 1;
    const int row = m_list->currentIndex().row();
    const int page = std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
    int wanted = row;
    switch (key->key()) {
    case Qt::Key_Down:
        wanted = row + 1;
        break;
    case Qt::Key_Up:
        wanted = row - 1;
        break;
    case Qt::Key_PageDown:
        wanted = row + page;
        break;
    case Qt::Key_PageUp:
        wanted = row - page;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return true; // the card stands there already
    default:
        return QDialog::eventFilter(object, event);
    }
    m_list->setCurrentIndex(m_model->index(std::clamp(wanted, 0, std::max(0, last))));
    return true;
}

} // namespace lifeline::cards
