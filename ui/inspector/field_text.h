#pragma once

#include "core/packet/fields.h"

#include <QString>

namespace lifeline::inspector {

/// "Sequence number"; protocols, options and flags by their names in every language.
QString fieldName(const packet::Field& field);

/// A field's value as people read it: a number, an address, octets in hexadecimal, payload as safe text.
QString fieldValue(const packet::Field& field, Bytes frame);

/// Where it stands and which RFC says so: "octets 38 to 41 · RFC 9293 §3.1".
QString fieldPlace(const packet::Field& field);

/// Whether a name of packet::fieldNames() is known to the translators.
bool isTranslatedField(const char* name);

} // namespace lifeline::inspector
