#pragma once

#include "core/capture/capture_reader.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <poll.h>
#include <string>
#include <utility>
#include <vector>

namespace lifeline::test {

/// A frame whose octets outlive the reader.
struct KeptFrame {
    std::uint32_t number = 0;
    Time time{};
    std::uint32_t interface = 0;
    LinkType link{};
    unsigned fcsLength = 0;
    std::vector<std::byte> bytes;
    std::uint64_t originalLength = 0;
    std::uint64_t position = 0;
    std::optional<std::uint64_t> packetId;

    friend bool operator==(const KeptFrame&, const KeptFrame&) = default;
};

struct KeptRow {
    std::uint32_t number = 0;
    Time time{};
    std::vector<std::pair<std::string, std::string>> fields;

    friend bool operator==(const KeptRow&, const KeptRow&) = default;
};

/// All that one reading of a capture gave.
struct Reading {
    std::vector<KeptFrame> frames;
    std::vector<KeptRow> rows;
    std::vector<ErrorCode> damage;
    std::vector<capture::Damage> details;
    std::vector<capture::Interface> interfaces;
    std::vector<std::string> comments;
    std::string application;
    capture::Format format{};
    std::uint64_t pendings = 0;

    bool has(ErrorCode code) const { return std::find(damage.begin(), damage.end(), code) != damage.end(); }
};

inline KeptFrame kept(const capture::Frame& frame)
{
    return {frame.number.value,   frame.time,      frame.interface.value,
            frame.link,           frame.fcsLength, {frame.bytes.begin(), frame.bytes.end()},
            frame.originalLength, frame.position,  frame.packetId};
}

inline KeptRow kept(const capture::JournalEntry& entry)
{
    KeptRow row{entry.number.value, entry.time, {}};
    for (const auto& [key, value] : entry.fields)
        row.fields.emplace_back(key, value);
    return row;
}

/// Reads to the end; onPending is called whenever nothing has come yet.
template <class OnPending>
Reading readAll(std::unique_ptr<capture::ByteSource> source, OnPending&& onPending)
{
    capture::CaptureReader reader(std::move(source), "test");
    Reading result;
    for (bool ended = false; !ended;) {
        const capture::Record record = reader.next();
        if (const auto* frame = std::get_if<capture::Frame>(&record)) {
            result.frames.push_back(kept(*frame));
        } else if (const auto* row = std::get_if<capture::JournalEntry>(&record)) {
            result.rows.push_back(kept(*row));
        } else if (std::holds_alternative<capture::Pending>(record)) {
            ++result.pendings;
            onPending();
        } else {
            ended = true;
        }
    }
    for (const capture::Damage& damage : reader.damage())
        result.damage.push_back(damage.error.code);
    result.details = reader.damage();
    result.interfaces = reader.interfaces();
    result.comments = reader.comments();
    result.application = reader.application();
    result.format = reader.format();
    return result;
}

inline Reading readAll(std::unique_ptr<capture::ByteSource> source)
{
    return readAll(std::move(source), [] {});
}

inline Reading read(Bytes octets) { return readAll(capture::memorySource(octets)); }

} // namespace lifeline::test
