#include "ui/inspector/story_view.h"

#include "core/analysis/examination.h"
#include "tests/ui/lives.h"
#include "ui/inspector/packet_view.h"
#include "ui/inspector/prose_view.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextCursor>
#include <QtTest/QTest>

#include <gmock/gmock.h>

namespace lifeline::inspector {
namespace {

using testing::HasSubstr;

std::shared_ptr<const analysis::Examination> examined(const trace::Life& life)
{
    analysis::Examination result;
    result.remarks.findings = analysis::findingsOf(life);
    result.remarks.wireshark.resize(life.steps.size());
    result.remarks.wireshark[10].add(analysis::WiresharkFlag::FastRetransmission);
    result.diagnosis = analysis::diagnose(life, result.remarks.findings, life.end);
    return std::make_shared<const analysis::Examination>(std::move(result));
}

class Inspector : public testing::Test {
protected:
    std::string text(QWidget& view, const char* name)
    {
        const auto* prose = view.findChild<ProseView*>(QLatin1String(name));
        return prose->isVisible() ? prose->toPlainText().toStdString() : std::string();
    }
    /// Clicks the first link of a view.
    void follow(QWidget& view, const char* name)
    {
        auto* prose = view.findChild<ProseView*>(QLatin1String(name));
        for (int y = 0; y < prose->height(); y += 3)
            for (int x = 0; x < prose->width(); x += 3)
                if (!prose->anchorAt({x, y}).isEmpty()) {
                    QTest::mouseClick(prose->viewport(), Qt::LeftButton, {}, {x, y});
                    return;
                }
        ADD_FAILURE() << "no link in " << prose->toPlainText().toStdString();
    }

    std::shared_ptr<const trace::Life> life = test::lifeWithOptions(test::kMuchTrouble);
    state::Selection selection;
    state::DisplayOptions options;
};

TEST_F(Inspector, TellsTheStoryWithItsSegmentsAsLinks)
{
    StoryView view(selection);
    view.resize(340, 900);
    view.show();
    view.setLife(life, examined(*life));

    EXPECT_EQ(text(view, "storyOpening"),
              "The client opened it. The handshake took 20.0 ms (segments 1, 2 and 3).");
    EXPECT_THAT(text(view, "storyTrouble"), HasSubstr("only the retransmission timer sent them again"));
    EXPECT_THAT(text(view, "storyClosing"), HasSubstr("A RST of the server ended it (segment 18)."));
    EXPECT_THAT(text(view, "storyChecks"), HasSubstr("nstat -az TcpRetransSegs"));
    EXPECT_THAT(text(view, "storyChecks"), Not(HasSubstr("`")));
    follow(view, "storyClosing");
    EXPECT_EQ(selection.step(), 17U);
}

TEST_F(Inspector, TheStoryIsCopiedWholeOrWhatIsSelectedOfIt)
{
    StoryView view(selection);
    view.resize(340, 900);
    view.setLife(life, examined(*life));
    EXPECT_THAT(view.text().toStdString(), testing::StartsWith("Opening\nThe client opened it.")); // unseen
    view.show();
    auto* trouble = view.findChild<ProseView*>(QStringLiteral("storyTrouble"));
    const auto copied = [&] {
        QApplication::clipboard()->clear();
        QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_C, Qt::ControlModifier);
        asked.ignore();
        QApplication::sendEvent(trouble, &asked);
        EXPECT_TRUE(asked.isAccepted()); // else it would be the diagram's line
        QTest::keyClick(trouble, Qt::Key_C, Qt::ControlModifier);
        return QApplication::clipboard()->text();
    };
    const QString story = view.text();
    EXPECT_THAT(story.toStdString(), HasSubstr("A RST of the server ended it (segment 18)."));
    EXPECT_THAT(story.toStdString(), HasSubstr("nstat -az TcpRetransSegs"));
    EXPECT_EQ(copied(), story);

    QTextCursor cursor = trouble->textCursor();
    cursor.setPosition(0);
    cursor.setPosition(6, QTextCursor::KeepAnchor);
    trouble->setTextCursor(cursor);
    EXPECT_EQ(copied(), trouble->toPlainText().left(6));

    QTest::keyClick(trouble, Qt::Key_A, Qt::ControlModifier);
    EXPECT_TRUE(view.findChild<ProseView*>(QStringLiteral("storyClosing"))->textCursor().hasSelection());
    EXPECT_EQ(copied(), story);
}

TEST_F(Inspector, WhatTheUserWroteStandsBesideTheSegment)
{
    PacketView view(selection, options);
    view.resize(340, 900);
    view.setLife(life);
    view.show();
    selection.setStep(3);
    EXPECT_EQ(text(view, "comment"), "");
    view.setComment(QStringLiteral("asked\nthe operator"));
    EXPECT_EQ(text(view, "comment"), "asked\nthe operator");
    view.setComment({});
    EXPECT_EQ(text(view, "comment"), "");
}

TEST_F(Inspector, WritesTheStoryOnlyWhenSomebodyLooks)
{
    StoryView view(selection);
    view.setLife(life, examined(*life));
    auto* opening = view.findChild<ProseView*>(QStringLiteral("storyOpening"));
    EXPECT_TRUE(opening->toPlainText().isEmpty());
    view.show();
    EXPECT_FALSE(opening->toPlainText().isEmpty());
}

TEST_F(Inspector, AStoryThatIsNotKnownYetIsAnnounced)
{
    StoryView view(selection);
    view.show();
    view.setLife(life, nullptr);
    EXPECT_EQ(text(view, "storyOpening"), "");
    view.setLife(life, examined(*life));
    EXPECT_NE(text(view, "storyOpening"), "");
    view.setLife(nullptr, nullptr);
    EXPECT_EQ(text(view, "storyOpening"), "");
}

TEST_F(Inspector, SaysWhyASegmentIsHereHowSureThatIsAndWhatWiresharkWouldSay)
{
    PacketView view(selection, options);
    view.resize(340, 900);
    view.show();
    view.setLife(life, examined(*life));
    selection.setStep(10);

    EXPECT_THAT(text(view, "findings"), HasSubstr("Retransmission of 4 after 24.0 ms: fast"));
    EXPECT_THAT(text(view, "findings"),
                testing::ContainsRegex("(certain|likely|possible) . rests on segment"));
    EXPECT_THAT(text(view, "findings"), HasSubstr("Wireshark would say: TCP Fast Retransmission"));
    follow(view, "findings");
    EXPECT_EQ(selection.step(), 3U);
}

TEST_F(Inspector, NothingFoundTakesNoRoom)
{
    PacketView view(selection, options);
    view.show();
    view.setLife(life, examined(*life));
    selection.setStep(0);
    EXPECT_EQ(text(view, "findings"), "");
}

TEST_F(Inspector, ProseIsAsHighAsItsTextAndNeverScrolls)
{
    for (const double zoom : {0.75, 1.0, 2.0, 3.0}) {
        StoryView view(selection);
        view.setTheme(theme::Theme::dark(), zoom);
        view.resize(304, 900);
        view.show();
        view.setLife(life, examined(*life));
        const auto cut = [&] {
            QStringList names;
            for (const ProseView* prose : view.findChildren<ProseView*>())
                if (prose->verticalScrollBar()->maximum() > 0 || prose->horizontalScrollBar()->maximum() > 0)
                    names.append(prose->objectName());
            return names;
        };
        EXPECT_TRUE(QTest::qWaitFor([&] { return cut().isEmpty(); }, 1'000))
            << zoom << ' ' << qPrintable(cut().join(QLatin1Char(' ')));
    }
}

TEST_F(Inspector, TheStoryIsNoWiderThanItsPanel)
{
    for (const double zoom : {0.75, 1.0, 1.5, 2.0}) {
        StoryView view(selection);
        view.setTheme(theme::Theme::light(), zoom);
        view.resize(304, 900);
        view.show();
        view.setLife(life, examined(*life));
        EXPECT_TRUE(
            QTest::qWaitFor([&] { return view.widget()->width() <= view.viewport()->width(); }, 1'000))
            << zoom;
    }
}

} // namespace
} // namespace lifeline::inspector
