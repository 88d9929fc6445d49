#include "tests/ui/text/catalogue.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

namespace lifeline::test {
namespace {

/// What a text has of a pattern, sorted, each once.
QStringList all(const QString& text, const QString& pattern)
{
    QStringList found;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

TEST(Translation, EveryTextIsInChinese)
{
    const Catalogue chinese(QStringLiteral("zh_CN"));
    ASSERT_GT(chinese.entries().size(), 300U);
    for (const CatalogueEntry& entry : chinese.entries()) {
        EXPECT_FALSE(entry.context.isEmpty()) << "lupdate did not see whose it is: nobody will ask for it";
        EXPECT_TRUE(entry.isFinished) << qPrintable(entry.source);
        for (const QString& form : entry.forms)
            EXPECT_FALSE(form.isEmpty()) << qPrintable(entry.source);
    }
}

TEST(Translation, KeepsThePlacesForValuesAndTheCommands)
{
    for (const char* code : {"zh_CN", "en"}) {
        const Catalogue catalogue(QString::fromLatin1(code));
        for (const CatalogueEntry& entry : catalogue.entries())
            for (const QString& form : entry.forms)
                for (const char* pattern : {"%L?[1-9n]", "`[^`]*`"}) {
                    if (!entry.isFinished)
                        continue;
                    const QString same = QString::fromLatin1(pattern);
                    EXPECT_EQ(all(form, same), all(entry.source, same)) << qPrintable(form);
                }
    }
}

} // namespace
} // namespace lifeline::test
