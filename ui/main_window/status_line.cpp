#include "ui/main_window/status_line.h"

#include "ui/text/error_text.h"
#include "ui/text/safe.h"
#include "ui/theme/label_colour.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <initializer_list>
#include <limits>

namespace lifeline::main_window {

namespace {

constexpr int kPerMille = 1000;

struct Facts {
    Q_DECLARE_TR_FUNCTIONS(Facts)
};

using text::safe;

/// What Qt's plural forms take: they count in int.
int plural(std::uint64_t count)
{
    return static_cast<int>(std::min<std::uint64_t>(count, std::numeric_limits<int>::max()));
}

/// What the capture says that it could not keep up with: its holes are no losses of the network.
std::uint64_t droppedByCapture(const trace::CaptureInfo& info)
{
    std::uint64_t dropped = 0;
    for (const capture::Interface& interface : info.interfaces)
        dropped += std::min(interface.dropped, std::numeric_limits<std::uint64_t>::max() - dropped);
    return dropped;
}

/// "214 UDP frames not shown", "219 frames not shown: 214 UDP, 3 ARP, 2 others": what is not TCP. ICMP errors
/// about a connection are shown, at its ladder.
QString notShown(const trace::TraceSnapshot& snapshot)
{
    const trace::FramesLeftOut& out = snapshot.info.leftOut;
    std::uint64_t others = out.notTcp;
    std::uint64_t all = 0;
    QStringList kinds;
    for (const trace::NotTcp kind : trace::kNotTcp) {
        std::uint64_t count = out.notTcpBy[static_cast<std::size_t>(kind)];
        others -= std::min(count, others);
        if (kind == trace::NotTcp::Icmp)
            count -= std::min<std::uint64_t>(count, snapshot.icmp.size());
        all += count;
        if (count > 0)
            kinds.append(QStringLiteral("%1 %2").arg(QLocale().toString(static_cast<qulonglong>(count)),
                                                     QLatin1String(name(kind))));
    }
    all += others;
    if (all == 0)
        return {};
    if (kinds.size() == 1 && others == 0)
        return Facts::tr("%Ln %1 frames not shown", "UDP frames", plural(all))
            .arg(kinds.first().section(QLatin1Char(' '), -1));
    if (kinds.isEmpty())
        return Facts::tr("%Ln frames that are not TCP not shown", nullptr, plural(all));
    if (others > 0)
        kinds.append(Facts::tr("%Ln others", "frames", plural(others)));
    return Facts::tr("%Ln frames not shown: %1", nullptr, plural(all)).arg(kinds.join(QStringLiteral(", ")));
}

} // namespace

QString captureFacts(const trace::TraceSnapshot& snapshot, Liveness liveness)
{
    const trace::CaptureInfo& info = snapshot.info;
    const QString path = safe(info.subject);
    QStringList facts{info.subject == "-" ? Facts::tr("standard input") : QFileInfo(path).fileName()};
    if (liveness == Liveness::Live)
        facts.prepend(Facts::tr("Live"));
    if (info.format != capture::Format::Unknown)
        facts.append(QLatin1String(capture::name(info.format)));
    facts.append(Facts::tr("%Ln frames", nullptr, plural(info.frames)));
    facts.append(Facts::tr("%Ln connections", nullptr, plural(snapshot.connections.size())));
    const std::uint64_t dropped = droppedByCapture(info);
    if (dropped > 0)
        facts.append(Facts::tr("%Ln frames lost by the capture itself", nullptr, plural(dropped)));
    else if (liveness == Liveness::Live)
        facts.append(Facts::tr("none dropped"));
    const trace::FramesLeftOut& out = info.leftOut;
    if (const QString others = notShown(snapshot); !others.isEmpty())
        facts.append(others);
    if (out.fragments > 0)
        facts.append(Facts::tr("%Ln fragments", nullptr, plural(out.fragments)));
    if (out.truncated > 0)
        facts.append(Facts::tr("%Ln frames are cut short", nullptr, plural(out.truncated)));
    if (out.malformed > 0)
        facts.append(Facts::tr("%Ln frames are malformed", nullptr, plural(out.malformed)));
    for (const std::string& what : out.unsupportedWhat)
        facts.append(safe(what));
    return facts.join(QStringLiteral(" · "));
}

QString problemCount(const trace::CaptureInfo& info)
{
    return info.damageCount == 0 ? QString() : Facts::tr("%Ln problems…", nullptr, plural(info.damageCount));
}

QString problemDetails(const trace::CaptureInfo& info)
{
    QStringList lines;
    for (const capture::Damage& damage : info.damage)
        lines.append(text::errorText(damage.error));
    if (info.damageCount > info.damage.size())
        lines.append(Facts::tr("and %Ln more", nullptr, plural(info.damageCount - info.damage.size())));
    return lines.join(QLatin1Char('\n'));
}

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent),
      m_facts(new QLabel(this)),
      m_problems(new QPushButton(this)),
      m_progress(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("statusLine"));
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_problems->setFlat(true);
    m_problems->setObjectName(QStringLiteral("problems"));
    m_progress->setRange(0, kPerMille);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 2, 16, 2);
    row->setSpacing(12);
    row->addWidget(m_facts, 1);
    row->addWidget(m_problems);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &StatusLine::cancelRequested);
    connect(m_problems, &QPushButton::clicked, this, &StatusLine::problemsRequested);
    setCapture(nullptr);
    setReading(false);
}

void StatusLine::setCapture(const trace::TraceSnapshot* snapshot)
{
    const Liveness liveness = m_isLive ? Liveness::Live : Liveness::Over;
    m_facts->setText(snapshot != nullptr ? captureFacts(*snapshot, liveness) : QString());
    m_facts->setToolTip(m_facts->text());
    m_problems->setText(snapshot != nullptr ? problemCount(snapshot->info) : QString());
    m_problems->setVisible(!m_problems->text().isEmpty());
    const std::uint64_t total = snapshot != nullptr ? snapshot->info.octetsTotal : 0;
    if (total == 0) {
        m_progress->setRange(0, 0); // a pipe: nobody knows how much will come
        return;
    }
    m_progress->setRange(0, kPerMille);
    m_progress->setValue(static_cast<int>(std::min(snapshot->info.octetsRead, total) * kPerMille / total));
}

void StatusLine::setReading(bool reading)
{
    m_progress->setVisible(reading && !m_isLive);
    m_cancel->setVisible(reading);
}

void StatusLine::setLive(bool live)
{
    m_isLive = live;
    m_cancel->setText(live ? tr("Stop") : tr("Cancel"));
    if (live)
        m_progress->hide();
}

void StatusLine::say(const QString& sentence)
{
    m_facts->setText(sentence);
    m_facts->setToolTip({});
}

void StatusLine::setTheme(const theme::Theme& theme, double zoom)
{
    const QFont font = theme.interfaceFont(theme::TextSize::Label, zoom);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_facts, m_problems, m_cancel})
        widget->setFont(font);
    theme::paintWith(*m_facts, theme.dim);
    m_progress->setFixedHeight(QFontMetrics(font).height() / 2);
}

} // namespace lifeline::main_window
