#include "tests/support/temporary.h"
#include "ui/sources/recent_files.h"

#include <filesystem>
#include <gtest/gtest.h>

namespace lifeline::sources {
namespace {

class Recent : public testing::Test {
protected:
    void SetUp() override { recent.clear(); }

    QString file(const std::string& name) const
    {
        std::filesystem::create_directories(std::filesystem::path(folder / name).parent_path());
        return QString::fromStdString(folder.write(name, {}));
    }

    test::TemporaryDirectory folder;
    RecentFiles recent;
};

TEST_F(Recent, KeepsTenTheNewestFirstEachOnce)
{
    for (int i = 0; i < 12; ++i)
        recent.add(file("capture" + std::to_string(i)));
    recent.add(file("capture5"));
    ASSERT_EQ(recent.paths().size(), 10);
    EXPECT_TRUE(recent.paths().first().endsWith(QLatin1String("capture5")));
    EXPECT_EQ(recent.paths().count(recent.paths().first()), 1);
    recent.clear();
    EXPECT_TRUE(recent.paths().isEmpty());
}

TEST_F(Recent, APipeIsNotRemembered)
{
    recent.add(QStringLiteral("-"));
    recent.add(QStringLiteral("/dev/null"));
    EXPECT_TRUE(recent.paths().isEmpty());
}

TEST_F(Recent, SaysWhyOneCannotBeOpenedAndTellsTwoOfOneNameApart)
{
    const QString one = file("a/x&y.pcap");
    const QString other = file("b/x&y.pcap");
    const QString gone = file("gone.pcap");
    std::filesystem::remove(gone.toStdString());
    const auto lines = recentLines({one, other, gone, QStringLiteral("/nowhere/at/all.pcap")});
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_TRUE(lines[0].isThere);
    EXPECT_TRUE(lines[0].text.startsWith(QStringLiteral("&1  x&&y.pcap – "))) << lines[0].text.toStdString();
    EXPECT_NE(lines[0].text.mid(2), lines[1].text.mid(2));
    EXPECT_FALSE(lines[2].isThere);
    EXPECT_EQ(lines[2].text, QStringLiteral("&3  gone.pcap (is not there any more)"));
    EXPECT_EQ(lines[3].text, QStringLiteral("&4  all.pcap (its folder is not there)"));
}

} // namespace
} // namespace lifeline::sources
