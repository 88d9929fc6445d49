#pragma once

#include <QString>
#include <QStringList>

namespace lifeline::sources {

/// A command whose standard output is a capture.
struct CommandChoice {
    QString line; ///< as it was typed
    bool isForShell =
        false; ///< sh takes it as it is; else it is split into words, and nothing in it is special

    /// What is run: the program, then its arguments; empty when the line is.
    QStringList words() const;

    /// The last lines, the newest first, at most ten.
    static QStringList history();
    /// Makes it the newest.
    void remember() const;
    /// The newest, or none.
    static CommandChoice remembered();
};

} // namespace lifeline::sources
