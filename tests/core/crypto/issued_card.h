// A person's card, as an authority issues it: a token of SoftHSM2 with a key and its certificate.
#pragma once

#include "tests/core/crypto/soft_token.h"

namespace countersign::test {

struct IssuedCard {
    QString label;
    QByteArray pin;
    QByteArray fingerprint; // of the certificate
    QString trouble; // what went wrong, or nothing
};

// In Joanna Wiśniewska's name, by an authority that nobody knows.
[[nodiscard]] IssuedCard issueCard(SoftTokens &tokens, const QString &label);

} // namespace countersign::test
