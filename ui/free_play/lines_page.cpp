#include "ui/free_play/lines_page.h"

#include "ui/free_play/answer_text.h"
#include "ui/free_play/line_edit.h"
#include "ui/text/safe.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace lifeline::free_play {

namespace {

constexpr int kGap = 8;
constexpr std::size_t kMostShown = 500; // lines, the newest

using text::safe;

} // namespace

LinesPage::LinesPage(QWidget* parent) : QWidget(parent)
{
    m_history = new QPlainTextEdit(this);
    m_history->setReadOnly(true);
    m_history->setObjectName(QStringLiteral("playHistory"));
    m_history->setAccessibleName(tr("Lines and their answers"));
    m_history->setPlaceholderText(tr("Every button is a line here. Type your own below."));
    m_line = new LineEdit(this);
    m_line->setObjectName(QStringLiteral("playLine"));
    m_line->setPlaceholderText(QStringLiteral("client connect port=9292"));
    m_line->setAccessibleName(tr("A line for the lab"));
    m_copy = new QPushButton(tr("Copy lines"), this);
    m_copy->setToolTip(tr("The lines without their answers, as lifeline-lab play reads them"));
    m_save = new QPushButton(tr("Save as a lesson…"), this);
    m_save->setToolTip(tr("A lesson file that plays the same lines, to be given texts and promises"));
    for (QPushButton* button : {m_copy, m_save})
        button->setAutoDefault(false);
    setFocusProxy(m_line);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGap);
    row->addWidget(m_line, 1);
    row->addWidget(m_copy);
    row->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, kGap, 16, kGap);
    column->setSpacing(kGap);
    column->addWidget(m_history, 1);
    column->addLayout(row);
    connect(m_line, &LineEdit::entered, this, &LinesPage::said);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_lines); });
    connect(m_save, &QPushButton::clicked, this, &LinesPage::lessonRequested);
}

void LinesPage::show(const PlayLog& log, bool isPlaying)
{
    m_line->setEnabled(isPlaying);
    m_copy->setEnabled(!log.entries().empty());
    m_save->setEnabled(!log.entries().empty());
    QStringList rows;
    QStringList lines;
    const std::size_t first = log.entries().size() - std::min(log.entries().size(), kMostShown);
    for (const PlayEntry& entry : log.entries()) {
        lines.append(entry.line);
        if (entry.number > first)
            rows.append(QStringLiteral("%1  %2\n     %3")
                            .arg(entry.number, 3)
                            .arg(safe(entry.line), answerText(entry)));
    }
    m_lines = lines.join(QLatin1Char('\n'));
    const QString text = rows.join(QLatin1Char('\n'));
    if (text == m_history->toPlainText())
        return;
    QScrollBar* bar = m_history->verticalScrollBar();
    const bool follows = bar->value() >= bar->maximum() - 1;
    const int place = bar->value();
    m_history->setPlainText(text);
    bar->setValue(follows ? bar->maximum() : place);
}

void LinesPage::setTheme(const theme::Theme& theme, double zoom)
{
    const QFont label = theme.interfaceFont(theme::TextSize::Label, zoom);
    m_copy->setFont(label);
    m_save->setFont(label);
    const QFont fixed = theme.fixedFont(theme::TextSize::Label, zoom);
    m_history->setFont(fixed);
    m_line->setFont(fixed);
    m_line->completer()->popup()->setFont(fixed);
}

} // namespace lifeline::free_play
