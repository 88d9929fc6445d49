#include "core/live/ring_of_files.h"

#include <cerrno>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <unistd.h>
#include <utility>

namespace lifeline::live {
namespace {

std::string stampOf(Time now)
{
    const std::time_t seconds = std::chrono::duration_cast<std::chrono::seconds>(now).count();
    std::tm day{};
    localtime_r(&seconds, &day);
    return fmt::format("{:04}{:02}{:02}{:02}{:02}{:02}", day.tm_year + 1900, day.tm_mon + 1, day.tm_mday,
                       day.tm_hour, day.tm_min, day.tm_sec);
}

} // namespace

Expected<RingOfFiles> RingOfFiles::in(const std::string& path, const RingTerms& terms)
{
    const std::filesystem::path whole(path);
    const std::string folder = whole.has_parent_path() ? whole.parent_path().string() : ".";
    const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0)
        return tl::unexpected(Error{.code = ErrorCode::CannotOpen, .subject = folder, .systemError = errno});
    tzset(); // reads a file: later none can be read
    const std::string suffix = whole.has_extension() ? whole.extension().string() : ".pcapng";
    return RingOfFiles(opened, whole.stem().string(), suffix, terms);
}

RingOfFiles::RingOfFiles(int folder, std::string stem, std::string suffix, const RingTerms& terms)
    : m_folder(folder),
      m_stem(std::move(stem)),
      m_suffix(std::move(suffix)),
      m_terms(terms)
{
    m_names.clear();
}

RingOfFiles::RingOfFiles(RingOfFiles&& from) noexcept
    : m_folder(std::exchange(from.m_folder, -1)),
      m_stem(std::move(from.m_stem)),
      m_suffix(std::move(from.m_suffix)),
      m_terms(from.m_terms),
      m_number(from.m_number),
      m_names(std::move(from.m_names))
{
}

RingOfFiles::~RingOfFiles()
{
    if (m_folder >= 0)
        ::close(m_folder);
}

Expected<int> RingOfFiles::next(Time now)
{
    std::string name = fmt::format("{}_{:05}_{}{}", m_stem, ++m_number, stampOf(now), m_suffix);
    const int opened =
        ::openat(m_folder, name.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (opened < 0)
        return tl::unexpected(Error{.code = ErrorCode::WriteFailed, .subject = name, .systemError = errno});
    m_names.push_back(std::move(name));
    if (m_terms.files && m_names.size() > *m_terms.files) {
        ::unlinkat(m_folder, m_names.front().c_str(), 0); // where somebody else removed it, well
        m_names.pop_front();
    }
    return opened;
}

} // namespace lifeline::live
