#include "core/lab/steps.h"

#include <cerrno>
#include <cstring>
#include <fmt/format.h>

namespace lifeline::lab {

bool Steps::run(std::string name, const std::function<int()>& action)
{
    if (!ok())
        return false;
    const int failed = action();
    m_done.push_back({std::move(name), failed});
    return failed == 0;
}

Error Steps::error() const
{
    const Step& step = m_done.back();
    const char* symbol = strerrorname_np(step.systemError);
    return {.code = ErrorCode::LabStepFailed,
            .subject = step.name,
            .detail = symbol ? symbol : fmt::format("errno {}", step.systemError),
            .systemError = step.systemError};
}

int errnoOf(long result) { return result < 0 ? errno : 0; }

} // namespace lifeline::lab
