// RFC 7512: the pkcs11: URI. Text from users and configuration; sizes are limited.
#pragma once

#include "core/crypto/token_error.h"

#include <QByteArray>

#include <optional>

namespace countersign::crypto {

struct TokenUri {
    // path attributes; absent ones match everything
    std::optional<QString> token;
    std::optional<QString> manufacturer;
    std::optional<QString> model;
    std::optional<QString> serial;
    std::optional<QString> libraryManufacturer;
    std::optional<QString> libraryDescription;
    std::optional<QString> slotDescription;
    std::optional<quint64> slotId;
    std::optional<QString> object; // CKA_LABEL
    std::optional<QByteArray> id; // CKA_ID
    std::optional<QString> type; // "private", "public", "cert"…: the key is meant whichever is named
    // query attributes
    QString modulePath;
    QString moduleName;

    // BadUri for another scheme, an attribute given twice, a broken escape, and for pin-value: a PIN has no place in a
    // text that ends up in lists of processes and in logs. pin-source is passed over: the PIN comes from the caller.
    // Unknown attributes of the path match nothing (RFC 7512, 2.5) and are refused; unknown ones of the query are ignored.
    [[nodiscard]] static Result<TokenUri> parse(const QString &text);
    [[nodiscard]] QString toString() const;
};

} // namespace countersign::crypto
