// What an SMS says, and how long it is: the GSM 7-bit alphabet (3GPP TS 23.038, 6.2.1) at 160 septets, or 153 in each
// part of a longer one; any other text as UCS-2 at 70, or 67, 16-bit units. Pure functions.
#pragma once

#include "core/wire/link_contents.h"

namespace countersign::mail {

struct SmsLength {
    bool isGsm7 = true;
    int units = 0; // septets, or 16-bit units
    int parts = 0; // messages that are charged
    friend bool operator==(const SmsLength &, const SmsLength &) = default;
};
[[nodiscard]] SmsLength smsLength(const QString &text);

// The longest beginning that fits; never half a character.
[[nodiscard]] QString cutToParts(const QString &text, int parts);

// Empty where there are no words for this kind. Unknown languages get English.
[[nodiscard]] QString smsText(const QString &kind, const wire::DeliveryPayload &payload);

// "+48 600-100-200" -> "+48600100200"; empty when it is no international number (ITU-T E.164: at most 15 digits).
[[nodiscard]] QByteArray smsNumber(const QString &typed);

} // namespace countersign::mail
