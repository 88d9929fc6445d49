#include "tests/support/octets.h"
#include "tests/support/reading.h"

#include <gmock/gmock.h>
#include <limits>

namespace lifeline::capture {
namespace {

using test::Octets;

/// A beginning, and then the same octets for ever; sets a flag when so many were taken.
class EndlessSource final : public ByteSource {
public:
    EndlessSource(Octets beginning, Octets repeated, std::uint64_t until, std::atomic<bool>& flag,
                  std::uint64_t& taken)
        : m_beginning(std::move(beginning)),
          m_repeated(std::move(repeated)),
          m_until(until),
          m_flag(flag),
          m_taken(taken)
    {
    }

    Expected<Chunk> read(std::span<std::byte> into) override
    {
        for (std::byte& octet : into) {
            const std::uint64_t at = m_taken++;
            octet = at < m_beginning.size()
                ? m_beginning.bytes()[at]
                : m_repeated.bytes()[(at - m_beginning.size()) % m_repeated.size()];
        }
        if (m_taken >= m_until)
            m_flag = true;
        return Chunk{Status::Read, into.size()};
    }

    bool skip(std::uint64_t) override { return false; }
    std::uint64_t remaining() const override { return std::numeric_limits<std::uint64_t>::max(); }
    std::uint64_t consumed() const override { return m_taken; }
    std::uint64_t size() const override { return 0; }

private:
    Octets m_beginning;
    Octets m_repeated;
    std::uint64_t m_until;
    std::atomic<bool>& m_flag;
    std::uint64_t& m_taken;
};

// Nothing here ever gives a record: only the flag can end it.
TEST(Cancel, EndsWithinWhatWasReadAlreadyWhereNoRecordComes)
{
    Octets section = Octets::little();
    test::sectionHeader(section);
    Octets hugeBlock = Octets::little();
    hugeBlock.u32(0x123).u32(0xFFFFFFF0);
    Octets damaged = test::pcapHeader();
    damaged.u32(1).u32(0).u32(~0U).u32(~0U);
    const std::pair<Octets, Octets> cases[] = {
        {section, section}, // empty sections for ever
        {std::move(Octets(section).add(hugeBlock)), Octets::little().u8(7)}, // stepping over 4 GiB
        {damaged, Octets::little().u8(0xEE)}, // searching for a packet
        {test::pcapHeader(), Octets::little().u8(0)}, // zeros
    };
    for (const auto& [beginning, repeated] : cases) {
        constexpr std::uint64_t kUntil = 800'000;
        std::atomic<bool> flag{false};
        std::uint64_t taken = 0;
        CaptureReader reader(std::make_unique<EndlessSource>(beginning, repeated, kUntil, flag, taken),
                             "test");
        reader.endWhen(flag);
        EXPECT_TRUE(std::holds_alternative<End>(reader.next()));
        EXPECT_TRUE(std::holds_alternative<End>(reader.next()));
        EXPECT_LE(taken, kUntil + 1024 * 1024);
        EXPECT_FALSE(std::any_of(reader.damage().begin(), reader.damage().end(), [](const Damage& damage) {
            return damage.error.code == ErrorCode::Truncated || damage.error.code == ErrorCode::ZeroTail;
        })) << "a cut by the user is no damage";
    }
}

} // namespace
} // namespace lifeline::capture
