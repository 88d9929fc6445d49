#pragma once

#include "ui/theme/theme.h"

#include <QFont>
#include <QRectF>
#include <QSize>
#include <QString>

namespace lifeline::presenter {

// What the last row can read: heights of capitals, as parts of the screen's height.
inline constexpr double kCapitals = 0.03;
inline constexpr double kMiddleCapitals = 0.024; ///< of lists that have no room in the others
inline constexpr double kSmallCapitals = 0.018; ///< of the state diagram and of key hints
inline constexpr double kTitleCapitals = 0.034;
inline constexpr double kLeastLine = 3; ///< pixels of an arrow, on a screen 1080 high

inline constexpr int kWrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

/// Pixels that a text takes in lines of a width; none for an empty one.
double wrappedHeight(const QFont& font, const QString& text, double width);

/// The font, in the size at which its capitals have that height.
/// @param height  pixels
QFont withCapitals(QFont font, double height);

/// Whether a screen has room for the diagram beside the ladder.
bool isWideScreen(const QSizeF& size);

/// Where everything of the board stands, in logical pixels; all of it follows from the screen's size.
struct BoardMetrics {
    QFont title;
    QFont text; ///< captions, questions, choices
    QFont strong; ///< the same in bold
    QFont small; ///< key hints
    double unit = 0; ///< a quarter of a line of text: the grid
    double ladderZoom = 1; ///< at which the ladder's letters have kCapitals
    double diagramZoom = 1; ///< and the diagram's kSmallCapitals
    QRectF titleBox;
    QRectF ladderHeader;
    QRectF ladder;
    QRectF diagram; ///< empty where it is not shown
    QRectF panel; ///< behind the caption and the hints, as wide as the screen
    QRectF caption;
    QRectF hints;
};

/// @param size           of the screen
/// @param wantsDiagram   somebody wants to see it; a narrow screen has no room for it beside the ladder
/// @param captionLines   lines of text that the caption needs at least
BoardMetrics measureBoard(const QSizeF& size, const theme::Theme& theme, bool wantsDiagram, int captionLines);

} // namespace lifeline::presenter
