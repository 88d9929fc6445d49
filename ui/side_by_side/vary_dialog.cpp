#include "ui/side_by_side/vary_dialog.h"

#include "core/lessons/vary.h"
#include "ui/text/error_text.h"
#include "ui/theme/label_colour.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace lifeline::side_by_side {

namespace {

/// What a switch is changed to.
QString otherValue(const std::string& value)
{
    return value == "0" ? QStringLiteral("1")
        : value == "1"  ? QStringLiteral("0")
                        : QString::fromStdString(value);
}

void addOptions(QStringList& settings, const lessons::SocketOptions& options)
{
    for (const auto& [name, value] : options)
        if (const auto* number = std::get_if<int>(&value))
            settings.append(QString::fromStdString(name) + QLatin1Char('=')
                            + otherValue(std::to_string(*number)));
}

} // namespace

QStringList variationsOf(const lessons::Lesson& lesson)
{
    QStringList settings;
    if (!lesson.comparison.vary.empty())
        settings.append(QString::fromStdString(lesson.comparison.vary));
    for (const Side side : kBothSides)
        for (const auto& [name, value] : lesson.sysctls[side])
            settings.append(QStringLiteral("%1:%2=%3")
                                .arg(QString::fromLatin1(lifeline::name(side)), QString::fromStdString(name),
                                     otherValue(value)));
    for (const lessons::Actor& actor : lesson.actors)
        for (const lessons::Step& step : actor.steps) {
            if (const auto* listen = std::get_if<lessons::Listen>(&step)) {
                addOptions(settings, listen->options);
                settings.append(QStringLiteral("backlog=%1").arg(listen->backlog > 1 ? 1 : 128));
            }
            if (const auto* connect = std::get_if<lessons::Connect>(&step))
                addOptions(settings, connect->options);
        }
    if (!lesson.network.isLoopback) {
        const auto delay =
            std::chrono::duration_cast<std::chrono::milliseconds>(lesson.network.delay[Side::Client]);
        settings.append(QStringLiteral("delay=%1ms").arg(delay.count() > 0 ? delay.count() * 4 : 50));
        settings.append(QStringLiteral("mtu=%1").arg(lesson.network.mtu > 1'300 ? 1'300 : 1'500));
        settings.append(lesson.network.family == lessons::Family::Ipv4 ? QStringLiteral("family=ipv6")
                                                                       : QStringLiteral("family=ipv4"));
    }
    for (const char* usual : {"net.ipv4.tcp_sack=0", "net.ipv4.tcp_timestamps=0",
                              "net.ipv4.tcp_window_scaling=0", "net.ipv4.tcp_ecn=1", "TCP_NODELAY=1"})
        settings.append(QLatin1String(usual));
    settings.removeDuplicates();
    QStringList possible;
    for (const QString& setting : settings)
        if (lessons::varied(lesson, setting.toStdString()))
            possible.append(setting);
    return possible;
}

VaryDialog::VaryDialog(lessons::Lesson lesson, const QString& language, QWidget* parent)
    : QDialog(parent),
      m_lesson(std::move(lesson))
{
    setWindowTitle(tr("Run with one setting changed"));
    const std::string code = language.toStdString();
    m_what = new QLabel(tr("“%1” runs twice: as it is, and with this changed.")
                            .arg(QString::fromStdString(m_lesson.title.in(code))),
                        this);
    m_list = new QListWidget(this);
    m_list->addItems(variationsOf(m_lesson));
    m_list->setAccessibleName(tr("Settings"));
    if (!m_lesson.comparison.vary.empty() && m_list->count() > 0)
        m_list->item(0)->setToolTip(QString::fromStdString(m_lesson.comparison.what.in(code)));
    m_setting = new QLineEdit(this);
    m_setting->setObjectName(QStringLiteral("varySetting"));
    m_setting->setAccessibleName(tr("Name and value"));
    m_setting->setPlaceholderText(QStringLiteral("server:net.ipv4.tcp_syncookies=0"));
    m_judgement = new QLabel(this);
    for (QLabel* label : {m_what, m_judgement}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_run = buttons->addButton(tr("Run both"), QDialogButtonBox::AcceptRole);
    m_run->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_what, m_list, m_setting, m_judgement, buttons})
        column->addWidget(widget);
    connect(m_list, &QListWidget::currentTextChanged, m_setting, &QLineEdit::setText);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    connect(m_setting, &QLineEdit::textChanged, this, &VaryDialog::judge);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_list->setCurrentRow(0);
    judge();
}

QString VaryDialog::setting() const { return m_setting->text().trimmed(); }

void VaryDialog::judge()
{
    const auto changed = lessons::varied(m_lesson, setting().toStdString());
    m_run->setEnabled(changed.has_value());
    m_judgement->setText(changed
                             ? tr("A sysctl, a socket option, or one of backlog, delay, rate, mtu, family; "
                                  "client: or server: before it means that end alone.")
                             : text::errorText(changed.error()));
}

void VaryDialog::setTheme(const theme::Theme& theme, double zoom)
{
    const QFont label = theme.interfaceFont(theme::TextSize::Label, zoom);
    for (QWidget* widget : findChildren<QWidget*>())
        widget->setFont(label);
    const QFont fixed = theme.fixedFont(theme::TextSize::Label, zoom);
    m_list->setFont(fixed);
    m_setting->setFont(fixed);
    m_list->setMinimumSize(QFontMetrics(fixed).averageCharWidth() * 56, QFontMetrics(fixed).height() * 14);
    m_judgement->setMinimumHeight(3 * QFontMetrics(label).lineSpacing());
    theme::paintWith(*m_judgement, theme.dim);
}

} // namespace lifeline::side_by_side
