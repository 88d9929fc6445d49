#pragma once

#include "core/base/time.h"
#include "core/lessons/promise.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// toml++ 3.3 asserts what a damaged file does not keep ("[[["); without its assertions that is an error as
// any other.
#define TOML_ASSERT(expr) static_assert(true)
#include <toml++/toml.h>

namespace lifeline::lessons {

/// The first thing wrong in a lesson file, and where. What comes after it is not reported: it may follow from
/// it.
struct Complaint {
    std::optional<toml::source_position> where;
    std::string what;

    void say(const toml::source_region& region, std::string text)
    {
        if (!where)
            where = region.begin, what = std::move(text);
    }
    bool said() const { return where.has_value(); }
};

/// "1.5s" as nanoseconds, exactly; at most an hour.
std::optional<Time> parseDuration(std::string_view text);

enum class Need : std::uint8_t { Required, Optional };

struct IntegerRange {
    std::int64_t least = 0;
    std::int64_t most = std::numeric_limits<std::int64_t>::max();
};

/// The keys of one TOML table, read by name and type. A key nobody asked for is a complaint: see finish().
class TomlFields {
public:
    /// @param what  the table as a person names it: "[network]", "a step"
    TomlFields(const toml::table& table, std::string what, Complaint& complaint)
        : m_table(&table),
          m_what(std::move(what)),
          m_complaint(&complaint)
    {
    }

    std::string text(std::string_view key, Need need = Need::Required);
    std::int64_t integer(std::string_view key, IntegerRange range, Need need, std::int64_t otherwise = 0);
    /// Integer or with a fraction; nothing when it is not there.
    std::optional<double> number(std::string_view key, double least, double most);
    /// A promised number: 3, or text such as "1-3" or "2+".
    Range range(std::string_view key);
    bool flag(std::string_view key, bool otherwise = false);
    /// "40ms", "1.5s", "200us": at least 0, at most an hour.
    Time duration(std::string_view key, Need need, Time otherwise = Time{0});
    std::vector<std::string> texts(std::string_view key);
    /// One of the given words; gives its place.
    std::size_t choice(std::string_view key, const std::vector<std::string_view>& words,
                       Need need = Need::Required);
    const toml::table* table(std::string_view key, Need need);
    const toml::array* array(std::string_view key, Need need);

    /// A key that the caller reads itself.
    void know(std::string_view key) { m_known.emplace(key); }
    bool has(std::string_view key) const { return m_table->contains(key); }
    /// Where a key's value stands, or the table when it has none.
    const toml::source_region& place(std::string_view key) const;
    const toml::source_region& place() const { return m_table->source(); }
    void complain(std::string_view key, std::string text) { m_complaint->say(place(key), std::move(text)); }
    Complaint& complaint() { return *m_complaint; }

    /// Complains about the first key that was not asked for.
    void finish();

private:
    const toml::node* find(std::string_view key, Need need, std::string_view expected);
    void wrongType(std::string_view key, const toml::node& node, std::string_view expected);

    const toml::table* m_table;
    std::string m_what;
    Complaint* m_complaint;
    std::set<std::string, std::less<>> m_known;
};

} // namespace lifeline::lessons
