#include "core/filter/completion.h"

#include "core/analysis/conn_state.h"
#include "core/analysis/diagnosis.h"
#include "core/analysis/finding.h"
#include "core/analysis/outcome.h"
#include "core/filter/words.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace lifeline::filter {
namespace {

constexpr std::size_t kMost = 40;
constexpr std::string_view kBetweenWords = " \t()\"!&|";
constexpr std::string_view kOperators = ":=<>";

class Candidates {
public:
    explicit Candidates(std::string_view begun) : m_begun(begun), m_squeezed(squeezed(begun)) { }

    /// Offers what begins as the word does, however it is spelt. A finding and a problem may have one name.
    void offer(std::string_view candidate)
    {
        if (m_all.size() < kMost && std::string_view(squeezed(candidate)).starts_with(m_squeezed)
            && std::find(m_all.begin(), m_all.end(), candidate) == m_all.end())
            m_all.emplace_back(candidate);
    }

    template <class NameOf>
    void offerAll(unsigned count, NameOf nameOf)
    {
        for (unsigned i = 0; i < count; ++i)
            offer(nameOf(i));
    }

    void offerAll(const std::vector<std::string>& texts)
    {
        for (const std::string& text : texts)
            offer(text);
    }

    std::vector<std::string> take()
    {
        if (m_all.size() == 1 && m_all.front() == m_begun)
            m_all.clear();
        return std::move(m_all);
    }

private:
    std::string_view m_begun;
    std::string m_squeezed;
    std::vector<std::string> m_all;
};

void offerStates(Candidates& candidates)
{
    candidates.offerAll(tcp::kStateCount, [](unsigned i) { return tcp::name(static_cast<tcp::State>(i)); });
}

void offerOutcomes(Candidates& candidates)
{
    candidates.offerAll(analysis::kOutcomeCount,
                        [](unsigned i) { return analysis::name(static_cast<analysis::Outcome>(i)); });
}

void offerConnStates(Candidates& candidates)
{
    candidates.offerAll(analysis::kConnStateCount,
                        [](unsigned i) { return analysis::name(static_cast<analysis::ConnState>(i)); });
}

void offerFindings(Candidates& candidates)
{
    candidates.offerAll(static_cast<unsigned>(analysis::kFindingKindCount),
                        [](unsigned i) { return analysis::name(static_cast<analysis::FindingKind>(i)); });
}

void offerProblems(Candidates& candidates)
{
    candidates.offerAll(static_cast<unsigned>(analysis::Problem::InconsistentOverlap) + 1,
                        [](unsigned i) { return analysis::name(static_cast<analysis::Problem>(i)); });
}

void offerValues(Candidates& candidates, Key key, const Vocabulary& vocabulary)
{
    switch (key) {
    case Key::Host:
        candidates.offerAll(vocabulary.addresses);
        break;
    case Key::Port:
        candidates.offerAll(vocabulary.ports);
        break;
    case Key::State:
        offerStates(candidates);
        break;
    case Key::Finding:
        offerFindings(candidates);
        break;
    case Key::Problem:
        offerProblems(candidates);
        break;
    case Key::Outcome:
        offerOutcomes(candidates);
        break;
    case Key::ConnState:
        offerConnStates(candidates);
        break;
    default: // numbers
        break;
    }
}

/// The key whose value would begin behind this text, if a key with or without an operator ends it.
std::optional<KeyWord> keyBefore(std::string_view text)
{
    const auto trim = [&](std::string_view characters) {
        const std::size_t last = text.find_last_not_of(characters);
        text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
    };
    trim(" \t");
    if (text.ends_with(',')) { // a list: back to its key
        const std::size_t sign = text.find_last_of(":=");
        text = text.substr(0, sign == std::string_view::npos ? 0 : sign + 1);
    }
    trim(":=<>!");
    trim(" \t");
    const std::size_t begin = text.find_last_of(kBetweenWords);
    return keyFrom(lowered(begin == std::string_view::npos ? text : text.substr(begin + 1)));
}

void offerKeys(Candidates& candidates)
{
    for (const KeyWord& key : keyWords()) {
        if (!key.isOffered)
            continue;
        if (key.key == Key::Trouble)
            candidates.offer(key.word);
        else
            candidates.offer(std::string(key.word) + (isQuantity(key.key) ? " > " : ":"));
    }
}

/// Where the word that is being typed begins: a value behind its operator or comma, but "fd00::1" is one
/// word.
std::size_t beginOfWord(std::string_view before)
{
    const std::size_t blank = before.find_last_of(kBetweenWords);
    const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
    const std::size_t sign = before.find_first_of(kOperators, begin);
    std::size_t value = begin;
    if (sign != std::string_view::npos && keyBefore(before.substr(0, sign + 1)))
        value = before.find_first_not_of(kOperators, sign);
    if (value == std::string_view::npos)
        value = before.size();
    const std::size_t comma = before.find_last_of(',');
    return comma != std::string_view::npos && comma >= value ? comma + 1 : value;
}

} // namespace

Completion complete(std::string_view text, std::size_t cursor, const Vocabulary& vocabulary)
{
    Completion completion{cursor, cursor, {}};
    const std::string_view before = text.substr(0, cursor);
    if (lowered(before.substr(0, 4)) == "bpf:" || text.size() > kLongestFilter)
        return completion;
    completion.begin = beginOfWord(before);
    const std::string_view word = before.substr(completion.begin);
    Candidates candidates(word);
    const auto key = keyBefore(before.substr(0, completion.begin));
    if (key && key->key != Key::Trouble) {
        offerValues(candidates, key->key, vocabulary);
    } else if (!word.empty()) {
        offerKeys(candidates);
        offerStates(candidates);
        offerOutcomes(candidates);
        offerConnStates(candidates);
        offerFindings(candidates);
        offerProblems(candidates);
        candidates.offer("bpf: ");
        candidates.offerAll(vocabulary.addresses);
        candidates.offerAll(vocabulary.ports);
    }
    completion.candidates = candidates.take();
    return completion;
}

} // namespace lifeline::filter
