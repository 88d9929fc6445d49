#include "ui/main_window/comment_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace lifeline::main_window {

CommentDialog::CommentDialog(const QString& question, const QString& comment, QWidget* parent)
    : QDialog(parent),
      m_before(comment)
{
    setWindowTitle(tr("Comment"));
    auto* label = new QLabel(question, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_text = new QPlainTextEdit(comment, this);
    m_text->setObjectName(QStringLiteral("comment"));
    m_text->setAccessibleName(tr("Comment"));
    m_text->setTabChangesFocus(true);
    m_text->selectAll();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setToolTip(tr("Ctrl+Return"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this,
                &QDialog::accept);
    auto* column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
    const QFontMetrics metrics(font());
    resize(metrics.averageCharWidth() * 60, metrics.height() * 14);
    m_text->setFocus();
}

QString CommentDialog::comment() const { return m_text->toPlainText(); }

void CommentDialog::reject()
{
    if (comment() == m_before)
        return QDialog::reject();
    auto* box = new QMessageBox(QMessageBox::Question, tr("Comment"), tr("Throw away what you wrote?"),
                                QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("throwAway"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* discard = box->addButton(tr("&Throw away"), QMessageBox::DestructiveRole);
    discard->setObjectName(QStringLiteral("discard"));
    QPushButton* back = box->addButton(tr("&Keep writing"), QMessageBox::RejectRole);
    box->setDefaultButton(back);
    box->setEscapeButton(back);
    connect(discard, &QPushButton::clicked, this, &QDialog::reject, Qt::QueuedConnection);
    connect(discard, &QPushButton::clicked, this, [this] { m_before = comment(); });
    box->open();
}

} // namespace lifeline::main_window
