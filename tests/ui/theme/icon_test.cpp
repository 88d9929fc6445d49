#include "ui/theme/icon.h"

#include <QDir>
#include <QImage>
#include <QPixmap>
#include <gmock/gmock.h>

namespace lifeline::theme {
namespace {

/// Whether any pixel has ink, and all ink has the colour.
bool isInked(const QImage& image, const QColor& colour)
{
    bool found = false;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 200)
                continue;
            found = true;
            if (qAbs(pixel.red() - colour.red()) > 3 || qAbs(pixel.green() - colour.green()) > 3)
                return false;
        }
    }
    return found;
}

TEST(Icon, EveryIconOfOursDrawsInTheThemesColour)
{
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    ASSERT_FALSE(files.isEmpty());
    const Theme theme = Theme::dark();
    for (const QString& file : files) {
        const QIcon made = icon(file.chopped(4), theme);
        EXPECT_TRUE(isInked(made.pixmap(32, 32).toImage(), theme.text)) << qPrintable(file);
        EXPECT_TRUE(isInked(made.pixmap(32, 32, QIcon::Normal, QIcon::On).toImage(), theme.accent))
            << qPrintable(file);
    }
}

} // namespace
} // namespace lifeline::theme
