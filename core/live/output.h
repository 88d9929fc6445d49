#pragma once

#include "core/base/error.h"
#include "core/capture/pcapng_writer.h"
#include "core/live/packet_source.h"
#include "core/live/ring_of_files.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lifeline::live {

/// What stands at the head of every file of a capture.
struct StreamHead {
    std::string application; ///< "lifeline-capture 0.1.0"
    std::string device;
    std::string filter; ///< pcap-filter(7), or empty
    LinkType link = LinkType::Ethernet;
    std::uint32_t snapLength = 0;
};

/// A capture on its way into a pipe, a file, or a ring of files, as pcapng with nanoseconds.
class Output {
public:
    /// @param descriptor  owned when it is not standard output
    static Output to(int descriptor, std::string name);
    static Output to(RingOfFiles ring);

    Output(Output&& from) noexcept;
    Output& operator=(Output&&) = delete;
    ~Output();

    /// Writes the head. Later files of a ring get it by themselves.
    void begin(const StreamHead& head, Time now);
    /// Takes a packet; it is written when some have gathered, or by flush(). A ring goes on to its next file
    /// where it is time.
    void packet(const CapturedPacket& packet);
    /// Writes what was taken.
    void flush(Time now, const PacketCounts& counts);
    /// Says how many packets were lost so far (an Interface Statistics Block).
    void tell(Time now, const PacketCounts& counts);
    /// The last block and the last octet.
    void finish(Time now, const PacketCounts& counts);

    int descriptor() const { return m_descriptor; }
    /// What the sandbox must leave open to it: the folder of a ring.
    std::optional<int> folder() const;
    /// What could not be written, if so. The reader of a pipe that went away is systemError EPIPE.
    const std::optional<Error>& failure() const { return m_failure; }
    const std::string& name() const { return m_name; }

private:
    Output(int descriptor, std::string name, std::optional<RingOfFiles> ring);
    void open(Time now);
    void turn(Time now);
    void write();
    void fail(int systemError);

    int m_descriptor = -1;
    std::string m_name;
    std::optional<RingOfFiles> m_ring;
    std::optional<Error> m_failure;
    StreamHead m_head;
    std::vector<std::byte> m_octets;
    std::uint64_t m_written = 0; ///< octets in the file
    std::uint64_t m_packets = 0; ///< in it
    PacketCounts m_counts; ///< as far as they are known
    Time m_captureBegan{};
    Time m_fileBegan{};
};

} // namespace lifeline::live
