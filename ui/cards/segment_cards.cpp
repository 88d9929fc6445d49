#include "ui/cards/segment_cards.h"

#include "core/analysis/examination.h"
#include "core/packet/tcp_flags.h"

#include <algorithm>
#include <string>

namespace lifeline::cards {
namespace {

using packet::TcpFlags;

class Picked {
public:
    explicit Picked(const CardBox& cards) : m_cards(cards) { }

    void add(CardKind kind, std::string_view word)
    {
        const Card* card = m_cards.find(kind, word);
        if (card != nullptr && std::find(m_picked.begin(), m_picked.end(), card) == m_picked.end())
            m_picked.push_back(card);
    }

    std::vector<const Card*> take() { return std::move(m_picked); }

private:
    const CardBox& m_cards;
    std::vector<const Card*> m_picked;
};

void addFlags(Picked& picked, TcpFlags flags)
{
    if (flags.syn() && flags.ack())
        picked.add(CardKind::Flag, "SYN-ACK");
    for (const std::uint16_t bit :
         {TcpFlags::kSyn, TcpFlags::kRst, TcpFlags::kFin, TcpFlags::kPsh, TcpFlags::kAck, TcpFlags::kUrg,
          TcpFlags::kEce, TcpFlags::kCwr, TcpFlags::kAe})
        if ((flags.bits & bit) != 0)
            picked.add(CardKind::Flag, packet::flagWords({bit}));
}

void addOptions(Picked& picked, const packet::TcpOptions& options)
{
    const auto add = [&](bool has, std::string_view word) {
        if (has)
            picked.add(CardKind::Option, word);
    };
    add(options.maximumSegmentSize.has_value(), "MSS");
    add(options.windowScale.has_value(), "Window scale");
    add(options.sackPermitted, "SACK permitted");
    add(options.sackCount > 0, "SACK");
    add(options.timestamps.has_value(), "Timestamps");
    add(options.fastOpenCookieLength.has_value(), "Fast Open");
    add(options.userTimeout != 0, "User timeout");
    add(options.multipath, "MPTCP");
    add(options.signature, "MD5 signature");
    add(options.unknown > 0, "Unknown option");
}

} // namespace

std::vector<const Card*> cardsOfSegment(const CardBox& cards, const trace::Life& life, std::uint32_t step,
                                        const analysis::Examination* examination)
{
    Picked picked(cards);
    if (step >= life.steps.size())
        return {};
    const trace::Step& shown = life.steps[step];
    if (examination != nullptr)
        for (const analysis::Finding& finding : analysis::findingsAt(examination->remarks.findings, step)) {
            picked.add(CardKind::Finding, analysis::name(finding.kind));
            if (finding.cause != analysis::Cause::None)
                picked.add(CardKind::Cause, analysis::name(finding.cause));
        }
    addFlags(picked, shown.wire.flags);
    const Side from = shown.wire.from;
    for (const Side side : {from, other(from)}) {
        const tcp::State before = step > 0 ? life.steps[step - 1].onArrival[side] : shown.onSend[side];
        for (const tcp::State state : {shown.onArrival[side], shown.onSend[side], before})
            picked.add(CardKind::State, tcp::name(state));
    }
    const std::uint32_t details = shown.wire.details;
    if (details > 0 && details <= life.options.size())
        addOptions(picked, life.options[details - 1]);
    if (shown.wire.hasTimestamps)
        picked.add(CardKind::Option, "Timestamps");
    for (const std::string_view field : {"Sequence", "Acknowledgment", "Window"})
        picked.add(CardKind::Field, field);
    return picked.take();
}

} // namespace lifeline::cards
