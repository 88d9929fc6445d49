#pragma once

#include <string_view>

namespace lifeline::cli {

/// Standard output. When nobody reads it any more (EPIPE), writing stops in silence: `| head` is no error.
class Output {
public:
    /// From here on a closed pipe is an error number, not a signal.
    Output();

    void write(std::string_view text);
    /// Shows what was written to who reads it.
    void flush();
    /// Flushes. @return whether everything could be written, or the reader went away
    bool finish();
    /// Whether it is worth going on.
    bool isOpen() const { return m_error == 0; }

private:
    int m_error = 0;
};

/// One line on standard error.
void say(std::string_view sentence);

} // namespace lifeline::cli
