#include "core/lab/counters.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <set>
#include <string_view>

namespace lifeline::lab {
namespace {

constexpr std::array<std::string_view, 4> kGroups{"Tcp", "TcpExt", "Icmp", "IpExt"};

/// Gauges, and counts of every segment.
constexpr std::array<std::string_view, 7> kNotCounted{
    "TcpRtoAlgorithm", "TcpRtoMin", "TcpRtoMax", "TcpMaxConn", "TcpCurrEstab", "TcpInSegs", "TcpOutSegs",
};

std::string_view takeUntil(std::string_view& rest, char separator)
{
    const auto end = std::min(rest.find(separator), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

bool isCounted(const std::string& name)
{
    // Of IpExt only ECN: the rest counts every packet.
    if (name.starts_with("IpExt") && !name.ends_with("CEPkts") && name.find("ECT") == std::string::npos)
        return false;
    if (name == "IpExtInNoECTPkts")
        return false;
    return std::find(kNotCounted.begin(), kNotCounted.end(), name) == kNotCounted.end();
}

} // namespace

Counters Counters::open(Steps& steps)
{
    Counters counters;
    steps.run("TCP counters (/proc/thread-self/net/netstat and snmp)", [&] {
        counters.m_netstat = Descriptor(::open("/proc/thread-self/net/netstat", O_RDONLY | O_CLOEXEC));
        counters.m_snmp = Descriptor(::open("/proc/thread-self/net/snmp", O_RDONLY | O_CLOEXEC));
        return counters.m_netstat.isOpen() && counters.m_snmp.isOpen() ? 0 : errno;
    });
    counters.read();
    counters.m_first = counters.m_last = counters.m_now;
    return counters;
}

void Counters::read()
{
    const bool withNames = m_names.empty();
    m_now.clear();
    readFile(m_netstat, withNames);
    readFile(m_snmp, withNames);
}

/// The file comes in pairs of lines: "Tcp: names…", then "Tcp: values…".
void Counters::readFile(const Descriptor& file, bool withNames)
{
    m_text.resize(65'536);
    const ssize_t size = pread(file.number(), m_text.data(), m_text.size(), 0);
    std::string_view rest(m_text.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    while (!rest.empty()) {
        std::string_view names = takeUntil(rest, '\n');
        std::string_view values = takeUntil(rest, '\n');
        const std::string_view group = takeUntil(names, ':');
        takeUntil(values, ' ');
        if (std::find(kGroups.begin(), kGroups.end(), group) == kGroups.end())
            continue;
        while (!values.empty()) {
            const std::string_view word = takeUntil(values, ' ');
            std::from_chars(word.data(), word.data() + word.size(), m_now.emplace_back(0));
        }
        takeUntil(names, ' ');
        while (withNames && !names.empty()) {
            std::string name = std::string(group).append(takeUntil(names, ' '));
            m_names.push_back(isCounted(name) ? std::move(name) : std::string());
        }
    }
}

bool Counters::exists(std::string_view name)
{
    static const std::set<std::string, std::less<>> names = [] {
        Steps steps;
        const Counters ofThisProcess = open(steps);
        return std::set<std::string, std::less<>>(ofThisProcess.m_names.begin(), ofThisProcess.m_names.end());
    }();
    return !name.empty() && names.contains(name);
}

std::vector<CounterStep> Counters::changes()
{
    read();
    std::vector<CounterStep> steps;
    const std::size_t count = std::min({m_now.size(), m_names.size(), m_last.size()});
    for (std::size_t i = 0; i < count; ++i)
        if (m_now[i] != m_last[i] && !m_names[i].empty())
            steps.push_back({m_names[i], m_now[i] - m_last[i], m_now[i] - m_first[i]});
    m_last = m_now;
    return steps;
}

} // namespace lifeline::lab
