#pragma once

#include "core/base/strong_id.h"
#include "core/base/time.h"

#include <optional>
#include <type_traits>

namespace lifeline {

/// The value of a type that CompactOptional takes for none.
template <class T>
struct StandsForNone;

template <>
struct StandsForNone<FrameNumber> {
    static constexpr FrameNumber kValue{}; // frames count from 1
};

template <>
struct StandsForNone<Time> {
    static constexpr Time kValue = Time::min(); // in 1677: no clock says so, and comparable() never does
};

/// An optional value in no more room than the value takes, for what there are millions of. To set the value
/// that stands for none is to set none.
template <class T>
class CompactOptional {
public:
    constexpr CompactOptional() = default;
    constexpr CompactOptional(std::nullopt_t) { }
    constexpr CompactOptional(T value) : m_value(value) { }
    /// What a T can be made of, as an optional takes it: a time in milliseconds.
    template <class U>
        requires(!std::is_same_v<U, T> && std::is_convertible_v<U, T>)
    constexpr CompactOptional(U value) : m_value(value)
    {
    }
    constexpr CompactOptional(const std::optional<T>& value)
        : m_value(value.value_or(StandsForNone<T>::kValue))
    {
    }

    constexpr operator std::optional<T>() const
    {
        return has_value() ? std::optional<T>(m_value) : std::nullopt;
    }

    constexpr bool has_value() const { return m_value != StandsForNone<T>::kValue; }
    constexpr explicit operator bool() const { return has_value(); }
    /// Only where there is one.
    constexpr const T& operator*() const { return m_value; }
    constexpr const T* operator->() const { return &m_value; }
    constexpr T value_or(T otherwise) const { return has_value() ? m_value : otherwise; }
    constexpr void reset() { m_value = StandsForNone<T>::kValue; }

    friend constexpr bool operator==(const CompactOptional&, const CompactOptional&) = default;

private:
    T m_value = StandsForNone<T>::kValue;
};

} // namespace lifeline
