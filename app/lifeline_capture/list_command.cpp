#include "app/lifeline_capture/commands.h"
#include "app/lifeline_capture/exit_code.h"
#include "core/base/safe_text.h"
#include "core/live/device.h"
#include "core/live/rights.h"

#include <cerrno>
#include <csignal>
#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

namespace lifeline {
namespace {

std::string quoted(const std::string& text) { return fmt::format("\"{}\"", jsonText(text)); }

/// docs/json.md lists the fields.
std::string jsonOf(const std::vector<live::Device>& devices)
{
    std::string text = "[";
    for (const live::Device& device : devices) {
        std::string addresses;
        for (const std::string& address : device.addresses)
            addresses += (addresses.empty() ? "" : ",") + quoted(address);
        text += fmt::format(
            R"({}{{"name":{},"description":{},"addresses":[{}],"up":{},"running":{},"loopback":{},"wireless":{},"packets":{}}})",
            text.size() > 1 ? "," : "", quoted(device.name), quoted(device.description), addresses,
            device.isUp, device.isRunning, device.isLoopback, device.isWireless,
            device.packets ? fmt::to_string(*device.packets) : "null");
    }
    return text + "]\n";
}

std::string lineOf(const live::Device& device)
{
    const char* state = !device.isUp ? "down" : device.isRunning ? "up" : "up, no carrier";
    std::string addresses;
    for (const std::string& address : device.addresses)
        addresses += (addresses.empty() ? "" : " ") + address;
    const std::string packets = device.packets ? fmt::format("{} packets", *device.packets) : "";
    std::string line = fmt::format("{:<16} {:<15} {:>22}  {}", safeText(device.name), state, packets,
                                   addresses.empty() ? safeText(device.description) : addresses);
    line.erase(line.find_last_not_of(' ') + 1);
    return line + '\n';
}

/// @return false when nobody listens any more
bool print(std::string_view text)
{
    while (!text.empty()) {
        const ssize_t count = write(STDOUT_FILENO, text.data(), text.size());
        if (count < 0 && errno != EINTR)
            return false;
        text.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    }
    return true;
}

} // namespace

int execute(const ListCommand& command)
{
    static_cast<void>(live::giveUpRights()); // none is needed to look
    std::signal(SIGPIPE, SIG_IGN);
    for (;;) {
        const auto devices = live::devices();
        if (!devices) {
            say(safeText(devices.error().said));
            return kDamaged;
        }
        std::string text;
        if (command.json)
            text = jsonOf(*devices);
        else
            for (const live::Device& device : *devices)
                text += lineOf(device);
        if (!print(text))
            return command.watch > 0 ? kGood : kDamaged;
        if (command.watch == 0)
            return kGood;
        pollfd reader{STDOUT_FILENO, 0, 0};
        if (poll(&reader, 1, static_cast<int>(command.watch)) > 0)
            return kGood;
    }
}

} // namespace lifeline
