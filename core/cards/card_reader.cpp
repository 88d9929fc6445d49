#include "core/cards/card_box.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <iterator>

// toml++ 3.3 asserts what a damaged file does not keep ("[[["); without its assertions that is an error as
// any other.
#define TOML_ASSERT(expr) static_assert(true)
#include <toml++/toml.h>

namespace lifeline::cards {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 8> kKeys{"word",  "name",    "also",    "en",
                                                "zh_CN", "section", "changes", "see"};

/// Reads one [[card]]; the first thing wrong is said with its place.
class CardFields {
public:
    CardFields(const toml::table& table, std::string& complaint, toml::source_position& where)
        : m_table(table),
          m_complaint(complaint),
          m_where(where)
    {
        for (const auto& [key, value] : table)
            if (std::find(kKeys.begin(), kKeys.end(), key.str()) == kKeys.end())
                complain(value.source(), fmt::format("unknown key \"{}\" in a card", key.str()));
    }

    std::string text(std::string_view key, bool isNeeded)
    {
        const toml::node* node = m_table.get(key);
        if (node == nullptr) {
            if (isNeeded)
                complain(m_table.source(), fmt::format("a card has no \"{}\"", key));
            return {};
        }
        const auto value = node->value_exact<std::string>();
        if (!value || value->empty())
            complain(node->source(), fmt::format("\"{}\": expected text in quotes", key));
        return value.value_or(std::string());
    }

    std::vector<std::string> words(std::string_view key)
    {
        std::vector<std::string> words;
        const toml::node* node = m_table.get(key);
        if (node == nullptr)
            return words;
        const toml::array* array = node->as_array();
        if (array == nullptr)
            complain(node->source(), fmt::format("\"{}\": expected a list of words", key));
        else
            for (const toml::node& one : *array)
                if (const auto word = one.value_exact<std::string>(); word && !word->empty())
                    words.push_back(*word);
                else
                    complain(one.source(), fmt::format("\"{}\": expected words in quotes", key));
        return words;
    }

    Texts name()
    {
        const toml::node* node = m_table.get("name");
        if (node == nullptr)
            return {};
        const toml::table* table = node->as_table();
        if (table == nullptr || table->size() != 2 || !(*table)["en"].is_string()
            || !(*table)["zh_CN"].is_string()) {
            complain(node->source(), "\"name\": expected { en = \"…\", zh_CN = \"…\" }");
            return {};
        }
        return {*(*table)["en"].value<std::string>(), *(*table)["zh_CN"].value<std::string>()};
    }

    void complain(const toml::source_region& region, std::string text)
    {
        if (m_complaint.empty())
            m_complaint = std::move(text), m_where = region.begin;
    }

private:
    const toml::table& m_table;
    std::string& m_complaint;
    toml::source_position& m_where;
};

Error damaged(const std::string& file, toml::source_position where, const std::string& what)
{
    const std::string place = fmt::format("{}:{}:{}", file, where.line, where.column);
    return {.code = ErrorCode::LessonDamaged, .subject = place, .detail = what};
}

bool isFolder(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

} // namespace

Expected<std::vector<Card>> parseCards(CardKind kind, std::string_view toml, const std::string& file)
{
    const toml::parse_result parsed = toml::parse(toml);
    if (!parsed)
        return tl::unexpected(
            damaged(file, parsed.error().source().begin, std::string(parsed.error().description())));
    std::vector<Card> cards;
    std::string complaint;
    toml::source_position where{1, 1};
    const toml::array* list = parsed.table()["card"].as_array();
    if (list == nullptr || parsed.table().size() != 1)
        return tl::unexpected(damaged(file, where, "expected a list of [[card]] and nothing else"));
    for (const toml::node& node : *list) {
        const toml::table* table = node.as_table();
        if (table == nullptr)
            return tl::unexpected(damaged(file, node.source().begin, "expected a [[card]]"));
        CardFields fields(*table, complaint, where);
        Card card;
        card.kind = kind;
        card.word = fields.text("word", true);
        card.id = fmt::format("{}/{}", name(kind), card.word);
        card.name = fields.name();
        card.text = {fields.text("en", true), fields.text("zh_CN", true)};
        card.section = fields.text("section", true);
        card.changes = fields.words("changes");
        card.see = fields.words("see");
        card.also = fields.words("also");
        if (std::any_of(cards.begin(), cards.end(), [&](const Card& one) { return one.word == card.word; }))
            fields.complain(table->source(), fmt::format("a second card for \"{}\"", card.word));
        cards.push_back(std::move(card));
    }
    if (!complaint.empty())
        return tl::unexpected(damaged(file, where, complaint));
    return cards;
}

Expected<CardBox> readCards(const fs::path& folder)
{
    std::vector<Card> cards;
    for (int i = 0; i < kCardKindCount; ++i) {
        const auto kind = static_cast<CardKind>(i);
        const std::string path = (folder / fmt::format("{}s.toml", name(kind))).string();
        std::ifstream file(path, std::ios::binary);
        if (!file)
            return tl::unexpected(Error{.code = ErrorCode::CannotOpen, .subject = path});
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        auto some = parseCards(kind, text, path);
        if (!some)
            return tl::unexpected(some.error());
        std::move(some->begin(), some->end(), std::back_inserter(cards));
    }
    return CardBox(std::move(cards));
}

std::optional<fs::path> cardFolder()
{
    if (const char* named = std::getenv("LIFELINE_CARDS"); named && *named)
        return fs::path(named);
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed).parent_path();
    for (const char* relative : {"../../../resources/cards", "../share/lifeline/cards"})
        if (const fs::path folder = program / relative; !failed && isFolder(folder))
            return folder.lexically_normal();
    return std::nullopt;
}

} // namespace lifeline::cards
