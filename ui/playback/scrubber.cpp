#include "ui/playback/scrubber.h"

#include "ui/theme/icon.h"
#include "ui/theme/label_colour.h"

#include <QAction>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <array>

namespace lifeline::playback {

namespace {

constexpr std::array kSpeeds{0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0};

} // namespace

QString speedText(double speed) { return QStringLiteral("%1×").arg(speed); }

Scrubber::Scrubber(state::Playhead& playhead, state::Selection& selection, QWidget* parent)
    : QWidget(parent),
      m_playhead(playhead),
      m_selection(selection),
      m_clock(playhead),
      m_theme(theme::Theme::light())
{
    setObjectName(QStringLiteral("scrubber"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(2);
    m_first = addButton("first", tr("To the beginning"), QStringLiteral("first"));
    m_back = addButton("back", tr("One segment back"), QStringLiteral("step-back"));
    m_play = addButton("play", tr("Play"), QStringLiteral("run"));
    m_forward = addButton("forward", tr("One segment on"), QStringLiteral("step-forward"));
    m_last = addButton("last", tr("To the last segment"), QStringLiteral("last"));
    m_speed = addButton("speed", tr("Speed"), {});
    m_speed->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto* speeds = new QMenu(m_speed);
    for (const double speed : kSpeeds)
        connect(speeds->addAction(speedText(speed)), &QAction::triggered, this,
                [this, speed] { m_playhead.setSpeed(speed); });
    connect(m_speed, &QToolButton::clicked, this, [this, speeds] {
        speeds->setFont(m_speed->font());
        speeds->popup(m_speed->mapToGlobal(QPoint(0, 0)) - QPoint(0, speeds->sizeHint().height()));
    });
    m_track = new Track(playhead, selection, this);
    m_showAll = addButton("showAll", tr("Leave this moment and show the whole connection again"), {});
    m_showAll->setText(tr("Show all"));
    m_showAll->setAutoRaise(false);
    m_showAll->setToolButtonStyle(Qt::ToolButtonTextOnly);
    QSizePolicy policy = m_showAll->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // the track stays where it is, perhaps under the mouse
    m_showAll->setSizePolicy(policy);
    m_place = new QLabel(this);
    m_place->setObjectName(QStringLiteral("place"));
    m_place->setTextFormat(Qt::PlainText);
    m_place->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_first, m_back, m_play, m_forward, m_last, m_speed})
        row->addWidget(widget);
    row->addWidget(m_track, 1);
    row->addSpacing(4);
    row->addWidget(m_showAll);
    row->addSpacing(4);
    row->addWidget(m_place);

    connect(m_first, &QToolButton::clicked, this, [this] { m_playhead.first(); });
    connect(m_back, &QToolButton::clicked, this, [this] { m_playhead.stepSegment(-1, m_selection.step()); });
    connect(m_play, &QToolButton::clicked, this,
            [this] { m_playhead.isPlaying() ? m_playhead.pause() : m_playhead.play(); });
    connect(m_forward, &QToolButton::clicked, this,
            [this] { m_playhead.stepSegment(1, m_selection.step()); });
    connect(m_last, &QToolButton::clicked, this, [this] { m_playhead.last(); });
    connect(m_showAll, &QToolButton::clicked, &m_playhead, &state::Playhead::leave);
    connect(&m_playhead, &state::Playhead::momentChanged, this, &Scrubber::follow);
    connect(&m_playhead, &state::Playhead::playingChanged, this, &Scrubber::dress);
    connect(&m_playhead, &state::Playhead::speedChanged, this, &Scrubber::dress);
    connect(&m_selection, &state::Selection::stepChanged, this, &Scrubber::follow);
    setTheme(m_theme, 1);
    readAgain();
}

QToolButton* Scrubber::addButton(const char* name, const QString& words, const QString& icon)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setProperty("icon-name", icon);
    return button;
}

void Scrubber::readAgain()
{
    const bool walks = m_playhead.life() && !m_playhead.life()->steps.empty();
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_first, m_back, m_play, m_forward, m_last, m_speed, m_track})
        widget->setEnabled(walks);
    m_track->readAgain();
    follow();
}

void Scrubber::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_zoom = zoom;
    m_track->setTheme(theme, zoom);
    m_place->setFont(theme.fixedFont(theme::TextSize::Label, zoom));
    theme::paintWith(*m_place, theme.dim);
    dress();
    follow();
    update();
}

void Scrubber::dress()
{
    const bool playing = m_playhead.isPlaying();
    m_play->setProperty("icon-name", playing ? QStringLiteral("pause") : QStringLiteral("run"));
    m_play->setToolTip(playing ? tr("Pause") : tr("Play"));
    m_play->setAccessibleName(m_play->toolTip());
    const QFont font = m_theme.interfaceFont(theme::TextSize::Label, m_zoom);
    const int side = QFontMetrics(font).height();
    for (QToolButton* button : {m_first, m_back, m_play, m_forward, m_last}) {
        button->setIcon(theme::icon(button->property("icon-name").toString(), m_theme));
        button->setIconSize({side, side});
    }
    m_showAll->setFont(font);
    m_speed->setFont(font);
    m_speed->setText(speedText(m_playhead.speed()));
    // As wide as the longest, so that the track stays where it is.
    m_speed->setMinimumWidth(QFontMetrics(font).horizontalAdvance(speedText(0.5)) + side);
}

/// As wide as the last segment's number needs, so that the track does not move while it plays.
void Scrubber::follow()
{
    m_showAll->setVisible(m_playhead.now().has_value());
    const QLocale locale;
    const std::size_t count = m_playhead.life() ? m_playhead.life()->steps.size() : 0;
    const auto step = m_playhead.now() ? m_playhead.step() : m_selection.step();
    const QString all = locale.toString(static_cast<qulonglong>(count));
    const QString here = step ? locale.toString(*step + 1)
        : m_playhead.now()    ? locale.toString(0)
                              : QStringLiteral("–");
    m_place->setMinimumWidth(
        QFontMetrics(m_place->font()).horizontalAdvance(QStringLiteral("%1 / %1").arg(all)));
    m_place->setText(count == 0 ? QString() : QStringLiteral("%1 / %2").arg(here, all));
}

void Scrubber::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.panel);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.hairline);
}

} // namespace lifeline::playback
