#pragma once

#include <QString>

namespace lifeline::text {

/// The word at a place of a line, as protocols spell words: "SYN-ACK", "tcp_sack", "SND.UNA", "P." of "[P.]";
/// empty between two. A dot or hyphen at a sentence's end does not belong to it.
/// @param at  of a character, from 0
QString wordAt(const QString& line, qsizetype at);

} // namespace lifeline::text
