#include "core/capture/byte_source.h"

#include "core/capture/file_source.h"
#include "core/capture/growing_source.h"
#include "core/capture/unpacking_source.h"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

namespace lifeline::capture {
namespace {

class MemorySource final : public ByteSource {
public:
    explicit MemorySource(std::span<const std::byte> octets) : m_octets(octets.begin(), octets.end()) { }

    Expected<Chunk> read(std::span<std::byte> into) override
    {
        const std::size_t count = std::min(into.size(), m_octets.size() - m_offset);
        if (count == 0)
            return Chunk{Status::End, 0};
        std::memcpy(into.data(), m_octets.data() + m_offset, count);
        m_offset += count;
        return Chunk{Status::Read, count};
    }

    bool skip(std::uint64_t count) override
    {
        if (count > remaining())
            return false;
        m_offset += static_cast<std::size_t>(count);
        return true;
    }

    std::uint64_t remaining() const override { return m_octets.size() - m_offset; }
    std::uint64_t consumed() const override { return m_offset; }
    std::uint64_t size() const override { return m_octets.size(); }

private:
    std::vector<std::byte> m_octets;
    std::size_t m_offset = 0;
};

} // namespace

Expected<std::unique_ptr<ByteSource>> openSource(const std::string& path, UnpackLimits limits, AtEnd atEnd)
{
    return openForReading(path).map([&](Descriptor&& descriptor) {
        return unpackingSource(atEnd == AtEnd::Wait ? growingSource(std::move(descriptor), path)
                                                    : rawSource(std::move(descriptor)),
                               limits);
    });
}

std::unique_ptr<ByteSource> descriptorSource(int descriptor)
{
    return unpackingSource(rawSource(Descriptor(descriptor)));
}

std::unique_ptr<ByteSource> memorySource(std::span<const std::byte> octets, UnpackLimits limits)
{
    return unpackingSource(std::make_unique<MemorySource>(octets), limits);
}

} // namespace lifeline::capture
