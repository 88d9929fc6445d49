#pragma once

#include "ui/ladder/bar.h"
#include "ui/ladder/row_search.h"

#include <cstdint>
#include <optional>

namespace lifeline::ladder {

/// Finds rows as one types, and says which of how many is selected: "3 of 17".
class FindBar : public Bar {
    Q_OBJECT

public:
    explicit FindBar(QWidget* parent = nullptr);

    RowSearch& search() { return m_search; }
    /// The selected step: where a search begins, and what the count is about.
    void setCurrent(std::optional<std::uint32_t> step);
    void findNext();
    void findPrevious();

Q_SIGNALS:
    void found(std::uint32_t step);

private:
    void begin();
    bool reopen();
    void go(std::optional<std::uint32_t> step);
    void onProgress();
    void say();

    RowSearch m_search;
    QPushButton* m_previous = nullptr;
    QPushButton* m_next = nullptr;
    std::optional<std::uint32_t> m_current;
    bool m_isWanted = false; ///< the first row that is found is to be shown
    std::uint32_t m_from = 0; ///< the row at which what is typed is sought first
};

} // namespace lifeline::ladder
