#include "app/lifeline/application.h"
#include "core/base/error.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/main_window.h"
#include "ui/plots/plot_panel.h"
#include "ui/text/error_text.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>

namespace lifeline::app {

void Application::wirePlots()
{
    main_window::Actions& actions = m_window->actions();
    const auto tell = [this](const Expected<void>& written) {
        if (!written)
            m_window->banner().say(text::errorText(written.error()),
                                   QString::fromStdString(describe(written.error())));
    };
    /// Empty where the user thinks better of it.
    const auto askFor = [this](const QString& title, const QString& name, const QString& filter,
                               const QString& suffix) {
        QString path = QFileDialog::getSaveFileName(m_window.get(), title, name, filter);
        if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
            path += suffix;
        return path;
    };
    connect(actions.exportPlot, &QAction::triggered, this, [this, tell, askFor] {
        const QString path = askFor(tr("Export plot"), QStringLiteral("plot.svg"),
                                    tr("SVG (*.svg);;PDF (*.pdf);;PNG (*.png)"), QStringLiteral(".svg"));
        if (!path.isEmpty())
            tell(m_plots->writePicture(path));
    });
    connect(actions.savePlotData, &QAction::triggered, this, [this, tell, askFor] {
        const QString path = m_plots->showsText()
            ? askFor(tr("Save text"), QStringLiteral("connection.txt"), tr("Text (*.txt)"),
                     QStringLiteral(".txt"))
            : askFor(tr("Save data"), QStringLiteral("plot.csv"), tr("CSV (*.csv)"), QStringLiteral(".csv"));
        if (!path.isEmpty())
            m_plots->writeData(path, tell);
    });
    connect(actions.copyPlot, &QAction::triggered, m_plots, &plots::PlotPanel::copyPicture);
    connect(actions.copyPlotData, &QAction::triggered, m_plots, &plots::PlotPanel::copyData);
    const auto update = [this, &actions] {
        const bool isPlot = m_plots->showsPlot();
        actions.exportPlot->setEnabled(isPlot);
        actions.copyPlot->setEnabled(isPlot);
        for (QAction* action : {actions.savePlotData, actions.copyPlotData})
            action->setEnabled(isPlot || m_plots->showsText());
    };
    connect(m_plots, &plots::PlotPanel::contentChanged, this, update);
    update();
    m_plots->setMenuActions(
        {actions.exportPlot, actions.copyPlot, actions.savePlotData, actions.copyPlotData});
}

} // namespace lifeline::app
