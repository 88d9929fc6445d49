#pragma once

#include <string>
#include <string_view>

namespace lifeline {

/// Text from a capture, made harmless: invalid UTF-8 becomes U+FFFD, C0 controls their pictures (ESC is ␛),
/// C1 controls and bidirectional overrides are written as <U+202E>. Tabs and line feeds become pictures too.
std::string safeText(std::string_view hostile);

/// Whether octets read as text: valid UTF-8 (but for a character cut at the end) with no controls but those
/// that break lines, tabulate and colour terminals. Nothing is not text.
bool isText(std::string_view octets);

/// The inside of a JSON string (RFC 8259 §7), from any bytes: safeText, then quotes and backslashes escaped.
std::string jsonText(std::string_view hostile);

} // namespace lifeline
