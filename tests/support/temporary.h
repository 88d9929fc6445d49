#pragma once

#include "core/base/byte_reader.h"

#include <filesystem>
#include <fstream>
#include <stdlib.h>
#include <string>

namespace lifeline::test {

/// A directory of the test's own, gone with it.
class TemporaryDirectory {
public:
    TemporaryDirectory()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "lifeline-test-XXXXXX").string();
        m_path = mkdtemp(pattern.data());
    }
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
    ~TemporaryDirectory() { std::filesystem::remove_all(m_path); }

    std::string operator/(const std::string& name) const { return (m_path / name).string(); }

    /// Writes a file and gives its path.
    std::string write(const std::string& name, Bytes bytes) const
    {
        const std::string path = *this / name;
        std::ofstream(path, std::ios::binary)
            .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        return path;
    }

    /// Writes behind what stands in a file.
    void append(const std::string& name, Bytes bytes) const
    {
        std::ofstream(*this / name, std::ios::binary | std::ios::app)
            .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    }

private:
    std::filesystem::path m_path;
};

} // namespace lifeline::test
