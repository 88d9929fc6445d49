#pragma once

#include "core/analysis/series/chart.h"

#include <QString>

namespace lifeline::plots {

/// What an axis counts.
enum class Unit : std::uint8_t { Seconds, Octets, BitsPerSecond };

/// Of a chart's vertical axis.
Unit unitOf(analysis::series::ChartKind kind);

/// A distance between ticks that people read easily, at least the one given: 1, 2 or 5 times a power of ten;
/// of octets from 1 KiB on a power of two.
double tickStep(double atLeast, Unit unit);

/// The label of a tick: "0", "20 ms", "1.25 s", "64 KiB", "10 Mbit/s". All of an axis have one unit of
/// measure and as many decimals as its steps need.
/// @param largest  the largest absolute value of the axis
QString tickText(double value, double step, double largest, Unit unit);

/// One value: "20.2 ms", "1448 octets", "62.8 KiB", "9.31 Mbit/s".
QString valueText(double value, Unit unit);

} // namespace lifeline::plots
