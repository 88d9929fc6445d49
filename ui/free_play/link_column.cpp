#include "ui/free_play/link_column.h"

#include "ui/free_play/compact_button.h"
#include "ui/free_play/play_lines.h"
#include "ui/text/state_text.h"
#include "ui/theme/label_colour.h"
#include "ui/widgets/flow_layout.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace lifeline::free_play {

namespace {

constexpr int kGap = 6;
constexpr int kSettleTime = 60; // milliseconds

/// One way, milliseconds: where the slider's places stand.
constexpr std::array kDelays{0,   1,   2,   5,   10,  15,  20,  30,   40,   50,   75,   100,
                             150, 200, 250, 300, 400, 500, 750, 1000, 1500, 2000, 3000, 5000};

struct Verb {
    const char* verb;
    const char* text;
    const char* help;
};

constexpr std::array kVerbs{
    Verb{"hold", QT_TRANSLATE_NOOP("lifeline::free_play::LinkColumn", "Hold"),
         QT_TRANSLATE_NOOP("lifeline::free_play::LinkColumn", "It stays on the link until you let it go")},
    Verb{"drop", QT_TRANSLATE_NOOP("lifeline::free_play::LinkColumn", "Drop"),
         QT_TRANSLATE_NOOP("lifeline::free_play::LinkColumn", "It never arrives")},
    Verb{"duplicate", QT_TRANSLATE_NOOP("lifeline::free_play::LinkColumn", "Duplicate"),
         QT_TRANSLATE_NOOP("lifeline::free_play::LinkColumn", "It arrives twice")},
    Verb{"reorder", QT_TRANSLATE_NOOP("lifeline::free_play::LinkColumn", "Reorder"),
         QT_TRANSLATE_NOOP("lifeline::free_play::LinkColumn",
                           "It lets the next one of that end go first, for a second at most")},
    Verb{"corrupt", QT_TRANSLATE_NOOP("lifeline::free_play::LinkColumn", "Corrupt"),
         QT_TRANSLATE_NOOP("lifeline::free_play::LinkColumn",
                           "An octet is changed: the receiver's kernel finds the checksum wrong")},
};

} // namespace

LinkColumn::LinkColumn(QWidget* parent) : QWidget(parent)
{
    m_title = new QLabel(tr("Link"), this);
    m_state = new QLabel(this);
    for (QLabel* label : {m_title, m_state})
        label->setTextFormat(Qt::PlainText);
    auto* heading = new QHBoxLayout;
    heading->setSpacing(kGap);
    heading->addWidget(m_title);
    heading->addWidget(m_state, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap);
    column->addLayout(heading);
    column->addWidget(makeDelay());
    auto* rest = new QWidget(this);
    auto* flow = new widgets::FlowLayout(kGap, rest);
    makeNextFrame(*flow, rest);
    makeAll(*flow, rest);
    column->addWidget(rest);
    column->addStretch(1);
    setDelay(0);
}

QWidget* LinkColumn::makeDelay()
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGap);
    auto* name = new QLabel(tr("Delay one way"), row);
    m_slider = new QSlider(Qt::Horizontal, row);
    m_slider->setObjectName(QStringLiteral("linkDelay"));
    m_slider->setRange(0, static_cast<int>(kDelays.size()) - 1);
    m_slider->setPageStep(3);
    m_slider->setAccessibleName(tr("Delay one way"));
    m_slider->setToolTip(
        tr("How long a segment is on its way, in each direction; counts for what is sent from now on"));
    name->setBuddy(m_slider);
    m_delay = new QLabel(row);
    line->addWidget(name);
    line->addWidget(m_slider, 1);
    line->addWidget(m_delay);
    m_settles = new QTimer(this);
    m_settles->setSingleShot(true);
    m_settles->setInterval(kSettleTime);
    connect(m_settles, &QTimer::timeout, this, &LinkColumn::sayDelay);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        m_delay->setText(tr("%1 ms").arg(delay()));
        if (!m_settles->isActive())
            m_settles->start();
    });
    m_whilePlaying.push_back(m_slider);
    return row;
}

void LinkColumn::makeNextFrame(QLayout& flow, QWidget* row)
{
    auto* name = new QLabel(tr("Next"), row);
    m_what = new QComboBox(row);
    m_what->setObjectName(QStringLiteral("linkWhat"));
    m_what->setAccessibleName(tr("Which segment"));
    for (const auto& [word, text] :
         std::initializer_list<std::pair<const char*, QString>>{{"any", tr("segment")},
                                                                {"syn", QStringLiteral("SYN")},
                                                                {"syn-ack", QStringLiteral("SYN-ACK")},
                                                                {"ack", tr("plain ACK")},
                                                                {"data", tr("data")},
                                                                {"fin", QStringLiteral("FIN")},
                                                                {"rst", QStringLiteral("RST")}})
        m_what->addItem(text, QString::fromLatin1(word));
    m_from = new QComboBox(row);
    m_from->setObjectName(QStringLiteral("linkFrom"));
    m_from->setAccessibleName(tr("From which end"));
    m_from->addItem(tr("from the client"));
    m_from->addItem(tr("from the server"));
    for (QWidget* widget : std::initializer_list<QWidget*>{name, m_what, m_from})
        flow.addWidget(widget);
    for (const Verb& verb : kVerbs) {
        auto* button = new QPushButton(tr(verb.text), row);
        button->setObjectName(QLatin1String("link") + QLatin1String(verb.verb));
        button->setToolTip(tr(verb.help));
        button->setAutoDefault(false);
        flow.addWidget(button);
        m_whilePlaying.push_back(button);
        connect(button, &QPushButton::clicked, this, [this, word = QString::fromLatin1(verb.verb)] {
            Q_EMIT said(nextFrameLine(word, static_cast<Side>(m_from->currentIndex()),
                                      m_what->currentData().toString()));
        });
    }
}

void LinkColumn::makeAll(QLayout& flow, QWidget* row)
{
    m_holdAll = new QPushButton(tr("Hold all"), row);
    m_holdAll->setToolTip(tr("Every segment stays on the link until you click it"));
    m_release = new QPushButton(tr("Release all"), row);
    m_release->setToolTip(tr("Lets go all that is held, first come first served"));
    m_cut = new QPushButton(tr("Cut"), row);
    m_cut->setToolTip(
        tr("Nothing passes in either direction until the link is mended; what is under way is lost"));
    auto* inject = new QPushButton(tr("Inject…"), row);
    inject->setToolTip(tr("Sends a segment that nobody sent"));
    m_holdAll->setCheckable(true);
    m_cut->setCheckable(true);
    for (const auto& [button, name] :
         std::initializer_list<std::pair<QPushButton*, const char*>>{{m_holdAll, "linkHoldAll"},
                                                                     {m_release, "linkRelease"},
                                                                     {m_cut, "linkCut"},
                                                                     {inject, "linkInject"}}) {
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        flow.addWidget(button);
    }
    m_whilePlaying.insert(m_whilePlaying.end(), {m_holdAll, m_cut, inject});
    connect(m_holdAll, &QPushButton::clicked, this, [this](bool on) {
        if (on)
            for (const Side side : kBothSides)
                Q_EMIT said(holdAllLine(side));
        else
            for (const std::uint64_t line : std::vector(m_holding))
                Q_EMIT said(disarmLine(line));
    });
    connect(m_release, &QPushButton::clicked, this, [this] { Q_EMIT said(QStringLiteral("link release")); });
    connect(m_cut, &QPushButton::clicked, this,
            [this](bool on) { Q_EMIT said(on ? QStringLiteral("link cut") : QStringLiteral("link mend")); });
    connect(inject, &QPushButton::clicked, this, &LinkColumn::injectRequested);
}

int LinkColumn::delay() const { return kDelays[static_cast<std::size_t>(m_slider->value())]; }

void LinkColumn::setDelay(int milliseconds)
{
    const auto place = std::min_element(kDelays.begin(), kDelays.end(), [&](int a, int b) {
        return std::abs(a - milliseconds) < std::abs(b - milliseconds);
    });
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(static_cast<int>(place - kDelays.begin()));
    m_saidDelay = delay();
    m_delay->setText(tr("%1 ms").arg(milliseconds));
}

void LinkColumn::sayDelay()
{
    if (delay() == m_saidDelay || !m_slider->isEnabled())
        return;
    m_saidDelay = delay();
    for (const Side side : kBothSides)
        Q_EMIT said(delayLine(side, delay()));
}

void LinkColumn::show(const PlayLog& log, bool isPlaying)
{
    for (QWidget* widget : m_whilePlaying)
        widget->setEnabled(isPlaying);
    m_what->setEnabled(isPlaying);
    m_from->setEnabled(isPlaying);
    m_hasHeld = std::any_of(log.frames().begin(), log.frames().end(),
                            [](const FrameOnLink& frame) { return frame.isHeld; });
    m_release->setEnabled(isPlaying && m_hasHeld);
    m_holding.clear();
    for (const ArmedLine& line : log.armed())
        if (line.isForAll)
            m_holding.push_back(line.number);
    m_holdAll->setChecked(!m_holding.empty());
    m_cut->setChecked(log.isCut());
    m_cut->setText(log.isCut() ? tr("Mend") : tr("Cut"));
    compact(*m_cut);
    m_state->setText(!isPlaying               ? QString()
                         : log.isCut()        ? tr("cut: nothing passes")
                         : !m_holding.empty() ? tr("holds everything")
                                              : QString());
}

void LinkColumn::setTheme(const theme::Theme& theme, double zoom)
{
    const QFont label = theme.interfaceFont(theme::TextSize::Label, zoom);
    for (QWidget* widget : findChildren<QWidget*>())
        widget->setFont(label);
    for (QPushButton* one : findChildren<QPushButton*>())
        compact(*one);
    m_title->setFont(theme.interfaceFont(theme::TextSize::Heading, zoom, QFont::DemiBold));
    m_delay->setFont(theme.fixedFont(theme::TextSize::Label, zoom));
    m_delay->setMinimumWidth(QFontMetrics(m_delay->font()).horizontalAdvance(QStringLiteral("5000 ms")));
    theme::paintWith(*m_state, theme.dim);
}

} // namespace lifeline::free_play
