#include "core/filter/facts.h"
#include "core/filter/filter.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>

namespace lifeline::filter {
namespace {

using trace::Connection;

constexpr std::size_t kRememberedAddresses = 4096; // a power of two

template <class Holds>
bool atEnds(Ends ends, Holds holds)
{
    switch (ends) {
    case Ends::Client:
        return holds(Side::Client);
    case Ends::Server:
        return holds(Side::Server);
    case Ends::Either:
        break;
    }
    return holds(Side::Client) || holds(Side::Server);
}

bool isIn(const packet::IpAddress& address, const NetworkTerm& term)
{
    if (term.bits == 128)
        return address == term.network;
    const unsigned whole = term.bits / 8;
    if (!std::equal(address.octets.begin(), address.octets.begin() + whole, term.network.octets.begin()))
        return false;
    const unsigned rest = term.bits % 8;
    const unsigned differing = address.octets[whole] ^ term.network.octets[whole];
    return rest == 0 || (differing >> (8 - rest)) == 0;
}

/// Nothing where it was not measured.
template <class Of>
std::uint64_t counted(const Connection& connection, Ends ends, Of of)
{
    switch (ends) {
    case Ends::Client:
        return of(connection.flow[Side::Client]);
    case Ends::Server:
        return of(connection.flow[Side::Server]);
    case Ends::Either:
        break;
    }
    return std::uint64_t{of(connection.flow[Side::Client])} + of(connection.flow[Side::Server]);
}

std::int64_t measured(const Connection& connection, const QuantityTerm& term, Time begin)
{
    switch (term.quantity) {
    case Quantity::Segments:
        return static_cast<std::int64_t>(
            counted(connection, term.ends, [](const trace::Flow& flow) { return flow.segments; }));
    case Quantity::Bytes:
        return static_cast<std::int64_t>(
            counted(connection, term.ends, [](const trace::Flow& flow) { return flow.payload; }));
    case Quantity::Retransmissions:
        return static_cast<std::int64_t>(
            counted(connection, term.ends, [](const trace::Flow& flow) { return flow.retransmissions; }));
    case Quantity::Duration:
        return connection.duration().count();
    case Quantity::Rtt:
        return connection.handshakeRtt.count();
    case Quantity::Start:
        return (connection.first - begin).count();
    case Quantity::Trouble:
        return analysis::troubleOf(connection);
    case Quantity::Number:
        break;
    }
    return connection.id.value;
}

bool compares(std::int64_t value, Comparison comparison, std::int64_t with)
{
    switch (comparison) {
    case Comparison::Less:
        return value < with;
    case Comparison::LessOrEqual:
        return value <= with;
    case Comparison::Greater:
        return value > with;
    case Comparison::GreaterOrEqual:
        return value >= with;
    case Comparison::Equal:
        break;
    }
    return value == with;
}

/// "10.0.0.1", without asking for memory: a flood has a million addresses.
std::string_view writeV4(const packet::IpAddress& address, std::array<char, 16>& room)
{
    char* end = room.data();
    for (std::size_t i = 12; i < 16; ++i) {
        const unsigned octet = address.octets[i];
        if (octet >= 100)
            *end++ = static_cast<char>('0' + octet / 100);
        if (octet >= 10)
            *end++ = static_cast<char>('0' + octet / 10 % 10);
        *end++ = static_cast<char>('0' + octet % 10);
        if (i < 15)
            *end++ = '.';
    }
    return {room.data(), static_cast<std::size_t>(end - room.data())};
}

template <class Kind>
constexpr std::uint64_t bit(Kind kind)
{
    return std::uint64_t{1} << static_cast<unsigned>(kind);
}

} // namespace

bool mayHave(const Connection& connection, const FindingTerm& term)
{
    using analysis::FindingKind;
    using analysis::Problem;
    constexpr unsigned kSyn = 1; // of Connection::completeness
    constexpr unsigned kFin = 16;
    constexpr unsigned kReset = 32;
    constexpr std::uint64_t kOfReset = bit(FindingKind::Reset) | bit(FindingKind::TimeWaitAssassination);
    constexpr std::uint64_t kOfIcmp = bit(FindingKind::IcmpError) | bit(FindingKind::IcmpOutOfWindow);
    constexpr std::uint64_t kOfFin = bit(FindingKind::SimultaneousClose) | bit(FindingKind::HalfClose);
    constexpr std::uint64_t kProblemsOfReset = bit(Problem::Refused) | bit(Problem::UnreadData)
        | bit(Problem::Abort) | bit(Problem::WroteAfterClose) | bit(Problem::KeepAliveRace)
        | bit(Problem::ClosedEarly) | bit(Problem::ForgedReset) | bit(Problem::UnexplainedReset);
    constexpr std::uint64_t kProblemsOfIcmp =
        bit(Problem::Unreachable) | bit(Problem::IcmpError) | bit(Problem::IcmpOutOfWindow);
    std::uint64_t findings = term.findings;
    std::uint64_t problems = term.problems;
    // Without a SYN the bits leave out a connection's only segment.
    const bool isWhole = (connection.completeness & kSyn) != 0;
    if (isWhole && (connection.completeness & kReset) == 0) {
        findings &= ~kOfReset;
        problems &= ~kProblemsOfReset;
    }
    if (isWhole && (connection.completeness & kFin) == 0)
        findings &= ~kOfFin;
    if (connection.lastIcmp == trace::kNone) {
        findings &= ~kOfIcmp;
        problems &= ~kProblemsOfIcmp;
    }
    return (findings | problems) != 0;
}

Match::Match(const Filter& filter, Time begin, FactBook& facts)
    : m_filter(filter),
      m_begin(begin),
      m_facts(facts)
{
    const auto isText = [](const Term& term) { return std::holds_alternative<AddressTerm>(term); };
    if (std::any_of(filter.m_terms.begin(), filter.m_terms.end(), isText))
        m_remembered.resize(kRememberedAddresses);
}

bool Match::operator()(const Connection& connection)
{
    return m_filter.isEmpty() || holds(static_cast<std::uint32_t>(m_filter.m_nodes.size() - 1), connection);
}

bool Match::holds(std::uint32_t index, const Connection& connection)
{
    const Filter::Node& node = m_filter.m_nodes[index];
    switch (node.kind) {
    case Filter::Node::Kind::And:
        return holds(node.left, connection) && holds(node.right, connection);
    case Filter::Node::Kind::Or:
        return holds(node.left, connection) || holds(node.right, connection);
    case Filter::Node::Kind::Not:
        return !holds(node.left, connection);
    case Filter::Node::Kind::Condition:
        break;
    }
    return holds(m_filter.m_terms[node.left], node.left, connection);
}

bool Match::holds(const Term& term, std::uint32_t index, const Connection& connection)
{
    if (const auto* network = std::get_if<NetworkTerm>(&term))
        return atEnds(network->ends,
                      [&](Side side) { return isIn(connection.endpoint[side].address, *network); });
    if (const auto* port = std::get_if<PortTerm>(&term))
        return atEnds(port->ends, [&](Side side) {
            const std::uint16_t own = connection.endpoint[side].port;
            return std::any_of(port->ranges.begin(), port->ranges.end(),
                               [&](const auto& range) { return own >= range.first && own <= range.second; });
        });
    if (const auto* named = std::get_if<NamedTerm>(&term))
        return atEnds(named->ends, [&](Side side) {
            return std::binary_search(named->addresses.begin(), named->addresses.end(),
                                      connection.endpoint[side].address);
        });
    if (const auto* text = std::get_if<AddressTerm>(&term))
        return atEnds(text->ends,
                      [&](Side side) { return holdsText(*text, index, connection.endpoint[side]); });
    if (const auto* state = std::get_if<StateTerm>(&term))
        return atEnds(state->ends, [&](Side side) {
            return (state->states >> static_cast<unsigned>(connection.state[side]) & 1) != 0;
        });
    if (const auto* quantity = std::get_if<QuantityTerm>(&term)) {
        if (quantity->quantity == Quantity::Rtt && connection.handshakeRtt < Time{})
            return false; // it was not seen whole
        return compares(measured(connection, *quantity, m_begin), quantity->comparison, quantity->value);
    }
    if (const auto* outcome = std::get_if<OutcomeTerm>(&term))
        return (outcome->outcomes >> static_cast<unsigned>(analysis::outcomeOf(connection)) & 1) != 0;
    if (const auto* version = std::get_if<VersionTerm>(&term))
        return connection.endpoint[Side::Client].address.isV4() ? version->v4 : version->v6;
    if (const auto* bpf = std::get_if<BpfTerm>(&term))
        return bpf->program->matches(connection);
    if (const auto* connState = std::get_if<ConnStateTerm>(&term))
        return (connState->states >> static_cast<unsigned>(m_facts.connState(connection)) & 1) != 0;
    const auto& findings = std::get<FindingTerm>(term);
    if (!mayHave(connection, findings))
        return false;
    const Facts& facts = m_facts.examined(connection);
    return (facts.findings & findings.findings) != 0 || (facts.problems & findings.problems) != 0;
}

bool Match::holdsText(const AddressTerm& term, std::uint32_t index, const packet::SocketAddress& address)
{
    packet::SocketAddress wanted = address;
    if (!term.withPort)
        wanted.port = 0;
    const std::string_view octets(reinterpret_cast<const char*>(wanted.address.octets.data()),
                                  wanted.address.octets.size());
    const std::size_t hash = std::hash<std::string_view>{}(octets) + wanted.port * 31U + index;
    Remembered& remembered = m_remembered[hash & (kRememberedAddresses - 1)];
    if (remembered.term == index + 1 && remembered.address == wanted)
        return remembered.matched;
    std::array<char, 16> room{};
    std::string other;
    std::string_view text;
    if (wanted.address.isV4() && !term.withPort) {
        text = writeV4(wanted.address, room);
    } else {
        other = term.withPort ? packet::text(wanted) : packet::text(wanted.address);
        text = other;
    }
    bool matched = false;
    for (std::size_t at = text.find(term.part); at != std::string_view::npos && !matched;
         at = text.find(term.part, at + 1)) {
        const std::size_t end = at + term.part.size();
        const auto isEdge = [&](std::size_t place) { return text[place] == '.' || text[place] == ':'; };
        matched = !term.wholeGroup || ((at == 0 || isEdge(at - 1)) && (end == text.size() || isEdge(end)));
    }
    remembered = {wanted, index + 1, matched};
    return matched;
}

} // namespace lifeline::filter
