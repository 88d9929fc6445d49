#include "ui/free_play/frame_strip.h"

#include "ui/free_play/compact_button.h"
#include "ui/free_play/play_lines.h"
#include "ui/text/safe.h"
#include "ui/theme/label_colour.h"
#include "ui/widgets/flow_layout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace lifeline::free_play {

namespace {

constexpr int kGap = 8;
constexpr std::size_t kMostChips = 48;

using text::safe;

/// "drop the next SYN of the client": the verb and the keys of the line, without `link`.
QString shortened(const QString& line)
{
    return safe(line.section(QLatin1Char(' '), 1))
        .remove(QLatin1String("from="))
        .remove(QLatin1String("what="));
}

} // namespace

FrameStrip::FrameStrip(QWidget* parent) : QWidget(parent)
{
    auto* flow = new widgets::FlowLayout(kGap, this);
    m_name = new QLabel(tr("On the link"), this);
    m_empty = new QLabel(this);
    for (QLabel* label : {m_name, m_empty}) {
        label->setTextFormat(Qt::PlainText);
        flow->addWidget(label);
    }
}

FrameStrip::Chip& FrameStrip::chip(std::size_t place)
{
    while (m_chips.size() <= place) {
        Chip chip;
        chip.box = new QWidget(this);
        chip.main = new QPushButton(chip.box);
        chip.drop = new QPushButton(QStringLiteral("×"), chip.box);
        chip.drop->setAccessibleName(tr("Drop"));
        chip.drop->setToolTip(tr("Drops it: it never arrives"));
        auto* row = new QHBoxLayout(chip.box);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(2);
        row->addWidget(chip.main);
        row->addWidget(chip.drop);
        for (QPushButton* button : {chip.main, chip.drop})
            button->setAutoDefault(false);
        layout()->addWidget(chip.box);
        const std::size_t number = m_chips.size();
        connect(chip.main, &QPushButton::clicked, this,
                [this, number] { Q_EMIT said(QString(m_chips[number].line)); });
        connect(chip.drop, &QPushButton::clicked, this,
                [this, number] { Q_EMIT said(QString(m_chips[number].dropLine)); });
        m_chips.push_back(chip);
        dress(m_chips.back());
    }
    return m_chips[place];
}

void FrameStrip::fill(Chip& chip, const QString& text, const QString& help, const QString& line,
                      const QString& dropLine)
{
    chip.main->setText(text);
    chip.main->setToolTip(help);
    chip.line = line;
    chip.dropLine = dropLine;
    compact(*chip.main);
    chip.drop->setVisible(!dropLine.isEmpty());
    chip.box->show();
}

void FrameStrip::show(const PlayLog& log, bool isPlaying)
{
    std::size_t used = 0;
    for (const ArmedLine& armed : log.armed())
        if (isPlaying && !armed.isForAll && used < kMostChips) {
            Chip& one = chip(used++);
            fill(one, tr("armed: %1").arg(shortened(armed.line)), tr("Click: disarm it"),
                 disarmLine(armed.number), {});
            one.main->setObjectName(QStringLiteral("armed%1").arg(armed.number));
        }
    for (const FrameOnLink& frame : log.frames())
        if (isPlaying && used < kMostChips) {
            Chip& one = chip(used++);
            const QString arrow =
                frame.from == Side::Client ? QStringLiteral("%1 →") : QStringLiteral("← %1");
            const QString what = arrow.arg(safe(frame.words));
            if (frame.isHeld)
                fill(one, tr("held: %1").arg(what), tr("Click: let it go"),
                     frameLine(QStringLiteral("release"), frame.number),
                     frameLine(QStringLiteral("drop"), frame.number));
            else
                fill(one, what, tr("Under way. Click: hold it"),
                     frameLine(QStringLiteral("hold"), frame.number),
                     frameLine(QStringLiteral("drop"), frame.number));
            one.main->setObjectName(QStringLiteral("frame%1").arg(frame.number));
            one.drop->setObjectName(QStringLiteral("drop%1").arg(frame.number));
        }
    for (std::size_t i = used; i < m_chips.size(); ++i) {
        m_chips[i].box->hide();
        m_chips[i].main->setObjectName({});
        m_chips[i].drop->setObjectName({});
    }
    m_empty->setVisible(used == 0);
    m_empty->setText(isPlaying ? tr("nothing now; a delay of 100 ms, or Hold, gives time to click a segment")
                               : tr("nothing"));
    updateGeometry();
}

void FrameStrip::dress(const Chip& chip) const
{
    const QFont font = m_theme.fixedFont(theme::TextSize::Small, m_zoom);
    chip.main->setFont(font);
    chip.drop->setFont(font);
    compact(*chip.main);
    compact(*chip.drop);
}

void FrameStrip::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_zoom = zoom;
    for (QLabel* label : {m_name, m_empty})
        label->setFont(theme.interfaceFont(theme::TextSize::Label, zoom));
    theme::paintWith(*m_empty, theme.dim);
    for (const Chip& chip : m_chips)
        dress(chip);
    QPushButton like(QStringLiteral("held"));
    like.setFont(theme.fixedFont(theme::TextSize::Small, zoom));
    setMinimumHeight(like.sizeHint().height()); // the first chip moves nothing
}

} // namespace lifeline::free_play
