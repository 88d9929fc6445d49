#include "tests/support/lab_program.h"

#include <array>
#include <cstdlib>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace lifeline::test {
namespace {

namespace fs = std::filesystem;

fs::path newFolder()
{
    std::string path = (fs::temp_directory_path() / "lifeline-lab-XXXXXX").string();
    if (!mkdtemp(path.data()))
        throw std::runtime_error("no temporary folder");
    return path;
}

/// Child: the write end (or /dev/null) as its output, then exec.
[[noreturn]] void become(std::vector<std::string> words, int output)
{
    setpgid(0, 0);
    dup2(output, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    execvp(arguments[0], arguments.data());
    _exit(127);
}

} // namespace

LabProgram::LabProgram() : m_folder(newFolder())
{
    fs::copy_file(fs::path(LIFELINE_BIN_DIR) / "lifeline-lab", m_folder / "lifeline-lab");
    fs::copy(fs::path(LIFELINE_SOURCE_DIR) / "resources/lessons", m_folder / "lessons",
             fs::copy_options::recursive);
    fs::copy(fs::path(LIFELINE_SOURCE_DIR) / "resources/recordings", m_folder / "recordings",
             fs::copy_options::recursive);
    fs::create_directory(m_folder / "out");
    fs::permissions(m_folder, fs::perms(0755));
    fs::permissions(m_folder / "out", fs::perms(0777));
    for (const char* folder : {"lessons", "recordings"}) {
        for (const auto& entry : fs::recursive_directory_iterator(m_folder / folder))
            fs::permissions(entry.path(), fs::perms(entry.is_directory() ? 0755 : 0644));
        fs::permissions(m_folder / folder, fs::perms(0755));
    }
    fs::permissions(m_folder / "lifeline-lab", fs::perms(0755));
}

LabProgram::~LabProgram()
{
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

std::vector<std::string> LabProgram::asUser(const std::string& script) const
{
    const std::string shell = "cd '" + m_folder.string() + "/out'; lab() { '" + m_folder.string()
        + "/lifeline-lab' --lessons '" + m_folder.string() + "/lessons' \"$@\"; }; " + script;
    std::vector<std::string> words;
    if (geteuid() == 0)
        words = {"setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"};
    words.insert(words.end(), {"sh", "-c", shell});
    return words;
}

LabProgram::Result LabProgram::shell(const std::string& command) const
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        return {};
    const pid_t child = fork();
    if (child == 0)
        become(asUser(command), ends[1]);
    close(ends[1]);
    Result result;
    std::array<char, 4096> part{};
    for (ssize_t size = 0; (size = read(ends[0], part.data(), part.size())) > 0;)
        result.output.append(part.data(), static_cast<std::size_t>(size));
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    result.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return result;
}

pid_t LabProgram::start(const std::string& arguments) const
{
    // Not through the shell function: exec makes the program itself the child.
    const std::string script = "cd '" + m_folder.string() + "/out'; exec '" + m_folder.string()
        + "/lifeline-lab' --lessons '" + m_folder.string() + "/lessons' " + arguments + " >/dev/null 2>&1";
    const pid_t child = fork();
    if (child == 0)
        become(asUser(script), STDERR_FILENO);
    return child;
}

std::string whyNoLab(const LabProgram& lab)
{
    const auto result = lab.run("doctor");
    return result.exitCode == 0 ? std::string() : result.output;
}

} // namespace lifeline::test
