#include "tests/fuzz/checks/pcapng_mutator.h"

#include "core/capture/byte_order.h"
#include "core/capture/pcapng_format.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <random>
#include <string_view>

namespace lifeline::fuzz {
namespace {

using capture::BlockType;
using Octets = std::vector<std::byte>;

constexpr std::size_t kMostBlocks = 256;

class Random {
public:
    explicit Random(std::uint32_t seed) : m_engine(seed) { }

    /// Standard distributions differ from library to library.
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(m_engine() % limit); }
    bool oneIn(std::size_t count) { return below(count) == 0; }
    template <class Range>
    auto of(const Range& range)
    {
        return range[below(range.size())];
    }

    /// Often one that breaks things.
    std::uint64_t number()
    {
        constexpr std::array<std::uint64_t, 14> kTraps{
            0, 1, 2, 3, 4, 0x7F, 0xFF, 0xFFFF, 0x40001, 0x1000001, 0x7FFFFFFF, 0xFFFFFFFF, 1ULL << 63, ~0ULL};
        return oneIn(2) ? of(kTraps) : std::uint64_t{m_engine()} << below(33);
    }

private:
    std::mt19937 m_engine;
};

/// Writes a number's lowest octets.
void put(Octets& out, std::uint64_t value, unsigned octets, bool isBig)
{
    for (unsigned i = 0; i < octets; ++i)
        out.push_back(static_cast<std::byte>(value >> 8 * (isBig ? octets - 1 - i : i) & 0xFF));
}

/// A block without its frame of type and lengths.
struct Block {
    std::uint32_t type = 0;
    Octets body;
    std::uint32_t headLie = 0; ///< added to the leading length
    std::uint32_t tailLie = 0; ///< and to the trailing one

    bool isSection() const { return type == static_cast<std::uint32_t>(BlockType::SectionHeader); }
    bool isBigSection() const { return body.size() >= 4 && body[0] == std::byte{0x1A}; }
    bool hasType(BlockType which) const { return type == static_cast<std::uint32_t>(which); }

    void set(std::size_t at, std::uint64_t value, unsigned octets, bool isBig)
    {
        Octets field;
        put(field, value, octets, isBig);
        if (at + octets <= body.size())
            std::copy(field.begin(), field.end(), body.begin() + static_cast<std::ptrdiff_t>(at));
    }
};

struct Option {
    std::uint16_t code = 0;
    Octets value;
    std::uint16_t lie = 0; ///< added to its length
};

struct File {
    std::vector<Block> blocks;
    Octets tail; ///< what is behind the last sound block

    /// Of the section that a block stands in.
    bool isBigAt(std::size_t block) const
    {
        for (std::size_t i = std::min(block + 1, blocks.size()); i-- > 0;)
            if (blocks[i].isSection())
                return blocks[i].isBigSection();
        return false;
    }
};

Block sectionHeader(bool isBig, std::uint16_t major = 1, std::uint16_t minor = 0)
{
    Block block{static_cast<std::uint32_t>(BlockType::SectionHeader), {}};
    put(block.body, capture::kByteOrderMagic, 4, isBig);
    put(block.body, major, 2, isBig);
    put(block.body, minor, 2, isBig);
    put(block.body, ~0ULL, 8, isBig);
    return block;
}

File parse(Bytes octets)
{
    File file;
    bool isBig = false;
    while (octets.size() >= capture::kSmallestBlock && file.blocks.size() < kMostBlocks) {
        const bool isSection = littleEndian<std::uint32_t>(octets.data()) == 0x0A0D0D0A;
        if (isSection)
            isBig = octets[8] == std::byte{0x1A};
        else if (file.blocks.empty())
            break;
        const auto order = isBig ? capture::ByteOrder::big() : capture::ByteOrder::little();
        const std::uint32_t length = order.u32(octets.data() + 4);
        if (length < capture::kSmallestBlock || length % 4 != 0 || length > octets.size())
            break;
        const Bytes body = octets.subspan(8, length - capture::kSmallestBlock);
        file.blocks.push_back({order.u32(octets.data()), {body.begin(), body.end()}});
        octets = octets.subspan(length);
    }
    file.tail.assign(octets.begin(), octets.end());
    return file;
}

Octets written(const File& file, std::size_t largest)
{
    Octets out;
    bool isBig = false;
    for (const Block& block : file.blocks) {
        if (block.isSection())
            isBig = block.isBigSection();
        Octets body = block.body;
        body.resize(capture::padded(body.size()));
        const auto length = static_cast<std::uint32_t>(body.size() + capture::kSmallestBlock);
        put(out, block.type, 4, isBig);
        put(out, length + block.headLie, 4, isBig);
        out.insert(out.end(), body.begin(), body.end());
        put(out, length + block.tailLie, 4, isBig);
    }
    out.insert(out.end(), file.tail.begin(), file.tail.end());
    out.resize(std::min(out.size(), largest));
    return out;
}

/// Where a block's options begin; nothing where it has none.
std::optional<std::size_t> optionsOf(const Block& block, bool isBig)
{
    const auto order = isBig ? capture::ByteOrder::big() : capture::ByteOrder::little();
    switch (static_cast<BlockType>(block.type)) {
    case BlockType::SectionHeader:
        return 16;
    case BlockType::Interface:
        return 8;
    case BlockType::InterfaceStatistics:
        return 12;
    case BlockType::EnhancedPacket:
    case BlockType::ObsoletePacket:
        if (block.body.size() >= 20)
            return 20 + capture::padded(order.u32(block.body.data() + 12));
        return {};
    default:
        return {};
    }
}

std::vector<Option> optionsFrom(Bytes area, bool isBig)
{
    const auto order = isBig ? capture::ByteOrder::big() : capture::ByteOrder::little();
    std::vector<Option> options;
    while (area.size() >= 4) {
        const std::size_t length = order.u16(area.data() + 2);
        const std::size_t whole = 4 + capture::padded(length);
        if (whole > area.size())
            break;
        const Bytes value = area.subspan(4, length);
        options.push_back({order.u16(area.data()), {value.begin(), value.end()}});
        area = area.subspan(whole);
    }
    return options;
}

Option anyOption(Random& random, bool isBig)
{
    // Comments, names, resolution, check sequence, offset, flags, packet number; the end; any.
    constexpr std::array<std::uint16_t, 12> kCodes{0, 1, 2, 3, 4, 5, 9, 9, 13, 14, 14, 0xFFFF};
    constexpr std::array<unsigned, 7> kLengths{0, 1, 2, 3, 4, 8, 8};
    Option option{random.of(kCodes), {}};
    if (option.code == 9 && !random.oneIn(4))
        put(option.value, random.number(), 1, isBig);
    else
        put(option.value, random.number(), random.of(kLengths), isBig);
    return option;
}

void changeOptions(Block& block, bool isBig, Random& random)
{
    const auto begin = optionsOf(block, isBig);
    if (!begin || *begin > block.body.size())
        return;
    std::vector<Option> options = optionsFrom(Bytes(block.body).subspan(*begin), isBig);
    const std::size_t which = random.below(options.size() + 1);
    const auto place = options.begin() + static_cast<std::ptrdiff_t>(which);
    const bool isThere = place != options.end();
    switch (random.below(isThere ? 5 : 1)) {
    case 0:
        options.insert(place, anyOption(random, isBig));
        break;
    case 1:
        options.erase(place);
        break;
    case 2:
        place->code = anyOption(random, isBig).code;
        break;
    case 3:
        place->lie = static_cast<std::uint16_t>(random.number());
        break;
    default:
        for (std::byte& octet : place->value)
            if (random.oneIn(2))
                octet = static_cast<std::byte>(random.number() & 0xFF);
        break;
    }
    block.body.resize(*begin);
    for (const Option& option : options) {
        put(block.body, option.code, 2, isBig);
        put(block.body, option.value.size() + option.lie, 2, isBig);
        block.body.insert(block.body.end(), option.value.begin(), option.value.end());
        block.body.resize(capture::padded(block.body.size()));
    }
}

void changeField(Block& block, bool isBig, Random& random)
{
    switch (static_cast<BlockType>(block.type)) {
    case BlockType::SectionHeader:
        if (random.oneIn(4))
            block.set(random.oneIn(2) ? 4 : 6, random.below(4), 2, isBig);
        else
            block.set(8, random.number(), 8, isBig);
        return;
    case BlockType::Interface: {
        constexpr std::array<std::uint16_t, 8> kLinks{0, 1, 101, 105, 113, 127, 276, 60'000};
        if (random.oneIn(2))
            return block.set(0, random.of(kLinks), 2, isBig);
        return block.set(4, random.number(), 4, isBig);
    }
    case BlockType::EnhancedPacket: {
        constexpr std::array<std::size_t, 6> kFields{0, 0, 4, 8, 12, 16};
        const std::size_t at = random.of(kFields);
        return block.set(at, at == 0 && !random.oneIn(4) ? random.below(4) : random.number(), 4, isBig);
    }
    case BlockType::ObsoletePacket:
        return block.set(random.below(2) * 2, random.number(), 2, isBig);
    default:
        if (!block.body.empty())
            block.body[random.below(block.body.size())] = static_cast<std::byte>(random.number() & 0xFF);
        return;
    }
}

Block anyBlock(Random& random, bool isBig)
{
    constexpr std::array<std::uint32_t, 13> kTypes{0, 1, 2, 3, 4, 5, 6, 6, 9, 10, 0x204, 0xBAD, 0x40000BAD};
    if (random.oneIn(5))
        return sectionHeader(random.oneIn(2), 1, random.oneIn(6) ? 9 : 0);
    Block block{random.of(kTypes), {}};
    if (block.hasType(BlockType::Interface)) {
        put(block.body, 1, 4, isBig);
        put(block.body, 0, 4, isBig);
    } else if (block.hasType(BlockType::EnhancedPacket)) {
        const std::size_t size = random.below(60);
        for (const std::uint64_t field : {std::uint64_t{random.below(3)}, std::uint64_t{0x50000},
                                          random.number(), std::uint64_t{size}, std::uint64_t{size}})
            put(block.body, field, 4, isBig);
        block.body.resize(block.body.size() + size, std::byte{0x45});
    } else if (block.hasType(BlockType::Journal)) {
        constexpr std::string_view kRow = "__REALTIME_TIMESTAMP=1700000000000000\nLIFELINE_EVENT=note\n";
        std::transform(kRow.begin(), kRow.end(), std::back_inserter(block.body),
                       [](char c) { return static_cast<std::byte>(c); });
    } else {
        put(block.body, random.number(), 4, isBig);
        block.body.resize(random.below(48));
    }
    return block;
}

void change(File& file, Random& random)
{
    const std::size_t which = random.below(file.blocks.size());
    const auto place = file.blocks.begin() + static_cast<std::ptrdiff_t>(which);
    const bool isBig = file.isBigAt(which);
    switch (random.below(14)) {
    case 0:
        place->type = anyBlock(random, isBig).type;
        return;
    case 1:
        std::swap(*place, file.blocks[random.below(file.blocks.size())]);
        return;
    case 2:
        if (file.blocks.size() > 1)
            file.blocks.erase(place);
        return;
    case 3:
        file.blocks.insert(place, Block(*place));
        return;
    case 4:
    case 5:
        file.blocks.insert(place + 1, anyBlock(random, isBig));
        return;
    case 6:
        place->tailLie = static_cast<std::uint32_t>(random.number());
        return;
    case 7:
        place->headLie = static_cast<std::uint32_t>(random.number());
        return;
    case 8:
        place->body.resize(random.below(place->body.size() + 32));
        return;
    case 9:
        if (place->isSection()) // the blocks behind it keep their order: it is the numbers that change
            place->set(0, capture::kByteOrderMagic, 4, !place->isBigSection());
        return;
    case 10:
    case 11:
        return changeField(*place, isBig, random);
    default:
        return changeOptions(*place, isBig, random);
    }
}

} // namespace

std::vector<std::byte> mutatePcapng(Bytes octets, std::size_t largest, std::uint32_t seed)
{
    Random random(seed);
    File file = parse(octets);
    if (file.blocks.empty())
        file.blocks = {sectionHeader(random.oneIn(3)), anyBlock(random, false)};
    for (std::size_t changes = 1 + random.below(4); changes > 0; --changes)
        change(file, random);
    if (random.oneIn(8))
        file.tail.clear();
    return written(file, largest);
}

} // namespace lifeline::fuzz
