#include "ui/plots/plot_panel.h"

#include "ui/plots/legend_bar.h"
#include "ui/plots/plot_view.h"
#include "ui/plots/plot_words.h"
#include "ui/plots/tcpdump_view.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace lifeline::plots {

using namespace analysis::series;

namespace {

constexpr int kPatience = 300; // milliseconds that one waits without being told
constexpr int kTextTab = static_cast<int>(kChartKindCount);

bool isSameConnection(const trace::Life* one, const trace::Life* other)
{
    return one != nullptr && other != nullptr && one->connection.id == other->connection.id
        && one->connection.first == other->connection.first
        && one->connection.endpoint == other->connection.endpoint;
}

} // namespace

PlotPanel::PlotPanel(state::Selection& selection, state::DisplayOptions& options, Worker worker,
                     QWidget* parent)
    : QWidget(parent),
      m_selection(selection),
      m_options(options),
      m_worker(std::move(worker)),
      m_source(m_worker)
{
    setObjectName(QStringLiteral("plotPanel"));
    setAutoFillBackground(true);
    layOut();
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_view->setMessage(tr("Computing…")); });
    connect(&m_source, &ChartSource::changed, this, &PlotPanel::showCharts);
    connect(&m_options, &state::DisplayOptions::changed, this, [this] {
        m_linesAreStale = true; // relative or absolute
        refresh();
    });
    refresh();
}

void PlotPanel::layOut()
{
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("plotTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    for (std::size_t kind = 0; kind < kChartKindCount; ++kind)
        m_tabs->addTab(chartName(static_cast<ChartKind>(kind)));
    m_tabs->addTab(tr("tcpdump text"));
    m_direction = new QComboBox(this);
    m_direction->setObjectName(QStringLiteral("plotDirection"));
    m_direction->setAccessibleName(tr("Direction"));
    m_direction->setToolTip(tr("Whose octets the plot shows"));
    m_direction->addItems({directionName(Side::Client), directionName(Side::Server), tr("Both")});
    m_legend = new LegendBar(this);
    m_view = new PlotView(m_selection, m_options);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tcpdump = new TcpdumpView(m_selection);
    m_tcpdump->setContextMenuPolicy(Qt::CustomContextMenu);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_tcpdump);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs); // they want all of the width
    auto* below = new QHBoxLayout;
    below->setContentsMargins(0, 2, 8, 0);
    below->addWidget(m_legend, 1);
    below->addWidget(m_direction, 0, Qt::AlignTop);
    column->addLayout(below);
    column->addWidget(m_pages, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, &PlotPanel::refresh);
    connect(m_direction, &QComboBox::activated, this, [this] { m_directionChosen = true; });
    connect(m_direction, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_view->setDirection(static_cast<Direction>(index));
        showCharts();
    });
    connect(m_legend, &LegendBar::toggled, m_view, &PlotView::setShown);
    connect(m_view, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { showMenu(m_view->mapToGlobal(at)); });
    connect(m_tcpdump, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { showMenu(m_tcpdump->mapToGlobal(at)); });
}

void PlotPanel::setLife(trace::SnapshotPtr snapshot, std::shared_ptr<const trace::Life> life,
                        std::shared_ptr<const analysis::Examination> examination)
{
    const bool isSame = isSameConnection(m_life.get(), life.get());
    m_snapshot = std::move(snapshot);
    m_life = std::move(life);
    m_linesAreStale = true;
    if (!isSame) {
        m_linesAreOfAnother = true;
        m_view->setCharts(nullptr, nullptr);
        m_view->fit();
        chooseDirection();
    }
    m_source.setLife(m_life, std::move(examination));
    refresh();
}

/// The direction that carries more, until the user has chosen one.
void PlotPanel::chooseDirection()
{
    if (m_directionChosen || !m_life)
        return;
    const auto& flow = m_life->connection.flow;
    const bool isServers = flow[Side::Server].payload > flow[Side::Client].payload;
    m_direction->setCurrentIndex(isServers ? 1 : 0);
}

void PlotPanel::setTheme(const theme::Theme& theme, double zoom)
{
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme.ground);
    setPalette(colours);
    const QFont label = theme.interfaceFont(theme::TextSize::Label, zoom);
    m_tabs->setFont(label);
    m_direction->setFont(label);
    m_legend->setTheme(theme, zoom);
    m_view->setTheme(theme, zoom);
    m_tcpdump->setTheme(theme, zoom);
}

void PlotPanel::showTab(int index) { m_tabs->setCurrentIndex(index); }

bool PlotPanel::isTextTab() const { return m_tabs->currentIndex() == kTextTab; }

ChartKind PlotPanel::kind() const
{
    return static_cast<ChartKind>(std::min(m_tabs->currentIndex(), kTextTab - 1));
}

bool PlotPanel::showsPlot() const { return m_life && !isTextTab() && m_view->charts(); }

bool PlotPanel::showsText() const { return m_life && isTextTab() && m_lines; }

void PlotPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void PlotPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_source.wantNothing();
    m_patience.stop();
}

/// Shows what is known of the tab that is looked at, and asks for what is not.
void PlotPanel::refresh()
{
    m_pages->setCurrentIndex(isTextTab() ? 1 : 0);
    m_direction->setVisible(!isTextTab());
    m_legend->setVisible(!isTextTab());
    if (!isVisible())
        return;
    if (isTextTab()) {
        m_source.wantNothing();
        showLines();
    } else {
        m_source.want(kind());
        showCharts();
    }
    Q_EMIT contentChanged();
}

void PlotPanel::showCharts()
{
    if (isTextTab())
        return;
    const ChartSource::ChartsPtr charts = m_life ? m_source.charts(kind()) : nullptr;
    if (!m_life) {
        m_patience.stop();
        m_view->setMessage(tr("Choose a connection to see its plots."));
    } else if (charts) {
        m_patience.stop();
        m_view->setMessage({});
    } else if (!m_patience.isActive() && isVisible()) {
        m_view->setMessage({});
        m_patience.start();
    }
    if (charts != m_view->charts())
        m_view->setCharts(m_source.lifeOf(kind()), charts);

    std::vector<CurveKind> kinds;
    QStringList notes;
    if (charts)
        for (const PlotView::Panel& panel : m_view->panels()) {
            const Chart& chart = m_view->chartOf(panel);
            for (const Curve& curve : chart.curves)
                kinds.push_back(curve.kind);
            const QString note = noteText(chart);
            if (!note.isEmpty() && !notes.contains(note))
                notes.append(note);
        }
    std::sort(kinds.begin(), kinds.end());
    kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
    m_legend->setCurves(kinds, m_view->shown(), notes);
    m_view->setAccessibleName(chartName(kind()));
    Q_EMIT contentChanged();
}

void PlotPanel::showLines()
{
    if (!m_life) {
        m_lines.reset();
        m_tcpdump->setLines(nullptr, false);
    } else if (m_linesAreStale && !m_isMakingLines) {
        makeLines();
    }
}

void PlotPanel::makeLines()
{
    m_isMakingLines = true;
    m_linesAreStale = false;
    const auto numbers = m_options.numbers() == text::Numbers::Relative ? exports::Numbers::Relative
                                                                        : exports::Numbers::Absolute;
    const auto made = std::make_shared<std::shared_ptr<const exports::TcpdumpLines>>();
    m_worker([made, snapshot = m_snapshot, life = m_life,
              numbers] { *made = std::make_shared<const exports::TcpdumpLines>(snapshot, life, numbers); },
             [self = QPointer<PlotPanel>(this), made, of = m_life] {
                 if (!self)
                     return;
                 self->m_isMakingLines = false;
                 if (isSameConnection(self->m_life.get(), of.get())) {
                     self->m_lines = *made;
                     self->m_tcpdump->setLines(*made, !std::exchange(self->m_linesAreOfAnother, false));
                 }
                 self->refresh();
             });
}

void PlotPanel::showMenu(const QPoint& at)
{
    QMenu menu(this);
    if (!isTextTab()) {
        QAction* all = menu.addAction(tr("Show everything"), m_view, &PlotView::fit);
        all->setEnabled(showsPlot());
        menu.addSeparator();
    }
    menu.addActions(m_menuActions);
    menu.exec(at);
}

} // namespace lifeline::plots
