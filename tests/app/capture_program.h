#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace lifeline::test {

/// A program of the build folder, or of the system, that runs beside the test.
class RunningProgram {
public:
    /// @param words    the program, "lifeline-capture" or a path, and its arguments
    /// @param mayRaw   whether it may have CAP_NET_RAW
    explicit RunningProgram(std::vector<std::string> words, bool mayRaw = true);
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;
    ~RunningProgram();

    /// The reading end of its standard output, non-blocking.
    int output() const { return m_output; }
    /// Lets go of its standard output: its next write fails.
    void closeOutput();
    /// Waits until it has said this on standard error, or has ended.
    bool waitUntilSaid(const std::string& words);
    /// All of its standard output and its exit code (128 + the signal that ended it).
    int finish();
    void signal(int number) const;

    const std::string& written() const { return m_written; } ///< to standard output, when finish() read it
    const std::string& said() const { return m_said; }
    pid_t id() const { return m_child; }

private:
    pid_t m_child = -1;
    int m_output = -1;
    int m_error = -1;
    std::string m_written;
    std::string m_said;
};

} // namespace lifeline::test
