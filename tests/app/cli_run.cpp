#include "tests/app/cli_run.h"

#include "core/capture/pcapng_writer.h"

#include <array>
#include <cstdlib>
#include <fstream>
#include <span>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace lifeline::test {
namespace {

using Octets = std::vector<std::byte>;

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void append(Octets& out, std::uint64_t value, int octets)
{
    for (int i = octets - 1; i >= 0; --i)
        out.push_back(static_cast<std::byte>(value >> (8 * i) & 0xFF));
}

/// What a command starts with so that it runs as an ordinary user, also when the tests run as root.
std::string ordinaryUser()
{
    return geteuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups " : "";
}

/// A copy of a program where everybody may run it: the build folder need not be such a place.
class ProgramCopy {
public:
    explicit ProgramCopy(const std::string& name)
        : m_path(m_folder.write(name, contentOf(std::filesystem::path(LIFELINE_BIN_DIR) / name)))
    {
        std::filesystem::permissions(m_path, std::filesystem::perms(0755));
    }
    const std::string& path() const { return m_path; }

private:
    TemporaryFolder m_folder;
    std::string m_path;
};

struct Sent {
    bool up;
    std::uint16_t flags;
    std::uint32_t sequence;
    std::uint32_t acknowledgment;
    std::uint32_t length = 0;
};

constexpr std::array kConnection{
    Sent{true, 0x02, 1000, 0},       Sent{false, 0x12, 5000, 1001}, Sent{true, 0x10, 1001, 5001},
    Sent{true, 0x18, 1001, 5001, 5}, Sent{false, 0x10, 5001, 1006}, Sent{false, 0x18, 5001, 1006, 5},
    Sent{true, 0x11, 1006, 5006},    Sent{false, 0x10, 5006, 1007}, Sent{false, 0x11, 5006, 1007},
    Sent{true, 0x10, 1007, 5007},
};

Octets frameOf(const Sent& sent)
{
    Octets frame;
    append(frame, 0x020000000002, 6);
    append(frame, 0x020000000001, 6);
    append(frame, 0x0800, 2);
    append(frame, 0x4500, 2);
    append(frame, 40 + sent.length, 2);
    append(frame, 0x00004000, 4);
    append(frame, 0x4006, 2);
    append(frame, 0, 2);
    append(frame, sent.up ? 0x0A000001 : 0x0A000002, 4);
    append(frame, sent.up ? 0x0A000002 : 0x0A000001, 4);
    append(frame, sent.up ? 50139 : 9292, 2);
    append(frame, sent.up ? 9292 : 50139, 2);
    append(frame, sent.sequence, 4);
    append(frame, sent.acknowledgment, 4);
    append(frame, 0x5000U | sent.flags, 2);
    append(frame, 64240, 2);
    append(frame, 0, 4);
    for (std::uint32_t i = 0; i < sent.length; ++i)
        append(frame, 'x', 1);
    return frame;
}

template <class Write>
void writeConnection(Write write)
{
    Time at{1'700'000'000'000'000'000};
    for (const Sent& sent : kConnection) {
        write(at, frameOf(sent));
        at += std::chrono::milliseconds{10};
    }
}

} // namespace

Outcome runCli(const std::string& arguments, const std::string& before, const std::string& after)
{
    static const ProgramCopy program("lifeline-cli");
    const TemporaryFolder folder;
    const std::string out = folder.write("out", std::string());
    const std::string err = folder.write("err", std::string());
    for (const std::string& path : {out, err})
        std::filesystem::permissions(path, std::filesystem::perms(0666));
    // PIPESTATUS is bash's; the program's own exit code counts, not its neighbours'.
    const std::string script = (before.empty() ? "" : before + " | ") + program.path() + " " + arguments
        + " 2>" + err + " " + after + " >" + out + "\nexit ${PIPESTATUS[" + (before.empty() ? "0" : "1")
        + "]}\n";
    const std::string file = folder.write("run.sh", script);
    const int status = std::system((ordinaryUser() + "bash " + file).c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), contentOf(out), contentOf(err)};
}

TemporaryFolder::TemporaryFolder()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "lifeline-test-XXXXXX").string();
    m_path = mkdtemp(pattern.data());
    std::filesystem::permissions(m_path,
                                 std::filesystem::perms(0755)); // whoever runs the program reads in it
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::string TemporaryFolder::write(const std::string& name, const Octets& octets) const
{
    std::string text(octets.size(), '\0');
    for (std::size_t i = 0; i < octets.size(); ++i)
        text[i] = static_cast<char>(octets[i]);
    return write(name, text);
}

std::string TemporaryFolder::write(const std::string& name, const std::string& text) const
{
    const std::filesystem::path path = m_path / name;
    std::ofstream(path, std::ios::binary) << text;
    return path.string();
}

Octets pcapOfOneConnection()
{
    Octets out;
    capture::PcapWriter writer(out, LinkType::Ethernet);
    writeConnection([&](Time at, const Octets& frame) { writer.packet(at, frame, frame.size()); });
    return out;
}

Octets pcapCapturedTwice()
{
    Octets out;
    capture::PcapWriter writer(out, LinkType::Ethernet);
    writeConnection([&](Time at, const Octets& frame) {
        writer.packet(at, frame, frame.size());
        writer.packet(at + std::chrono::microseconds{20}, frame, frame.size());
    });
    return out;
}

Octets pcapngOfOneConnection()
{
    Octets out;
    capture::PcapngWriter writer(out);
    writer.section({.application = "a test", .comments = {}});
    const std::uint32_t interface = writer.interface(LinkType::Ethernet, "eth0", "", 0);
    writeConnection([&](Time at, const Octets& frame) { writer.packet(interface, at, frame, frame.size()); });
    return out;
}

Octets pcapOfLinkType(LinkType link)
{
    Octets out;
    capture::PcapWriter writer(out, link);
    const Octets frame(40, std::byte{0x11});
    writer.packet(Time{1'700'000'000'000'000'000}, frame, frame.size());
    return out;
}

Octets pcapOfIpProtocol(std::uint8_t protocol)
{
    Octets frame(20 + 16, std::byte{0});
    frame[0] = std::byte{0x45};
    frame[3] = static_cast<std::byte>(frame.size());
    frame[9] = static_cast<std::byte>(protocol);
    Octets out;
    capture::PcapWriter writer(out, LinkType::Raw);
    writer.packet(Time{1'700'000'000'000'000'000}, frame, frame.size());
    return out;
}

} // namespace lifeline::test
