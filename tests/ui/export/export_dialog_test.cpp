#include "ui/export/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QSet>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace lifeline::ui_export {
namespace {

const Offer kOffer{
    QStringLiteral("0: 10.0.0.1:50139 → 10.0.0.2:9292"), QStringLiteral("capture-0"), {}, 12, 3, true};

class Dialog : public testing::Test {
protected:
    ExportDialog dialog{kOffer, {}};

    template <class Widget>
    Widget* find(const char* name)
    {
        return dialog.findChild<Widget*>(QLatin1String(name));
    }
    void choose(Format format)
    {
        const auto row = std::find(kFormats.begin(), kFormats.end(), format) - kFormats.begin();
        find<QListWidget>("formats")->setCurrentRow(static_cast<int>(row));
    }
    bool shows(const char* name) { return find<QWidget>(name)->isVisibleTo(&dialog); }
};

TEST(ExportFormats, EachHasATitleAPurposeAndASuffixOfItsOwn)
{
    QSet<QString> titles;
    for (const Format format : kFormats) {
        titles.insert(title(format));
        EXPECT_FALSE(purpose(format).isEmpty());
        EXPECT_EQ(formatOf(QStringLiteral("/tmp/a b.") + suffixOf(format).toUpper()), format);
    }
    EXPECT_EQ(titles.size(), static_cast<qsizetype>(kFormats.size()));
    EXPECT_FALSE(formatOf(QStringLiteral("picture.gif")));
    EXPECT_FALSE(formatOf(QStringLiteral("svg")));
}

TEST_F(Dialog, SaysInFullWhatEachFormatIsFor)
{
    dialog.show();
    auto& list = *find<QListWidget>("formats");
    for (const double zoom : {0.75, 1.0, 3.0}) {
        const theme::Theme theme = theme::Theme::light();
        dialog.setTheme(theme, zoom);
        const QFontMetrics name(theme.interfaceFont(theme::TextSize::Label, zoom, QFont::DemiBold));
        const QFontMetrics words(theme.interfaceFont(theme::TextSize::Small, zoom));
        for (int row = 0; row < list.count(); ++row) {
            const QRect place = list.visualItemRect(list.item(row));
            const QString purpose = list.item(row)->text().section(QLatin1Char('\n'), 1);
            const int needed = words
                                   .boundingRect(QRect(0, 0, place.width() - 24, 10'000),
                                                 Qt::AlignLeft | Qt::TextWordWrap, purpose)
                                   .height();
            EXPECT_GE(place.height(), name.height() + needed + 12) << row;
        }
    }
}

TEST_F(Dialog, FitsAScreenOf1024By700WithItsButtons)
{
    EXPECT_LE(dialog.height(), dialog.screen()->availableSize().height());
    dialog.resize(1024, 640);
    dialog.show();
    for (const Format format : kFormats) {
        choose(format);
        EXPECT_LE(dialog.minimumSizeHint().width(), 1024);
        EXPECT_LE(dialog.minimumSizeHint().height(), 640);
        EXPECT_EQ(dialog.size(), QSize(1024, 640));
        for (const char* name : {"export", "close"}) {
            const auto* button = find<QPushButton>(name);
            EXPECT_TRUE(dialog.rect().contains(QRect(button->mapTo(&dialog, QPoint()), button->size())));
        }
    }
}

TEST_F(Dialog, OffersOnlyWhatMeansSomethingForTheFormat)
{
    choose(Format::Png);
    EXPECT_TRUE(shows("scale"));
    EXPECT_TRUE(shows("theme"));
    EXPECT_FALSE(shows("paper"));
    EXPECT_FALSE(shows("preview"));
    EXPECT_FALSE(find<QRadioButton>("all")->isEnabled());
    choose(Format::Pdf);
    EXPECT_TRUE(shows("paper"));
    EXPECT_FALSE(shows("scale"));
    choose(Format::Mermaid);
    EXPECT_TRUE(shows("everySegment"));
    EXPECT_TRUE(shows("preview"));
    choose(Format::Csv);
    EXPECT_FALSE(shows("everySegment"));
    EXPECT_TRUE(find<QRadioButton>("all")->isEnabled());
}

TEST_F(Dialog, WhatIsChosenIsWhatIsAskedFor)
{
    QSignalSpy previews(&dialog, &ExportDialog::previewWanted);
    QSignalSpy exports(&dialog, &ExportDialog::exportWanted);
    choose(Format::Csv);
    find<QRadioButton>("all")->setChecked(true);
    find<QCheckBox>("anonymous")->setChecked(true);
    EXPECT_GE(previews.size(), 3);
    dialog.begin(QStringLiteral("/nowhere/x.csv"));
    ASSERT_EQ(exports.size(), 1);
    const auto choice = exports.first().first().value<Choice>();
    EXPECT_EQ(choice.format, Format::Csv);
    EXPECT_TRUE(choice.allConnections);
    EXPECT_TRUE(choice.anonymous);
    choose(Format::Markdown);
    EXPECT_FALSE(dialog.choice().allConnections) << "it holds one connection";
}

TEST_F(Dialog, CancelStopsTheWritingAndCloseCloses)
{
    dialog.show();
    QSignalSpy cancelled(&dialog, &ExportDialog::cancelled);
    dialog.begin(QStringLiteral("/nowhere/x.md"));
    EXPECT_TRUE(dialog.isWriting());
    EXPECT_FALSE(find<QListWidget>("formats")->isEnabled());
    find<QPushButton>("close")->click();
    EXPECT_EQ(cancelled.size(), 1);
    EXPECT_FALSE(dialog.isWriting());
    EXPECT_TRUE(dialog.isVisible()) << "one may choose again";
    find<QPushButton>("close")->click();
    EXPECT_FALSE(dialog.isVisible());
}

TEST_F(Dialog, FramesThatCannotBeReadAgainAreNotOffered)
{
    Offer offer = kOffer;
    offer.hasFrames = false;
    ExportDialog other(offer, {});
    auto* formats = other.findChild<QListWidget*>(QStringLiteral("formats"));
    EXPECT_FALSE(formats->item(formats->count() - 1)->flags().testFlag(Qt::ItemIsEnabled));
    EXPECT_TRUE(formats->item(0)->flags().testFlag(Qt::ItemIsEnabled));
}

} // namespace
} // namespace lifeline::ui_export
