#pragma once

#include "core/packet/tcp_flags.h"
#include "ui/ladder/row_text.h"

#include <QObject>
#include <QTimer>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace lifeline::ladder {

/// What is sought among the rows: a text of the row as it is shown, or a number with its meaning.
struct RowQuery {
    QString text; ///< sought in the row's text, whatever the case; empty: nothing is sought
    std::optional<std::uint32_t> number; ///< "12": the segment of that number, and rows that show it
    std::optional<std::uint32_t> sequence; ///< "seq 1448": who carries that number
    std::optional<std::uint32_t> acknowledgment; ///< "ack 1448"
    std::optional<packet::TcpFlags> flags; ///< "SYN", "FIN ACK": who has all of them

    /// Whether it is nothing but a text.
    bool isText() const { return !text.isEmpty() && !number && !sequence && !acknowledgment && !flags; }

    /// Never fails: what is not understood is a text.
    static RowQuery from(const QString& typed);
};

/// Whether a row is found. Flags are found by letters and by words, however they are shown.
bool matches(const RowQuery& query, const RowSource& source, std::uint32_t index);

/// Goes through the rows of a life in slices of a few milliseconds between the window's events, from where
/// one is to the end and then from the beginning.
class RowSearch : public QObject {
    Q_OBJECT

public:
    explicit RowSearch(QObject* parent = nullptr);

    /// What is searched. The same connection with more steps keeps what was found and goes on in the new
    /// ones.
    void setLife(std::shared_ptr<const trace::Life> life,
                 std::shared_ptr<const analysis::Examination> examination);
    void setNotation(const text::Notation& notation);
    /// Begins anew.
    /// @param from  the step to begin at
    void start(const QString& typed, std::uint32_t from);
    void clear();

    /// Whether a text of the rows is sought, and no number and no flag.
    bool seeksText() const { return m_query.isText(); }
    bool isSearching() const { return m_slices.isActive(); }
    /// Rows found until now.
    std::size_t count() const { return m_before.size() + m_after.size(); }
    /// The nearest found row after or before a step, around the end where there is none.
    std::optional<std::uint32_t> next(std::uint32_t after) const;
    std::optional<std::uint32_t> previous(std::uint32_t before) const;
    /// The nearest found row at a step or behind it, around the end only when all was searched.
    std::optional<std::uint32_t> atOrAfter(std::uint32_t step) const;
    /// Which of the found rows a step is, from 1; 0: none.
    std::size_t placeOf(std::uint32_t step) const;

Q_SIGNALS:
    void progressed();

private:
    /// Steps [next, end).
    struct Stretch {
        std::uint32_t next = 0;
        std::uint32_t end = 0;
    };

    void searchSlice();
    void searchCalls();
    std::uint32_t stepCount() const;

    QTimer m_slices;
    std::shared_ptr<const trace::Life> m_life;
    std::shared_ptr<const analysis::Examination> m_examination;
    text::Notation m_notation;
    QString m_typed;
    RowQuery m_query;
    std::uint32_t m_from = 0; ///< where the search began
    std::deque<Stretch> m_left; ///< to be searched, in this order
    std::vector<std::uint32_t> m_after; ///< found at m_from and behind, ascending
    std::vector<std::uint32_t> m_before; ///< found before m_from, ascending
    std::vector<std::uint32_t> m_calls; ///< steps beside which a system call matches, ascending
};

} // namespace lifeline::ladder
