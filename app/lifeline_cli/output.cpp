#include "app/lifeline_cli/output.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fmt/format.h>

namespace lifeline::cli {

Output::Output() { std::signal(SIGPIPE, SIG_IGN); }

void Output::write(std::string_view text)
{
    if (m_error == 0 && std::fwrite(text.data(), 1, text.size(), stdout) != text.size())
        m_error = errno;
}

void Output::flush()
{
    if (m_error == 0 && std::fflush(stdout) != 0)
        m_error = errno;
}

bool Output::finish()
{
    flush();
    return m_error == 0 || m_error == EPIPE;
}

void say(std::string_view sentence) { fmt::print(stderr, "lifeline-cli: {}\n", sentence); }

} // namespace lifeline::cli
