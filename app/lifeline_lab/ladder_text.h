#pragma once

namespace lifeline {

/// Prints the ladder of every connection of a finished recording on standard output: as lifeline-cli does, in
/// colour on a terminal.
/// @param recording  descriptor of a pcapng file, read from its start
void printLadders(int recording);

} // namespace lifeline
