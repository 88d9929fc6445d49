#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <memory>
#include <vector>

namespace lifeline::trace {

/// An append-only sequence in fixed blocks that snapshots share: a copy costs one pointer, whatever its
/// length.
///
/// One thread appends; a reader holds a copy and looks only at the size() that this copy had when it was
/// made. An appended element never changes, so the two never touch the same element at one time. The table of
/// blocks is copied when a block is added to it while a snapshot shares it.
template <class T, std::size_t BlockSize = 4096>
class BlockList {
public:
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }

    const T& operator[](std::size_t i) const
    {
        assert(i < m_size);
        return (*(*m_blocks)[i / BlockSize])[i % BlockSize];
    }

    const T& back() const { return (*this)[m_size - 1]; }

    void append(T value)
    {
        if (m_size == m_blocks->size() * BlockSize)
            addBlock();
        (*m_blocks->back())[m_size % BlockSize] = std::move(value);
        ++m_size;
    }

private:
    using Blocks = std::vector<std::shared_ptr<std::array<T, BlockSize>>>;

    void addBlock()
    {
        if (m_blocks.use_count() > 1)
            m_blocks = std::make_shared<Blocks>(*m_blocks);
        m_blocks->push_back(std::make_shared<std::array<T, BlockSize>>());
    }

    std::shared_ptr<Blocks> m_blocks = std::make_shared<Blocks>();
    std::size_t m_size = 0;
};

} // namespace lifeline::trace
