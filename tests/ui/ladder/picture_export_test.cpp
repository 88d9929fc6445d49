#include "tests/ui/lives.h"
#include "ui/ladder/picture_export.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <gmock/gmock.h>

namespace lifeline::ladder {
namespace {

class Export : public testing::Test {
protected:
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QByteArray written(const char* name, const ExportOptions& options = {})
    {
        const auto result = exportPicture(path(name), *life, options);
        EXPECT_TRUE(result.has_value()) << (result ? "" : result.error().detail);
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden); }

    std::shared_ptr<const trace::Life> life = test::lifeWithOptions(test::kFourWayClose);

private:
    QTemporaryDir m_folder;
};

TEST_F(Export, SvgIsWellFormedAndKeepsTextAsText)
{
    const QByteArray svg = written("life.svg");
    QXmlStreamReader reader(svg);
    QStringList texts;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::Characters && !reader.isWhitespace())
            texts << reader.text().toString().trimmed();
    EXPECT_FALSE(reader.hasError()) << qPrintable(reader.errorString());
    for (const char* text : {"SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "TIME-WAIT", "10.0.0.1:50139",
                             "ack 1", "= 0 + 1", "connect = 0"})
        EXPECT_TRUE(texts.contains(QString::fromLatin1(text))) << text;
    EXPECT_FALSE(svg.contains("<mask")) << "hatches must be lines";
    EXPECT_FALSE(svg.contains("<image"));
}

TEST_F(Export, PngScales)
{
    const QImage once = QImage::fromData(written("one.png"));
    ExportOptions twice;
    twice.scale = 2;
    const QImage large = QImage::fromData(written("two.png", twice));
    EXPECT_NEAR(large.width(), 2 * once.width(), 2);
    EXPECT_NEAR(large.height(), 2 * once.height(), 2);
    EXPECT_EQ(once.pixelColor(2, once.height() - 2), QColor(Qt::white));
}

TEST_F(Export, PdfHasAsManyPagesAsTheLifeNeeds)
{
    const auto pages = [](const QByteArray& pdf) { return pdf.count("/Type /Page\n"); };
    const QByteArray one = written("short.pdf");
    EXPECT_TRUE(one.startsWith("%PDF-"));
    EXPECT_EQ(pages(one), 1);

    trace::Life longer = *life;
    const trace::Step data = longer.steps[3];
    for (std::uint32_t i = 0; i < 100; ++i) {
        longer.steps.push_back(data);
        longer.steps.back().number = static_cast<std::uint32_t>(longer.steps.size());
        longer.steps.back().sent = longer.end + std::chrono::milliseconds(i);
        longer.steps.back().arrived = longer.steps.back().sent + std::chrono::milliseconds(1);
    }
    life = std::make_shared<const trace::Life>(std::move(longer));
    const int onA4 = static_cast<int>(pages(written("long.pdf")));
    EXPECT_GT(onA4, 3);
    ExportOptions letter;
    letter.page = PageFormat::Letter;
    EXPECT_GE(pages(written("letter.pdf", letter)), onA4) << "it is shorter";
}

TEST_F(Export, ALongSvgHasEachTextOnce)
{
    trace::Life longer = *life;
    const trace::Step data = longer.steps[3];
    for (std::uint32_t i = 0; i < 700; ++i) {
        longer.steps.push_back(data);
        longer.steps.back().number = static_cast<std::uint32_t>(longer.steps.size());
        longer.steps.back().wire.sequence = longer.steps.back().wire.sequence + 10'000 + i;
        longer.steps.back().relativeSequence = longer.steps.back().relativeSequence + 10'000 + i;
        longer.steps.back().sent = longer.end + std::chrono::milliseconds(i);
        longer.steps.back().arrived = longer.steps.back().sent + std::chrono::milliseconds(1);
    }
    life = std::make_shared<const trace::Life>(std::move(longer));
    QXmlStreamReader reader(written("long.svg"));
    QHash<QString, int> times;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::Characters && !reader.isWhitespace())
            ++times[reader.text().toString().trimmed()];
    EXPECT_FALSE(reader.hasError()) << qPrintable(reader.errorString());
    for (std::uint32_t i = 0; i < 700; ++i) {
        const QString label = QStringLiteral("seq %1:%2").arg(10'001 + i).arg(10'006 + i);
        EXPECT_EQ(times.value(label), 1) << qPrintable(label);
    }
}

TEST_F(Export, SvgNamesFontsThatAreElsewhere) { EXPECT_TRUE(written("fonts.svg").contains("monospace\"")); }

TEST_F(Export, APictureThatPngCannotHoldSaysWhichScaleWorks)
{
    ExportOptions huge;
    huge.scale = 100;
    const auto refused = exportPicture(path("life.png"), *life, huge);
    ASSERT_FALSE(refused.has_value());
    const QString detail = QString::fromStdString(refused.error().detail);
    const auto number = QRegularExpression(QStringLiteral("a scale of ([0-9.]+)")).match(detail);
    ASSERT_TRUE(number.hasMatch()) << qPrintable(detail);
    huge.scale = number.captured(1).toDouble();
    EXPECT_TRUE(exportPicture(path("life.png"), *life, huge).has_value());
}

TEST_F(Export, WhatNobodyWantsAnyMoreLeavesNoFile)
{
    exports::Progress progress;
    progress.stop = true;
    ExportOptions options;
    options.progress = &progress;
    for (const char* name : {"life.svg", "life.pdf", "life.png"})
        EXPECT_FALSE(exportPicture(path(name), *life, options).has_value());
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(Export, AFailureLeavesNoFileBehind)
{
    const auto wrongName = exportPicture(path("life.gif"), *life);
    ASSERT_FALSE(wrongName.has_value());
    EXPECT_EQ(wrongName.error().code, ErrorCode::WriteFailed);

    ExportOptions huge;
    huge.scale = 100;
    ASSERT_FALSE(exportPicture(path("life.png"), *life, huge).has_value());

    const auto noFolder = exportPicture(path("missing/life.svg"), *life);
    ASSERT_FALSE(noFolder.has_value());
    EXPECT_EQ(noFolder.error().code, ErrorCode::CannotOpen);

    EXPECT_TRUE(files().isEmpty()) << qPrintable(files().join(QLatin1Char(' ')));
}

} // namespace
} // namespace lifeline::ladder
