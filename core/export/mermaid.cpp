#include "core/export/code_points.h"
#include "core/export/diagram.h"

#include <fmt/format.h>
#include <iterator>

namespace lifeline::exports {
namespace {

/// Letters, digits and what no rule of Mermaid's lexer, of its comments (%%), of its directives or of its own
/// placeholders for entities begins with; everything else as an entity code, "#59;"
/// (https://mermaid.js.org/syntax/sequenceDiagram.html, "Entity codes to escape characters").
void append(std::string& out, std::string_view text)
{
    constexpr std::string_view kHarmless = " .,()[]=/+-_'*!?";
    constexpr std::u32string_view kOurs = U"µ…–→"; // what our own sentences use
    while (!text.empty()) {
        const std::string_view rest = text;
        const std::uint32_t point = takeCodePoint(text);
        const bool isHarmless = isAsciiLetterOrDigit(point)
            || (point < 0x80 && kHarmless.find(static_cast<char>(point)) != std::string_view::npos)
            || kOurs.find(static_cast<char32_t>(point)) != std::u32string_view::npos;
        if (isHarmless)
            out += rest.substr(0, rest.size() - text.size());
        else
            fmt::format_to(std::back_inserter(out), "#{};", point);
    }
}

constexpr char idOf(Side side) { return side == Side::Client ? 'C' : 'S'; }

class Mermaid : public DiagramLanguage {
public:
    void begin(std::string& out, std::string_view title, const PerSide<std::string>& ends) override
    {
        out += "sequenceDiagram\n";
        out += "%% Mermaid draws 50 000 characters at most, unless maxTextSize is raised.\n";
        for (const Side side : kBothSides) {
            fmt::format_to(std::back_inserter(out), "    participant {} as ", idOf(side));
            append(out, ends[side]);
            out += '\n';
        }
        pause(out, title);
    }

    void arrow(std::string& out, Side from, Line line, std::string_view text) override
    {
        const char* head = line == Line::Lost ? "--x" : line == Line::Dashed ? "-->>" : "->>";
        fmt::format_to(std::back_inserter(out), "    {}{}{}: ", idOf(from), head, idOf(other(from)));
        append(out, text);
        out += '\n';
    }

    void note(std::string& out, Side side, std::string_view text) override
    {
        fmt::format_to(std::back_inserter(out),
                       "    Note {} of {}: ", side == Side::Client ? "left" : "right", idOf(side));
        append(out, text);
        out += '\n';
    }

    void state(std::string& out, Side side, std::string_view text) override
    {
        fmt::format_to(std::back_inserter(out), "    Note over {}: ", idOf(side));
        append(out, text);
        out += '\n';
    }

    void pause(std::string& out, std::string_view text) override
    {
        out += "    Note over C,S: ";
        append(out, text);
        out += '\n';
    }

    void end(std::string&) override { }
};

} // namespace

void writeMermaid(const trace::Life& life, const std::vector<analysis::Finding>& findings,
                  const DiagramOptions& options, const TextSink& write, Progress* progress)
{
    Mermaid language;
    TextOutput out(write, progress);
    writeDiagram(life, findings, options, language, out);
}

} // namespace lifeline::exports
