// A whole lesson on a real screen, walked through with the keys that a presenter remote sends: Page Down,
// Page Up, `.`, F5, Escape.
#include "app/lifeline/application.h"
#include "app/lifeline/language.h"
#include "app/lifeline/presenting.h"
#include "tests/ui/app/display.h"
#include "ui/presenter/presenter_view.h"

#include <QApplication>
#include <QProcess>
#include <QScreen>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace lifeline::app {
namespace {

constexpr int kPatience = 20'000; // milliseconds

class ARemote : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override
    {
        if (QGuiApplication::platformName() != QLatin1String("xcb")) {
            const std::string missing = test::Display::missingPrograms().join(QLatin1Char(' ')).toStdString();
            const char* required = std::getenv("LIFELINE_REQUIRE_LAB");
            if (required != nullptr && *required == '1')
                FAIL() << "missing: " << missing;
            GTEST_SKIP() << "missing: " << missing;
        }
        application = std::make_unique<Application>(speak(QString::fromLatin1(GetParam())));
        CommandLine line;
        line.lesson = "handshake";
        line.presents = true;
        application->begin(line);
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                return view() != nullptr && view()->presentation().subject().life != nullptr
                    && !view()->presentation().subject().isGrowing
                    && view()->presentation().subject().life->steps.size() == 11;
            },
            kPatience));
        ASSERT_TRUE(QTest::qWaitForWindowActive(view(), kPatience));
        presentation().setSpeed(presenter::kFastestFlight);
    }

    presenter::PresenterView* view() { return application->presenting().view(); }
    presenter::Presentation& presentation() { return view()->presentation(); }

    /// Presses a key of the screen's keyboard, in xdotool's words.
    static void press(const QString& key)
    {
        QProcess xdotool;
        xdotool.start(QStringLiteral("xdotool"), {QStringLiteral("key"), key});
        xdotool.waitForFinished(kPatience);
    }

    /// One press, until nothing moves any more. @return whether something came of it
    bool next()
    {
        const std::size_t place = presentation().place();
        const bool wasHeld = presentation().isHeld();
        press(QStringLiteral("Next"));
        return QTest::qWaitFor(
            [&] {
                const bool moved = presentation().place() != place || presentation().isHeld() != wasHeld;
                return moved && (presentation().isHeld() || !presentation().isFlying());
            },
            kPatience);
    }

    std::unique_ptr<Application> application;
};

TEST_P(ARemote, WalksThroughAWholeLesson)
{
    EXPECT_TRUE(view()->isFullScreen());
    EXPECT_EQ(view()->size(), view()->screen()->size());
    EXPECT_EQ(presentation().place(), 0U);

    QStringList said{view()->board().wholeCaption().strong};
    QStringList questions;
    while (!presentation().isAtEnd()) {
        ASSERT_TRUE(next()) << "after " << said.last().toStdString();
        const presenter::CaptionText& caption = view()->board().wholeCaption();
        ASSERT_FALSE(caption.strong.isEmpty()) << "at stop " << presentation().place();
        EXPECT_TRUE(view()->accessibleName().contains(caption.strong));
        said << caption.strong << caption.sentence;
        if (!caption.isAsking())
            continue;
        EXPECT_GE(caption.choices.size(), 2U);
        EXPECT_TRUE(caption.strong.endsWith(QLatin1Char('?')) || caption.strong.endsWith(QChar(0xFF1F)))
            << caption.strong.toStdString();
        questions << caption.strong;
        press(QStringLiteral("1"));
        ASSERT_TRUE(QTest::qWaitFor([&] { return presentation().reply().chosen == 0U; }, kPatience));
    }
    EXPECT_GE(questions.size(), 3);
    const auto replies = presentation().replies();
    EXPECT_EQ(replies.size(), static_cast<std::size_t>(questions.size()));
    for (const auto& [question, reply] : replies)
        EXPECT_TRUE(reply.isRevealed);
    EXPECT_EQ(presentation().step(), 10U);
    // the lesson's last sentence is its end
    const QString last = presentation().subject().sentences.back();
    EXPECT_FALSE(last.isEmpty());
    EXPECT_TRUE(said.contains(last)) << last.toStdString();
}

TEST_P(ARemote, BlanksTheScreenAndNeverLeavesByF5)
{
    ASSERT_TRUE(next());
    ASSERT_TRUE(next());
    const std::size_t place = presentation().place();
    press(QStringLiteral("period"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return view()->cover() == presenter::Cover::Black; }, kPatience));
    const QImage black = view()->grab().toImage();
    EXPECT_EQ(black.pixelColor(black.rect().center()), QColor(Qt::black));
    press(QStringLiteral("period"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return view()->cover() == presenter::Cover::None; }, kPatience));
    EXPECT_EQ(presentation().place(), place);
    press(QStringLiteral("Prior"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return presentation().place() == place - 1; }, kPatience));
    press(QStringLiteral("F5"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return presentation().place() == 0; }, kPatience));
    EXPECT_TRUE(application->presenting().isOn());
    press(QStringLiteral("Escape"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !application->presenting().isOn(); }, kPatience));
}

INSTANTIATE_TEST_SUITE_P(Languages, ARemote, testing::Values("en", "zh_CN"),
                         [](const testing::TestParamInfo<const char*>& language) {
                             return std::string(language.param);
                         });

} // namespace
} // namespace lifeline::app
