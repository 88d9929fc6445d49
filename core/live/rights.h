#pragma once

#include <optional>

namespace lifeline::live {

/// Under sudo: becomes the user who called it, so that files are that user's and no right of root's is left.
/// Does nothing where the environment names no such user. @return 0 or errno
int becomeInvokingUser();

/// Gives up every capability, and with them for ever what a program with file capabilities could give back.
/// A device that is open stays open. @return 0 or errno
int giveUpRights();

/// Takes from the process, for ever, all but reading and writing what it has open, waiting, and its own
/// memory: no file can be opened, no socket, no process made. What it tries beside that ends it (SIGSYS).
///
/// @param folder  a directory in which files may still be made and removed: that of a ring of files
/// @return 0 or errno; ENOSYS where the kernel has no seccomp filters
int enterSandbox(std::optional<int> folder);

} // namespace lifeline::live
