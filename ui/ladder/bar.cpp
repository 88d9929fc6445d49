#include "ui/ladder/bar.h"

#include "ui/theme/label_colour.h"
#include "ui/widgets/own_keys.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <algorithm>

namespace lifeline::ladder {
namespace {

constexpr int kFieldCharacters = 34;

bool isOurs(const QKeyEvent& key) { return widgets::isEnter(key) || key.key() == Qt::Key_Escape; }

} // namespace

Bar::Bar(const QString& name, QWidget* parent)
    : QFrame(parent),
      m_theme(theme::Theme::light()),
      m_row(new QHBoxLayout(this)),
      m_field(new QLineEdit(this)),
      m_answer(new QLabel(this))
{
    m_field->setAccessibleName(name);
    m_field->setClearButtonEnabled(true);
    new widgets::OwnKeys(*m_field, isOurs);
    m_field->installEventFilter(this);
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    auto* closing = new QPushButton(tr("Close"), this);
    closing->setAccessibleName(tr("Close: %1").arg(name));
    m_row->setContentsMargins(16, 6, 16, 7);
    m_row->setSpacing(8);
    m_row->addWidget(m_field, 1);
    m_row->addWidget(m_answer, 1);
    m_row->addWidget(closing);
    connect(closing, &QPushButton::clicked, this, &Bar::close);
    hide();
}

QPushButton* Bar::addButton(const QString& text, const QString& name)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    m_row->insertWidget(m_row->count() - 1, button);
    return button;
}

void Bar::open()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    Q_EMIT opened();
}

void Bar::close()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT closed();
}

void Bar::answer(const QString& text, bool isTrouble)
{
    m_isTrouble = isTrouble;
    m_answer->setText(text);
    paintAnswer();
}

void Bar::paintAnswer() { theme::paintWith(*m_answer, m_isTrouble ? m_theme.trouble : m_theme.dim); }

void Bar::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    const QFont font = theme.interfaceFont(theme::TextSize::Label, zoom);
    m_field->setFont(font);
    m_answer->setFont(font);
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setFont(font);
    m_field->setMinimumWidth(QFontMetrics(font).averageCharWidth() * kFieldCharacters / 2);
    // What may be typed stands in it while it is empty, beside the room of the button that clears it.
    const int hint = QFontMetrics(font).horizontalAdvance(m_field->placeholderText());
    m_field->setMaximumWidth(std::max(QFontMetrics(font).averageCharWidth() * kFieldCharacters,
                                      hint + QFontMetrics(font).height() * 3));
    paintAnswer();
    update();
}

bool Bar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto& key = static_cast<QKeyEvent&>(*event);
    if (widgets::isEnter(key))
        Q_EMIT entered(key.modifiers().testFlag(Qt::ShiftModifier));
    else if (isOurs(key))
        close();
    return isOurs(key);
}

void Bar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.panel);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.hairline);
}

} // namespace lifeline::ladder
