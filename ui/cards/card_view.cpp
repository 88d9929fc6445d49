#include "ui/cards/card_view.h"

#include "ui/cards/card_words.h"
#include "ui/theme/label_colour.h"
#include "ui/widgets/flow_layout.h"

#include <QLabel>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QVBoxLayout>

namespace lifeline::cards {
namespace {

constexpr int kMargin = 12;
constexpr int kGap = 8; ///< between two links
constexpr int kLettersInALine = 52;

QString textOf(const std::string& text) { return QString::fromStdString(text); }

} // namespace

CardLink::CardLink(const QString& word, QWidget* parent)
    : QAbstractButton(parent),
      m_theme(theme::Theme::light())
{
    setText(word);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
}

void CardLink::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    setFont(theme.interfaceFont(theme::TextSize::Label, zoom));
    updateGeometry();
    update();
}

QSize CardLink::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.horizontalAdvance(text()) + 2, metrics.height() + 2};
}

void CardLink::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QFont written = font();
    written.setUnderline(underMouse());
    painter.setFont(written);
    painter.setPen(m_theme.accent);
    painter.drawText(rect().adjusted(1, 1, -1, -1), Qt::AlignLeft | Qt::AlignVCenter, text());
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

CardView::CardView(const CardBox& cards, QWidget* parent)
    : QFrame(parent),
      m_cards(cards),
      m_theme(theme::Theme::light())
{
    const auto plain = [this](const char* objectName) {
        auto* label = new QLabel(this);
        label->setObjectName(QLatin1String(objectName));
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWordWrap(true);
        return label;
    };
    m_title = plain("cardTitle");
    m_kind = plain("cardKind");
    m_text = plain("cardText");
    m_section = plain("cardSection");
    m_changes = makeLinks(tr("Changed by"));
    m_see = makeLinks(tr("See also"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_kind);
    column->addSpacing(6);
    column->addWidget(m_text);
    column->addSpacing(6);
    column->addWidget(m_section);
    column->addSpacing(4);
    column->addWidget(m_changes.row);
    column->addWidget(m_see.row);
    column->addStretch(1);
    setCard(nullptr, QStringLiteral("en"));
}

CardView::Links CardView::makeLinks(const QString& heading)
{
    Links links;
    links.row = new QWidget(this);
    links.heading = new QLabel(heading, links.row);
    links.heading->setTextFormat(Qt::PlainText);
    links.words = new QWidget(links.row);
    auto* flow = new widgets::FlowLayout(kGap, links.words);
    flow->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    links.words->setSizePolicy(policy);
    auto* column = new QVBoxLayout(links.row);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(2);
    column->addWidget(links.heading);
    column->addWidget(links.words);
    return links;
}

void CardView::fill(Links& links, const std::vector<std::string>& words)
{
    for (CardLink* link : links.links)
        link->deleteLater();
    for (CardLink* link : links.links) {
        links.words->layout()->removeWidget(link);
        link->hide();
    }
    links.links.clear();
    const std::string language = m_language.toStdString();
    for (const std::string& word : words)
        if (const Card* other = m_cards.find(word)) {
            auto* link = new CardLink(textOf(title(*other, language)), links.words);
            link->setTheme(m_theme, m_zoom);
            connect(link, &QAbstractButton::clicked, this, [this, other] { Q_EMIT cardChosen(other); });
            links.words->layout()->addWidget(link);
            link->show();
            links.links.push_back(link);
        }
    links.row->setVisible(!links.links.empty());
}

void CardView::setCard(const Card* card, const QString& language)
{
    m_card = card;
    m_language = language;
    for (QLabel* label : {m_title, m_kind, m_text, m_section})
        label->setVisible(card != nullptr);
    if (card == nullptr) {
        fill(m_changes, {});
        fill(m_see, {});
        return;
    }
    m_changes.heading->setText(tr("Changed by"));
    m_see.heading->setText(tr("See also"));
    const std::string code = language.toStdString();
    const QString heading = textOf(title(*card, code));
    const QString word = textOf(card->word);
    m_title->setText(heading);
    m_kind->setText(heading.startsWith(word)
                        ? kindText(card->kind)
                        : tr("%1 · %2", "kind and word").arg(kindText(card->kind), word));
    m_text->setText(textOf(card->text.in(code)));
    m_section->setText(textOf(card->section));
    fill(m_changes, card->changes);
    fill(m_see, card->see);
    setAccessibleName(heading);
    setAccessibleDescription(m_text->text());
}

int CardView::comfortableWidth() const
{
    return QFontMetrics(m_text->font()).averageCharWidth() * kLettersInALine + 2 * kMargin;
}

int CardView::settledHeight(int width)
{
    for (const Links* links : {&m_changes, &m_see}) {
        links->words->layout()->activate();
        links->row->layout()->activate();
    }
    layout()->activate();
    return layout()->totalHeightForWidth(width);
}

void CardView::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_zoom = zoom;
    m_title->setFont(theme.interfaceFont(theme::TextSize::Heading, zoom, QFont::DemiBold));
    m_kind->setFont(theme.interfaceFont(theme::TextSize::Small, zoom));
    m_text->setFont(theme.interfaceFont(theme::TextSize::Body, zoom));
    m_section->setFont(theme.interfaceFont(theme::TextSize::Label, zoom));
    theme::paintWith(*m_title, theme.text);
    theme::paintWith(*m_text, theme.text);
    for (QLabel* label : {m_kind, m_section})
        theme::paintWith(*label, theme.dim);
    for (Links* links : {&m_changes, &m_see}) {
        links->heading->setFont(theme.interfaceFont(theme::TextSize::Small, zoom));
        theme::paintWith(*links->heading, theme.dim);
        for (CardLink* link : links->links)
            link->setTheme(theme, zoom);
    }
}

} // namespace lifeline::cards
