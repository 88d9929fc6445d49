#pragma once

#include "core/trace/life.h"

#include <QString>

#include <cstdint>
#include <initializer_list>
#include <vector>

namespace lifeline::text {

/// A piece of a sentence.
struct Run {
    enum class Kind : std::uint8_t {
        Words,
        Command, ///< for a terminal: in the fixed font, to be copied
        Segment, ///< a segment's number: leads to it
    };

    Kind kind = Kind::Words;
    QString text;
    std::uint32_t step = 0; ///< of a Segment: an index into Life::steps

    friend bool operator==(const Run&, const Run&) = default;
};

/// Sentences in pieces, so that a view can set commands apart and lead to segments, and needs no markup.
class Prose {
public:
    Prose() = default;
    /// What stands between backticks is a command.
    Prose(const QString& words); // NOLINT(google-explicit-constructor): words are the plainest prose

    /// A segment's number, as people see it.
    static Prose segment(const trace::Life& life, std::uint32_t step);

    const std::vector<Run>& runs() const { return m_runs; }
    bool isEmpty() const { return m_runs.empty(); }
    Prose& operator+=(const Prose& more);

    /// The same with a capital at its beginning.
    Prose capitalised() const;
    /// All of it, commands between backticks again.
    QString plain() const;

    friend bool operator==(const Prose&, const Prose&) = default;

private:
    void append(Run run);

    std::vector<Run> m_runs; ///< neighbours differ in kind, or are segments
};

/// Puts values where a pattern has %1 to %9.
Prose filled(const QString& pattern, std::initializer_list<Prose> values);

} // namespace lifeline::text
