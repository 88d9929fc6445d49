#pragma once

#include <unistd.h>
#include <utility>

namespace lifeline::lab {

/// A file descriptor that closes itself. Moves, never copies.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd) : m_fd(fd) { }
    Descriptor(Descriptor&& from) noexcept : m_fd(std::exchange(from.m_fd, -1)) { }
    Descriptor& operator=(Descriptor&& from) noexcept
    {
        std::swap(m_fd, from.m_fd);
        return *this;
    }
    ~Descriptor() { close(); }

    int number() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }
    int release() { return std::exchange(m_fd, -1); }
    void close()
    {
        if (m_fd >= 0)
            ::close(std::exchange(m_fd, -1));
    }

private:
    int m_fd = -1;
};

} // namespace lifeline::lab
