#pragma once

#include "core/filter/filter.h"
#include "core/filter/words.h"

#include <optional>
#include <span>
#include <string_view>

namespace lifeline::filter {

/// Reads a filter once from left to right (docs/filter.md has the grammar).
class Parser {
public:
    /// @param text  at most kLongestFilter octets; outlives this
    /// @param names  outlive this
    Parser(std::string_view text, std::span<const AddressName> names) : m_text(text), m_names(names) { }

    tl::expected<FilterPtr, Fault> whole();

private:
    enum class Operator : std::uint8_t { Equal, Unequal, Less, LessOrEqual, Greater, GreaterOrEqual };
    /// The index of a node; nothing: m_fault says why.
    using Place = std::optional<std::uint32_t>;

    struct Token {
        std::string_view text; ///< without quotes
        std::size_t column = 0;
        std::size_t length = 0; ///< with quotes
        bool isQuoted = false;
    };

    bool isAtEnd() const { return m_at >= m_text.size(); }
    void skipBlanks();
    /// Takes the word or the sign, if one of them is next.
    bool accept(std::string_view word, std::string_view sign);
    std::optional<Operator> operatorHere();
    Token word(bool isValue);

    void bpf();
    Place anyOf();
    Place allOf();
    Place one();
    Place condition();
    Place keyed(const KeyWord& key, Operator comparison);
    Place compared(const KeyWord& key, Operator comparison, const Token& value);
    Place quantity(const KeyWord& key, Operator comparison, const Token& value);
    Place port(Ends ends, Operator comparison, const Token& value);
    Place host(Ends ends, const Token& value);
    Place endpoint(Ends ends, const packet::SocketAddress& address);
    /// The addresses whose names have a word in them; nothing where none has.
    std::optional<NamedTerm> named(Ends ends, std::string_view lowerCase) const;
    Place plainWord(const Token& word);

    Place node(Filter::Node::Kind kind, std::uint32_t left, std::uint32_t right);
    Place negated(std::uint32_t inner);
    std::uint32_t term(Term term);
    Place fail(FaultKind kind, std::size_t column, std::size_t length, std::string_view detail = {});

    std::string_view m_text;
    std::span<const AddressName> m_names;
    std::size_t m_at = 0;
    int m_depth = 0;
    Filter m_filter;
    std::optional<Fault> m_fault; ///< the first one
};

} // namespace lifeline::filter
