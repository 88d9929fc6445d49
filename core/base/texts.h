#pragma once

#include <string>
#include <string_view>

namespace lifeline {

/// One text in each language that lessons and cards speak. English is always there.
struct Texts {
    std::string english;
    std::string chinese; ///< zh_CN; English stands in where it is missing

    const std::string& in(std::string_view language) const
    {
        return language.starts_with("zh") && !chinese.empty() ? chinese : english;
    }
};

} // namespace lifeline
