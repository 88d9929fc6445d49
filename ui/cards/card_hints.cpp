#include "ui/cards/card_hints.h"

#include "ui/cards/card_finder.h"
#include "ui/theme/label_colour.h"

#include <QApplication>
#include <QCursor>
#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace lifeline::cards {
namespace {

using namespace std::chrono_literals;

constexpr auto kBetweenLooks = 100ms;
constexpr int kLooksUntilGone = 4; ///< the pointer has time to go from the word to the card
constexpr int kFrame = 1;
constexpr int kBelowPointer = 18;
constexpr int kEdge = 8; ///< pixels around the card in which the pointer is still at it

} // namespace

/// The card in a small window of its own, with what the widget's own tool tip says above it.
class CardHints::Popup : public QFrame {
public:
    explicit Popup(const CardBox& cards)
        : QFrame(nullptr, Qt::ToolTip | Qt::FramelessWindowHint),
          m_lead(new QLabel(this)),
          m_view(new CardView(cards, this))
    {
        setObjectName(QStringLiteral("cardPopup"));
        setAttribute(Qt::WA_ShowWithoutActivating);
        m_lead->setTextFormat(Qt::PlainText);
        m_lead->setWordWrap(true);
        m_lead->setMargin(12);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(kFrame, kFrame, kFrame, kFrame);
        column->setSpacing(0);
        column->addWidget(m_lead);
        column->addWidget(m_view);
    }

    CardView& view() { return *m_view; }

    void setLead(const QString& lead)
    {
        m_lead->setText(lead);
        m_lead->setVisible(!lead.isEmpty());
    }
    void setTheme(const theme::Theme& theme, double zoom)
    {
        m_theme = theme;
        m_view->setTheme(theme, zoom);
        m_lead->setFont(theme.interfaceFont(theme::TextSize::Label, zoom));
        theme::paintWith(*m_lead, theme.dim);
    }
    void fit(int widest)
    {
        const int width = std::min(m_view->comfortableWidth(), widest);
        const int lead = m_lead->isHidden() ? 0 : m_lead->heightForWidth(width - 2 * kFrame);
        setFixedSize(width, m_view->settledHeight(width - 2 * kFrame) + lead + 2 * kFrame);
        layout()->activate();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(m_theme.dim);
        painter.setBrush(m_theme.raised);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }

private:
    QLabel* m_lead;
    CardView* m_view;
    theme::Theme m_theme = theme::Theme::light();
};

CardHints::CardHints(const CardBox& cards, QObject* parent)
    : QObject(parent),
      m_cards(cards),
      m_theme(theme::Theme::light())
{
    m_watch.setInterval(kBetweenLooks);
    connect(&m_watch, &QTimer::timeout, this, &CardHints::look);
    qApp->installEventFilter(this);
}

CardHints::~CardHints() { delete m_popup; }

const Card* CardHints::shown() const
{
    return m_popup != nullptr && m_popup->isVisible() ? m_popup->view().card() : nullptr;
}

void CardHints::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_zoom = zoom;
    hide();
    if (m_popup != nullptr)
        m_popup->setTheme(theme, zoom);
}

void CardHints::hide()
{
    m_watch.stop();
    if (m_popup != nullptr)
        m_popup->hide();
}

bool CardHints::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::ToolTip && object->isWidgetType()) {
        auto* widget = static_cast<QWidget*>(object);
        const auto* help = static_cast<QHelpEvent*>(event);
        const Card* card = cardAt(m_cards, *widget, help->pos());
        if (card == nullptr)
            return false;
        show(*card, *widget, help->globalPos());
        event->accept();
        return true;
    }
    if (shown() == nullptr || !object->isWidgetType())
        return false;
    const auto* widget = static_cast<QWidget*>(object);
    const bool isOurs = widget->window() == m_popup;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::WindowDeactivate:
        if (!isOurs)
            hide();
        return false;
    case QEvent::KeyPress:
        hide();
        return static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    default:
        return false;
    }
}

void CardHints::show(const Card& card, QWidget& widget, const QPoint& global)
{
    if (m_popup == nullptr) {
        m_popup = new Popup(m_cards);
        m_popup->setTheme(m_theme, m_zoom);
        connect(&m_popup->view(), &CardView::cardChosen, this, [this](const Card* next) {
            m_popup->setLead({});
            put(*next, m_popup->pos());
        });
    }
    m_widget = &widget;
    m_word = &card;
    m_popup->setLead(widget.toolTip());
    put(card, global + QPoint(0, kBelowPointer));
    m_watch.start();
}

void CardHints::put(const Card& card, const QPoint& topLeft)
{
    m_looksAway = 0;
    const QWidget* window = m_widget != nullptr ? m_widget->window() : nullptr;
    const QRect screen =
        (window != nullptr ? window->screen() : QApplication::primaryScreen())->availableGeometry();
    m_popup->view().setCard(&card, m_language);
    m_popup->fit(screen.width() - 2 * kEdge);
    QPoint at = topLeft;
    if (at.y() + m_popup->height() > screen.bottom()) // above the pointer, which must not stand in it
        at.setY(std::max(screen.top(), topLeft.y() - 2 * kBelowPointer - m_popup->height()));
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - m_popup->width())));
    m_popup->move(at);
    m_popup->show();
}

void CardHints::look()
{
    const QPoint pointer = QCursor::pos();
    const bool isAtCard = m_popup->geometry().adjusted(-kEdge, -kEdge, kEdge, kEdge).contains(pointer);
    const bool isAtWord = m_widget != nullptr && m_widget->isVisible()
        && m_widget->rect().contains(m_widget->mapFromGlobal(pointer))
        && cardAt(m_cards, *m_widget, m_widget->mapFromGlobal(pointer)) == m_word;
    m_looksAway = isAtCard || isAtWord ? 0 : m_looksAway + 1;
    if (m_looksAway >= kLooksUntilGone)
        hide();
}

} // namespace lifeline::cards
