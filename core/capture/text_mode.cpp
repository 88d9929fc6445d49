#include "core/capture/text_mode.h"

namespace lifeline::capture {

void reportTextModeTransfer(Session& session)
{
    constexpr std::size_t kEnough = 4;
    constexpr std::byte kLineFeed{0x0A};
    constexpr std::byte kCarriageReturn{0x0D};
    const Bytes view = session.buffer.view().first(std::min(session.buffer.available(), kTextModeView));
    std::size_t lineFeeds = 0;
    for (std::size_t i = 1; i < view.size(); ++i) {
        if (view[i] != kLineFeed)
            continue;
        if (view[i - 1] != kCarriageReturn)
            return;
        ++lineFeeds;
    }
    if (lineFeeds >= kEnough)
        session.report(Severity::Error, ErrorCode::TextModeTransfer, {}, [] { return std::string(); });
}

} // namespace lifeline::capture
