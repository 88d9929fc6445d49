#include "core/filter/parser.h"
#include "core/base/safe_text.h"
#include "core/filter/filter.h"
#include "core/filter/quantity.h"
#include "core/filter/words.h"

#include <algorithm>
#include <utility>

namespace lifeline::filter {

namespace {

constexpr std::string_view kBpf = "bpf:";
constexpr unsigned kAllBits = 128;
constexpr unsigned kV4Offset = 96; // of an IPv4 address in its mapped form

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool isHexText(std::string_view text)
{
    return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace

tl::expected<FilterPtr, Fault> parse(std::string_view text, std::span<const AddressName> names)
{
    if (text.size() > kLongestFilter)
        return tl::unexpected(Fault{FaultKind::TooLong, kLongestFilter, text.size() - kLongestFilter});
    return Parser(text, names).whole();
}

tl::expected<FilterPtr, Fault> Parser::whole()
{
    skipBlanks();
    if (lowered(m_text.substr(m_at, kBpf.size())) == kBpf) {
        m_at += kBpf.size();
        bpf();
    } else if (!isAtEnd()) {
        if (anyOf() && !isAtEnd())
            fail(FaultKind::OpenMissing, m_at, 1); // all else would have been taken for a term
    }
    if (m_fault)
        return tl::unexpected(*m_fault);
    if (!m_filter.m_nodes.empty())
        m_filter.m_reads = m_filter.m_nodes.back().reads;
    return std::make_shared<const Filter>(std::move(m_filter));
}

void Parser::bpf()
{
    skipBlanks();
    if (isAtEnd()) {
        fail(FaultKind::ValueExpected, m_at, 0, "bpf");
        return;
    }
    auto program = BpfProgram::compile(std::string(m_text.substr(m_at)), m_at);
    if (program)
        term(BpfTerm{std::move(*program)});
    else
        m_fault = program.error();
}

Parser::Place Parser::fail(FaultKind kind, std::size_t column, std::size_t length, std::string_view detail)
{
    if (!m_fault)
        m_fault = Fault{kind, column, length, safeText(detail)};
    return {};
}

void Parser::skipBlanks()
{
    while (!isAtEnd() && isBlank(m_text[m_at]))
        ++m_at;
}

bool Parser::accept(std::string_view word, std::string_view sign)
{
    skipBlanks();
    if (m_text.substr(m_at).starts_with(sign)) {
        m_at += sign.size();
        return true;
    }
    const std::string_view rest = m_text.substr(m_at);
    if (lowered(rest.substr(0, word.size())) != word)
        return false;
    if (rest.size() > word.size() && !isBlank(rest[word.size()]) && rest[word.size()] != '(')
        return false;
    m_at += word.size();
    return true;
}

Parser::Place Parser::node(Filter::Node::Kind kind, std::uint32_t left, std::uint32_t right)
{
    std::vector<Filter::Node>& nodes = m_filter.m_nodes;
    if (nodes[right].reads < nodes[left].reads)
        std::swap(left, right);
    nodes.push_back({kind, nodes[right].reads, left, right});
    return static_cast<std::uint32_t>(nodes.size() - 1);
}

std::uint32_t Parser::term(Term term)
{
    const Reads reads = std::holds_alternative<FindingTerm>(term) ? Reads::Life
        : std::holds_alternative<ConnStateTerm>(term)             ? Reads::Segments
                                                                  : Reads::Summary;
    m_filter.m_terms.push_back(std::move(term));
    const auto index = static_cast<std::uint32_t>(m_filter.m_terms.size() - 1);
    m_filter.m_nodes.push_back({Filter::Node::Kind::Condition, reads, index, 0});
    return static_cast<std::uint32_t>(m_filter.m_nodes.size() - 1);
}

Parser::Place Parser::anyOf()
{
    Place left = allOf();
    while (left && accept("or", "||")) {
        const Place right = allOf();
        left = right ? node(Filter::Node::Kind::Or, *left, *right) : std::nullopt;
    }
    return left;
}

Parser::Place Parser::allOf()
{
    Place left = one();
    while (left) {
        const bool isAsked = accept("and", "&&");
        const std::size_t here = m_at;
        if (!isAsked && (isAtEnd() || m_text[m_at] == ')' || accept("or", "||"))) {
            m_at = here;
            break;
        }
        const Place right = one();
        left = right ? node(Filter::Node::Kind::And, *left, *right) : std::nullopt;
    }
    return left;
}

Parser::Place Parser::one()
{
    bool isNegated = false;
    while (accept("not", "!"))
        isNegated = !isNegated;
    Place inner;
    if (isAtEnd() || m_text[m_at] == ')')
        return fail(FaultKind::TermExpected, m_at, isAtEnd() ? 0 : 1);
    if (m_text[m_at] == '(') {
        if (++m_depth > kDeepestFilter)
            return fail(FaultKind::TooDeep, m_at, 1);
        const std::size_t open = m_at++;
        inner = anyOf();
        if (!inner)
            return {};
        skipBlanks();
        if (isAtEnd())
            return fail(FaultKind::CloseExpected, open, 1);
        ++m_at; // what stops anyOf() is the end or ")"
        --m_depth;
    } else {
        inner = condition();
    }
    return inner && isNegated ? negated(*inner) : inner;
}

Parser::Place Parser::negated(std::uint32_t inner)
{
    m_filter.m_nodes.push_back({Filter::Node::Kind::Not, m_filter.m_nodes[inner].reads, inner, inner});
    return static_cast<std::uint32_t>(m_filter.m_nodes.size() - 1);
}

Parser::Token Parser::word(bool isValue)
{
    if (!isAtEnd() && m_text[m_at] == '"') {
        const std::size_t open = m_at;
        const std::size_t close = m_text.find('"', open + 1);
        if (close == std::string_view::npos) {
            fail(FaultKind::QuoteOpen, open, m_text.size() - open);
            return {};
        }
        m_at = close + 1;
        return {m_text.substr(open + 1, close - open - 1), open, m_at - open, true};
    }
    const std::size_t begin = m_at;
    const std::string_view ends = isValue ? " \t\n\r(),\"" : " \t\n\r()\"<>=!&|";
    while (!isAtEnd() && ends.find(m_text[m_at]) == std::string_view::npos) {
        // "port:80" ends here, "fd00::1" and "10.0.0.1:80" do not.
        if (!isValue && m_text[m_at] == ':') {
            const std::string before = lowered(m_text.substr(begin, m_at - begin));
            const bool isName = !before.empty() && before.find_first_of("0123456789[") == std::string::npos
                && !isHexText(before);
            if (isName)
                break;
        }
        ++m_at;
    }
    return {m_text.substr(begin, m_at - begin), begin, m_at - begin, false};
}

std::optional<Parser::Operator> Parser::operatorHere()
{
    constexpr std::pair<std::string_view, Operator> kOperators[]{
        {"==", Operator::Equal},       {"!=", Operator::Unequal},
        {"<=", Operator::LessOrEqual}, {">=", Operator::GreaterOrEqual},
        {"=", Operator::Equal},        {":", Operator::Equal},
        {"<", Operator::Less},         {">", Operator::Greater},
    };
    const std::size_t before = m_at;
    skipBlanks();
    for (const auto& [sign, meaning] : kOperators)
        if (m_text.substr(m_at).starts_with(sign)) {
            m_at += sign.size();
            return meaning;
        }
    m_at = before;
    return {};
}

Parser::Place Parser::condition()
{
    const Token name = word(false);
    if (m_fault)
        return {};
    if (name.isQuoted)
        return plainWord(name);
    if (name.text.empty())
        return fail(FaultKind::TermExpected, m_at, 1);
    const std::optional<KeyWord> key = keyFrom(lowered(name.text));
    const std::optional<Operator> comparison = operatorHere();
    if (!key)
        return comparison ? fail(FaultKind::KeyUnknown, name.column, name.length, name.text)
                          : plainWord(name);
    if (!comparison && key->key == Key::Trouble)
        return term(QuantityTerm{Ends::Either, Quantity::Trouble, Comparison::Greater, 0});
    return keyed(*key, comparison.value_or(Operator::Equal));
}

Parser::Place Parser::keyed(const KeyWord& key, Operator comparison)
{
    Place all;
    do {
        skipBlanks();
        const std::size_t here = m_at;
        const bool isWord = !accept("and", "&&") && !accept("or", "||") && !accept("not", "!");
        m_at = here;
        const Token value = isWord ? word(true) : Token{};
        if (m_fault)
            return {};
        if (value.text.empty())
            return fail(FaultKind::ValueExpected, here, 0, key.word);
        const Place made = compared(key, comparison, value);
        if (!made)
            return {};
        all = all ? node(Filter::Node::Kind::Or, *all, *made) : made;
    } while (accept(",", ","));
    return comparison == Operator::Unequal ? negated(*all) : all;
}

Parser::Place Parser::compared(const KeyWord& key, Operator comparison, const Token& value)
{
    const bool isEquality = comparison == Operator::Equal || comparison == Operator::Unequal;
    if (isQuantity(key.key))
        return quantity(key, comparison, value);
    if (key.key == Key::Port)
        return port(key.ends, comparison, value);
    if (!isEquality)
        return fail(FaultKind::NoOrder, value.column, value.length, key.word);
    const auto named = [&](auto bits, auto made, FaultKind fault) {
        return bits != 0 ? Place(term(made)) : fail(fault, value.column, value.length, value.text);
    };
    switch (key.key) {
    case Key::State: {
        const std::uint16_t bits = statesFrom(value.text);
        return named(bits, StateTerm{key.ends, bits}, FaultKind::StateUnknown);
    }
    case Key::Outcome: {
        const std::uint16_t bits = outcomesFrom(value.text);
        return named(bits, OutcomeTerm{bits}, FaultKind::OutcomeUnknown);
    }
    case Key::ConnState: {
        const std::uint16_t bits = connStatesFrom(value.text);
        return named(bits, ConnStateTerm{bits}, FaultKind::ConnStateUnknown);
    }
    case Key::Finding: {
        const std::uint64_t bits = findingsFrom(value.text);
        return named(bits, FindingTerm{bits, 0}, FaultKind::FindingUnknown);
    }
    case Key::Problem: {
        const std::uint64_t bits = problemsFrom(value.text);
        return named(bits, FindingTerm{0, bits}, FaultKind::ProblemUnknown);
    }
    default:
        return host(key.ends, value);
    }
}

Parser::Place Parser::quantity(const KeyWord& key, Operator comparison, const Token& value)
{
    const Quantity what = quantityOf(key.key);
    const auto number = valueFrom(value.text, what);
    if (!number)
        return fail(number.error(), value.column, value.length, value.text);
    const Comparison order = comparison == Operator::Less ? Comparison::Less
        : comparison == Operator::LessOrEqual             ? Comparison::LessOrEqual
        : comparison == Operator::Greater                 ? Comparison::Greater
        : comparison == Operator::GreaterOrEqual          ? Comparison::GreaterOrEqual
                                                          : Comparison::Equal;
    return term(QuantityTerm{key.ends, what, order, *number});
}

Parser::Place Parser::port(Ends ends, Operator comparison, const Token& value)
{
    const std::size_t dash = value.text.find('-');
    const auto first = portFrom(value.text.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : portFrom(value.text.substr(dash + 1));
    if (!first || !last || *first > *last)
        return fail(FaultKind::PortExpected, value.column, value.length, value.text);
    PortTerm made{ends, {}};
    constexpr std::uint16_t kLast = 65535;
    switch (comparison) {
    case Operator::Less:
        if (*first > 0)
            made.ranges.emplace_back(0, *first - 1);
        break;
    case Operator::LessOrEqual:
        made.ranges.emplace_back(0, *last);
        break;
    case Operator::Greater:
        if (*last < kLast)
            made.ranges.emplace_back(*last + 1, kLast);
        break;
    case Operator::GreaterOrEqual:
        made.ranges.emplace_back(*first, kLast);
        break;
    default:
        made.ranges.emplace_back(*first, *last);
    }
    return term(std::move(made));
}

Parser::Place Parser::endpoint(Ends ends, const packet::SocketAddress& address)
{
    const auto at = [&](Ends end) {
        const std::uint32_t network = term(NetworkTerm{end, address.address, kAllBits});
        const std::uint32_t port = term(PortTerm{end, {{address.port, address.port}}});
        return *node(Filter::Node::Kind::And, network, port);
    };
    if (ends != Ends::Either)
        return at(ends);
    const std::uint32_t client = at(Ends::Client);
    return node(Filter::Node::Kind::Or, client, at(Ends::Server));
}

std::optional<NamedTerm> Parser::named(Ends ends, std::string_view lowerCase) const
{
    NamedTerm made{ends, {}};
    for (const AddressName& known : m_names)
        if (!lowerCase.empty() && lowered(known.name).find(lowerCase) != std::string::npos)
            made.addresses.push_back(known.address);
    if (made.addresses.empty())
        return {};
    std::sort(made.addresses.begin(), made.addresses.end());
    return made;
}

Parser::Place Parser::host(Ends ends, const Token& value)
{
    const std::string part = lowered(value.text);
    std::optional<NamedTerm> called = named(ends, part);
    const std::size_t slash = value.text.find('/');
    if (slash != std::string_view::npos && !called) {
        const auto network = addressFrom(value.text.substr(0, slash));
        const auto bits = portFrom(value.text.substr(slash + 1)); // a small number, too
        if (!network || !bits)
            return fail(FaultKind::AddressExpected, value.column, value.length, value.text);
        const unsigned offset = network->isV4() ? kV4Offset : 0;
        if (*bits + offset > kAllBits)
            return fail(FaultKind::PrefixTooLong, value.column + slash + 1, value.length - slash - 1,
                        value.text.substr(slash + 1));
        return term(NetworkTerm{ends, *network, *bits + offset});
    }
    if (const auto address = addressFrom(value.text))
        return term(NetworkTerm{ends, *address, kAllBits});
    if (const auto address = socketAddressFrom(value.text))
        return endpoint(ends, *address);
    if (part.find_first_not_of("0123456789abcdef.:[]") != std::string::npos)
        return called ? Place(term(std::move(*called)))
                      : fail(FaultKind::AddressExpected, value.column, value.length, value.text);
    const std::uint32_t spelled = term(
        AddressTerm{ends, part, part.find('.') != std::string::npos && part.find(':') != std::string::npos,
                    part.find_first_not_of("0123456789") == std::string::npos});
    return called ? node(Filter::Node::Kind::Or, spelled, term(std::move(*called))) : spelled;
}

/// Any of what it may mean; what nothing is called matches nothing.
Parser::Place Parser::plainWord(const Token& word)
{
    const std::string lower = lowered(word.text);
    if (lower == "tcp" || lower == "ip" || lower == "ipv4" || lower == "ip6" || lower == "ipv6")
        return term(VersionTerm{lower.find('6') == std::string::npos, lower == "tcp" || lower.back() == '6'});
    if (lower.starts_with('#')) {
        const auto number = valueFrom(std::string_view(lower).substr(1), Quantity::Number);
        return number ? Place(term(QuantityTerm{Ends::Either, Quantity::Number, Comparison::Equal, *number}))
                      : fail(number.error(), word.column, word.length, word.text);
    }
    const bool isPlace = lower.find_first_not_of("0123456789abcdef.:[]") == std::string::npos;
    if (lower.find('/') != std::string::npos || (isPlace && (addressFrom(lower) || socketAddressFrom(lower))))
        return host(Ends::Either, word);

    constexpr std::size_t kCostly = 4; // letters from which a finding is meant: it is costly to look for
    Place any;
    const auto add = [&](auto bits, auto made) {
        if (bits != 0)
            any = any ? node(Filter::Node::Kind::Or, *any, term(made)) : Place(term(made));
    };
    const std::uint16_t states = statesFrom(lower);
    add(states, StateTerm{Ends::Either, states});
    const std::uint16_t outcomes = outcomesFrom(lower);
    add(outcomes, OutcomeTerm{outcomes});
    const std::optional<std::uint16_t> port = portFrom(lower);
    add(port ? 1 : 0, PortTerm{Ends::Either, {{port.value_or(0), port.value_or(0)}}});
    const std::optional<NamedTerm> called = named(Ends::Either, lower);
    add(called ? 1 : 0, called.value_or(NamedTerm{}));
    const bool isNamed = any.has_value();
    const std::uint16_t connStates = connStatesFrom(lower);
    add(connStates, ConnStateTerm{connStates});
    if (lower.size() >= kCostly) {
        const FindingTerm findings{findingsFrom(lower), problemsFrom(lower)};
        add(findings.findings | findings.problems, findings);
    }
    const bool isPart = isPlace || (!isNamed && !any);
    add(isPart ? 1 : 0,
        AddressTerm{Ends::Either, lower,
                    lower.find('.') != std::string::npos && lower.find(':') != std::string::npos,
                    port.has_value()});
    return any;
}

} // namespace lifeline::filter
