#pragma once

#include "core/packet/tcp_flags.h"
#include "core/tcp/endpoint_state.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <array>
#include <cstdint>

namespace lifeline::theme {

enum class Scheme : std::uint8_t { Light, Dark, Projector };

/// What a segment is for; each kind has its colour and its dash.
enum class SegmentKind : std::uint8_t {
    Opening, ///< SYN
    Data, ///< payload
    Acknowledgment, ///< nothing but an ACK
    Closing, ///< FIN
    Trouble, ///< RST
};

inline constexpr int kSegmentKindCount = 5;

/// The five type sizes: 11, 12.5, 13.5, 16 and 18 pixels at 100 % and 96 dpi.
enum class TextSize : std::uint8_t { Small, Label, Body, Heading, Title };

/// Every colour and font of the program. A value: views keep a copy.
struct Theme {
    Scheme scheme = Scheme::Light;

    QColor ground; ///< the ladder, lists, editors
    QColor panel; ///< bars and side panels
    QColor raised; ///< buttons and fields on a panel
    QColor hairline; ///< the only separator; on ground and on panel
    QColor text; ///< on ground, panel, raised, selected, hover
    QColor dim; ///< secondary text, on the same surfaces
    QColor accent; ///< the one accent: text, icons and lines on the surfaces
    QColor onAccent; ///< text on an area filled with accent
    QColor selected; ///< a selected row: the accent as a soft tint
    QColor hover; ///< a row under the pointer
    QColor good; ///< "model = kernel", passed checks
    QColor trouble; ///< errors, losses

    std::array<QColor, tcp::kStateCount> states; ///< they fill areas, never thin lines or text
    std::array<QColor, kSegmentKindCount> segments; ///< lines and text on ground
    QFont interfaceBase; ///< the system's interface font
    QFont fixedBase; ///< the system's fixed font: numbers

    static Theme light();
    static Theme dark();
    /// A ground of pure black: text 7:1, lines 4.5:1.
    static Theme projector();
    /// The same contrasts on pure white, for a room that is not dark.
    static Theme projectorOnWhite();

    const QColor& state(tcp::State state) const { return states[static_cast<std::size_t>(state)]; }
    const QColor& segment(SegmentKind kind) const { return segments[static_cast<std::size_t>(kind)]; }

    /// @param zoom  1 is 100 %
    QFont interfaceFont(TextSize size, double zoom = 1, QFont::Weight weight = QFont::Normal) const;
    QFont fixedFont(TextSize size, double zoom = 1, QFont::Weight weight = QFont::Normal) const;
};

/// The kind a segment is drawn as.
/// @param length  payload, octets
SegmentKind segmentKind(packet::TcpFlags flags, std::uint32_t length);

/// White or #14171c, whichever has more contrast on the fill.
QColor textOn(const QColor& fill);

/// Contrast of two opaque colours as WCAG 2.1 defines it, 1 to 21.
double contrast(const QColor& a, const QColor& b);

/// `top` laid over `bottom` with the given opacity, 0 to 1.
QColor blended(const QColor& bottom, const QColor& top, double opacity);

/// The theme for all of Qt's own widgets.
QPalette palette(const Theme& theme);

/// Whether a palette is a dark one, by the lightness of its window colour (Qt 6.4 has no colour scheme).
bool isDark(const QPalette& palette);

} // namespace lifeline::theme
