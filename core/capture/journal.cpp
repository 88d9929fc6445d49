#include "core/capture/journal.h"

#include <charconv>
#include <limits>

namespace lifeline::capture {
namespace {

constexpr std::size_t kMostFields = 4096;
constexpr std::size_t kLengthSize = 8;

Time microseconds(std::string_view digits)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || value < 0 || value > std::numeric_limits<std::int64_t>::max() / 1000)
        return {};
    return std::chrono::microseconds{value};
}

} // namespace

bool parseJournal(Bytes body, JournalEntry& entry)
{
    std::string_view rest(reinterpret_cast<const char*>(body.data()), body.size());
    // Padding is zeros (the block's), an empty line ends an entry (the export format's).
    while (!rest.empty() && rest.front() != '\0' && rest.front() != '\n') {
        const std::size_t lineEnd = rest.find('\n');
        if (lineEnd == std::string_view::npos || entry.fields.size() >= kMostFields)
            return false;
        const std::string_view line = rest.substr(0, lineEnd);
        rest.remove_prefix(lineEnd + 1);
        if (const std::size_t equals = line.find('='); equals != std::string_view::npos) {
            entry.fields.emplace_back(line.substr(0, equals), line.substr(equals + 1));
            continue;
        }
        if (rest.size() < kLengthSize)
            return false;
        const auto length = littleEndian<std::uint64_t>(reinterpret_cast<const std::byte*>(rest.data()));
        rest.remove_prefix(kLengthSize);
        if (length >= rest.size() || rest[static_cast<std::size_t>(length)] != '\n')
            return false;
        entry.fields.emplace_back(line, rest.substr(0, static_cast<std::size_t>(length)));
        rest.remove_prefix(static_cast<std::size_t>(length) + 1);
    }
    entry.time = microseconds(entry.field("__REALTIME_TIMESTAMP"));
    return true;
}

} // namespace lifeline::capture
