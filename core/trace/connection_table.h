#pragma once

#include "core/trace/connection.h"

#include <array>
#include <cassert>
#include <cstddef>
#include <memory>
#include <vector>

namespace lifeline::trace {

/// The connections of a trace in copy-on-write pages: a copy shares all pages, and changing one connection
/// copies one page at most. Two tables hold the same connections in a page exactly when the page pointers are
/// equal.
class ConnectionTable {
public:
    static constexpr std::size_t kPageSize = 64;
    using Page = std::array<Connection, kPageSize>;

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }

    const Connection& operator[](ConnectionId id) const
    {
        assert(id.value < m_size);
        return (*m_pages[id.value / kPageSize])[id.value % kPageSize];
    }

    /// The connection, for change; its page is copied first when a snapshot shares it.
    Connection& edit(ConnectionId id)
    {
        assert(id.value < m_size);
        std::shared_ptr<Page>& page = m_pages[id.value / kPageSize];
        if (page.use_count() > 1)
            page = std::make_shared<Page>(*page);
        return (*page)[id.value % kPageSize];
    }

    Connection& append()
    {
        if (m_size == m_pages.size() * kPageSize)
            m_pages.push_back(std::make_shared<Page>());
        Connection& connection = edit(ConnectionId{static_cast<std::uint32_t>(m_size++)});
        connection.id = ConnectionId{static_cast<std::uint32_t>(m_size - 1)};
        return connection;
    }

    std::size_t pageCount() const { return m_pages.size(); }
    const Page* page(std::size_t i) const { return m_pages[i].get(); }

private:
    std::vector<std::shared_ptr<Page>> m_pages;
    std::size_t m_size = 0;
};

} // namespace lifeline::trace
