#pragma once

#include <string>

namespace lifeline::test {

/// Moves this process into a network of its own that has nothing but a loopback, which is started: directly
/// as root, else as root of a user namespace, for which the process must have one thread yet. What it starts
/// from now on is there too.
/// @return empty, or why it is not possible here
std::string enterOwnNetwork();

} // namespace lifeline::test
