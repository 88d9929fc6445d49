#pragma once

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
        return *(*m_blocks)[i / BlockSize]->at(i % BlockSize);
    }

    /// The element, for change: only where no copy of the list was made.
    T& edit(std::size_t i)
    {
        assert(i < m_size && m_blocks.use_count() == 1);
        return *(*m_blocks)[i / BlockSize]->at(i % BlockSize);
    }

    const T& back() const { return (*this)[m_size - 1]; }

    void append(T value)
    {
        if (m_size == m_blocks->size() * BlockSize)
            addBlock();
        assert(m_blocks->back()->count() == m_size % BlockSize); // one copy of a list appends, no other
        m_blocks->back()->append(std::move(value));
        ++m_size;
    }

private:
    /// Storage whose elements come into being as they are appended: memory that nobody has written to is not
    /// taken from the system.
    class Block {
    public:
        Block() = default;
        Block(const Block&) = delete;
        Block& operator=(const Block&) = delete;
        ~Block() { std::destroy_n(at(0), m_count); }

        std::size_t count() const { return m_count; }
        T* at(std::size_t i) { return std::launder(reinterpret_cast<T*>(m_octets)) + i; }
        void append(T value) { ::new (m_octets + m_count++ * sizeof(T)) T(std::move(value)); }

    private:
        alignas(T) std::byte m_octets[sizeof(T) * BlockSize];
        std::size_t m_count = 0;
    };
    using Blocks = std::vector<std::shared_ptr<Block>>;

    void addBlock()
    {
        if (m_blocks.use_count() > 1)
            m_blocks = std::make_shared<Blocks>(*m_blocks);
        m_blocks->push_back(std::make_shared_for_overwrite<Block>());
    }

    std::shared_ptr<Blocks> m_blocks = std::make_shared<Blocks>();
    std::size_t m_size = 0;
};

} // namespace lifeline::trace
