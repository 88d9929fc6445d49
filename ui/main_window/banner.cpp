#include "ui/main_window/banner.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace lifeline::main_window {

Banner::Banner(QWidget* parent)
    : QFrame(parent),
      m_sentence(new QLabel(this)),
      m_offer(new QPushButton(this)),
      m_copy(new QPushButton(tr("Copy details"), this)),
      m_dismiss(new QPushButton(tr("Dismiss"), this))
{
    setObjectName(QStringLiteral("banner"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_offer, 0, Qt::AlignTop);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    row->addWidget(m_dismiss, 0, Qt::AlignTop);
    m_offer->setObjectName(QStringLiteral("bannerOffer"));
    connect(m_offer, &QPushButton::clicked, this, &Banner::offerTaken);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_details); });
    connect(m_dismiss, &QPushButton::clicked, this, &Banner::clear);
    hide();
}

void Banner::say(const QString& sentence, const QString& details, const QString& offer)
{
    m_sentence->setText(sentence);
    m_details = details;
    m_copy->setVisible(!details.isEmpty());
    m_offer->setText(offer);
    m_offer->setVisible(!offer.isEmpty());
    show();
}

void Banner::clear()
{
    hide();
    m_sentence->clear();
    m_details.clear();
}

QString Banner::sentence() const { return m_sentence->text(); }

void Banner::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_sentence->setFont(theme.interfaceFont(theme::TextSize::Body, zoom));
    update();
}

void Banner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::blended(m_theme.ground, m_theme.trouble, 0.08));
    painter.fillRect(QRect(0, 0, 4, height()), m_theme.trouble);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.hairline);
}

} // namespace lifeline::main_window
