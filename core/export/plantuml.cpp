#include "core/export/code_points.h"
#include "core/export/diagram.h"

#include <fmt/format.h>
#include <iterator>

namespace lifeline::exports {
namespace {

/// Letters, digits, and what neither Creole nor the preprocessor nor a comment begins with; everything else
/// as "<U+0025>" (https://plantuml.com/unicode). Two of a kind are Creole: "--", "..", "[[", "((".
void append(std::string& out, std::string_view text)
{
    constexpr std::string_view kHarmless = " ,()[]=+:.-?";
    std::uint32_t before = 0;
    while (!text.empty()) {
        const std::string_view rest = text;
        const std::uint32_t point = takeCodePoint(text);
        const bool isPlain = isAsciiLetterOrDigit(point) || point == ' ' || point >= 0xA0;
        const bool isOnce = point < 0x80 && point != before
            && kHarmless.find(static_cast<char>(point)) != std::string_view::npos;
        if (isPlain || isOnce)
            out += rest.substr(0, rest.size() - text.size());
        else
            fmt::format_to(std::back_inserter(out), "<U+{:04X}>", point);
        before = point;
    }
}

constexpr char idOf(Side side) { return side == Side::Client ? 'C' : 'S'; }

class PlantUml : public DiagramLanguage {
public:
    void begin(std::string& out, std::string_view title, const PerSide<std::string>& ends) override
    {
        out += "@startuml\n"
               "' PlantUML cuts pictures at 4096 pixels, unless PLANTUML_LIMIT_SIZE is raised.\n"
               "hide footbox\n"
               "title ";
        append(out, title);
        out += '\n';
        for (const Side side : kBothSides) {
            out += "participant \"";
            append(out, ends[side]);
            fmt::format_to(std::back_inserter(out), "\" as {}\n", idOf(side));
        }
    }

    void arrow(std::string& out, Side from, Line line, std::string_view text) override
    {
        const char* head = line == Line::Lost ? "->x" : line == Line::Dashed ? "-->" : "->";
        fmt::format_to(std::back_inserter(out), "{} {} {} : ", idOf(from), head, idOf(other(from)));
        append(out, text);
        out += '\n';
    }

    void note(std::string& out, Side side, std::string_view text) override
    {
        fmt::format_to(std::back_inserter(out), "note {} of {} : ", side == Side::Client ? "left" : "right",
                       idOf(side));
        append(out, text);
        out += '\n';
    }

    void state(std::string& out, Side side, std::string_view text) override
    {
        fmt::format_to(std::back_inserter(out), "hnote over {} : ", idOf(side));
        append(out, text);
        out += '\n';
    }

    void pause(std::string& out, std::string_view text) override
    {
        out += "...";
        append(out, text);
        out += "...\n";
    }

    void end(std::string& out) override { out += "@enduml\n"; }
};

} // namespace

void writePlantUml(const trace::Life& life, const std::vector<analysis::Finding>& findings,
                   const DiagramOptions& options, const TextSink& write, Progress* progress)
{
    PlantUml language;
    TextOutput out(write, progress);
    writeDiagram(life, findings, options, language, out);
}

} // namespace lifeline::exports
