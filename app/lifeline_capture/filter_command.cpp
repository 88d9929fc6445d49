#include "app/lifeline_capture/commands.h"
#include "app/lifeline_capture/exit_code.h"
#include "core/base/safe_text.h"
#include "core/live/packet_filter.h"
#include "core/live/rights.h"

namespace lifeline {

int execute(const FilterCommand& command)
{
    static_cast<void>(live::giveUpRights()); // none is needed to compile
    constexpr std::uint32_t kSnapLength = 262'144;
    const auto filter =
        live::PacketFilter::compile(command.expression, static_cast<LinkType>(command.linkType), kSnapLength);
    if (filter)
        return kGood;
    say(safeText(filter.error().said));
    return kWrongUsage;
}

} // namespace lifeline
