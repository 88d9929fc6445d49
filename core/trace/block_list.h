#pragma once

#include "core/trace/block_memory.h"

#include <cassert>
#include <cstddef>
#include <memory>
#include <new>
#include <utility>
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
        return (*m_blocks)[i / BlockSize].first[i % BlockSize];
    }

    /// The element, for change: only where no copy of the list was made.
    T& edit(std::size_t i)
    {
        assert(i < m_size && m_blocks.use_count() == 1);
        return (*m_blocks)[i / BlockSize].first[i % BlockSize];
    }

    const T& back() const { return (*this)[m_size - 1]; }

    void append(const T& value) { emplace(value); }
    void append(T&& value) { emplace(std::move(value)); }

    /// Makes an element at the end from what its constructor takes.
    template <class... Arguments>
    T& emplace(Arguments&&... arguments)
    {
        if (m_size == m_capacity)
            addBlock();
        assert(m_last->count == m_size % BlockSize); // one copy of a list appends, no other
        T* made = ::new (m_last->first + m_size % BlockSize) T{std::forward<Arguments>(arguments)...};
        ++m_last->count;
        ++m_size;
        return *made;
    }

private:
    /// Storage whose elements come into being as they are appended: memory that nobody has written to is not
    /// taken from the system.
    struct Block {
        Block() = default;
        Block(const Block&) = delete;
        Block& operator=(const Block&) = delete;
        ~Block()
        {
            std::destroy_n(first, count);
            returnBlockMemory(first, kSize, alignof(T));
        }

        static constexpr std::size_t kSize = sizeof(T) * BlockSize;
        T* first = static_cast<T*>(takeBlockMemory(kSize, alignof(T)));
        std::size_t count = 0;
    };
    struct Place {
        T* first; ///< of the block's elements, so that reading one does not ask the block
        std::shared_ptr<Block> block;
    };
    using Blocks = std::vector<Place>;

    void addBlock()
    {
        if (m_blocks.use_count() > 1)
            m_blocks = std::make_shared<Blocks>(*m_blocks);
        auto block = std::make_shared<Block>();
        m_last = block.get();
        m_blocks->push_back({block->first, std::move(block)});
        m_capacity += BlockSize;
    }

    std::shared_ptr<Blocks> m_blocks = std::make_shared<Blocks>();
    Block* m_last = nullptr; ///< the newest block
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

} // namespace lifeline::trace
