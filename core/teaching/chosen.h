#pragma once

#include "core/teaching/question.h"

#include <cstddef>
#include <vector>

namespace lifeline::teaching {

/// Some of a connection's questions, for a sheet of paper: of as many topics as there are, those of one topic
/// far from each other, in their order.
/// @param questions  as questionsOf() gives them
/// @return indices into them, rising, at most `most`
std::vector<std::size_t> chosen(const std::vector<Question>& questions, std::size_t most);

} // namespace lifeline::teaching
