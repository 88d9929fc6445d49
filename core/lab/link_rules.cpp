#include "core/lab/link_rules.h"

#include "core/base/loss_reason.h"

#include <algorithm>

namespace lifeline::lab {
namespace {

using lessons::FrameKind;

bool isOfKind(const FrameInTransit& frame, FrameKind kind)
{
    const packet::TcpFlags flags = frame.segment.flags;
    switch (kind) {
    case FrameKind::Any:
        return true;
    case FrameKind::Syn:
        return flags.syn() && !flags.ack();
    case FrameKind::SynAck:
        return flags.syn() && flags.ack();
    case FrameKind::Ack:
        return flags.ack() && !frame.segment.isControl() && frame.segment.payloadLength == 0;
    case FrameKind::Data:
        return frame.segment.payloadLength > 0;
    case FrameKind::Fin:
        return flags.fin();
    case FrameKind::Rst:
        return flags.rst();
    }
    return false;
}

bool contains(const FrameInTransit& frame, const std::string& text)
{
    if (text.empty())
        return true;
    const std::size_t begin = std::min<std::size_t>(frame.segment.payloadOffset, frame.octets.size());
    const auto* payload = reinterpret_cast<const char*>(frame.octets.data());
    const std::string_view all(payload + begin, frame.octets.size() - begin);
    return all.find(text) != std::string_view::npos;
}

bool matches(const lessons::LinkRule& rule, const FrameInTransit& frame)
{
    return frame.isTcp && frame.from == rule.from && isOfKind(frame, rule.what)
        && (rule.port == 0 || rule.port == frame.clientPort())
        && (rule.larger == 0 || frame.packetSize() > rule.larger) && contains(frame, rule.containing);
}

} // namespace

LinkRules::LinkRules(const std::vector<lessons::LinkRule>& rules)
{
    for (const lessons::LinkRule& rule : rules)
        m_rules.push_back({rule, 0, std::mt19937(rule.seed)});
}

const lessons::LinkRule* LinkRules::match(const FrameInTransit& frame)
{
    const lessons::LinkRule* acts = nullptr;
    for (Counted& counted : m_rules) {
        if (!counted.rule.active || !matches(counted.rule, frame))
            continue;
        if (!counted.rule.nth.contains(++counted.seen))
            continue;
        if (counted.rule.share
            && std::uniform_real_distribution<double>()(counted.random) >= *counted.rule.share)
            continue;
        if (!acts)
            acts = &counted.rule;
    }
    return acts;
}

bool LinkRules::switchRule(std::string_view name, bool active)
{
    bool found = false;
    for (Counted& counted : m_rules)
        if (counted.rule.name == name) {
            counted.rule.active = active;
            found = true;
        }
    return found;
}

void LinkRules::addFirst(const lessons::LinkRule& rule)
{
    m_rules.insert(m_rules.begin(), Counted{rule, 0, std::mt19937(rule.seed)});
}

std::string nameOf(const lessons::LinkRule& rule) { return ruleWords(rule.name); }

} // namespace lifeline::lab
