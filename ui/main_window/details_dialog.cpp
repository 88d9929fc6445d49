#include "ui/main_window/details_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lifeline::main_window {

DetailsDialog::DetailsDialog(const QString& title, const QString& details, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(title);
    m_text = new QPlainTextEdit(details, this);
    m_text->setObjectName(QStringLiteral("details"));
    m_text->setReadOnly(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copy = buttons->addButton(tr("Copy all"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
    const QFontMetrics metrics(font());
    resize(metrics.averageCharWidth() * 100, metrics.height() * 20);
}

void DetailsDialog::setDetails(const QString& details) { m_text->setPlainText(details); }

} // namespace lifeline::main_window
