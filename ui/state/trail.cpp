#include "ui/state/trail.h"

namespace lifeline::state {
namespace {

constexpr std::size_t kLongest = 200; ///< jumps that are remembered

} // namespace

Trail::Trail(Selection& selection, QObject* parent) : QObject(parent), m_selection(selection)
{
    connect(&m_selection, &Selection::connectionChanged, this, [this] {
        m_back.clear();
        m_forward.clear();
        Q_EMIT changed();
    });
}

void Trail::jump(std::uint32_t step)
{
    const auto from = m_selection.step();
    if (from == step)
        return;
    if (from) {
        if (m_back.size() == kLongest)
            m_back.erase(m_back.begin());
        m_back.push_back(*from);
    }
    m_forward.clear();
    m_selection.setStep(step);
    Q_EMIT changed();
}

void Trail::goBack() { move(m_back, m_forward); }

void Trail::goForward() { move(m_forward, m_back); }

void Trail::move(std::vector<std::uint32_t>& from, std::vector<std::uint32_t>& to)
{
    if (from.empty())
        return;
    const std::uint32_t step = from.back();
    from.pop_back();
    if (const auto left = m_selection.step())
        to.push_back(*left);
    m_selection.setStep(step);
    Q_EMIT changed();
}

} // namespace lifeline::state
