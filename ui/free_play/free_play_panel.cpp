#include "ui/free_play/free_play_panel.h"

#include "core/trace/life.h"
#include "ui/free_play/end_column.h"
#include "ui/free_play/frame_strip.h"
#include "ui/free_play/inject_dialog.h"
#include "ui/free_play/lines_page.h"
#include "ui/free_play/link_column.h"
#include "ui/free_play/live_numbers.h"
#include "ui/free_play/play_lines.h"
#include "ui/theme/label_colour.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOption>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace lifeline::free_play {

namespace {

constexpr int kBeside = 16;
constexpr int kGap = 8;
constexpr int kBetweenColumns = 24;
constexpr int kDelayToSee = 100; // milliseconds: segments cross, and a hand can reach them

/// Asks for the height that its contents take at its width: QScrollArea asks for a few lines only.
class TallScrollArea : public QScrollArea {
public:
    QSize sizeHint() const override
    {
        const QSize inside = widget()->sizeHint();
        const int width = QScrollArea::width();
        return {inside.width(),
                widget()->hasHeightForWidth() ? widget()->heightForWidth(width) : inside.height()};
    }
};

/// What stands beside the tabs; their hairline goes on under it.
class Corner : public QWidget {
protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        QStyleOption option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameTabBarBase, &option, &painter, this);
    }
};

} // namespace

FreePlayPanel::FreePlayPanel(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("freePlay"));
    m_lines = new LinesPage;
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeControls(), tr("Free play"));
    m_tabs->addTab(m_lines, tr("Lines"));
    connect(m_tabs, &QTabWidget::tabBarClicked, this, [this](int tab) {
        if (m_tabs->widget(tab) == m_lines)
            QTimer::singleShot(0, m_lines, [this] { m_lines->setFocus(); }); // the tab takes it first
    });
    auto* corner = new Corner;
    auto* cornerRow = new QHBoxLayout(corner);
    cornerRow->setContentsMargins(0, 0, kBeside, 0);
    cornerRow->setSpacing(kGap);
    m_why = new QLabel(corner);
    m_why->setTextFormat(Qt::PlainText);
    m_again = new QPushButton(tr("Play again"), corner);
    m_close = new QPushButton(tr("Stop"), corner);
    m_again->setObjectName(QStringLiteral("playAgain"));
    m_close->setObjectName(QStringLiteral("playEnd"));
    for (QPushButton* button : {m_again, m_close}) {
        button->setAutoDefault(false);
        button->setFlat(true);
    }
    for (QWidget* widget : std::initializer_list<QWidget*>{m_why, m_again, m_close})
        cornerRow->addWidget(widget);
    m_tabs->setCornerWidget(corner);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);

    m_inject = new InjectDialog(this);
    for (EndColumn* end : m_ends.values)
        connect(end, &EndColumn::said, this, &FreePlayPanel::say);
    connect(m_link, &LinkColumn::said, this, &FreePlayPanel::say);
    connect(m_link, &LinkColumn::injectRequested, this, &FreePlayPanel::openInject);
    connect(m_frames, &FrameStrip::said, this, &FreePlayPanel::say);
    connect(m_lines, &LinesPage::said, this, &FreePlayPanel::say);
    connect(m_lines, &LinesPage::lessonRequested, this, &FreePlayPanel::lessonRequested);
    connect(m_inject, &InjectDialog::said, this, &FreePlayPanel::say);
    connect(m_again, &QPushButton::clicked, this, &FreePlayPanel::againRequested);
    connect(m_close, &QPushButton::clicked, this, &FreePlayPanel::closeRequested);
    setFocusProxy(m_ends[Side::Server]);
    showLog();
}

FreePlayPanel::~FreePlayPanel() = default;

QWidget* FreePlayPanel::makeControls()
{
    auto* inside = new QWidget;
    auto* columns = new QHBoxLayout;
    columns->setSpacing(kBetweenColumns);
    m_ends[Side::Client] = new EndColumn(Side::Client, inside);
    m_link = new LinkColumn(inside);
    m_ends[Side::Server] = new EndColumn(Side::Server, inside);
    columns->addWidget(m_ends[Side::Client], 9);
    columns->addWidget(m_link, 10);
    columns->addWidget(m_ends[Side::Server], 9);
    m_frames = new FrameStrip(inside);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(kBeside, kGap, kBeside, kGap);
    column->setSpacing(kGap);
    column->addWidget(m_frames);
    column->addLayout(columns, 1);
    // Large fonts and long words need more room than a small window has.
    auto* scroll = new TallScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    return scroll;
}

void FreePlayPanel::begin(std::optional<int> delay)
{
    m_log = PlayLog();
    m_isPlaying = true;
    m_life.reset();
    m_why->clear();
    m_link->setDelay(delay.value_or(kDelayToSee));
    if (!delay)
        for (const Side side : kBothSides)
            say(delayLine(side, kDelayToSee));
    m_tabs->setCurrentIndex(0);
    showLog();
}

void FreePlayPanel::end(const QString& why)
{
    m_isPlaying = false;
    m_log.end();
    m_why->setText(why);
    m_inject->hide();
    showLog();
}

bool FreePlayPanel::hear(const QString& answer)
{
    if (!m_log.hear(answer))
        return false;
    showLog();
    return true;
}

void FreePlayPanel::setLife(std::shared_ptr<const trace::Life> life)
{
    m_life = std::move(life);
    showLog();
}

void FreePlayPanel::say(const QString& line)
{
    if (!m_isPlaying)
        return;
    m_log.sent(line);
    Q_EMIT lineReady(line);
    showLog();
}

void FreePlayPanel::showLog()
{
    for (const Side side : kBothSides)
        m_ends[side]->show(m_log, stateNow(m_life.get(), side), m_isPlaying);
    m_link->show(m_log, m_isPlaying);
    m_frames->show(m_log, m_isPlaying);
    m_lines->show(m_log, m_isPlaying);
    m_inject->setNumbers(liveNumbers(m_life.get()));
    m_inject->setPlaying(m_isPlaying);
    m_again->setVisible(!m_isPlaying);
    m_close->setText(m_isPlaying ? tr("Stop") : tr("Close"));
}

void FreePlayPanel::openInject()
{
    m_inject->show();
    m_inject->raise();
    m_inject->activateWindow();
}

void FreePlayPanel::setTheme(const theme::Theme& theme, double zoom)
{
    for (EndColumn* end : m_ends.values)
        end->setTheme(theme, zoom);
    m_link->setTheme(theme, zoom);
    m_frames->setTheme(theme, zoom);
    m_lines->setTheme(theme, zoom);
    m_inject->setTheme(theme, zoom);
    const QFont label = theme.interfaceFont(theme::TextSize::Label, zoom);
    m_tabs->tabBar()->setFont(label);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_why, m_again, m_close})
        widget->setFont(label);
    theme::paintWith(*m_why, theme.dim);
}

} // namespace lifeline::free_play
