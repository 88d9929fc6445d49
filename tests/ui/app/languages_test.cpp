// Every view in Chinese, and in a language that nobody speaks, whose words are 40 % longer and stand between
// ⟦ and ⟧: what is clipped, and what cannot be translated, is found.
#include "app/lifeline/application.h"
#include "app/lifeline/presenting.h"
#include "core/lessons/lesson_folder.h"
#include "tests/ui/clipped_texts.h"
#include "ui/ladder/ladder_view.h"
#include "ui/lessons/lesson_list.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/main_window.h"
#include "ui/presenter/presenter_view.h"

#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QTabWidget>
#include <QTimer>
#include <QTranslator>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

namespace lifeline::app {
namespace {

constexpr int kPatience = 20'000; // milliseconds
constexpr int kLayoutPatience = 1'000; // milliseconds
constexpr QChar kBegin(0x27E6);
constexpr QChar kEnd(0x27E7);

/// Says everything between brackets, with 40 % more letters, as German and Finnish have.
class Pseudo : public QTranslator {
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }

    QString translate(const char* context, const char* source, const char*, int) const override
    {
        const QString words = QString::fromUtf8(source);
        // Qt's own dialogs have words of their own; and what has no letters has nothing to translate
        if (words.isEmpty() || QByteArray(context).startsWith('Q'))
            return {};
        if (std::none_of(words.begin(), words.end(), [](QChar c) { return c.isLetter(); }))
            return {};
        const auto more = static_cast<qsizetype>(static_cast<double>(words.size()) * 0.4);
        QString longer = words;
        // in words, that may stand on another line
        for (qsizetype i = 0; i < more; ++i)
            longer += i % 7 == 0 ? QLatin1Char(' ') : QLatin1Char('x');
        return kBegin + longer + kEnd;
    }
};

QString recording(const QString& lesson)
{
    return QStringLiteral(LIFELINE_SOURCE_DIR "/resources/recordings/%1.pcapng.gz").arg(lesson);
}

class EveryView : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override
    {
        if (isPseudo())
            translator = std::make_unique<Pseudo>();
        else {
            translator = std::make_unique<QTranslator>();
            ASSERT_TRUE(translator->load(QStringLiteral("lifeline_%1.qm").arg(QLatin1String(GetParam())),
                                         QStringLiteral(LIFELINE_QM_DIR)));
        }
        QCoreApplication::installTranslator(translator.get());
        application = std::make_unique<Application>(isPseudo() ? QStringLiteral("en")
                                                               : QString::fromLatin1(GetParam()));
        application->begin({});
        application->window().resize(1600, 1000);
        application->openCapture(recording(QStringLiteral("zero-window")));
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return !application->session().isReading() && application->ladder().life() != nullptr; },
            kPatience));
    }

    bool isPseudo() const { return std::string(GetParam()) == "pseudo"; }

    /// Notes what is clipped in a window, once its layout has followed.
    void look(const QWidget& window, const QString& what)
    {
        QStringList found;
        const bool fits = QTest::qWaitFor(
            [&] {
                found = test::clippedTexts(window);
                return found.isEmpty();
            },
            kLayoutPatience);
        EXPECT_TRUE(fits) << what.toStdString() << ": " << found.join(QLatin1String("; ")).toStdString();
    }

    /// Whether words came through tr(): brackets, or nothing that could be said in another language.
    static bool isTranslatable(const QString& text)
    {
        if (text.contains(kBegin))
            return true;
        QString rest = text;
        rest.remove(QLatin1Char('&'));
        static const QStringList kNames{
            QStringLiteral("Lifeline"),    QStringLiteral("Wireshark"), QStringLiteral("English"),
            QStringLiteral("简体中文(C)"), QStringLiteral("tcpdump"),   QStringLiteral("SVG"),
            QStringLiteral("Markdown"),    QStringLiteral("Mermaid"),   QStringLiteral("PlantUML"),
            QStringLiteral("JSON"),        QStringLiteral("CSV"),       QStringLiteral("zero-window"),
        };
        for (const QString& name : kNames)
            rest.remove(name);
        // three lower-case letters in a row are a word of a language
        int run = 0;
        for (const QChar c : rest) {
            run = c.isLower() ? run + 1 : 0;
            if (run >= 3)
                return false;
        }
        return true;
    }

    std::unique_ptr<QTranslator> translator;
    std::unique_ptr<Application> application;
};

TEST_P(EveryView, HasRoomForItsWords)
{
    for (QTabWidget* tabs : application->window().findChildren<QTabWidget*>())
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            look(application->window(), tabs->tabText(i));
        }
    main_window::Actions& actions = application->window().actions();
    for (QAction* action : {actions.find, actions.goTo}) {
        action->trigger();
        look(application->window(), action->text());
    }
    for (QAction* action : {actions.wideConnections, actions.lanes}) {
        action->trigger();
        look(application->window(), action->text());
        action->trigger();
    }
}

TEST_P(EveryView, HasRoomForEveryLessonsPage)
{
    application->window().actions().close->trigger();
    for (const auto& lesson : lessons::allLessons(LIFELINE_SOURCE_DIR "/resources/lessons")) {
        ASSERT_TRUE(lesson);
        const QString id = QString::fromStdString(lesson->id);
        ASSERT_TRUE(application->lessonList().setCurrent(id)) << lesson->id;
        look(application->window(), id);
    }
}

TEST_P(EveryView, OpensDialogsThatHaveRoom)
{
    // Each action that opens a dialog: it is looked at, and closed again.
    QStringList seen;
    QTimer watch;
    watch.setInterval(30);
    QObject::connect(&watch, &QTimer::timeout, &watch, [&] {
        QWidget* modal = QApplication::activeModalWidget();
        if (modal == nullptr)
            return;
        watch.stop();
        if (qobject_cast<QFileDialog*>(modal) == nullptr) {
            seen << modal->windowTitle();
            look(*modal, QStringLiteral("dialog “%1”").arg(modal->windowTitle()));
        }
        modal->close();
        watch.start();
    });
    watch.start();
    main_window::Actions& actions = application->window().actions();
    for (QAction* action : {actions.preferences, actions.shortcuts, actions.about, actions.exportConnection,
                            actions.nameAddresses, actions.comment, actions.compare, actions.runTwice,
                            actions.cards, actions.explain, actions.followStream, actions.captureOptions,
                            actions.openCommand, actions.filterLanguage, actions.doctor}) {
        if (action->isEnabled())
            action->trigger();
        QTest::qWait(50);
    }
    watch.stop();
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window->isVisible() && window != &application->window() && window->isWindow()) {
            look(*window, window->windowTitle());
            window->close();
        }
    EXPECT_GE(seen.size(), 8) << seen.join(QLatin1String(", ")).toStdString();
}

TEST_P(EveryView, PresentsWithRoomForEveryCaption)
{
    application->presenting().start(application->window());
    presenter::PresenterView* view = application->presenting().view();
    ASSERT_NE(view, nullptr);
    for (const QSize size : {QSize(1920, 1080), QSize(1024, 768)}) {
        view->resize(size);
        presenter::Presentation& presentation = view->presentation();
        presentation.setSpeed(0);
        presentation.restart();
        while (!presentation.isAtEnd()) {
            presentation.next();
            const presenter::Board& board = view->board();
            const QRectF room = board.metrics().caption;
            for (const QRectF& box : board.choiceBoxes())
                EXPECT_TRUE(room.adjusted(-1, -1, 1, 1).contains(box))
                    << presentation.place() << ": " << board.caption().strong.toStdString();
            EXPECT_LE(board.captionHeight(), room.height() + 1)
                << presentation.place() << ": " << board.caption().strong.toStdString();
        }
    }
}

TEST_P(EveryView, SaysNothingThatCannotBeTranslated)
{
    if (!isPseudo())
        GTEST_SKIP() << "only the language with brackets tells";
    QStringList found;
    const auto check = [&](const QString& text, const char* what) {
        if (!isTranslatable(text))
            found << QStringLiteral("%1 “%2”").arg(QLatin1String(what), text);
    };
    const QWidget& window = application->window();
    for (const QAction* action : window.findChildren<QAction*>()) {
        check(action->text(), "action");
        if (action->toolTip() != action->text())
            check(action->toolTip(), "tooltip");
    }
    for (const QMenu* menu : window.findChildren<QMenu*>())
        check(menu->title(), "menu");
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>())
        if (qobject_cast<QDialogButtonBox*>(button->parentWidget()) == nullptr) // these are Qt's words
            check(button->text(), "button");
    for (const QTabWidget* tabs : window.findChildren<QTabWidget*>())
        for (int i = 0; i < tabs->count(); ++i)
            check(tabs->tabText(i), "tab");
    for (const QHeaderView* header : window.findChildren<QHeaderView*>())
        for (int i = 0; header->model() != nullptr && i < header->count(); ++i)
            check(header->model()->headerData(i, header->orientation()).toString(), "heading");
    found.removeDuplicates();
    EXPECT_TRUE(found.isEmpty()) << found.join(QLatin1Char('\n')).toStdString();
}

INSTANTIATE_TEST_SUITE_P(Languages, EveryView, testing::Values("zh_CN", "pseudo"),
                         [](const testing::TestParamInfo<const char*>& language) {
                             return std::string(language.param);
                         });

} // namespace
} // namespace lifeline::app
