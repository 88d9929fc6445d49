#include "app/lifeline/reading.h"

#include "core/trace/load.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace lifeline::app {

namespace {

constexpr const char* kStandardInput = "-";
constexpr int kRecordsBetweenClocks = 64;
constexpr std::uint64_t kRecordsBetweenLooks = 1024; // at the memory that the trace takes

bool isPipe(const struct stat& status)
{
    return S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode) || S_ISCHR(status.st_mode);
}

/// A descriptor of the stream that never blocks, so that a cancel is never kept waiting.
int openWithoutBlocking(const std::string& path)
{
    if (path != kStandardInput)
        return ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    // Another open file description: the flag must not stick to what the shell lent us.
    const int reopened = ::open("/proc/self/fd/0", O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (reopened >= 0)
        return reopened;
    const int copy = ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0);
    if (copy >= 0)
        ::fcntl(copy, F_SETFL, ::fcntl(copy, F_GETFL) | O_NONBLOCK);
    return copy;
}

} // namespace

bool isStream(const std::string& path)
{
    struct stat status { };
    const int failed =
        path == kStandardInput ? ::fstat(STDIN_FILENO, &status) : ::stat(path.c_str(), &status);
    return path == kStandardInput || (failed == 0 && isPipe(status));
}

Reading::Reading(std::unique_ptr<capture::ByteSource> octets, const Source& source, int descriptor)
    : m_reader(std::move(octets), source.subject, source.terms.unknownVersion),
      m_builder(source.subject),
      m_memory(source.terms.memory),
      m_descriptor(descriptor)
{
}

Expected<Reading> Reading::open(const Source& source)
{
    int descriptor = source.descriptor;
    if (descriptor < 0 && !isStream(source.subject)) {
        auto file = capture::openSource(source.subject, source.terms.unpack, source.terms.atEnd);
        if (!file)
            return tl::unexpected(file.error());
        return Reading(std::move(*file), source, -1);
    }
    if (descriptor < 0)
        descriptor = openWithoutBlocking(source.subject);
    if (descriptor < 0) {
        const bool forbidden = errno == EACCES || errno == EPERM;
        return tl::unexpected(Error{.code = forbidden ? ErrorCode::NotPermitted : ErrorCode::CannotOpen,
                                    .subject = source.subject,
                                    .systemError = errno});
    }
    struct stat status { };
    const bool waits = ::fstat(descriptor, &status) == 0 && isPipe(status);
    auto stream = capture::descriptorSource(descriptor);
    if (source.spool)
        stream = std::make_unique<SpoolingSource>(std::move(stream), source.spool);
    return Reading(std::move(stream), source, waits ? descriptor : -1);
}

Reading::Progress Reading::read(std::chrono::milliseconds budget, const std::atomic<bool>& cancelled)
{
    m_reader.endWhen(cancelled);
    const auto until = std::chrono::steady_clock::now() + budget;
    for (int records = 1; !cancelled.load(std::memory_order_relaxed); ++records) {
        if (records % kRecordsBetweenClocks == 0 && std::chrono::steady_clock::now() >= until)
            return Progress::More;
        if (++m_records % kRecordsBetweenLooks == 0 && m_builder.memory() > m_memory)
            trace::stopForMemory(m_reader, m_memory);
        const capture::Record record = m_reader.next();
        if (std::holds_alternative<capture::End>(record)) {
            m_changed = true;
            return Progress::Ended;
        }
        if (std::holds_alternative<capture::Pending>(record))
            return Progress::Waiting;
        m_changed = true;
        if (const auto* frame = std::get_if<capture::Frame>(&record))
            m_builder.add(*frame);
        else
            m_builder.add(std::get<capture::JournalEntry>(record));
    }
    return Progress::Ended;
}

trace::SnapshotPtr Reading::snapshot(bool complete)
{
    m_changed = false;
    return m_builder.snapshot(m_reader, complete);
}

} // namespace lifeline::app
