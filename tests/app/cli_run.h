#pragma once

#include "core/base/link_type.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace lifeline::test {

/// What a program said and how it ended.
struct Outcome {
    int exitCode = -1; ///< 128 + the signal's number when one ended it
    std::string out;
    std::string err;
};

/// Runs the real lifeline-cli in a shell; when the tests run as root, a copy of it as user 65534.
/// @param arguments  as typed: quote what has spaces
/// @param before     a shell pipeline that feeds its standard input, or empty
/// @param after      what its standard output goes to, "| head -1", or empty
Outcome runCli(const std::string& arguments, const std::string& before = {}, const std::string& after = {});

/// A folder for one test, gone with it.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    /// Writes a file and gives its path.
    std::string write(const std::string& name, const std::vector<std::byte>& octets) const;
    std::string write(const std::string& name, const std::string& text) const;

private:
    std::filesystem::path m_path;
};

/// A handshake, five octets, and a close by the client, over Ethernet and IPv4: ten segments.
std::vector<std::byte> pcapOfOneConnection();
std::vector<std::byte> pcapngOfOneConnection();

/// The same, each frame a second time 20 µs later, as a bridge shows it.
std::vector<std::byte> pcapCapturedTwice();

/// A pcap with one frame of a link type that is not opened.
std::vector<std::byte> pcapOfLinkType(LinkType link);

/// A pcap of raw IP with one datagram of that protocol and an empty payload.
std::vector<std::byte> pcapOfIpProtocol(std::uint8_t protocol);

} // namespace lifeline::test
