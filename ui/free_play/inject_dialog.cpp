#include "ui/free_play/inject_dialog.h"

#include "ui/free_play/play_lines.h"
#include "ui/text/state_text.h"
#include "ui/theme/label_colour.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>

namespace lifeline::free_play {

namespace {

struct Kind {
    const char* name;
    const char* flags;
};

constexpr std::array kKinds{Kind{"RST", "R"}, Kind{"RST, ACK", "R."}, Kind{"SYN", "S"},
                            Kind{"ACK", "."}, Kind{"PSH, ACK", "P."}, Kind{"FIN, ACK", "F."}};
constexpr const char* kSomeText = "forged";

QSpinBox* numberField(QWidget* parent)
{
    auto* field = new QSpinBox(parent);
    field->setRange(std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    return field;
}

} // namespace

InjectDialog::InjectDialog(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Inject a segment"));
    setObjectName(QStringLiteral("injectDialog"));
    makeFields();
    onKindChosen();
}

void InjectDialog::makeFields()
{
    m_from = new QComboBox(this);
    for (const Side side : kBothSides)
        m_from->addItem(text::sideName(side));
    m_from->setCurrentIndex(static_cast<int>(Side::Server));
    m_kind = new QComboBox(this);
    for (const Kind& kind : kKinds)
        m_kind->addItem(QString::fromLatin1(kind.name), QString::fromLatin1(kind.flags));
    m_flags = new QLineEdit(this);
    m_flags->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[SFRPUEW.]{0,8}")), m_flags));
    m_sequence = numberField(this);
    m_acknowledgment = numberField(this);
    m_window = numberField(this);
    m_window->setRange(0, 65'535);
    m_text = new QLineEdit(this);
    m_text->setMaxLength(1'000);
    m_timestamp = new QCheckBox(tr("with a timestamp that fits"), this);
    m_judgement = new QLabel(this);
    m_judgement->setTextFormat(Qt::PlainText);
    m_judgement->setWordWrap(true);
    m_sequence->setObjectName(QStringLiteral("injectSequence"));

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(tr("In the name of"), m_from);
    form->addRow(tr("Segment"), m_kind);
    form->addRow(tr("Flags"), m_flags);
    form->addRow(tr("Seq, relative"), m_sequence);
    form->addRow(tr("Ack, relative"), m_acknowledgment);
    form->addRow(tr("Window"), m_window);
    form->addRow(tr("Payload"), m_text);
    form->addRow(QString(), m_timestamp);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_inject = buttons->addButton(tr("Inject"), QDialogButtonBox::ActionRole);
    m_inject->setObjectName(QStringLiteral("injectNow"));
    m_inject->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addLayout(form);
    column->addWidget(m_judgement);
    column->addWidget(buttons);

    connect(m_from, &QComboBox::currentIndexChanged, this, [this] {
        m_isEdited = false;
        useDefaults();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &InjectDialog::onKindChosen);
    for (QSpinBox* field : {m_sequence, m_acknowledgment})
        connect(field, &QSpinBox::valueChanged, this, [this] {
            m_isEdited = true;
            judge();
        });
    connect(m_flags, &QLineEdit::textChanged, this, &InjectDialog::judge);
    connect(m_inject, &QPushButton::clicked, this, &InjectDialog::inject);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

Side InjectDialog::from() const { return static_cast<Side>(m_from->currentIndex()); }

void InjectDialog::onKindChosen()
{
    const QString flags = m_kind->currentData().toString();
    m_flags->setText(flags);
    m_text->setText(flags == QLatin1String("P.") ? QString::fromLatin1(kSomeText) : QString());
    useDefaults();
}

void InjectDialog::setNumbers(const std::optional<LiveNumbers>& numbers)
{
    const bool isOther = numbers.has_value() != m_numbers.has_value()
        || (numbers && m_numbers && numbers->clientPort != m_numbers->clientPort);
    m_numbers = numbers;
    m_isEdited = m_isEdited && !isOther;
    if (m_isEdited)
        judge();
    else
        useDefaults();
}

void InjectDialog::setPlaying(bool isPlaying) { m_inject->setEnabled(isPlaying && m_numbers.has_value()); }

void InjectDialog::useDefaults()
{
    const LiveNumbers numbers = m_numbers.value_or(LiveNumbers{.next = {}, .window = {{502, 502}}});
    {
        const QSignalBlocker quietSequence(m_sequence);
        const QSignalBlocker quietAcknowledgment(m_acknowledgment);
        m_sequence->setValue(static_cast<int>(numbers.next[from()]));
        m_acknowledgment->setValue(static_cast<int>(numbers.next[other(from())]));
        m_window->setValue(numbers.window[from()]);
        m_timestamp->setChecked(numbers.hasTimestamps && !m_flags->text().contains(QLatin1Char('R')));
    }
    judge();
}

/// What the receiver will make of it, by the sequence number alone (RFC 9293 §3.10.7.4, RFC 5961 §3 and §4).
void InjectDialog::judge()
{
    m_acknowledgment->setEnabled(m_flags->text().contains(QLatin1Char('.')));
    if (!m_numbers) {
        m_judgement->setText(tr("There is no connection yet that it could fit to."));
        return;
    }
    const int ahead = m_sequence->value() - static_cast<int>(m_numbers->next[from()]);
    const bool isReset = m_flags->text().contains(QLatin1Char('R'));
    if (m_flags->text().contains(QLatin1Char('S')))
        m_judgement->setText(tr("A SYN inside a connection is answered with a challenge ACK (RFC 5961 §4)."));
    else if (ahead == 0)
        m_judgement->setText(isReset ? tr("Exactly what the receiver expects next: it believes this RST.")
                                     : tr("Exactly what the receiver expects next."));
    else if (ahead < 0)
        m_judgement->setText(tr("%Ln octets left of what the receiver expects: old to it.", nullptr, -ahead));
    else
        m_judgement->setText(
            isReset
                ? tr("%Ln octets ahead: inside the window it is answered with a challenge ACK (RFC 5961 §3).",
                     nullptr, ahead)
                : tr("%Ln octets ahead of what the receiver expects: a gap.", nullptr, ahead));
}

void InjectDialog::inject()
{
    Forgery forgery;
    forgery.from = from();
    forgery.flags = m_flags->text();
    forgery.window = m_window->value();
    forgery.text = m_text->text();
    forgery.hasTimestamp = m_timestamp->isChecked();
    if (m_numbers) {
        forgery.sequence = m_sequence->value() - static_cast<std::int64_t>(m_numbers->next[from()]);
        forgery.acknowledgment =
            m_acknowledgment->value() - static_cast<std::int64_t>(m_numbers->next[other(from())]);
        forgery.clientPort = m_numbers->clientPort;
    }
    m_isEdited = false;
    Q_EMIT said(injectLine(forgery));
}

void InjectDialog::setTheme(const theme::Theme& theme, double zoom)
{
    const QFont label = theme.interfaceFont(theme::TextSize::Label, zoom);
    setFont(label);
    for (QWidget* widget : findChildren<QWidget*>())
        widget->setFont(label);
    for (QWidget* number :
         std::initializer_list<QWidget*>{m_sequence, m_acknowledgment, m_window, m_flags, m_text})
        number->setFont(theme.fixedFont(theme::TextSize::Label, zoom));
    m_judgement->setMinimumHeight(2 * QFontMetrics(label).lineSpacing());
    m_judgement->setMinimumWidth(QFontMetrics(label).averageCharWidth() * 40);
    theme::paintWith(*m_judgement, theme.dim);
}

} // namespace lifeline::free_play
