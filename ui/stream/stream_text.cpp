#include "ui/stream/stream_text.h"

#include "core/base/safe_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>
#include <span>

namespace lifeline::stream {
namespace {

using analysis::StreamPiece;

struct StreamWords {
    Q_DECLARE_TR_FUNCTIONS(StreamText)
};

constexpr char16_t kNoText = u'·';
constexpr std::size_t kHexLine = 16; ///< octets
constexpr int kServerIndent = 4; ///< columns: sides differ without colour

bool isShown(Side side, Shown shown)
{
    return shown == Shown::Both || (side == Side::Client) == (shown == Shown::Client);
}

/// Whether a character is one of those that turn text around or hide in it.
bool isInvisible(char16_t unit)
{
    return (unit >= 0x200B && unit <= 0x200F) || (unit >= 0x2028 && unit <= 0x202E)
        || (unit >= 0x2060 && unit <= 0x206F) || unit == 0xFEFF || unit == 0x061C;
}

/// Octets at the end that begin a character of UTF-8 and do not end it.
std::size_t unfinished(std::span<const std::byte> octets)
{
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, octets.size()); ++back) {
        const auto octet = std::to_integer<unsigned>(octets[octets.size() - back]);
        if ((octet & 0xC0U) == 0x80U)
            continue; // the middle of one
        const std::size_t length = octet >= 0xF0 ? 4 : octet >= 0xE0 ? 3 : octet >= 0xC0 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

/// A character an octet; those of no ASCII are U+FFFD.
QString asciiOf(QByteArrayView octets)
{
    QString text;
    text.reserve(octets.size());
    for (const char octet : octets)
        text += static_cast<unsigned char>(octet) < 0x80 ? QChar(static_cast<char16_t>(octet))
                                                         : QChar(QChar::ReplacementCharacter);
    return text;
}

/// Makes what is shown, run by run.
class Writer {
public:
    Writer(Shown shown, Form form) : m_shown(shown), m_form(form) { }

    StreamText write(const std::vector<StreamPiece>& pieces)
    {
        for (const StreamPiece& piece : pieces) {
            if (!isShown(piece.from, m_shown))
                continue;
            if (m_last && *m_last != piece.from)
                endLine();
            m_last = piece.from;
            if (piece.missing > 0) {
                flush();
                endLine();
                place(piece.step);
                add(std::nullopt, StreamWords::tr("[%Ln octets missing]", nullptr, plural(piece.missing)));
                endLine();
            } else if (m_form == Form::Text) {
                place(piece.step);
                writeText(piece);
            } else {
                writeHex(piece);
            }
        }
        flush();
        return std::move(m_out);
    }

private:
    static int plural(std::uint64_t count)
    {
        return static_cast<int>(std::min<std::uint64_t>(count, std::numeric_limits<int>::max()));
    }

    void place(std::uint32_t step) { m_out.places.push_back({m_position, step}); }

    void add(std::optional<Side> from, const QString& text)
    {
        if (text.isEmpty())
            return;
        if (m_out.runs.empty() || m_out.runs.back().from != from)
            m_out.runs.push_back({from, {}});
        m_out.runs.back().text += text;
        m_position += text.size();
        const qsizetype lineEnd = text.lastIndexOf(QLatin1Char('\n'));
        m_column = lineEnd < 0 ? m_column + text.size() : text.size() - lineEnd - 1;
    }

    void endLine()
    {
        flush();
        if (m_column != 0)
            add(m_out.runs.back().from, QStringLiteral("\n"));
    }

    /// Octets that began a character which no piece ended.
    void flush()
    {
        if (m_carry.empty())
            return;
        const QString dots(static_cast<qsizetype>(m_carry.size()), QChar(kNoText));
        m_carry.clear();
        add(m_last, dots);
    }

    void writeText(const StreamPiece& piece)
    {
        m_carry.insert(m_carry.end(), piece.octets.begin(), piece.octets.end());
        const auto* octets = reinterpret_cast<const char*>(m_carry.data());
        // What is no text is not searched for letters: chance puts those of every script there.
        const bool isReadable = isText({octets, m_carry.size()});
        const std::size_t kept = isReadable ? unfinished(m_carry) : 0;
        const auto whole = static_cast<qsizetype>(m_carry.size() - kept);
        const QString text =
            isReadable ? QString::fromUtf8(octets, whole) : asciiOf(QByteArrayView(octets, whole));
        m_carry.erase(m_carry.begin(), m_carry.begin() + whole);
        QString visible;
        visible.reserve(text.size() + 16);
        qsizetype column = m_column;
        for (const QChar character : text)
            writeCharacter(visible, character.unicode(), column);
        add(piece.from, visible);
    }

    static void writeCharacter(QString& out, char16_t unit, qsizetype& column)
    {
        if (column >= kLongestLine) {
            out += QLatin1Char('\n');
            column = 0;
        }
        ++column;
        if (unit < 0x20)
            out += QChar(0x2400 + unit);
        else if (unit == 0x7F)
            out += QChar(0x2421);
        else if (unit == QChar::ReplacementCharacter || (unit >= 0x80 && unit < 0xA0) || isInvisible(unit))
            out += QChar(kNoText);
        else
            out += QChar(unit);
        if (unit != u'\n')
            return;
        out += QLatin1Char('\n');
        column = 0;
    }

    void writeHex(const StreamPiece& piece)
    {
        place(piece.step);
        const QString indent(piece.from == Side::Server ? kServerIndent : 0, QLatin1Char(' '));
        for (std::size_t at = 0; at < piece.octets.size(); at += kHexLine) {
            const std::size_t count = std::min(kHexLine, piece.octets.size() - at);
            QString line = indent + QStringLiteral("%1 ").arg(piece.offset + at, 8, 16, QLatin1Char('0'));
            QString text;
            for (std::size_t i = 0; i < kHexLine; ++i) {
                if (i == kHexLine / 2)
                    line += QLatin1Char(' ');
                if (i >= count) {
                    line += QStringLiteral("   ");
                    continue;
                }
                const auto octet = std::to_integer<unsigned>(piece.octets[at + i]);
                line += QStringLiteral(" %1").arg(octet, 2, 16, QLatin1Char('0'));
                text += octet >= 0x20 && octet < 0x7F ? QChar(static_cast<char16_t>(octet)) : QChar(kNoText);
            }
            add(piece.from, line + QStringLiteral("  ") + text + QLatin1Char('\n'));
        }
    }

    Shown m_shown;
    Form m_form;
    StreamText m_out;
    std::optional<Side> m_last;
    std::vector<std::byte> m_carry; ///< the beginning of a character
    qsizetype m_position = 0;
    qsizetype m_column = 0; ///< characters of the line that is written
};

} // namespace

StreamText streamText(const analysis::StreamOctets& octets, Shown shown, Form form)
{
    return Writer(shown, form).write(octets.pieces);
}

QByteArray octetsOf(const analysis::StreamOctets& octets, Shown shown)
{
    QByteArray all;
    for (const StreamPiece& piece : octets.pieces)
        if (isShown(piece.from, shown))
            all.append(reinterpret_cast<const char*>(piece.octets.data()),
                       static_cast<qsizetype>(piece.octets.size()));
    return all;
}

std::optional<std::uint32_t> stepAt(const StreamText& text, qsizetype position)
{
    const auto behind = std::ranges::upper_bound(text.places, position, {}, &Place::position);
    return behind == text.places.begin() ? std::nullopt : std::optional(std::prev(behind)->step);
}

} // namespace lifeline::stream
