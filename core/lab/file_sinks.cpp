#include "core/lab/file_sinks.h"

#include "core/capture/recording_row.h"

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace lifeline::lab {
namespace {

capture::RowFields journalFields(const Row& row)
{
    capture::RowFields fields =
        capture::recordingRow(row.time, "lifeline-lab", row.event, row.side, row.message);
    fields.insert(fields.end(), row.fields.begin(), row.fields.end());
    return fields;
}

} // namespace

bool OutputBuffer::flush()
{
    std::size_t done = 0;
    while (m_failed == 0 && done < m_octets.size()) {
        const ssize_t count = write(m_descriptor, m_octets.data() + done, m_octets.size() - done);
        if (count >= 0)
            done += static_cast<std::size_t>(count);
        else if (errno != EINTR)
            m_failed = errno;
    }
    m_octets.clear();
    return m_failed == 0;
}

PcapngSink::PcapngSink(int descriptor, const RecordingInfo& info)
    : m_info(info),
      m_output(descriptor),
      m_writer(m_output.octets())
{
    m_writer.section(
        {info.application, {"lesson=" + info.lesson, "kernel=" + info.kernel, "lifeline-recording=1"}});
    if (info.isLoopback)
        m_writer.interface(LinkType::Ethernet, "lo", "frames on the loopback, each once", info.snapLength);
    else
        for (const Side side : kBothSides)
            m_writer.interface(LinkType::Ethernet, name(side),
                               std::string("frames that the ") + name(side) + " sends", info.snapLength);
}

void PcapngSink::take(const Record& record)
{
    if (const auto* frame = std::get_if<RecordedFrame>(&record)) {
        const auto interface = static_cast<std::uint32_t>(m_info.isLoopback ? 0 : index(frame->from));
        const Bytes octets(frame->octets);
        m_writer.packet(interface, frame->time,
                        octets.first(std::min<std::size_t>(octets.size(), m_info.snapLength)),
                        frame->wireLength(), frame->id);
    } else
        m_writer.journal(journalFields(std::get<Row>(record)));
}

PcapSink::PcapSink(int descriptor) : m_output(descriptor), m_writer(m_output.octets(), LinkType::Ethernet) { }

void PcapSink::take(const Record& record)
{
    if (const auto* frame = std::get_if<RecordedFrame>(&record))
        m_writer.packet(frame->time, frame->octets, frame->octets.size());
}

} // namespace lifeline::lab
