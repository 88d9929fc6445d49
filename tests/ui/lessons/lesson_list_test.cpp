#include "ui/lessons/lesson_list.h"

#include "core/lessons/lesson_folder.h"
#include "ui/lessons/lesson_delegate.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace lifeline::lessons {
namespace {

Lesson small(const std::string& id, const std::string& title,
             const std::string& summary = "It shows something. And more.")
{
    Lesson lesson;
    lesson.id = id;
    lesson.chapter = "opening";
    lesson.title.english = title;
    lesson.summary.english = summary;
    return lesson;
}

TEST(LessonList, OwnLessonsComeLastUnderTheirOwnHeading)
{
    LessonListModel model;
    model.setLessons({small("handshake", "Handshake")}, QStringLiteral("en"),
                     {{small("mine", "Mine")},
                      {{QStringLiteral("/x/bad.toml"), QStringLiteral("bad.toml, line 3"),
                        QStringLiteral("expected a string")}}});
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.index(row).data().toString());
    EXPECT_EQ(rows.join(QLatin1Char('|')).toStdString(),
              "Opening a connection|Handshake|My lessons|Mine|bad.toml, line 3");
    const QModelIndex problem = model.index(4);
    EXPECT_FALSE(problem.data(LessonListModel::IsHeadingRole).toBool());
    EXPECT_TRUE(problem.data(LessonListModel::IdRole).toString().isEmpty());
    EXPECT_EQ(problem.data(LessonListModel::BriefRole).toString(), QStringLiteral("expected a string"));
    EXPECT_TRUE(model.flags(problem).testFlag(Qt::ItemIsSelectable)) << "reached by keys";
}

TEST(LessonList, WithoutOwnLessonsThereIsNoHeadingForThem)
{
    LessonListModel model;
    model.setLessons({small("handshake", "Handshake")}, QStringLiteral("en"));
    EXPECT_EQ(model.rowCount(), 2);
}

TEST(LessonList, ARowIsAsHighAsItsWordsInEveryWidth)
{
    LessonList list;
    list.setTheme(theme::Theme::light(), 1);
    list.setLessons({small("ack", "Three-way handshake, echo on port 9292, four-way close",
                           "The kernel does not acknowledge at once, it waits for the program's first data, "
                           "and opens the connection.")},
                    QStringLiteral("en"));
    const auto* delegate = static_cast<const LessonDelegate*>(list.itemDelegate());
    const QModelIndex row = list.model()->index(1, 0);
    for (int width = 180; width < 340; ++width) {
        list.resize(width, 400);
        list.doItemsLayout();
        const QRect place = list.visualRect(row);
        QImage image(place.width(), place.height() + 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        delegate->paint(&painter, option, row);
        painter.end();
        int lowest = 0;
        const int textEnd = delegate->playButton(image.rect()).left();
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < textEnd; ++x)
                if (image.pixel(x, y) != qRgb(255, 255, 255))
                    lowest = y;
        EXPECT_GT(lowest, 0);
        EXPECT_LT(lowest, place.height()) << "in a list of " << width << " pixels";
    }
}

TEST(LessonList, AFileThatCannotBeUsedIsChosenByClickAndByEnterAndNeverRun)
{
    LessonList list;
    list.setTheme(theme::Theme::light(), 1);
    list.setLessons({}, QStringLiteral("en"),
                    {{small("mine", "Mine")},
                     {{QStringLiteral("/x/bad.toml"), QStringLiteral("bad.toml, line 3"),
                       QStringLiteral("expected a string")}}});
    list.resize(300, 400);
    list.show();
    EXPECT_EQ(list.current(), QStringLiteral("mine")) << "the first lesson, not a heading or a problem";
    QSignalSpy chosen(&list, &LessonList::problemChosen);
    QSignalSpy run(&list, &LessonList::runRequested);
    const QModelIndex row = list.model()->index(2, 0);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(row).center());
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                      list.visualRect(row).topRight() + QPoint(-12, list.visualRect(row).height() / 2));
    QTest::keyClick(&list, Qt::Key_Return);
    ASSERT_EQ(chosen.count(), 3);
    EXPECT_EQ(chosen.first().first().toString(), QStringLiteral("/x/bad.toml"));
    EXPECT_EQ(run.count(), 0);
}

} // namespace
} // namespace lifeline::lessons
