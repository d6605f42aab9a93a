// Which key a member signs with: a file, a key on a card or token, or one in a store of the system. Only where it is and what
// its certificate says are remembered on this desktop; a passphrase or a PIN never is.
#pragma once

#include "core/domain/records.h"
#include "core/flow/signatory_key.h"

#include <optional>

namespace countersign::ui {

struct KeyChoice {
    flow::KeyPlace::Kind kind = flow::KeyPlace::Kind::File;
    QString place; // path, PKCS#11 URI or the store's id; empty: none chosen
    QString certificatePath; // beside a PEM key
    QString holder; // common name, known after the key was seen
    QByteArray certificateSha256; // likewise
    Time notAfter;
    QString carrier; // the card's label
    bool needsSecret = true; // false: no PIN, or the reader has its own keypad

    [[nodiscard]] bool isChosen() const { return !place.isEmpty(); }
};

[[nodiscard]] KeyChoice rememberedKey(const domain::Member &member);
void rememberKey(const domain::Member &member, const KeyChoice &choice);

// A file of the person's choosing; a PEM key's certificate is looked for beside it.
[[nodiscard]] KeyChoice keyInFile(const QString &path);
[[nodiscard]] KeyChoice keyOnToken(const flow::TokenFacts &token, const flow::OfferedKey &key);
[[nodiscard]] KeyChoice keyInStore(const flow::OfferedKey &key);

// Reads the files; on the lane that opens the key.
[[nodiscard]] Result<flow::KeyPlace> placeOf(const KeyChoice &choice);

} // namespace countersign::ui
