#include "ui/inspector/endpoints_view.h"

#include "ui/inspector/endpoint_facts.h"
#include "ui/inspector/fact_grid.h"
#include "ui/inspector/section.h"
#include "ui/text/state_text.h"
#include "ui/theme/label_colour.h"

#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace lifeline::inspector {

EndpointsView::EndpointsView(state::Selection& selection, state::DisplayOptions& options, QWidget* parent)
    : QScrollArea(parent),
      m_selection(selection),
      m_options(options)
{
    setObjectName(QStringLiteral("endpointsView"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* page = new QWidget;
    auto* outer = new QVBoxLayout(page);
    outer->setContentsMargins(16, 16, 16, 16);
    m_hint = new QLabel(tr("Choose a connection to see its two ends."), page);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_content = new QWidget(page);
    outer->addWidget(m_hint);
    outer->addWidget(m_content);
    outer->addStretch(1);

    m_ends = new FactGrid(FactGrid::Second::Equal, m_content);
    m_wholeHeading = new Section(tr("The connection"), m_content);
    m_whole = new FactGrid(FactGrid::Second::Dim, m_content);
    m_lastHeading = new Section(tr("After the selected segment"), m_content);
    m_last = new FactGrid(FactGrid::Second::Equal, m_content);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_ends);
    column->addSpacing(12);
    column->addWidget(m_wholeHeading);
    column->addWidget(m_whole);
    column->addSpacing(12);
    column->addWidget(m_lastHeading);
    column->addWidget(m_last);
    setWidget(page);

    connect(&m_selection, &state::Selection::stepChanged, this, &EndpointsView::refresh);
    connect(&m_options, &state::DisplayOptions::changed, this, &EndpointsView::refresh);
    refresh();
}

void EndpointsView::setLife(std::shared_ptr<const trace::Life> life)
{
    m_life = std::move(life);
    refresh();
}

void EndpointsView::setTheme(const theme::Theme& theme, double zoom)
{
    QPalette onPanel = palette();
    onPanel.setColor(QPalette::Base, theme.panel);
    setPalette(onPanel);
    m_hint->setFont(theme.interfaceFont(theme::TextSize::Body, zoom));
    theme::paintWith(*m_hint, theme.dim);
    for (FactGrid* grid : {m_ends, m_whole, m_last})
        grid->setTheme(theme, zoom);
    for (Section* section : {m_wholeHeading, m_lastHeading})
        section->setTheme(theme, zoom);
}

void EndpointsView::refresh()
{
    m_hint->setVisible(!m_life);
    m_content->setVisible(m_life != nullptr);
    if (!m_life)
        return;
    const QString client = text::sideName(Side::Client);
    const QString server = text::sideName(Side::Server);
    m_ends->setRows(endpointFacts(*m_life), client, server);
    m_whole->setRows(connectionFacts(*m_life));
    const auto step = m_selection.step();
    const bool selected = step && *step < m_life->steps.size();
    m_lastHeading->setVisible(selected);
    m_last->setVisible(selected);
    if (selected)
        m_last->setRows(variableRows(*m_life, *step, m_options.notation()), client, server);
}

} // namespace lifeline::inspector
