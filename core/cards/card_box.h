#pragma once

#include "core/base/error.h"
#include "core/cards/card.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lifeline::cards {

/// All cards, found by word or by what they say. Immutable once made.
class CardBox {
public:
    CardBox() = default;
    /// @param cards  by kind; the order of each kind is kept
    explicit CardBox(std::vector<Card> cards);

    const std::vector<Card>& all() const { return m_cards; }

    /// The card of a word, by any of its spellings, in capitals or not; null when it has none. Of several the
    /// one spelt just so ("listen" is the call, "LISTEN" the state), else the first by kind.
    const Card* find(std::string_view word) const;
    const Card* find(CardKind kind, std::string_view word) const;
    /// Null when there is no such card.
    const Card* withId(std::string_view id) const;

    /// Cards whose word, name or text in either language holds all words of what somebody typed, best first:
    /// by word, then by name, then by text. All of them when nothing was typed.
    std::vector<const Card*> matching(std::string_view typed) const;

private:
    std::vector<Card> m_cards;
    std::unordered_map<std::string, std::vector<std::size_t>> m_byWord; ///< in small letters
};

/// The cards of one kind, from a file's text.
/// @param file  its name, for the error
/// Errors: LessonDamaged, whose subject is FILE:LINE:COLUMN.
Expected<std::vector<Card>> parseCards(CardKind kind, std::string_view toml, const std::string& file);

/// The cards of a folder with one file a kind ("states.toml"). Errors: CannotOpen, LessonDamaged.
Expected<CardBox> readCards(const std::filesystem::path& folder);

/// Where the cards are: $LIFELINE_CARDS, else resources/cards of the build's source tree, else
/// share/lifeline/cards beside the program's bin. Nothing when none of them exists.
std::optional<std::filesystem::path> cardFolder();

} // namespace lifeline::cards
