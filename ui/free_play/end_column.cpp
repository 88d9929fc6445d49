#include "ui/free_play/end_column.h"

#include "core/tcp/endpoint_state.h"
#include "ui/free_play/answer_text.h"
#include "ui/free_play/compact_button.h"
#include "ui/free_play/play_lines.h"
#include "ui/free_play/state_chip.h"
#include "ui/text/state_text.h"
#include "ui/theme/label_colour.h"
#include "ui/widgets/flow_layout.h"

#include <QAction>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace lifeline::free_play {

namespace {

constexpr int kEchoPort = 9292;
constexpr int kBacklog = 128;
constexpr int kGap = 6;

struct Option {
    const char* name;
    const char* help;
};

constexpr std::array kOptions{
    Option{"TCP_NODELAY",
           QT_TRANSLATE_NOOP(
               "lifeline::free_play::EndColumn",
               "Small segments do not wait for the ACK of the one before (Nagle's algorithm off)")},
    Option{
        "TCP_QUICKACK",
        QT_TRANSLATE_NOOP("lifeline::free_play::EndColumn", "Acknowledge at once, for now: no delayed ACK")},
    Option{"TCP_CORK",
           QT_TRANSLATE_NOOP("lifeline::free_play::EndColumn",
                             "Send only full segments until it is pulled out")},
    Option{"SO_KEEPALIVE",
           QT_TRANSLATE_NOOP("lifeline::free_play::EndColumn",
                             "Probe a silent peer, after two hours unless TCP_KEEPIDLE is set")},
};

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLineEdit* numberField(int least, int most, int value, const QString& name, QWidget* parent)
{
    auto* field = new QLineEdit(QString::number(value), parent);
    field->setValidator(new QIntValidator(least, most, field));
    field->setAccessibleName(name);
    return field;
}

} // namespace

EndColumn::EndColumn(Side side, QWidget* parent) : QWidget(parent), m_side(side)
{
    m_title = plainLabel(text::sideName(side), this);
    m_chip = new StateChip(this);
    m_answer = plainLabel({}, this);
    m_answer->setWordWrap(true);
    m_answer->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_answer->setFocusPolicy(Qt::NoFocus);
    m_answer->setObjectName(QString::fromLatin1(name(side)) + QLatin1String("Answer"));

    auto* heading = new QHBoxLayout;
    heading->setSpacing(kGap);
    heading->addWidget(m_title);
    heading->addWidget(m_chip);
    heading->addStretch(1);
    heading->addWidget(makePort());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap);
    column->addLayout(heading);
    // A row of its own for each step of a connection's life; what is rarer fills up the last.
    for (const auto make : {&EndColumn::makeOpening, &EndColumn::makeTalking, &EndColumn::makeEnding}) {
        auto* row = new QWidget(this);
        row->setLayout(new widgets::FlowLayout(kGap));
        (this->*make)(row);
        column->addWidget(row);
    }
    column->addWidget(m_answer, 1);
    setFocusProxy(side == Side::Client ? m_connect : m_listen);
}

QPushButton* EndColumn::button(const char* name, const QString& text, const QString& help)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(lifeline::name(m_side)) + QLatin1String(name));
    button->setToolTip(help);
    button->setAutoDefault(false);
    return button;
}

QWidget* EndColumn::makePort()
{
    m_port = numberField(1, 65'535, kEchoPort, tr("Port"), this);
    m_port->setToolTip(tr("The server's port"));
    return m_port;
}

void EndColumn::makeOpening(QWidget* row)
{
    m_connect =
        button("Connect", tr("Connect"), tr("socket(), connect(): sends a SYN, and waits for the SYN-ACK"));
    m_listen =
        button("Listen", tr("Listen"), tr("socket(), bind(), listen(): from now on the kernel answers SYNs"));
    m_accept = button("Accept", tr("Accept"),
                      tr("accept(): takes the first connection out of the accept queue; does not wait"));
    const auto buttons = m_side == Side::Client ? std::array{m_connect, m_listen, m_accept}
                                                : std::array{m_listen, m_accept, m_connect};
    for (QPushButton* one : buttons)
        row->layout()->addWidget(one);
    connect(m_connect, &QPushButton::clicked, this, [this] {
        const QString actor = m_actor; // what is said may change it
        if (m_connectsAnew)
            Q_EMIT said(actor + QLatin1String(" close"));
        Q_EMIT said(connectLine(actor, numberIn(*m_port)));
    });
    connect(m_listen, &QPushButton::clicked, this,
            [this] { Q_EMIT said(listenLine(m_actor, numberIn(*m_port), numberIn(*m_backlog))); });
    connect(m_accept, &QPushButton::clicked, this, [this] { Q_EMIT said(acceptLine(m_actor)); });
}

void EndColumn::makeTalking(QWidget* row)
{
    auto* send = button("Send", tr("Send"),
                        tr("send(): into the kernel's buffer; segments follow when TCP may send them"));
    auto* receive = button("Receive", tr("Receive"), tr("recv(): what has come in order; does not wait"));
    m_text = new QLineEdit(QStringLiteral("hello"), row);
    m_text->setMaxLength(1'000);
    m_text->setAccessibleName(tr("What is sent"));
    m_text->setToolTip(tr("Text to send; a number is so many octets"));
    for (QWidget* one : std::initializer_list<QWidget*>{m_text, send, receive})
        row->layout()->addWidget(one);
    m_ofConnection.insert(m_ofConnection.end(), {send, receive});
    connect(send, &QPushButton::clicked, this, [this] {
        if (!m_text->text().isEmpty())
            Q_EMIT said(sendLine(m_actor, m_text->text()));
    });
    connect(receive, &QPushButton::clicked, this, [this] { Q_EMIT said(receiveLine(m_actor)); });
}

void EndColumn::makeEnding(QWidget* row)
{
    auto* shut =
        button("Shutdown", tr("Shutdown"), tr("shutdown(SHUT_WR): sends a FIN; this end can still receive"));
    m_close =
        button("Close", tr("Close"),
               tr("close(): a FIN, or a RST where something was not read; a listener without a connection"));
    auto* reset = button("Reset", tr("Reset"), tr("SO_LINGER with 0, then close(): a RST instead of a FIN"));
    m_kill = button("Kill", tr("Kill"),
                    tr("SIGKILL to the process: its kernel closes its sockets; the next one takes over"));
    for (QPushButton* one : {shut, m_close, reset, m_kill})
        row->layout()->addWidget(one);
    m_ofConnection.insert(m_ofConnection.end(), {shut, reset});
    connect(shut, &QPushButton::clicked, this,
            [this] { Q_EMIT said(m_actor + QLatin1String(" shutdown how=write")); });
    connect(m_close, &QPushButton::clicked, this, [this] { Q_EMIT said(m_actor + QLatin1String(" close")); });
    connect(reset, &QPushButton::clicked, this, [this] {
        const QString actor = m_actor;
        Q_EMIT said(lingerLine(actor));
        Q_EMIT said(actor + QLatin1String(" close"));
    });
    connect(m_kill, &QPushButton::clicked, this, [this] { Q_EMIT said(killLine(m_actor)); });
    makeOptions(row);
}

void EndColumn::makeOptions(QWidget* row)
{
    auto* options = button("Options", tr("Options"), tr("setsockopt() on the connection's socket"));
    auto* menu = new QMenu(options);
    menu->setToolTipsVisible(true);
    for (const Option& option : kOptions) {
        QAction* action = menu->addAction(QString::fromLatin1(option.name));
        action->setCheckable(true);
        action->setToolTip(tr(option.help));
        m_options.push_back(action);
        connect(action, &QAction::triggered, this,
                [this, action](bool on) { Q_EMIT said(optionLine(m_actor, action->text(), on ? 1 : 0)); });
    }
    options->setMenu(menu);
    m_ofConnection.push_back(options);
    auto* word = plainLabel(tr("backlog"), row);
    m_backlog = numberField(0, 65'535, kBacklog, tr("Backlog"), row);
    m_backlog->setToolTip(tr("The length of the accept queue that listen() asks for"));
    word->setBuddy(m_backlog);
    auto* both = new QWidget(row); // a line never ends between them
    auto* beside = new QHBoxLayout(both);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(kGap);
    beside->addWidget(word);
    beside->addWidget(m_backlog);
    row->layout()->addWidget(options);
    row->layout()->addWidget(both);
}

int EndColumn::numberIn(const QLineEdit& field)
{
    if (field.hasAcceptableInput())
        return field.text().toInt();
    return static_cast<const QIntValidator*>(field.validator())->bottom();
}

void EndColumn::show(const PlayLog& log, std::optional<tcp::State> state, bool isPlaying)
{
    const EndInPlay& end = log.end(m_side);
    m_actor = end.actor;
    m_title->setText(end.actor.isEmpty() || end.actor == QString::fromLatin1(name(m_side))
                         ? text::sideName(m_side)
                         : tr("%1, process %2").arg(text::sideName(m_side), end.actor.right(1)));
    const bool listens = end.hasListener && !end.hasConnection;
    m_chip->setState(listens && state.value_or(tcp::State::Closed) == tcp::State::Closed
                         ? tcp::State::Listen
                         : state.value_or(tcp::State::Closed));
    const bool free = isPlaying && !end.actor.isEmpty() && !end.waiting;
    m_connectsAnew = end.hasConnection && end.hasFailed;
    m_connect->setEnabled(free && (!end.hasConnection || m_connectsAnew));
    m_listen->setEnabled(free && !end.hasListener);
    m_accept->setEnabled(free && end.hasListener);
    m_close->setEnabled(free && (end.hasConnection || end.hasListener));
    m_kill->setEnabled(isPlaying && !end.actor.isEmpty());
    for (QWidget* widget : m_ofConnection)
        widget->setEnabled(free && end.hasConnection);
    m_text->setEnabled(isPlaying);
    m_port->setEnabled(isPlaying);
    m_backlog->setEnabled(isPlaying);
    if (!end.hasConnection)
        for (QAction* option : m_options) // a new socket begins without
            option->setChecked(false);
    const PlayEntry* waiting = log.entry(end.waiting);
    const PlayEntry* last = waiting != nullptr ? waiting : log.entry(end.last);
    if (last == nullptr)
        m_answer->setText(isPlaying && m_side == Side::Server ? tr("A server listens first.")
                              : isPlaying                     ? tr("Then a client connects.")
                                                              : QString());
    else if (waiting != nullptr)
        m_answer->setText(
            tr("%1 waits: the call has not returned. Meanwhile this process can only be killed.")
                .arg(waiting->line.section(QLatin1Char(' '), 1, 1)));
    else if (end.actor.isEmpty())
        m_answer->setText(tr("All four processes of this end were killed."));
    else
        m_answer->setText(answerText(*last));
}

void EndColumn::setTheme(const theme::Theme& theme, double zoom)
{
    m_title->setFont(theme.interfaceFont(theme::TextSize::Heading, zoom, QFont::DemiBold));
    m_chip->setTheme(theme, zoom);
    const QFont label = theme.interfaceFont(theme::TextSize::Label, zoom);
    for (QWidget* widget : findChildren<QWidget*>())
        if (widget != m_title && widget != m_chip)
            widget->setFont(label);
    for (QPushButton* one : findChildren<QPushButton*>())
        compact(*one);
    m_answer->setMinimumHeight(2 * QFontMetrics(label).lineSpacing());
    const int character = QFontMetrics(label).averageCharWidth();
    m_text->setFixedWidth(character * 12);
    m_port->setFixedWidth(character * 7);
    m_backlog->setFixedWidth(character * 7);
    theme::paintWith(*m_answer, theme.dim);
}

} // namespace lifeline::free_play
