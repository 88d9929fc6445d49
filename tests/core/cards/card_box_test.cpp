#include "core/cards/card_box.h"

#include <gtest/gtest.h>

namespace lifeline::cards {
namespace {

constexpr const char* kStates = R"([[card]]
word = "SYN-RECEIVED"
also = ["SYN-RECV"]
en = "A SYN has come and was answered."
zh_CN = "收到了 SYN，并且已经应答。"
section = "RFC 9293 §3.3.2"
changes = ["net.ipv4.tcp_synack_retries"]

[[card]]
word = "TIME-WAIT"
en = "It waits for what is late. A SYN may end it."
zh_CN = "等待迟到的 segment。"
section = "RFC 9293 §3.3.2"
see = ["SYN-RECEIVED"]
)";

CardBox box()
{
    std::vector<Card> cards = *parseCards(CardKind::State, kStates, "states.toml");
    Card timer;
    timer.kind = CardKind::Timer;
    timer.word = "time-wait";
    timer.name = {"TIME-WAIT timer", "TIME-WAIT 定时器"};
    timer.text = {"Sixty seconds.", "60 秒。"};
    cards.push_back(timer);
    return CardBox(std::move(cards));
}

std::string placeOf(const std::string& toml)
{
    const auto cards = parseCards(CardKind::State, toml, "states.toml");
    EXPECT_FALSE(cards);
    return cards ? std::string() : cards.error().subject;
}

TEST(CardReader, ReadsBothLanguagesAndWhatChangesIt)
{
    const auto cards = parseCards(CardKind::State, kStates, "states.toml");
    ASSERT_TRUE(cards);
    ASSERT_EQ(cards->size(), 2U);
    const Card& card = cards->front();
    EXPECT_EQ(card.id, "state/SYN-RECEIVED");
    EXPECT_EQ(card.text.in("en"), "A SYN has come and was answered.");
    EXPECT_EQ(card.text.in("zh_CN"), "收到了 SYN，并且已经应答。");
    EXPECT_EQ(card.section, "RFC 9293 §3.3.2");
    EXPECT_EQ(card.changes, std::vector<std::string>{"net.ipv4.tcp_synack_retries"});
    EXPECT_EQ(title(card, "zh_CN"), "SYN-RECEIVED");
}

TEST(CardReader, AnErrorSaysTheLine)
{
    const std::string card = "[[card]]\nword = \"A\"\nen = \"a\"\nzh_CN = \"甲\"\nsection = \"s\"\n";
    EXPECT_TRUE(parseCards(CardKind::State, card, "states.toml"));
    EXPECT_EQ(placeOf("[[card]]\nword = \"A\"\nen = 3\n"), "states.toml:3:6");
    EXPECT_EQ(placeOf("[[card]]\nword = \"A\"\nen = \"a\nb\"\n").substr(0, 13), "states.toml:3");
    EXPECT_EQ(placeOf(card + "sea = [\"B\"]\n").substr(0, 13), "states.toml:6");
    EXPECT_EQ(placeOf(card + "see = \"B\"\n"), "states.toml:6:7");
    EXPECT_EQ(placeOf(card + card).substr(0, 13), "states.toml:6");
    EXPECT_EQ(placeOf(card + "name = { en = \"a\" }\n"), "states.toml:6:8");
    EXPECT_EQ(placeOf("[[[").substr(0, 13), "states.toml:1");
    EXPECT_EQ(placeOf("card = 3\n").substr(0, 13), "states.toml:1");
}

TEST(CardReader, AMissingTranslationIsAnError)
{
    const auto cards =
        parseCards(CardKind::Flag, "[[card]]\nword = \"SYN\"\nen = \"a\"\nsection = \"s\"\n", "f");
    ASSERT_FALSE(cards);
    EXPECT_EQ(cards.error().detail, "a card has no \"zh_CN\"");
}

TEST(CardBox, FindsAWordInAnySpelling)
{
    const CardBox cards = box();
    EXPECT_EQ(cards.find("syn-received")->word, "SYN-RECEIVED");
    EXPECT_EQ(cards.find("SYN-RECV")->word, "SYN-RECEIVED");
    EXPECT_EQ(cards.find("TIME-WAIT 定时器")->word, "time-wait");
    EXPECT_EQ(cards.find("SYN"), nullptr);
}

TEST(CardBox, OfOneWordInTwoKindsTheKindDecides)
{
    const CardBox cards = box();
    EXPECT_EQ(cards.find("TIME-WAIT")->kind, CardKind::State);
    EXPECT_EQ(cards.find(CardKind::Timer, "TIME-WAIT")->word, "time-wait");
    EXPECT_EQ(cards.find(CardKind::Flag, "TIME-WAIT"), nullptr);
}

TEST(CardBox, ASearchGivesWordsBeforeTexts)
{
    const CardBox cards = box();
    const auto found = cards.matching("syn");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0]->word, "SYN-RECEIVED");
    EXPECT_EQ(found[1]->word, "TIME-WAIT"); // its text names SYN
    ASSERT_EQ(cards.matching("迟到").size(), 1U);
    EXPECT_EQ(cards.matching("late syn").size(), 1U); // all words
    EXPECT_EQ(cards.matching(" ").size(), 3U);
    EXPECT_TRUE(cards.matching("nothing like that").empty());
}

} // namespace
} // namespace lifeline::cards
