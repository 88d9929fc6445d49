#include "ui/sources/capture_choice.h"
#include "ui/sources/command_choice.h"
#include "ui/sources/command_dialog.h"
#include "ui/sources/hint_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

#include <gtest/gtest.h>

namespace lifeline::sources {
namespace {

QStringList words(const char* line) { return QString::fromUtf8(line).split(QLatin1Char('|')); }

TEST(CaptureChoice, BecomesTheArgumentsOfTheProgram)
{
    CaptureChoice choice;
    choice.device = QStringLiteral("eth0");
    EXPECT_EQ(choice.arguments(), words("-i|eth0|-w|-"));

    choice.filter = QStringLiteral(" tcp port 80 ");
    choice.isPromiscuous = false;
    choice.snapLength = 96;
    EXPECT_EQ(choice.arguments(), words("-i|eth0|--filter=tcp port 80|-p|-s|96|-w|-"));
}

TEST(CaptureChoice, ARingIsNamedOnlyWhereFilesAreKept)
{
    CaptureChoice choice;
    choice.device = QStringLiteral("lo");
    choice.file = QStringLiteral("/tmp/a.pcapng");
    choice.megabytes = 10;
    choice.files = 5;
    EXPECT_EQ(choice.arguments(), words("-i|lo|-w|-"));
    choice.isKept = true;
    EXPECT_EQ(choice.arguments(), words("-i|lo|-w|-|-w|/tmp/a.pcapng|-b|filesize:10000|-b|files:5"));
    choice.megabytes = 0;
    EXPECT_EQ(choice.arguments(), words("-i|lo|-w|-|-w|/tmp/a.pcapng")) << "one file";
    choice.minutes = 2;
    EXPECT_EQ(choice.arguments(), words("-i|lo|-w|-|-w|/tmp/a.pcapng|-b|duration:120|-b|files:5"));
}

TEST(CaptureChoice, IsRemembered)
{
    CaptureChoice choice;
    choice.device = QStringLiteral("eth1");
    choice.filter = QStringLiteral("tcp");
    choice.isPromiscuous = false;
    choice.snapLength = 100;
    choice.isKept = true;
    choice.file = QStringLiteral("/tmp/x");
    choice.minutes = 3;
    choice.remember();
    EXPECT_EQ(CaptureChoice::remembered().arguments(), choice.arguments());
}

TEST(CommandChoice, IsSplitIntoWordsUnlessAShellReadsIt)
{
    EXPECT_EQ((CommandChoice{QStringLiteral("ssh host \"tcpdump -w -\" $HOME"), false}.words()),
              words("ssh|host|tcpdump -w -|$HOME"));
    EXPECT_EQ((CommandChoice{QStringLiteral("cat a | gunzip"), true}.words()),
              (QStringList{QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("cat a | gunzip")}));
    EXPECT_TRUE((CommandChoice{QStringLiteral("  "), true}.words().isEmpty()));
}

TEST(CommandChoice, RemembersTenLinesTheNewestFirst)
{
    for (int i = 0; i < 12; ++i)
        CommandChoice{QStringLiteral("cat %1").arg(i), false}.remember();
    CommandChoice{QStringLiteral("cat 7"), true}.remember();
    EXPECT_EQ(CommandChoice::history().size(), 10);
    EXPECT_EQ(CommandChoice::history().count(QStringLiteral("cat 7")), 1);
    EXPECT_EQ(CommandChoice::remembered().line, QStringLiteral("cat 7"));
    EXPECT_TRUE(CommandChoice::remembered().isForShell);
}

TEST(CommandDialog, ShowsTheWordsThatAreRun)
{
    CommandDialog dialog({}, {}, theme::Theme::light(), 1);
    auto* line = dialog.findChild<QComboBox*>(QStringLiteral("commandLine"));
    auto* shown = dialog.findChild<QLabel*>(QStringLiteral("commandWords"));
    auto* start = dialog.findChild<QPushButton*>(QStringLiteral("startCommand"));
    EXPECT_FALSE(start->isEnabled());
    line->setEditText(QStringLiteral("cat \"a b\" \u202E"));
    EXPECT_TRUE(start->isEnabled());
    EXPECT_TRUE(shown->text().endsWith(QStringLiteral("‘cat’ ‘a b’ ‘<U+202E>’")))
        << shown->text().toStdString();
    EXPECT_EQ(shown->textFormat(), Qt::PlainText);
}

TEST(HintDialog, CopiesTheCommand)
{
    HintDialog dialog(QStringLiteral("Capture"), QStringLiteral("Not permitted."),
                      {QStringLiteral("sudo setcap x"), QStringLiteral("sudo y")}, theme::Theme::dark(), 1);
    const auto commands = dialog.findChildren<QLineEdit*>(QStringLiteral("hintCommand"));
    ASSERT_EQ(commands.size(), 2);
    EXPECT_TRUE(commands[0]->isReadOnly());
    for (QPushButton* button : dialog.findChildren<QPushButton*>())
        if (button->text() == QLatin1String("Copy")) {
            button->click();
            break;
        }
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("sudo setcap x"));
}

} // namespace
} // namespace lifeline::sources
