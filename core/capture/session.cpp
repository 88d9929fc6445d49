#include "core/capture/session.h"

#include "core/base/time_text.h"

namespace lifeline::capture {
namespace {

Severity severityOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::CompressionTrailingBytes:
    case ErrorCode::FileDeleted:
    case ErrorCode::FileReplaced:
        return Severity::Warning;
    default:
        return Severity::Error;
    }
}

} // namespace

bool Session::reportSourceFailure()
{
    std::optional<Error> failure = buffer.takeFailure();
    if (failure)
        reportFromSource(std::move(*failure));
    return failure.has_value();
}

void Session::reportNotice()
{
    if (std::optional<Error> notice = buffer.takeNotice())
        reportFromSource(std::move(*notice));
}

void Session::reportFromSource(Error failure)
{
    failure.subject = m_subject;
    const Severity severity = severityOf(failure.code);
    failure.kept = severity == Severity::Error ? frames : 0;
    if (damage.count(failure.code))
        damage.keep({severity, std::move(failure)});
}

InterfaceId Session::unknownInterface()
{
    if (!m_unknownInterface) {
        m_unknownInterface = InterfaceId{static_cast<std::uint32_t>(interfaces.size())};
        interfaces.push_back({.link = LinkType::Unknown});
    }
    return *m_unknownInterface;
}

void Session::reportLengths(const Frame& frame, std::uint32_t snapLength)
{
    const std::size_t captured = frame.bytes.size();
    if (captured == 0)
        report(Severity::Note, ErrorCode::EmptyPacket, thisPacket(), [] { return std::string(); });
    if (captured > kUsualPacket)
        report(Severity::Warning, ErrorCode::LargePacket, thisPacket(),
               [&] { return fmt::format("{}", captured); });
    else if (snapLength != 0 && captured > snapLength)
        report(Severity::Warning, ErrorCode::CapturedExceedsSnapLength, thisPacket(),
               [&] { return fmt::format("{} > {}", captured, snapLength); });
    if (frame.originalLength >= kImplausibleLength)
        report(Severity::Warning, ErrorCode::LengthImplausible, thisPacket(),
               [&] { return fmt::format("{}", frame.originalLength); });
}

void Session::reportTime(const Frame& frame)
{
    report(Severity::Warning, ErrorCode::TimeBackwards, thisPacket(), [&] {
        const std::int64_t later = m_lastTime.count();
        std::int64_t back = 0;
        return __builtin_sub_overflow(later, frame.time.count(), &back) ? std::string("centuries")
                                                                        : seconds(Time{back}, 6);
    });
}

} // namespace lifeline::capture
