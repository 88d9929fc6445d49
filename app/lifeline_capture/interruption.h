#pragma once

namespace lifeline {

/// From now on SIGINT, SIGTERM and SIGHUP make a descriptor readable instead of ending the program; a second
/// one ends it at once, for an output that nobody takes any more. A closed pipe is an error of write().
/// @return the descriptor, or −1 with errno
int interruptions();

} // namespace lifeline
