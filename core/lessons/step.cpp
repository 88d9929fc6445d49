#include "core/lessons/step.h"

#include <array>

namespace lifeline::lessons {
namespace {

struct Verb {
    std::string_view operator()(const Listen&) const { return "listen"; }
    std::string_view operator()(const Connect&) const { return "connect"; }
    std::string_view operator()(const Accept&) const { return "accept"; }
    std::string_view operator()(const Send&) const { return "send"; }
    std::string_view operator()(const Receive&) const { return "receive"; }
    std::string_view operator()(const Shutdown&) const { return "shutdown"; }
    std::string_view operator()(const Close&) const { return "close"; }
    std::string_view operator()(const SetOptions&) const { return "set"; }
    std::string_view operator()(const GetOption&) const { return "get"; }
    std::string_view operator()(const Poll&) const { return "poll"; }
    std::string_view operator()(const Stay&) const { return "stay"; }
    std::string_view operator()(const Sleep&) const { return "sleep"; }
    std::string_view operator()(const WaitForState&) const { return "wait_for_state"; }
    std::string_view operator()(const WaitForFrame&) const { return "wait_for_frame"; }
    std::string_view operator()(const WaitForCall&) const { return "wait_for_call"; }
    std::string_view operator()(const ListSockets&) const { return "ss"; }
    std::string_view operator()(const Kill&) const { return "kill"; }
    std::string_view operator()(const Cut&) const { return "cut"; }
    std::string_view operator()(const Mend&) const { return "mend"; }
    std::string_view operator()(const SwitchRule&) const { return "rule"; }
    std::string_view operator()(const Release&) const { return "release"; }
    std::string_view operator()(const HoldFrame&) const { return "hold"; }
    std::string_view operator()(const DropFrame&) const { return "drop"; }
    std::string_view operator()(const SetDelay&) const { return "delay"; }
    std::string_view operator()(const Inject&) const { return "inject"; }
    std::string_view operator()(const SendIcmp&) const { return "icmp"; }
    std::string_view operator()(const Flood&) const { return "flood"; }
};

} // namespace

std::string_view verb(const Step& step) { return std::visit(Verb{}, step); }

bool needsLink(const Step& step)
{
    return std::holds_alternative<Cut>(step) || std::holds_alternative<Mend>(step)
        || std::holds_alternative<SwitchRule>(step) || std::holds_alternative<Release>(step)
        || std::holds_alternative<HoldFrame>(step) || std::holds_alternative<DropFrame>(step)
        || std::holds_alternative<SetDelay>(step) || std::holds_alternative<Inject>(step)
        || std::holds_alternative<SendIcmp>(step) || std::holds_alternative<Flood>(step);
}

bool isPlayedByLink(const Step& step)
{
    return needsLink(step) || std::holds_alternative<WaitForState>(step)
        || std::holds_alternative<WaitForFrame>(step) || std::holds_alternative<WaitForCall>(step)
        || std::holds_alternative<ListSockets>(step) || std::holds_alternative<Kill>(step);
}

} // namespace lifeline::lessons
