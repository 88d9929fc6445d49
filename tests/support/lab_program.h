#pragma once

#include "tests/support/lab_required.h"

#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace lifeline::test {

/// lifeline-lab as an ordinary user runs it: directly, or, when the tests run as root, as user 65534 through
/// setpriv from a copy in a folder that everybody may read (the build folder need not be).
class LabProgram {
public:
    LabProgram();
    ~LabProgram();
    LabProgram(const LabProgram&) = delete;
    LabProgram& operator=(const LabProgram&) = delete;

    struct Result {
        int exitCode = -1;
        std::string output; ///< standard output and standard error
    };

    /// Runs a shell command line in which `lab` stands for the program, as that user.
    Result shell(const std::string& command) const;
    /// The same with the program's arguments only.
    Result run(const std::string& arguments) const { return shell("lab " + arguments); }
    /// Starts it and does not wait. The process leads a process group of its own.
    pid_t start(const std::string& arguments) const;

    /// A file in a folder that the user may write to.
    std::string file(const std::string& name) const { return (m_folder / "out" / name).string(); }
    const std::filesystem::path& folder() const { return m_folder; }

private:
    std::vector<std::string> asUser(const std::string& script) const;

    std::filesystem::path m_folder;
};

/// Empty where the lab works. Else why not; then a test skips, or fails where LIFELINE_REQUIRE_LAB=1.
std::string whyNoLab(const LabProgram& lab);

} // namespace lifeline::test
