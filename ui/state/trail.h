#pragma once

#include "ui/state/selection.h"

#include <QObject>
#include <cstdint>
#include <vector>

namespace lifeline::state {

/// The way that one came through a connection by jumps (a link, a find, a mark), to go back and forward
/// again. Another connection begins another way.
class Trail : public QObject {
    Q_OBJECT

public:
    explicit Trail(Selection& selection, QObject* parent = nullptr);

    /// Selects a step, and remembers the one that was selected. What one went back from is forgotten.
    void jump(std::uint32_t step);
    void goBack();
    void goForward();
    bool canGoBack() const { return !m_back.empty(); }
    bool canGoForward() const { return !m_forward.empty(); }

Q_SIGNALS:
    /// Whether one can go back or forward may be different.
    void changed();

private:
    void move(std::vector<std::uint32_t>& from, std::vector<std::uint32_t>& to);

    Selection& m_selection;
    std::vector<std::uint32_t> m_back;
    std::vector<std::uint32_t> m_forward;
};

} // namespace lifeline::state
