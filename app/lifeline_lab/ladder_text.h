#pragma once

#include <cstdio>

namespace lifeline {

/// Prints the ladder of every connection of a finished recording on standard output: as lifeline-cli does, in
/// colour on a terminal.
/// @param recording  descriptor of a pcapng file, read from its start
void printLadders(int recording);

/// Prints at how many of the kernels' readings the states that segments alone show are the kernels' own, and
/// each one that differs.
void printAgreement(int recording, std::FILE* out);

} // namespace lifeline
