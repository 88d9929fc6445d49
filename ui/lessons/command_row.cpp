#include "ui/lessons/command_row.h"

#include "ui/text/unbroken.h"
#include "ui/theme/label_colour.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace lifeline::lessons {

namespace {

constexpr int kInset = 8;
constexpr int kCorner = 6;

} // namespace

CommandRow::CommandRow(const QString& what, const QString& command, QWidget* parent)
    : QWidget(parent),
      m_command(command),
      m_what(new QLabel(text::unbroken(what))),
      m_line(new QLabel(text::breakable(command))),
      m_copy(new QPushButton(tr("Copy")))
{
    for (QLabel* label : {m_what, m_line}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_line->setObjectName(QStringLiteral("command"));
    m_copy->setAccessibleName(tr("Copy %1", "a command").arg(command));
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_command);
        Q_EMIT copied();
    });
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kInset);
    row->addWidget(m_what, 1, Qt::AlignBottom);
    row->addWidget(m_copy, 0, Qt::AlignBottom);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_line);
    m_line->setContentsMargins(kInset, 4, kInset, 4);
}

void CommandRow::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_what->setFont(theme.interfaceFont(theme::TextSize::Small, zoom));
    theme::paintWith(*m_what, theme.dim);
    m_line->setFont(theme.fixedFont(theme::TextSize::Small, zoom));
    theme::paintWith(*m_line, theme.text);
    m_copy->setFont(theme.interfaceFont(theme::TextSize::Small, zoom));
    update();
}

void CommandRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.hairline);
    painter.setBrush(m_theme.raised);
    const QRectF box = QRectF(m_line->geometry()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(box, kCorner, kCorner);
}

} // namespace lifeline::lessons
