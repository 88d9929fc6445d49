#include "core/analysis/octet_remarks.h"

#include "core/tcp/stream_offset.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace lifeline::analysis {
namespace {

using enum FindingKind;
using enum Confidence;
using packet::Checksum;

constexpr std::size_t kMostOverlaps = kMostFramesRead / 4;
constexpr std::size_t kMostOctetsKept = std::size_t{16} << 20;

/// Two segments that carry the same sequence numbers: the octets [begin, end) of the stream.
struct Overlap {
    std::uint32_t original = 0; ///< step that carried them first
    std::uint32_t repeat = 0;
    tcp::StreamOffset begin = 0;
    tcp::StreamOffset end = 0;
};

bool has(const std::vector<Finding>& findings, std::uint32_t step, FindingKind kind)
{
    const std::span<const Finding> at = findingsAt(findings, step);
    return std::any_of(at.begin(), at.end(), [&](const Finding& finding) { return finding.kind == kind; });
}

/// Whether a frame has passed a router: no system starts with another hop limit than these, or hardly any.
bool wasRouted(std::uint8_t hopLimit)
{
    constexpr std::array<std::uint8_t, 4> kInitial{32, 64, 128, 255};
    return std::find(kInitial.begin(), kInitial.end(), hopLimit) == kInitial.end();
}

/// Finds what one end sent twice. A keep-alive's octet is garbage by design (RFC 1122 §4.2.3.6), a RST's are
/// no part of the stream.
class OverlapSearch {
public:
    OverlapSearch(const trace::Life& life, const std::vector<Finding>& findings, std::vector<Overlap>& out)
        : m_life(life),
          m_findings(findings),
          m_out(out)
    {
    }

    /// @param begins  by step: where its octets begin in its sender's stream
    void run(Side side, std::vector<tcp::StreamOffset>& begins)
    {
        std::optional<tcp::Unwrapper> unwrap;
        m_first.clear();
        for (std::uint32_t i = 0; i < m_life.steps.size() && m_out.size() < kMostOverlaps; ++i) {
            const tcp::Segment& wire = m_life.steps[i].wire;
            if (wire.from != side || wire.length == 0 || wire.flags.rst() || has(m_findings, i, KeepAlive)
                || has(m_findings, i, CapturedTwice))
                continue;
            const tcp::SequenceNumber first = wire.flags.syn() ? wire.sequence + 1 : wire.sequence;
            if (!unwrap)
                unwrap.emplace(first);
            begins[i] = (*unwrap)(first);
            (*unwrap)(first + wire.length);
            take(i, begins[i], begins[i] + wire.length);
        }
    }

private:
    struct First {
        tcp::StreamOffset end = 0;
        std::uint32_t step = 0;
    };

    /// Notes where the octets [begin, end) were sent before; what is new of them is this step's.
    void take(std::uint32_t step, tcp::StreamOffset begin, tcp::StreamOffset end)
    {
        auto next = m_first.upper_bound(begin);
        if (next != m_first.begin() && std::prev(next)->second.end > begin)
            --next;
        tcp::StreamOffset at = begin;
        while (at < end) {
            if (next == m_first.end() || next->first >= end) {
                m_first[at] = {end, step};
                return;
            }
            if (next->first > at)
                m_first.emplace_hint(next, at, First{next->first, step});
            const tcp::StreamOffset from = std::max(at, next->first);
            const tcp::StreamOffset until = std::min(end, next->second.end);
            if (m_out.size() == kMostOverlaps)
                return;
            m_out.push_back({next->second.step, step, from, until});
            at = next->second.end;
            ++next;
        }
    }

    const trace::Life& m_life;
    const std::vector<Finding>& m_findings;
    std::vector<Overlap>& m_out;
    std::map<tcp::StreamOffset, First> m_first; ///< who carried what first, by begin, without overlaps
};

/// Reads the frames of one connection in the order of the file, each once.
class OctetReader {
public:
    OctetReader(const trace::TraceSnapshot& snapshot, const trace::Life& life,
                const std::vector<Finding>& findings, trace::FrameBytes& frames)
        : m_snapshot(snapshot),
          m_life(life),
          m_findings(findings),
          m_frames(frames)
    {
    }

    OctetRemarks run()
    {
        const std::size_t count = m_life.steps.size();
        m_begins.resize(count);
        OverlapSearch search(m_life, m_findings, m_overlaps);
        for (const Side side : kBothSides)
            search.run(side, m_begins);
        std::sort(m_overlaps.begin(), m_overlaps.end(), [](const Overlap& a, const Overlap& b) {
            return std::tie(a.repeat, a.begin) < std::tie(b.repeat, b.begin);
        });
        m_out.checksums.assign(count, Checksum::Unknown);
        m_out.isWhole = readAll(chosen());
        for (const Side side : kBothSides)
            judgeChecksums(side);
        compare();
        std::stable_sort(m_out.findings.begin(), m_out.findings.end(),
                         [](const Finding& a, const Finding& b) {
                             return std::tie(a.step, a.kind) < std::tie(b.step, b.kind);
                         });
        return std::move(m_out);
    }

private:
    /// What one repeat has of other octets than the first copies.
    struct Difference {
        std::uint32_t octets = 0;
        std::vector<std::uint32_t> originals;
    };

    std::vector<bool> chosen()
    {
        const std::size_t count = m_life.steps.size();
        std::vector<bool> wanted(count, count <= kMostFramesRead);
        const std::size_t stride = count / (kMostFramesRead / 4) + 1;
        for (std::size_t i = 0; i < count; i += stride)
            wanted[i] = true;
        for (const Overlap& overlap : m_overlaps) {
            wanted[overlap.original] = wanted[overlap.repeat] = true;
            m_lastUse[overlap.original] = std::max(m_lastUse[overlap.original], overlap.repeat);
        }
        return wanted;
    }

    /// @return whether every step was read
    bool readAll(const std::vector<bool>& wanted)
    {
        std::size_t read = 0;
        auto overlap = m_overlaps.begin();
        for (std::uint32_t i = 0; i < wanted.size(); ++i) {
            if (!wanted[i])
                continue;
            const Expected<trace::FrameBytes::Frame> frame =
                m_frames.read(m_snapshot.segments[m_life.steps[i].segment.value]);
            if (!frame)
                return false; // the file has changed: what was read is all there is
            ++read;
            const Bytes payload = look(i, *frame);
            while (overlap != m_overlaps.end() && overlap->repeat < i)
                ++overlap;
            for (; overlap != m_overlaps.end() && overlap->repeat == i; ++overlap)
                match(*overlap, payload);
            if (const auto use = m_lastUse.find(i); use != m_lastUse.end())
                keep(i, payload);
            forget(i);
        }
        return read == wanted.size();
    }

    /// The segment's octets in the frame; nothing where the frame is another than it was, or a fragment.
    Bytes look(std::uint32_t step, const trace::FrameBytes::Frame& frame)
    {
        const tcp::Segment& wire = m_life.steps[step].wire;
        decode(frame.link, frame.octets, frame.originalLength, frame.fcsLength, m_headers);
        if (m_headers.outcome != packet::Outcome::Tcp || m_headers.tcp.sequence != wire.sequence.value
            || m_headers.payloadLength != wire.length)
            return {};
        m_out.checksums[step] = checksumOf(m_headers, frame.octets);
        if (wasRouted(m_headers.hopLimit))
            m_routed.insert(step);
        return Bytes(frame.octets).subspan(m_headers.payloadOffset, m_headers.payloadCaptured);
    }

    void keep(std::uint32_t step, Bytes payload)
    {
        if (m_octetsKept + payload.size() > kMostOctetsKept)
            return;
        m_octetsKept += payload.size();
        m_kept[step].assign(payload.begin(), payload.end());
        m_keptUntil.emplace(m_lastUse[step], step);
    }

    void forget(std::uint32_t passed)
    {
        for (auto oldest = m_keptUntil.begin(); oldest != m_keptUntil.end() && oldest->first <= passed;
             oldest = m_keptUntil.erase(oldest)) {
            m_octetsKept -= m_kept[oldest->second].size();
            m_kept.erase(oldest->second);
        }
    }

    /// Compares what both have in hand of the octets that they share.
    void match(const Overlap& overlap, Bytes repeat)
    {
        const auto kept = m_kept.find(overlap.original);
        if (kept == m_kept.end())
            return;
        const auto from = [&](Bytes octets, tcp::StreamOffset begin) {
            const auto skipped = static_cast<std::size_t>(overlap.begin - begin);
            const auto length = static_cast<std::size_t>(overlap.end - overlap.begin);
            const Bytes rest = octets.subspan(std::min(skipped, octets.size()));
            return rest.first(std::min(length, rest.size()));
        };
        const Bytes one = from(kept->second, m_begins[overlap.original]);
        const Bytes other = from(repeat, m_begins[overlap.repeat]);
        std::uint32_t different = 0;
        for (std::size_t i = 0; i < std::min(one.size(), other.size()); ++i)
            different += one[i] != other[i] ? 1U : 0U;
        if (different == 0)
            return;
        Difference& difference = m_different[overlap.repeat];
        difference.octets += different;
        if (difference.originals.empty() || difference.originals.back() != overlap.original)
            difference.originals.push_back(overlap.original);
    }

    /// The first step that sent a step's octets again undamaged; else the first that sent them again.
    std::optional<std::uint32_t> repeatOf(std::uint32_t step) const
    {
        std::optional<std::uint32_t> found;
        for (const Overlap& overlap : m_overlaps) {
            if (overlap.original != step)
                continue;
            if (m_out.checksums[overlap.repeat] != Checksum::Bad)
                return overlap.repeat;
            found = found.value_or(overlap.repeat);
        }
        return found;
    }

    void judgeChecksums(Side side)
    {
        std::vector<std::uint32_t> unfinished;
        std::vector<std::uint32_t> bad;
        std::size_t good = 0;
        bool isAccepted = false;
        for (std::uint32_t i = 0; i < m_life.steps.size(); ++i) {
            const trace::Step& step = m_life.steps[i];
            if (step.wire.from != side || m_out.checksums[i] == Checksum::Unknown)
                continue;
            if (m_out.checksums[i] == Checksum::Good) {
                ++good;
                continue;
            }
            (m_out.checksums[i] == Checksum::Unfinished ? unfinished : bad).push_back(i);
            isAccepted = isAccepted || (step.proven && step.wire.sequenceLength() > 0);
        }
        m_isOffloaded[side] = !unfinished.empty();
        const auto isRouted = [&](std::uint32_t step) { return m_routed.contains(step); };
        if (!unfinished.empty()) {
            // A virtual machine's host routes them before a card has finished them.
            addOffloaded(unfinished,
                         std::any_of(unfinished.begin(), unfinished.end(), isRouted) ? Likely : Certain);
        } else if (good == 0 && isAccepted && bad.size() > 1
                   && std::none_of(bad.begin(), bad.end(), isRouted)) {
            m_isOffloaded[side] = true;
            addOffloaded(bad, Likely);
        } else {
            for (const std::uint32_t step : bad)
                addBad(step);
        }
    }

    void addOffloaded(const std::vector<std::uint32_t>& steps, Confidence confidence)
    {
        Finding finding{ChecksumOffloaded, Cause::None, confidence, steps.front(), {}, 0, Time{-1}};
        finding.count = static_cast<std::uint32_t>(steps.size());
        m_out.findings.push_back(std::move(finding));
    }

    /// A receiver drops it without a word: what had to be sent again was hardly taken.
    void addBad(std::uint32_t step)
    {
        const std::optional<std::uint32_t> repeat = repeatOf(step);
        const trace::Step& damaged = m_life.steps[step];
        const bool isTaken = damaged.proven && damaged.wire.sequenceLength() > 0 && !repeat;
        Finding finding{BadChecksum, Cause::None, isTaken ? Possible : Likely, step, {}, 0, Time{-1}};
        if (repeat)
            finding.evidence.push_back(*repeat);
        m_out.findings.push_back(std::move(finding));
    }

    /// Damage makes octets differ, too: that is no second opinion of the stream.
    bool isDamaged(std::uint32_t step) const
    {
        return m_out.checksums[step] == Checksum::Bad && !m_isOffloaded[m_life.steps[step].wire.from];
    }

    void compare()
    {
        for (auto& [repeat, difference] : m_different) {
            std::erase_if(difference.originals, [&](std::uint32_t step) { return isDamaged(step); });
            if (isDamaged(repeat) || difference.originals.empty())
                continue;
            Finding finding{
                InconsistentOverlap, Cause::None, Certain, repeat, std::move(difference.originals),
                difference.octets,   Time{-1}};
            m_out.findings.push_back(std::move(finding));
        }
    }

    const trace::TraceSnapshot& m_snapshot;
    const trace::Life& m_life;
    const std::vector<Finding>& m_findings;
    trace::FrameBytes& m_frames;
    packet::Decoded m_headers;
    OctetRemarks m_out;
    std::vector<Overlap> m_overlaps; ///< by repeat
    std::vector<tcp::StreamOffset> m_begins; ///< by step
    std::map<std::uint32_t, std::uint32_t> m_lastUse; ///< of originals, by step: the last repeat
    std::map<std::uint32_t, std::vector<std::byte>> m_kept; ///< octets of originals, by step
    std::multimap<std::uint32_t, std::uint32_t> m_keptUntil; ///< their steps, by the last repeat
    std::size_t m_octetsKept = 0;
    std::map<std::uint32_t, Difference> m_different; ///< by repeat
    PerSide<bool> m_isOffloaded;
    std::set<std::uint32_t> m_routed; ///< steps whose frames were captured behind a router
};

} // namespace

OctetRemarks remarksOnOctets(const trace::TraceSnapshot& snapshot, const trace::Life& life,
                             const std::vector<Finding>& findings, trace::FrameBytes& frames)
{
    return OctetReader(snapshot, life, findings, frames).run();
}

void add(std::vector<Finding>& findings, OctetRemarks octets, const trace::Life& life)
{
    // A segment of ordinary length tells where the capture was made; a long one has no checksum at either
    // end.
    PerSide<Cause> place{{Cause::None, Cause::None}};
    for (std::uint32_t i = 0; i < octets.checksums.size(); ++i) {
        Cause& of = place[life.steps[i].wire.from];
        if (has(findings, i, SuperSegment))
            continue;
        if (octets.checksums[i] == Checksum::Unfinished)
            of = Cause::CutLater;
        else if (octets.checksums[i] == Checksum::Good && of == Cause::None)
            of = Cause::JoinedBefore;
    }
    for (Finding& finding : findings)
        if (finding.kind == SuperSegment)
            finding.cause = place[life.steps[finding.step].wire.from];
    const auto middle = static_cast<std::ptrdiff_t>(findings.size());
    findings.insert(findings.end(), std::make_move_iterator(octets.findings.begin()),
                    std::make_move_iterator(octets.findings.end()));
    std::inplace_merge(findings.begin(), findings.begin() + middle, findings.end(),
                       [](const Finding& a, const Finding& b) {
                           return std::tie(a.step, a.kind) < std::tie(b.step, b.kind);
                       });
}

} // namespace lifeline::analysis
