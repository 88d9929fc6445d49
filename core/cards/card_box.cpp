#include "core/cards/card_box.h"

#include <algorithm>

namespace lifeline::cards {
namespace {

/// ASCII only: protocol words. Other octets are as they are.
std::string inSmallLetters(std::string_view text)
{
    std::string small(text);
    for (char& c : small)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return small;
}

std::vector<std::string> wordsOf(std::string_view typed)
{
    std::vector<std::string> words;
    for (std::size_t at = 0; at < typed.size();) {
        const std::size_t end = std::min(typed.find_first_of(" \t", at), typed.size());
        if (end > at)
            words.push_back(inSmallLetters(typed.substr(at, end - at)));
        at = end + 1;
    }
    return words;
}

/// As people write it: without "TcpExt" or "net.ipv4."; empty where there is nothing to leave out.
std::string shortWord(const Card& card)
{
    for (const std::string_view beginning : {"TcpExt", "IpExt", "net.ipv4.", "net.core."})
        if (card.word.starts_with(beginning))
            return card.word.substr(beginning.size());
    return {};
}

/// How well a card answers one word: the smaller the better; nothing when it does not hold it.
std::optional<int> distance(const Card& card, const std::string& word)
{
    const auto holds = [&](std::string_view text) {
        return inSmallLetters(text).find(word) != std::string::npos;
    };
    const std::string own = inSmallLetters(card.word);
    if (own == word)
        return 0;
    if (inSmallLetters(shortWord(card)) == word
        || std::any_of(card.also.begin(), card.also.end(),
                       [&](const std::string& one) { return inSmallLetters(one) == word; }))
        return 1;
    if (own.starts_with(word))
        return 2;
    if (own.find(word) != std::string::npos || std::any_of(card.also.begin(), card.also.end(), holds))
        return 3;
    if (holds(card.name.english) || holds(card.name.chinese))
        return 4;
    if (holds(card.text.english) || holds(card.text.chinese) || holds(card.section))
        return 5;
    return std::nullopt;
}

} // namespace

CardBox::CardBox(std::vector<Card> cards) : m_cards(std::move(cards))
{
    const auto add = [&](const std::string& word, std::size_t card) {
        auto& places = m_byWord[inSmallLetters(word)];
        if (places.empty() || places.back() != card)
            places.push_back(card);
    };
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        add(m_cards[i].word, i);
    for (std::size_t i = 0; i < m_cards.size(); ++i) { // a word's own card goes before another's spelling
        for (const std::string& word : m_cards[i].also)
            add(word, i);
        for (const std::string& word :
             {m_cards[i].name.english, m_cards[i].name.chinese, shortWord(m_cards[i])})
            if (!word.empty())
                add(word, i);
    }
}

const Card* CardBox::find(std::string_view word) const
{
    const auto places = m_byWord.find(inSmallLetters(word));
    if (places == m_byWord.end())
        return nullptr;
    for (const std::size_t place : places->second) { // "listen" is the call, "LISTEN" the state
        const Card& card = m_cards[place];
        if (card.word == word || std::find(card.also.begin(), card.also.end(), word) != card.also.end())
            return &card;
    }
    return &m_cards[places->second.front()];
}

const Card* CardBox::find(CardKind kind, std::string_view word) const
{
    const auto places = m_byWord.find(inSmallLetters(word));
    if (places == m_byWord.end())
        return nullptr;
    for (const std::size_t place : places->second)
        if (m_cards[place].kind == kind)
            return &m_cards[place];
    return nullptr;
}

const Card* CardBox::withId(std::string_view id) const
{
    const auto slash = id.find('/');
    if (slash == std::string_view::npos)
        return nullptr;
    const auto places = m_byWord.find(inSmallLetters(id.substr(slash + 1)));
    if (places == m_byWord.end())
        return nullptr;
    for (const std::size_t place : places->second)
        if (m_cards[place].id == id)
            return &m_cards[place];
    return nullptr;
}

std::vector<const Card*> CardBox::matching(std::string_view typed) const
{
    const std::vector<std::string> words = wordsOf(typed);
    std::vector<std::pair<int, const Card*>> found;
    for (const Card& card : m_cards) {
        int sum = 0;
        const bool holdsAll = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
            const auto one = distance(card, word);
            sum += one.value_or(0);
            return one.has_value();
        });
        if (holdsAll)
            found.emplace_back(sum, &card);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    std::vector<const Card*> cards;
    for (const auto& [ignored, card] : found)
        cards.push_back(card);
    return cards;
}

} // namespace lifeline::cards
