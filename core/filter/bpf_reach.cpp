#include "core/filter/bpf_reach.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace lifeline::filter {
namespace {

using Value = std::optional<std::uint32_t>; ///< nothing: it differs from connection to connection

/// A BPF machine before an instruction: what is known on every way that leads there.
struct Machine {
    Value a = 0;
    Value x = 0;
    std::array<Value, BPF_MEMWORDS> memory;

    Machine() { memory.fill(0); }

    void join(const Machine& otherWay)
    {
        const auto joinValue = [](Value& one, const Value& two) {
            if (one != two)
                one.reset();
        };
        joinValue(a, otherWay.a);
        joinValue(x, otherWay.x);
        for (std::size_t i = 0; i < memory.size(); ++i)
            joinValue(memory[i], otherWay.memory[i]);
    }
};

/// The octets of a packet that may be looked at, without IP options or extension headers.
struct Packet {
    std::uint32_t versionBits = 0; ///< of octet 0, whose other bits are not ours
    std::uint32_t protocolAt = 0;
    std::uint32_t addressesBegin = 0;
    std::uint32_t addressesEnd = 0;
    std::uint32_t portsBegin = 0; ///< four octets
    bool hasFragmentField = false; ///< IPv4's, at 6
};

constexpr Packet kV4{0x40, 9, 12, 20, 20, true};
constexpr Packet kV6{0x60, 6, 8, 40, 40, false};
constexpr std::uint32_t kTcp = 6;
constexpr std::uint32_t kFragmentAt = 6;
constexpr std::uint32_t kFragmentOffset = 0x1FFF; // RFC 791 §3.1
constexpr std::uint32_t kVersion = 0xF0;
constexpr std::uint32_t kHeaderWithoutOptions = 20;

class Reach {
public:
    Reach(const bpf_program& program, const Packet& packet)
        : m_code(program.bf_insns, program.bf_insns + program.bf_len),
          m_packet(packet),
          m_before(m_code.size())
    {
    }

    bool isGood()
    {
        if (m_code.empty())
            return false;
        m_before[0] = Machine();
        // Jumps lead forward only, so that one pass meets every way.
        for (m_at = 0; m_at < m_code.size(); ++m_at)
            if (m_before[m_at] && !step(*m_before[m_at]))
                return false;
        return true;
    }

private:
    bool go(std::size_t to, const Machine& machine)
    {
        if (to <= m_at || to >= m_code.size())
            return false; // a loop, as "protochain" makes
        if (m_before[to])
            m_before[to]->join(machine);
        else
            m_before[to] = machine;
        return true;
    }

    bool step(Machine machine)
    {
        const bpf_insn& code = m_code[m_at];
        switch (BPF_CLASS(code.code)) {
        case BPF_LD:
            return load(machine, code) && go(m_at + 1, machine);
        case BPF_LDX:
            if (BPF_MODE(code.code) == BPF_MSH) {
                if (code.k != 0)
                    return false;
                machine.x = kHeaderWithoutOptions;
            } else if (BPF_MODE(code.code) == BPF_IMM) {
                machine.x = code.k;
            } else if (BPF_MODE(code.code) == BPF_MEM && code.k < BPF_MEMWORDS) {
                machine.x = machine.memory[code.k];
            } else {
                return false;
            }
            return go(m_at + 1, machine);
        case BPF_ST:
        case BPF_STX:
            if (code.k >= BPF_MEMWORDS)
                return false;
            machine.memory[code.k] = BPF_CLASS(code.code) == BPF_ST ? machine.a : machine.x;
            return go(m_at + 1, machine);
        case BPF_ALU:
            machine.a = computed(machine, code);
            return go(m_at + 1, machine);
        case BPF_JMP:
            return jump(machine, code);
        case BPF_RET:
            return true;
        default: // BPF_MISC
            if (BPF_MISCOP(code.code) == BPF_TAX)
                machine.x = machine.a;
            else
                machine.a = machine.x;
            return go(m_at + 1, machine);
        }
    }

    bool load(Machine& machine, const bpf_insn& code)
    {
        const unsigned mode = BPF_MODE(code.code);
        if (mode == BPF_IMM) {
            machine.a = code.k;
            return true;
        }
        if (mode == BPF_MEM) {
            if (code.k >= BPF_MEMWORDS)
                return false;
            machine.a = machine.memory[code.k];
            return true;
        }
        if (mode != BPF_ABS && !(mode == BPF_IND && machine.x))
            return false; // the length, or from a place that is not known
        const std::uint32_t size = BPF_SIZE(code.code) == BPF_W ? 4 : BPF_SIZE(code.code) == BPF_H ? 2 : 1;
        const std::uint64_t at = std::uint64_t{code.k} + (mode == BPF_IND ? *machine.x : 0);
        return read(machine, at, size);
    }

    bool read(Machine& machine, std::uint64_t at, std::uint32_t size) const
    {
        if (at == m_packet.protocolAt && size == 1) {
            machine.a = kTcp;
            return true;
        }
        machine.a.reset();
        const bpf_insn* next = m_at + 1 < m_code.size() ? &m_code[m_at + 1] : nullptr;
        if (at == 0 && size == 1) {
            machine.a = m_packet.versionBits;
            return next != nullptr && next->code == (BPF_ALU | BPF_AND | BPF_K) && (next->k & ~kVersion) == 0;
        }
        if (m_packet.hasFragmentField && at == kFragmentAt && size == 2) {
            machine.a = 0;
            return next != nullptr && next->code == (BPF_JMP | BPF_JSET | BPF_K)
                && (next->k & ~kFragmentOffset) == 0;
        }
        const auto within = [&](std::uint64_t begin, std::uint64_t end) {
            return at >= begin && at + size <= end;
        };
        return within(m_packet.addressesBegin, m_packet.addressesEnd)
            || within(m_packet.portsBegin, m_packet.portsBegin + 4);
    }

    static Value computed(const Machine& machine, const bpf_insn& code)
    {
        const Value operand = BPF_SRC(code.code) == BPF_K ? Value(code.k) : machine.x;
        if (!machine.a || !operand)
            return {};
        switch (BPF_OP(code.code)) {
        case BPF_ADD:
            return *machine.a + *operand;
        case BPF_SUB:
            return *machine.a - *operand;
        case BPF_AND:
            return *machine.a & *operand;
        case BPF_OR:
            return *machine.a | *operand;
        case BPF_LSH:
            return *operand < 32 ? *machine.a << *operand : 0;
        case BPF_RSH:
            return *operand < 32 ? *machine.a >> *operand : 0;
        default:
            return {};
        }
    }

    bool jump(const Machine& machine, const bpf_insn& code)
    {
        if (BPF_OP(code.code) == BPF_JA)
            return go(m_at + 1 + code.k, machine);
        const std::size_t yes = m_at + 1 + code.jt;
        const std::size_t no = m_at + 1 + code.jf;
        const Value operand = BPF_SRC(code.code) == BPF_K ? Value(code.k) : machine.x;
        if (!machine.a || !operand)
            return go(yes, machine) && go(no, machine);
        const bool holds = BPF_OP(code.code) == BPF_JEQ ? *machine.a == *operand
            : BPF_OP(code.code) == BPF_JGT              ? *machine.a > *operand
            : BPF_OP(code.code) == BPF_JGE              ? *machine.a >= *operand
                                                        : (*machine.a & *operand) != 0;
        return go(holds ? yes : no, machine);
    }

    std::vector<bpf_insn> m_code;
    const Packet& m_packet;
    std::vector<std::optional<Machine>> m_before;
    std::size_t m_at = 0;
};

} // namespace

bool readsOnlyTheConnection(const bpf_program& program)
{
    return Reach(program, kV4).isGood() && Reach(program, kV6).isGood();
}

} // namespace lifeline::filter
