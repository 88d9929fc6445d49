#include "ui/sources/hint_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lifeline::sources {

HintDialog::HintDialog(const QString& title, const QString& sentence, const QStringList& commands,
                       const theme::Theme& theme, double zoom, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(title);
    setFont(theme.interfaceFont(theme::TextSize::Body, zoom));
    const QFont fixed = theme.fixedFont(theme::TextSize::Body, zoom);
    const int line = QFontMetrics(font()).height();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line / 2);
    auto* words = new QLabel(sentence, this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setObjectName(QStringLiteral("hintSentence"));
    column->addWidget(words);
    int widest = QFontMetrics(font()).averageCharWidth() * 60;
    for (const QString& command : commands) {
        auto* shown = new QLineEdit(command, this);
        shown->setReadOnly(true);
        shown->setFont(fixed);
        shown->setCursorPosition(0);
        shown->setObjectName(QStringLiteral("hintCommand"));
        shown->setAccessibleName(tr("Command"));
        widest = std::max(widest, QFontMetrics(fixed).horizontalAdvance(command));
        auto* copy = new QPushButton(tr("Copy"), this);
        copy->setAutoDefault(false);
        connect(copy, &QPushButton::clicked, this,
                [command] { QApplication::clipboard()->setText(command); });
        auto* row = new QHBoxLayout;
        row->addWidget(shown, 1);
        row->addWidget(copy);
        column->addLayout(row);
    }
    column->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(tr("Try again"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    const int most = QFontMetrics(font()).averageCharWidth() * 120;
    resize(std::min(widest + 8 * line, most), heightForWidth(std::min(widest + 8 * line, most)));
}

} // namespace lifeline::sources
