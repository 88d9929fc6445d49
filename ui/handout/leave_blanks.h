#pragma once

#include "ui/handout/handout.h"
#include "ui/ladder/ladder_picture.h"

namespace lifeline::handout {

/// Takes out of the ladder what the questions ask for, and puts their names there: flags and direction of a
/// segment that is to be foreseen, an ack number and its repeats, a state and its band, what a call returns,
/// how long a timer waited and all times after it.
void leaveBlanks(ladder::Picture& picture, const Handout& handout);

} // namespace lifeline::handout
