#pragma once

#include "core/lab/descriptor.h"
#include "core/lab/steps.h"

#include <cstdint>
#include <functional>
#include <string>

namespace lifeline::lab {

/// With whose rights the lab has its network.
enum class Privilege : std::uint8_t {
    UserNamespace, ///< an ordinary user, root only inside a namespace of its own
    Root, ///< root already: network and process namespaces suffice
};

/// Moves this process into a network namespace of its own, and its coming children into a process namespace:
/// as root directly, else (or where root may not) through a user namespace. The process must have one thread.
Privilege enterNamespaces(Steps& steps);

/// Forks pid 1 of the new process namespace and waits for it. When this process is killed, everything inside
/// dies.
///
/// @param inside  what pid 1 does; gets the descriptor whose hang-up says that the outside is gone or wants
/// an end
/// @return the exit code of inside, 128 + n when signal n ended it or us
int runInside(Steps& steps, const std::function<int(int hangUp)>& inside);

/// The network namespace of the calling thread.
Descriptor currentNetworkNamespace();

/// In another network namespace as long as it lives, then back.
class InNetworkNamespace {
public:
    InNetworkNamespace(const Descriptor& there, const Descriptor& home);
    ~InNetworkNamespace();
    InNetworkNamespace(const InNetworkNamespace&) = delete;
    InNetworkNamespace& operator=(const InNetworkNamespace&) = delete;

    /// errno of setns(), 0 when we are there.
    int failed() const { return m_failed; }

private:
    int m_home;
    int m_failed;
};

/// Writes to a file under /proc. @return 0 or errno
int writeProc(const std::string& path, const std::string& text);

} // namespace lifeline::lab
