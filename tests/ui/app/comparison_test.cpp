#include "app/lifeline/comparison.h"

#include "app/lifeline/application.h"
#include "core/analysis/examination.h"
#include "ui/side_by_side/side_by_side_view.h"

#include <QProcess>
#include <QSignalSpy>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include <cstdlib>

namespace lifeline::app {
namespace {

constexpr int kPatience = 30'000; // milliseconds
constexpr int kNotPermitted = 3;

QString recording(const char* lesson)
{
    return QStringLiteral(LIFELINE_SOURCE_DIR "/resources/recordings/%1.pcapng.gz")
        .arg(QLatin1String(lesson));
}

trace::SnapshotPtr readIn(Comparison& comparison, const QString& path)
{
    trace::SnapshotPtr snapshot;
    const auto connection =
        QObject::connect(&comparison, &Comparison::captureRead, &comparison,
                         [&](const trace::SnapshotPtr& read, const QString&) { snapshot = read; });
    QSignalSpy done(&comparison, &Comparison::captureRead);
    comparison.read(path);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !done.isEmpty(); }, kPatience));
    QObject::disconnect(connection);
    return snapshot;
}

TEST(Comparison, PutsConnectionsOfTwoFilesSideBySide)
{
    Application application{QStringLiteral("en")};
    Comparison& comparison = application.comparison();
    const trace::SnapshotPtr first = readIn(comparison, recording("handshake"));
    const trace::SnapshotPtr second = readIn(comparison, recording("syn-lost"));
    ASSERT_TRUE(first && second);
    QSignalSpy ready(&comparison, &Comparison::ready);
    comparison.compare({ComparedConnection{first, ConnectionId{0}, QStringLiteral("one")},
                        {second, ConnectionId{0}, QStringLiteral("two")}});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !ready.isEmpty(); }, kPatience));
    EXPECT_TRUE(application.sideBySide().isVisible());
    EXPECT_TRUE(application.sideBySide().summary().contains(QLatin1String("retransmits")))
        << application.sideBySide().summary().toStdString();
    application.sideBySide().close();
}

TEST(Comparison, SaysWhyAFileCannotBeRead)
{
    Comparison comparison;
    QString said;
    QObject::connect(&comparison, &Comparison::captureRead, &comparison,
                     [&](const trace::SnapshotPtr&, const QString& problem) { said = problem; });
    EXPECT_FALSE(readIn(comparison, QStringLiteral("/nowhere/nothing.pcap")));
    EXPECT_FALSE(said.isEmpty());
}

TEST(Comparison, AForgottenWishSaysNothing)
{
    Comparison comparison;
    QSignalSpy read(&comparison, &Comparison::captureRead);
    comparison.read(recording("handshake"));
    comparison.forget();
    comparison.read(recording("handshake"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !read.isEmpty(); }, kPatience));
    QCoreApplication::processEvents();
    EXPECT_EQ(read.size(), 1);
}

TEST(LiveComparison, RunsALessonTwiceWithOneSettingChanged)
{
    QProcess doctor;
    doctor.start(QStringLiteral(LIFELINE_BIN_DIR "/lifeline-lab"), {QStringLiteral("doctor")});
    if (!doctor.waitForFinished(kPatience) || doctor.exitCode() == kNotPermitted) {
        const char* required = std::getenv("LIFELINE_REQUIRE_LAB");
        if (required != nullptr && *required == '1')
            FAIL() << "lifeline-lab is required here, but its doctor says no";
        GTEST_SKIP() << "the lab is not possible on this machine";
    }
    Comparison comparison;
    side_by_side::BothCompared both;
    analysis::Alignment alignment;
    QString problem;
    QObject::connect(&comparison, &Comparison::failed, &comparison,
                     [&](int, const QString& said) { problem = QStringLiteral("failed: ") + said; });
    QObject::connect(&comparison, &Comparison::ready, &comparison,
                     [&](const side_by_side::BothCompared& compared, const analysis::Alignment& aligned) {
                         both = compared;
                         alignment = aligned;
                     });
    comparison.runTwice(QStringLiteral("handshake"), QStringLiteral("delay=40ms"),
                        {QStringLiteral("as it is"), QStringLiteral("changed")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return both[1].life != nullptr || !problem.isEmpty(); }, kPatience));
    ASSERT_TRUE(problem.isEmpty()) << problem.toStdString();
    ASSERT_FALSE(alignment.steps.empty());
    EXPECT_EQ(both[1].title, QLatin1String("changed"));
    // The SYN-ACK leaves 30 ms later: one way takes 40 ms instead of 10.
    const auto synAck = std::ranges::find_if(alignment.steps, [&](const analysis::AlignedStep& step) {
        return step.first && step.second && both[0].life->steps[*step.first].wire.from == Side::Server;
    });
    ASSERT_NE(synAck, alignment.steps.end());
    EXPECT_NEAR(static_cast<double>(synAck->lag.count()), 30e6, 10e6);
    EXPECT_TRUE(synAck->difference.time);
}

} // namespace
} // namespace lifeline::app
