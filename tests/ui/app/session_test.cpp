#include "app/lifeline/session.h"
#include "tests/support/temporary.h"
#include "tests/ui/app/small_capture.h"

#include <QElapsedTimer>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <utility>

namespace lifeline::app {
namespace {

constexpr int kPatience = 10'000; // milliseconds
constexpr int kAtOnce = 100; // milliseconds: what a cancel may take

/// A pipe whose reading end a session follows.
struct Pipe {
    Pipe()
    {
        EXPECT_EQ(::pipe2(ends.data(), O_CLOEXEC), 0);
        ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    }
    ~Pipe() { closeWriting(); }
    void write(Bytes octets)
    {
        EXPECT_EQ(::write(ends[1], octets.data(), octets.size()), ssize_t(octets.size()));
    }
    void closeWriting()
    {
        if (ends[1] >= 0)
            ::close(std::exchange(ends[1], -1));
    }
    std::array<int, 2> ends{-1, -1};
};

std::size_t segments(const Session& session)
{
    return session.snapshot() ? session.snapshot()->segments.size() : 0;
}

TEST(Session, APipeGrowsWhileItIsWritten)
{
    const std::vector<std::byte> octets = test::smallCapture();
    const Bytes all(octets);
    Session session;
    Pipe pipe;
    session.follow(pipe.ends[0], QStringLiteral("live"));
    pipe.write(all.first(all.size() / 2));
    ASSERT_TRUE(QTest::qWaitFor([&] { return segments(session) >= 2; }, kPatience));
    EXPECT_FALSE(session.snapshot()->info.complete);

    pipe.write(all.subspan(all.size() / 2));
    pipe.closeWriting();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !session.isReading(); }, kPatience));
    EXPECT_EQ(segments(session), 7U);
    EXPECT_TRUE(session.snapshot()->info.complete);
}

TEST(Session, ReadsNoFurtherThanItsMemoryAllowsUnlessItMay)
{
    const test::TemporaryDirectory directory;
    std::vector<std::byte> sections; // the budget is looked at every 1 024 records
    for (int i = 0; i < 300; ++i) {
        const std::vector<std::byte> one = test::smallCapture();
        sections.insert(sections.end(), one.begin(), one.end());
    }
    const std::string path = directory.write("large.pcapng", sections);
    Session session;
    session.open(QString::fromStdString(path), {.memory = 1});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !session.isReading(); }, kPatience));
    const auto stopped = [&] {
        return std::ranges::any_of(session.snapshot()->info.damage, [](const capture::Damage& damage) {
            return damage.error.code == ErrorCode::MemoryBudget;
        });
    };
    EXPECT_TRUE(stopped());
    EXPECT_EQ(segments(session), 1023U);

    session.open(QString::fromStdString(path), {});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !session.isReading(); }, kPatience));
    EXPECT_FALSE(stopped());
    EXPECT_EQ(segments(session), 2100U);
}

TEST(Session, FramesOfAPipeCanBeReadAgain)
{
    const std::vector<std::byte> octets = test::smallCapture();
    Session session;
    Pipe pipe;
    session.follow(pipe.ends[0], QStringLiteral("live"));
    pipe.write(octets);
    pipe.closeWriting();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !session.isReading(); }, kPatience));
    ASSERT_EQ(segments(session), 7U);

    const auto frame = session.frameBytes()->read(session.snapshot()->segments[1]);
    ASSERT_TRUE(frame) << describe(frame.error());
    EXPECT_EQ(frame->octets, test::segmentFrame(false, 0x12, 5000, 1001));
}

TEST(Session, CancelOfASilentPipeWorksAtOnce)
{
    Session session;
    Pipe pipe;
    session.follow(pipe.ends[0], QStringLiteral("live"));
    pipe.write(test::smallCapture());
    ASSERT_TRUE(QTest::qWaitFor([&] { return segments(session) > 0; }, kPatience));

    QElapsedTimer clock;
    clock.start();
    session.cancel();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !session.isReading(); }, kPatience));
    EXPECT_LT(clock.elapsed(), kAtOnce);
    EXPECT_GT(segments(session), 0U) << "what was read stays";
}

TEST(Session, AFifoIsReadWhenItsWriterComes)
{
    const test::TemporaryDirectory directory;
    const std::string path = directory / "fifo";
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
    Session session;
    session.open(QString::fromStdString(path));
    ASSERT_TRUE(session.isReading());

    const int writer = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    ASSERT_GE(writer, 0);
    const std::vector<std::byte> octets = test::smallCapture();
    ASSERT_EQ(::write(writer, octets.data(), octets.size()), ssize_t(octets.size()));
    ::close(writer);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !session.isReading(); }, kPatience));
    EXPECT_EQ(segments(session), 7U);
}

} // namespace
} // namespace lifeline::app
