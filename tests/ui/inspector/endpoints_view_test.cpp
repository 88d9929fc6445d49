#include "ui/inspector/endpoints_view.h"

#include "tests/ui/lives.h"
#include "ui/inspector/fact_grid.h"

#include <QApplication>
#include <QLabel>
#include <QScrollBar>

#include <gmock/gmock.h>

namespace lifeline::inspector {
namespace {

using namespace std::chrono_literals;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

class Endpoints : public testing::Test {
protected:
    Endpoints()
    {
        view.resize(304, 900);
        view.setTheme(theme::Theme::light(), 1);
        view.show();
        playhead.setLife(life);
        view.setLife(life);
    }
    std::vector<std::string> texts()
    {
        std::vector<std::string> shown;
        for (const QLabel* label : view.findChildren<QLabel*>())
            if (label->isVisible() && !label->text().isEmpty())
                shown.push_back(label->text().toStdString());
        return shown;
    }
    std::vector<std::string> timers()
    {
        std::vector<std::string> left;
        for (const QLabel* label : view.findChildren<QLabel*>(QStringLiteral("timerLeft")))
            if (label->isVisible())
                left.push_back(label->text().toStdString());
        return left;
    }

    std::shared_ptr<const trace::Life> life = test::lifeWithOptions(test::kLostSyn);
    state::Selection selection;
    state::DisplayOptions options;
    state::Playhead playhead;
    EndpointsView view{selection, options, playhead};
};

TEST_F(Endpoints, TimersCountDownWhileItPlays)
{
    playhead.moveTo(life->steps[0].sent + 200ms);
    EXPECT_THAT(timers(), testing::ElementsAre("800 ms"));
    playhead.moveTo(life->steps[0].sent + 700ms);
    EXPECT_THAT(timers(), testing::ElementsAre("300 ms"));
    EXPECT_THAT(texts(), Contains(HasSubstr("RFC 6298")));
    playhead.moveTo(life->end);
    EXPECT_THAT(timers(), testing::Not(Contains("300 ms")));
}

TEST_F(Endpoints, ShowTheStateAtTheMomentAndNotAfterTheSegment)
{
    playhead.moveTo(life->steps[1].sent + 1ms); // the SYN is on its way
    EXPECT_THAT(texts(), Contains("LISTEN"));
    EXPECT_THAT(texts(), testing::Not(Contains("SYN-RECEIVED")));
    playhead.leave();
    selection.setStep(1);
    EXPECT_THAT(texts(), Contains("SYN-RECEIVED"));
}

TEST_F(Endpoints, StandTheKernelsWordBelowTheInferredOne)
{
    auto told = std::make_shared<trace::Life>(*life);
    trace::KernelSample sample;
    sample.state = tcp::State::Established;
    sample.smoothedRoundTrip = 20'400;
    sample.congestionWindow = 10;
    told->samples.push_back({life->steps[5].sent, Side::Client, sample});
    view.setLife(told);
    playhead.setLife(told);
    playhead.moveTo(life->end);
    EXPECT_THAT(texts(), Contains("· kernel"));
    EXPECT_THAT(texts(), Contains("20.4 ms"));
    EXPECT_THAT(texts(), Contains("cwnd"));
}

TEST_F(Endpoints, NothingIsCutInTheNarrowestPanel)
{
    for (std::uint32_t step = 0; step < life->steps.size(); ++step) {
        selection.setStep(step);
        QApplication::processEvents();
        EXPECT_LE(view.widget()->minimumSizeHint().width(), view.viewport()->width()) << step;
    }
}

TEST_F(Endpoints, AnEmptyViewSaysWhatToDo)
{
    view.setLife(nullptr);
    EXPECT_THAT(texts(), testing::ElementsAre("Choose a connection to see its two ends."));
}

} // namespace
} // namespace lifeline::inspector
