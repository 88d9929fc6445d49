#pragma once

#include "core/ladder/time_mode.h"
#include "ui/text/notation.h"

#include <QObject>
#include <cstdint>

namespace lifeline::state {

using text::Flags;
using text::Numbers;
using text::TimeDisplay;

inline constexpr int kMinimumZoom = 75; ///< per cent
inline constexpr int kMaximumZoom = 300; ///< per cent

/// How everything is shown, everywhere at once.
class DisplayOptions : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    Numbers numbers() const { return m_numbers; }
    Flags flags() const { return m_flags; }
    text::Notation notation() const { return {m_numbers, m_flags}; }
    ladder::TimeMode timeMode() const { return m_timeMode; }
    TimeDisplay timeDisplay() const { return m_timeDisplay; }
    int zoom() const { return m_zoom; } ///< per cent, 75 to 300
    double scale() const { return m_zoom / 100.0; }

    void setNumbers(Numbers numbers);
    void setFlags(Flags flags);
    void setTimeMode(ladder::TimeMode mode);
    void setTimeDisplay(TimeDisplay display);
    /// Clamped to 75 to 300 per cent.
    void setZoom(int percent);
    /// One notch up (+1) or down (−1) the usual steps: 75, 90, 100, 110, 125, 150, 175, 200, 250, 300.
    void stepZoom(int notches);

Q_SIGNALS:
    void changed();

private:
    template <class T>
    void set(T& member, T value);

    Numbers m_numbers = Numbers::Relative;
    Flags m_flags = Flags::Letters;
    ladder::TimeMode m_timeMode = ladder::TimeMode::Rows;
    TimeDisplay m_timeDisplay = TimeDisplay::Relative;
    int m_zoom = 100;
};

} // namespace lifeline::state
