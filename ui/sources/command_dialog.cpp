#include "ui/sources/command_dialog.h"

#include "core/base/safe_text.h"
#include "ui/theme/label_colour.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lifeline::sources {

QString quotedWords(const QStringList& words)
{
    QStringList quoted;
    for (const QString& word : words)
        quoted.append(QStringLiteral("‘%1’").arg(QString::fromStdString(safeText(word.toStdString()))));
    return quoted.join(QLatin1Char(' '));
}

CommandDialog::CommandDialog(const CommandChoice& choice, const QStringList& history,
                             const theme::Theme& theme, double zoom, QWidget* parent)
    : QDialog(parent),
      m_line(new QComboBox(this)),
      m_shell(new QCheckBox(tr("Let a shell read it (sh -c): pipes, variables and wildcards mean something"),
                            this)),
      m_words(new QLabel(this))
{
    setWindowTitle(tr("Capture from a command"));
    setFont(theme.interfaceFont(theme::TextSize::Body, zoom));
    const QFont fixed = theme.fixedFont(theme::TextSize::Body, zoom);
    auto* about = new QLabel(tr("What it writes to its standard output is read as pcap or pcapng while it "
                                "comes. It gets no input, "
                                "so ssh needs a key."),
                             this);
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    auto* label = new QLabel(tr("&Command"), this);
    label->setBuddy(m_line);
    m_line->setEditable(true);
    m_line->setObjectName(QStringLiteral("commandLine"));
    m_line->setFont(fixed);
    m_line->addItems(history);
    m_line->setEditText(choice.line);
    m_line->setInsertPolicy(QComboBox::NoInsert);
    m_line->lineEdit()->setPlaceholderText(
        QStringLiteral("ssh host tcpdump -U -w - -i eth0 tcp")); // a command, the same in every language
    m_shell->setChecked(choice.isForShell);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setObjectName(QStringLiteral("commandWords"));
    m_words->setFont(theme.fixedFont(theme::TextSize::Label, zoom));
    m_words->setMinimumHeight(QFontMetrics(m_words->font()).lineSpacing() * 3);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    theme::paintWith(*m_words, theme.dim);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_start = buttons->addButton(tr("Start"), QDialogButtonBox::AcceptRole);
    m_start->setObjectName(QStringLiteral("startCommand"));
    m_start->setDefault(true);

    const int line = QFontMetrics(font()).height();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line / 2);
    column->addWidget(about);
    column->addWidget(label);
    column->addWidget(m_line);
    column->addWidget(m_shell);
    column->addWidget(m_words, 1);
    column->addWidget(buttons);
    resize(QFontMetrics(font()).averageCharWidth() * 84, line * 16);
    connect(m_line, &QComboBox::editTextChanged, this, &CommandDialog::update);
    connect(m_shell, &QCheckBox::toggled, this, &CommandDialog::update);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    update();
}

CommandChoice CommandDialog::choice() const
{
    return {m_line->currentText().trimmed(), m_shell->isChecked()};
}

void CommandDialog::update()
{
    const QStringList words = choice().words();
    m_words->setText(words.isEmpty() ? QString() : tr("Runs %1").arg(quotedWords(words)));
    m_start->setEnabled(!words.isEmpty());
}

} // namespace lifeline::sources
