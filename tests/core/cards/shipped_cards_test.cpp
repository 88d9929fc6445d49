// The cards that come with Lifeline: nothing that a lesson or a recording shows is without one.
#include "core/analysis/conn_state.h"
#include "core/analysis/finding.h"
#include "core/analysis/timers.h"
#include "core/capture/byte_source.h"
#include "core/capture/capture_reader.h"
#include "core/cards/card_box.h"
#include "core/lessons/lesson_folder.h"
#include "core/packet/fields.h"
#include "core/packet/tcp_flags.h"
#include "core/tcp/endpoint_state.h"
#include "core/trace/load.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <regex>
#include <set>

namespace lifeline::cards {
namespace {

using testing::UnorderedElementsAreArray;
using Words = std::set<std::string>;

const CardBox& shipped()
{
    static const CardBox box = [] {
        auto cards = readCards(LIFELINE_SOURCE_DIR "/resources/cards");
        if (!cards)
            ADD_FAILURE() << cards.error().subject << ": " << cards.error().detail;
        return cards ? *cards : CardBox();
    }();
    return box;
}

Words wordsOf(CardKind kind)
{
    Words words;
    for (const Card& card : shipped().all())
        if (card.kind == kind)
            words.insert(card.word);
    return words;
}

void expectCards(CardKind kind, const Words& words)
{
    EXPECT_FALSE(words.empty());
    for (const std::string& word : words)
        EXPECT_NE(shipped().find(kind, word), nullptr)
            << "no card of the kind " << name(kind) << ": " << word;
}

/// Whole words that look so, wherever they stand in a text.
void collect(const std::string& text, const char* pattern, Words& words)
{
    const std::regex expression(pattern);
    for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at)
        words.insert(at->str());
}

/// Characters, as people count them.
std::size_t letters(const std::string& text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

constexpr const char* kCounter = R"(\b(TcpExt|IpExt|Tcp|Icmp)[A-Z][A-Za-z0-9]+\b)";
constexpr const char* kSocketOption = R"(\b(SO|TCP)_[A-Z0-9_]+\b)";
constexpr const char* kCallFlag = R"(\b(MSG|SHUT|O)_[A-Z0-9_]+\b)";
constexpr const char* kSysctl = R"(\bnet\.(ipv4|core)\.[a-z_0-9]+|\btcp_[a-z0-9_]+[a-z0-9]\b|\bsomaxconn\b)";
constexpr const char* kErrno =
    R"(\b(E(CONN|PIPE|TIMEDOUT|HOST|NET|ADDR|AGAIN|IN|ALREADY|ISCONN)[A-Z]*|SIG[A-Z]+)\b)";

TEST(ShippedCards, EveryFlagHasOne)
{
    Words flags{"SYN-ACK"};
    for (unsigned bit = packet::TcpFlags::kFin; bit <= packet::TcpFlags::kAe; bit <<= 1)
        flags.insert(packet::flagWords({static_cast<std::uint16_t>(bit)}));
    EXPECT_THAT(wordsOf(CardKind::Flag), UnorderedElementsAreArray(flags));
}

TEST(ShippedCards, EveryStateHasOne)
{
    Words states;
    for (int i = 0; i < tcp::kStateCount; ++i)
        states.insert(tcp::name(static_cast<tcp::State>(i)));
    EXPECT_THAT(wordsOf(CardKind::State), UnorderedElementsAreArray(states));
}

TEST(ShippedCards, EveryFindingHasOne)
{
    Words findings;
    for (std::size_t i = 0; i < analysis::kFindingKindCount; ++i)
        findings.emplace(analysis::name(static_cast<analysis::FindingKind>(i)));
    EXPECT_THAT(wordsOf(CardKind::Finding), UnorderedElementsAreArray(findings));
}

TEST(ShippedCards, EveryCauseHasOne)
{
    Words causes;
    for (int i = 1; i <= static_cast<int>(analysis::Cause::JoinedBefore); ++i)
        causes.emplace(analysis::name(static_cast<analysis::Cause>(i)));
    EXPECT_THAT(wordsOf(CardKind::Cause), UnorderedElementsAreArray(causes));
}

TEST(ShippedCards, EveryConnStateHasOne)
{
    Words states;
    for (int i = 0; i < analysis::kConnStateCount; ++i)
        states.emplace(analysis::name(static_cast<analysis::ConnState>(i)));
    EXPECT_THAT(wordsOf(CardKind::ConnState), UnorderedElementsAreArray(states));
}

TEST(ShippedCards, EveryTimerHasOne)
{
    EXPECT_EQ(wordsOf(CardKind::Timer).size(), static_cast<std::size_t>(analysis::TimerKind::TimeWait) + 1);
    for (const char* asInSs : {"on", "persist", "keepalive", "timewait"})
        EXPECT_NE(shipped().find(CardKind::Timer, asInSs), nullptr) << asInSs;
}

TEST(ShippedCards, EveryFieldAndOptionOfATcpHeaderHasOne)
{
    const Words inCards{"Source port",
                        "Destination port",
                        "Sequence number",
                        "Acknowledgment number",
                        "Data offset",
                        "Window",
                        "Checksum",
                        "Urgent pointer",
                        "AE",
                        "CWR",
                        "ECE",
                        "URG",
                        "ACK",
                        "PSH",
                        "RST",
                        "SYN",
                        "FIN",
                        "Maximum segment size",
                        "Window scale",
                        "SACK permitted",
                        "SACK",
                        "Timestamps",
                        "MD5 signature",
                        "User timeout",
                        "Authentication (TCP-AO)",
                        "Multipath TCP",
                        "Fast Open cookie",
                        "Unknown option",
                        "No operation",
                        "End of options",
                        "Time to live (TTL)",
                        "Hop limit",
                        "Identification"};
    const auto known = packet::fieldNames();
    for (const std::string& field : inCards) {
        EXPECT_NE(std::find(known.begin(), known.end(), field), known.end()) << field;
        EXPECT_NE(shipped().find(field), nullptr) << field;
    }
}

TEST(ShippedCards, EveryVariableThatTheInspectorShowsHasOne)
{
    expectCards(CardKind::Variable,
                {"SND.UNA", "SND.NXT", "SND.WND", "RCV.NXT", "RCV.WND", "SRTT", "RTO", "cwnd", "ssthresh",
                 "unacked", "retrans", "Send-Q", "Recv-Q", "SYN queue", "Accept queue"});
}

TEST(ShippedCards, AllThatLessonsUseHasOne)
{
    Words counters, errors, sysctls, options, flags;
    for (const auto& lesson : lessons::allLessons(LIFELINE_SOURCE_DIR "/resources/lessons")) {
        ASSERT_TRUE(lesson);
        for (const Side side : kBothSides) {
            for (const auto& [counter, range] : lesson->promises.counters[side])
                counters.insert(counter);
            for (const auto& [sysctl, value] : lesson->sysctls[side])
                sysctls.insert(sysctl);
        }
        for (const auto& [actor, lines] : lesson->promises.calls)
            for (const lessons::Line& line : lines)
                collect(line.text, R"(\b(E[A-Z]+|SIG[A-Z]+)\b)", errors);
        for (const lessons::Actor& actor : lesson->actors)
            for (const lessons::Step& step : actor.steps)
                std::visit(
                    [&](const auto& one) {
                        if constexpr (requires { one.options; })
                            for (const auto& [option, value] : one.options)
                                options.insert(option);
                        if constexpr (requires { one.option; })
                            options.insert(one.option);
                        if constexpr (requires { one.flags.begin()->size(); })
                            flags.insert(one.flags.begin(), one.flags.end());
                    },
                    step);
    }
    expectCards(CardKind::Counter, counters);
    expectCards(CardKind::Errno, errors);
    expectCards(CardKind::Sysctl, sysctls);
    expectCards(CardKind::SocketOption, options);
    expectCards(CardKind::CallFlag, flags);
}

TEST(ShippedCards, AllThatStepsMayUseHasOne)
{
    const auto all = [](auto names) { return Words(names.begin(), names.end()); };
    EXPECT_THAT(wordsOf(CardKind::Call), UnorderedElementsAreArray(all(lessons::callNames())));
    expectCards(CardKind::SocketOption, all(lessons::socketOptionNames()));
    expectCards(CardKind::CallFlag, all(lessons::sendFlagNames()));
    expectCards(CardKind::CallFlag, all(lessons::receiveFlagNames()));
}

TEST(ShippedCards, AllThatLessonsSpeakOfHasOne)
{
    // Constants of the kernel's source, a command, and the beginning of several names.
    const Words noWords{"TCP_TIMEWAIT_LEN", "TCP_DELACK_MAX", "tcp_metrics"};
    Words counters, errors, sysctls, options, flags;
    for (const auto& file : std::filesystem::directory_iterator(LIFELINE_SOURCE_DIR "/resources/lessons")) {
        std::ifstream stream(file.path());
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        collect(text, kCounter, counters);
        collect(text, kErrno, errors);
        collect(text, kSysctl, sysctls);
        collect(text, kSocketOption, options);
        collect(text, kCallFlag, flags);
    }
    for (const std::string& word : noWords) {
        sysctls.erase(word);
        options.erase(word);
    }
    expectCards(CardKind::Counter, counters);
    expectCards(CardKind::Errno, errors);
    expectCards(CardKind::Sysctl, sysctls);
    expectCards(CardKind::SocketOption, options);
    expectCards(CardKind::CallFlag, flags);
}

TEST(ShippedCards, AllThatRecordingsShowHasOne)
{
    Words counters, calls, errors, options, flags;
    for (const auto& file :
         std::filesystem::directory_iterator(LIFELINE_SOURCE_DIR "/resources/recordings")) {
        const std::string path = file.path().string();
        auto source = capture::openSource(path);
        ASSERT_TRUE(source) << path;
        capture::CaptureReader reader(std::move(*source), path);
        const trace::SnapshotPtr snapshot = trace::load(reader, path);
        for (std::size_t i = 0; i < snapshot->events.size(); ++i) {
            const auto& what = snapshot->events[i].event.what;
            if (const auto* counter = std::get_if<trace::CounterChange>(&what))
                counters.insert(counter->name);
            if (const auto* call = std::get_if<trace::Call>(&what)) {
                calls.insert(call->name);
                collect(call->arguments, kSocketOption, options);
                collect(call->arguments, kCallFlag, flags);
                for (const std::string& word : {call->error, call->signal})
                    if (!word.empty())
                        errors.insert(word);
            }
        }
    }
    expectCards(CardKind::Counter, counters);
    expectCards(CardKind::Call, calls);
    expectCards(CardKind::Errno, errors);
    expectCards(CardKind::SocketOption, options);
    expectCards(CardKind::CallFlag, flags);
}

TEST(ShippedCards, AreSpelledAsTheirKindIs)
{
    const std::array<std::pair<CardKind, const char*>, 5> spelling{{
        {CardKind::Counter, kCounter},
        {CardKind::Errno, R"(E[A-Z]+|SIG[A-Z]+)"},
        {CardKind::Sysctl, R"(net\.(ipv4|core)\.[a-z0-9_]+)"},
        {CardKind::SocketOption, kSocketOption},
        {CardKind::CallFlag, kCallFlag},
    }};
    for (const auto& [kind, pattern] : spelling)
        for (const std::string& word : wordsOf(kind))
            EXPECT_TRUE(std::regex_match(word, std::regex(pattern))) << word;
}

TEST(ShippedCards, AreShort)
{
    for (const Card& card : shipped().all()) {
        const auto words = 1 + std::count(card.text.english.begin(), card.text.english.end(), ' ');
        EXPECT_LE(words, 60) << card.id;
        EXPECT_LE(letters(card.text.chinese), 190U) << card.id;
        EXPECT_LE(letters(title(card, "en")), 50U) << card.id;
    }
}

TEST(ShippedCards, SpeakCalmlyAndInBothLanguages)
{
    for (const Card& card : shipped().all()) {
        for (const std::string& text : {card.text.english, card.text.chinese}) {
            EXPECT_EQ(text.find('!'), std::string::npos) << card.id;
            EXPECT_EQ(text.find("！"), std::string::npos) << card.id;
            EXPECT_EQ(text.find('\n'), std::string::npos) << card.id;
        }
        EXPECT_EQ(card.text.english.back(), '.') << card.id;
        EXPECT_TRUE(card.text.chinese.ends_with("。")) << card.id;
        EXPECT_NE(card.text.english, card.text.chinese);
    }
}

TEST(ShippedCards, SayWhereItIsWrittenDown)
{
    const std::string rfc = R"(RFC [1-9]\d{2,3}( §\d+(\.\d+)*)?)";
    const std::string more = R"((–§\d+|, figure \d+|, §\d+(\.\d+)*)?)";
    const std::string manual = R"([a-z_]+\(\d\))";
    const std::string one =
        "(" + rfc + more + "|" + manual + R"(|ip-sysctl\.rst|snmp_counter\.rst|Zeek, conn\.log))";
    const std::regex section(one + "(, " + one + ")?");
    for (const Card& card : shipped().all())
        EXPECT_TRUE(std::regex_match(card.section, section)) << card.id << ": " << card.section;
}

TEST(ShippedCards, LeadToCardsThatCanBeToldApart)
{
    for (const Card& card : shipped().all())
        for (const char* language : {"en", "zh_CN"}) {
            Words titles;
            for (const auto& words : {card.changes, card.see})
                for (const std::string& word : words)
                    EXPECT_TRUE(titles.insert(title(*shipped().find(word), language)).second)
                        << card.id << ": " << word;
        }
}

TEST(ShippedCards, NameOnlyCardsThatAreThere)
{
    const std::set<CardKind> changing{CardKind::Sysctl, CardKind::SocketOption, CardKind::Call,
                                      CardKind::CallFlag};
    for (const Card& card : shipped().all()) {
        for (const std::string& word : card.changes) {
            const Card* other = shipped().find(word);
            ASSERT_NE(other, nullptr) << card.id << ": " << word;
            EXPECT_EQ(other->word, word) << card.id;
            EXPECT_TRUE(changing.contains(other->kind)) << card.id << ": " << other->id;
        }
        for (const std::string& word : card.see) {
            const Card* other = shipped().find(word);
            ASSERT_NE(other, nullptr) << card.id << ": " << word;
            EXPECT_NE(other, &card) << card.id;
            EXPECT_EQ(std::find(card.changes.begin(), card.changes.end(), word), card.changes.end())
                << card.id << ": " << word;
        }
    }
}

} // namespace
} // namespace lifeline::cards
