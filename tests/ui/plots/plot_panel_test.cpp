#include "ui/plots/plot_panel.h"

#include "core/analysis/examination.h"
#include "tests/ui/lives.h"
#include "ui/plots/legend_bar.h"
#include "ui/plots/plot_view.h"
#include "ui/plots/tcpdump_view.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <gmock/gmock.h>

namespace lifeline::plots {
namespace {

using namespace analysis::series;
using testing::HasSubstr;
using testing::StartsWith;

/// The other thread, which works when it is told to.
struct Later {
    struct Job {
        std::function<void()> work;
        std::function<void()> done;
    };

    Worker worker()
    {
        return [this](std::function<void()> work, std::function<void()> done) {
            jobs.push_back({std::move(work), std::move(done)});
        };
    }
    int workAll()
    {
        int count = 0;
        for (; !jobs.empty(); ++count) {
            const Job job = jobs.front();
            jobs.erase(jobs.begin());
            job.work();
            job.done();
        }
        return count;
    }
    std::vector<Job> jobs;
};

std::shared_ptr<const trace::Life> another()
{
    trace::Life life = test::lifeFrom(test::kOneSided);
    life.connection.id = ConnectionId{1};
    life.connection.flow[Side::Server].payload = 2'896;
    return std::make_shared<const trace::Life>(std::move(life));
}

class Panel : public testing::Test {
protected:
    Panel()
    {
        panel.setTheme(theme::Theme::light(), 1);
        panel.resize(900, 320);
    }
    void give(const std::shared_ptr<const trace::Life>& of)
    {
        auto made = std::make_shared<trace::TraceSnapshot>();
        if (of)
            made->options = of->options;
        panel.setLife(of ? made : nullptr, of, nullptr);
    }
    std::string legend() const
    {
        std::string names;
        for (const LegendButton* button : panel.findChildren<LegendButton*>())
            if (!button->isHidden())
                names += button->text().toStdString() + (button->isChecked() ? "; " : " (off); ");
        return names;
    }

    Later later;
    std::shared_ptr<const trace::Life> life = test::lifeWithOptions(test::kMuchTrouble);
    state::Selection selection;
    state::DisplayOptions options;
    PlotPanel panel{selection, options, later.worker()};
};

TEST_F(Panel, ComputesNothingWhileNobodyLooks)
{
    give(life);
    EXPECT_TRUE(later.jobs.empty());
    panel.show();
    EXPECT_EQ(later.workAll(), 1) << "the plot that is shown, and no other";
    panel.hide();
    give(another());
    panel.showTab(static_cast<int>(ChartKind::RoundTrip));
    EXPECT_TRUE(later.jobs.empty());
}

TEST_F(Panel, ComputesAPlotOnce)
{
    panel.show();
    give(life);
    EXPECT_EQ(later.workAll(), 1);
    panel.showTab(static_cast<int>(ChartKind::RoundTrip));
    EXPECT_EQ(later.workAll(), 1);
    panel.showTab(static_cast<int>(ChartKind::TimeSequence));
    EXPECT_EQ(later.workAll(), 0);
}

TEST_F(Panel, OfAConnectionThatGrowsOnlyTheNewestIsComputed)
{
    panel.show();
    give(life);
    give(life);
    give(life);
    EXPECT_EQ(later.jobs.size(), 1U);
    EXPECT_EQ(later.workAll(), 1) << "the newer one waits for its turn";
    QSignalSpy changed(&panel, &PlotPanel::contentChanged);
    while (later.jobs.empty())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    EXPECT_EQ(later.workAll(), 1);
    QApplication::processEvents();
    EXPECT_TRUE(later.jobs.empty());
}

TEST_F(Panel, SaysThatItComputesOnlyWhereOneWaits)
{
    panel.show();
    give(life);
    EXPECT_EQ(panel.view().message().toStdString(), "");
    QTRY_COMPARE(panel.view().message(), QStringLiteral("Computing…"));
    later.workAll();
    EXPECT_EQ(panel.view().message().toStdString(), "");
}

TEST_F(Panel, AnotherConnectionsPlotIsNotKept)
{
    panel.show();
    give(life);
    later.workAll();
    ASSERT_TRUE(panel.view().charts());
    give(another());
    EXPECT_FALSE(panel.view().charts());
    later.workAll();
    EXPECT_EQ(panel.view().life()->connection.id, ConnectionId{1});
}

// A life of a million steps is 100 MB.
TEST_F(Panel, WhatNobodyLooksAtKeepsNoOlderLife)
{
    panel.show();
    auto growing = std::make_shared<const trace::Life>(*life);
    const std::weak_ptr<const trace::Life> older = growing;
    give(growing);
    growing.reset();
    later.workAll();
    panel.showTab(static_cast<int>(ChartKind::RoundTrip));
    later.workAll();
    give(std::make_shared<const trace::Life>(*life));
    while (later.jobs.empty())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    later.workAll();
    EXPECT_TRUE(older.expired());
}

TEST_F(Panel, AJobThatAnotherConnectionOvertookIsThrownAway)
{
    panel.show();
    give(life);
    give(another());
    ASSERT_EQ(later.jobs.size(), 1U);
    later.jobs.front().work();
    later.jobs.front().done();
    EXPECT_FALSE(panel.view().charts());
}

TEST_F(Panel, ShowsTheDirectionThatCarriesMoreUntilOneIsChosen)
{
    panel.show();
    auto* direction = panel.findChild<QComboBox*>(QStringLiteral("plotDirection"));
    give(another());
    later.workAll();
    EXPECT_EQ(direction->currentIndex(), 1);
    direction->setFocus();
    QTest::keyClick(direction, Qt::Key_Down);
    ASSERT_EQ(direction->currentIndex(), 2);
    EXPECT_EQ(panel.view().panels().size(), 2U);
    give(life);
    later.workAll();
    EXPECT_EQ(direction->currentIndex(), 2);
}

TEST_F(Panel, TheLegendNamesWhatIsThereAndSwitchesIt)
{
    panel.show();
    give(life);
    later.workAll();
    EXPECT_EQ(legend(), "sent; retransmission; lost; acknowledged; window edge; ");
    for (LegendButton* button : panel.findChildren<LegendButton*>())
        if (button->kind() == CurveKind::WindowEdge)
            QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_FALSE(panel.view().shown()[static_cast<std::size_t>(CurveKind::WindowEdge)]);
}

TEST_F(Panel, SaysWhatARoundTripIsAndOverWhatRatesAreAveraged)
{
    panel.show();
    give(life);
    panel.showTab(static_cast<int>(ChartKind::RoundTrip));
    later.workAll();
    const auto note = [this] {
        const auto* label = panel.findChild<QLabel*>(QStringLiteral("plotNote"));
        return label != nullptr ? label->text().toStdString() : std::string();
    };
    EXPECT_EQ(note(), "As the sender sees it: from sending to the arrival of the ACK.");
    panel.showTab(static_cast<int>(ChartKind::Throughput));
    later.workAll();
    EXPECT_EQ(note(), "Averaged over 20.0 ms.");
}

TEST_F(Panel, WithoutAConnectionItSaysWhatToDo)
{
    panel.show();
    EXPECT_EQ(panel.view().message().toStdString(), "Choose a connection to see its plots.");
    give(life);
    later.workAll();
    give(nullptr);
    EXPECT_EQ(panel.view().message().toStdString(), "Choose a connection to see its plots.");
    EXPECT_FALSE(panel.showsPlot());
}

TEST_F(Panel, TcpdumpsLinesAreTiedToTheSelection)
{
    panel.show();
    give(life);
    panel.showTab(static_cast<int>(kChartKindCount));
    later.workAll();
    ASSERT_EQ(panel.tcpdump().model()->rowCount(), static_cast<int>(life->steps.size()));
    const std::string line = panel.tcpdump().model()->index(10, 0).data().toString().toStdString();
    EXPECT_THAT(line, HasSubstr("Flags [.], seq 1:1001, ack 1"));
    selection.setStep(10);
    EXPECT_EQ(panel.tcpdump().currentIndex().row(), 10);
    panel.tcpdump().setFocus();
    QTest::keyClick(&panel.tcpdump(), Qt::Key_Down);
    EXPECT_EQ(selection.step(), 11U);
    QTest::keySequence(&panel.tcpdump(), QKeySequence(QKeySequence::Copy));
    EXPECT_EQ(QApplication::clipboard()->text().toStdString(),
              panel.tcpdump().model()->index(11, 0).data().toString().toStdString());
}

TEST_F(Panel, DataGoesOutAsCsv)
{
    panel.show();
    give(life);
    later.workAll();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("plot.csv"));
    bool isWritten = false;
    panel.writeData(path, [&](const Expected<void>& result) { isWritten = result.has_value(); });
    later.workAll();
    ASSERT_TRUE(isWritten);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const std::string text = file.readAll().toStdString();
    EXPECT_THAT(text, StartsWith("time_s,sender,curve,low,high,segment\n0.000000000,client,sent,0,1,1\n"));
    EXPECT_THAT(text, HasSubstr("\n0.124000000,client,retransmitted,1,1001,11\n"));

    panel.view().showTime({0.12, 0.13});
    panel.copyData();
    later.workAll();
    const std::string copied = QApplication::clipboard()->text().toStdString();
    EXPECT_THAT(copied, HasSubstr("retransmitted,1,1001"));
    EXPECT_THAT(copied, testing::Not(HasSubstr("0.000000000"))) << "what is seen, no more";

    panel.copyPicture();
    EXPECT_FALSE(QApplication::clipboard()->image().isNull());
}

TEST_F(Panel, FindingsRefineThePlotWhenTheyCome)
{
    panel.show();
    give(life);
    later.workAll();
    const auto before = panel.view().charts();
    analysis::Examination examination;
    examination.remarks.findings = analysis::findingsOf(*life);
    panel.setLife(std::make_shared<trace::TraceSnapshot>(), life,
                  std::make_shared<const analysis::Examination>(std::move(examination)));
    while (later.jobs.empty())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    later.workAll();
    EXPECT_NE(panel.view().charts(), before);
}

} // namespace
} // namespace lifeline::plots
