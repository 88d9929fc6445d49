#pragma once

#include <functional>
#include <string>
#include <vector>

namespace lifeline {

/// A lab without whoever started it has no purpose: from now on this process ends with its parent, however
/// that ends.
void endWithParent();

/// Does something in a child process, and waits for it. @return its exit code, 128 + n when signal n ended it
int inChild(const std::function<int()>& what);

/// Runs this program again with other arguments, and waits. @param output  filled with all that it prints
int runSelf(std::vector<std::string> arguments, std::string& output);

} // namespace lifeline
