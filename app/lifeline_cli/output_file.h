#pragma once

#include "core/base/byte_reader.h"

#include <cerrno>
#include <cstdio>
#include <string>
#include <utility>

namespace lifeline::cli {

/// The file to be written.
class OutputFile {
public:
    explicit OutputFile(std::string path)
        : m_path(std::move(path)),
          m_file(std::fopen(m_path.c_str(), "wb")),
          m_error(m_file == nullptr ? errno : 0)
    {
    }
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;
    ~OutputFile()
    {
        if (m_file != nullptr)
            std::fclose(m_file);
    }

    void write(Bytes octets)
    {
        if (m_error == 0 && std::fwrite(octets.data(), 1, octets.size(), m_file) != octets.size())
            m_error = errno;
    }

    /// errno of the first thing that failed, else 0.
    int finish()
    {
        if (m_file != nullptr && std::fclose(std::exchange(m_file, nullptr)) != 0 && m_error == 0)
            m_error = errno;
        return m_error;
    }

private:
    std::string m_path;
    std::FILE* m_file;
    int m_error;
};

} // namespace lifeline::cli
