#include "core/export/frame_comments.h"

#include "core/analysis/findings.h"
#include "core/export/explanation_text.h"
#include "core/export/finding_text.h"

#include <algorithm>
#include <fmt/format.h>

namespace lifeline::exports {
namespace {

constexpr std::size_t kWidth = 100; ///< columns of the explanation

bool isBefore(FrameNumber a, FrameNumber b) { return a.value < b.value; }

} // namespace

void FrameComments::add(const trace::Life& life, const std::vector<analysis::Finding>& findings,
                        const analysis::Diagnosis& diagnosis)
{
    if (life.steps.empty())
        return;
    add(life.steps.front().frame, explanationText(diagnosis, life, kWidth));
    for (std::size_t begin = 0; begin < findings.size();) {
        const std::uint32_t step = findings[begin].step;
        std::string text =
            fmt::format("Connection {}, segment {}:", life.connection.id.value, life.steps[step].number);
        const std::size_t heading = text.size();
        for (; begin < findings.size() && findings[begin].step == step; ++begin) {
            const std::string said = findingText(findings[begin], life);
            text += (text.size() == heading ? " " : "; ") + said;
            if (findings[begin].icmp)
                add(life.icmp[*findings[begin].icmp].frame,
                    fmt::format("Connection {}, about segment {}: {}", life.connection.id.value,
                                life.steps[step].number, said));
        }
        add(life.steps[step].frame, text);
    }
}

void FrameComments::add(FrameNumber frame, std::string_view text)
{
    m_comments.push_back({frame, static_cast<std::uint32_t>(text.size()), m_texts.size()});
    m_texts += text;
}

void FrameComments::sort()
{
    std::stable_sort(m_comments.begin(), m_comments.end(),
                     [](const Comment& a, const Comment& b) { return isBefore(a.frame, b.frame); });
}

std::string FrameComments::at(FrameNumber frame) const
{
    auto comment =
        std::lower_bound(m_comments.begin(), m_comments.end(), frame,
                         [](const Comment& a, FrameNumber wanted) { return isBefore(a.frame, wanted); });
    std::string text;
    for (; comment != m_comments.end() && comment->frame == frame; ++comment) {
        std::string_view said = std::string_view(m_texts).substr(comment->begin, comment->size);
        while (!said.empty() && said.back() == '\n')
            said.remove_suffix(1);
        if (!text.empty())
            text += '\n';
        text += said;
    }
    return text;
}

} // namespace lifeline::exports
