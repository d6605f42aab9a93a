// Smart cards, tokens and HSMs through their makers' PKCS#11 modules (version 2.40). A key is named by an RFC 7512 URI:
//
//   pkcs11:token=Signing%20card;id=%01?module-path=/usr/lib/opensc-pkcs11.so
//
// A module is process-wide state by its nature: C_Initialize and C_Finalize count for the whole process. It is started
// once for all users of one library file and ended with the last of them; a module somebody else has started is used and
// left running. Modules are loaded code: only paths the user or the system's configuration names are ever loaded.
#pragma once

#include "core/crypto/signing_key.h"
#include "core/crypto/token_error.h"

#include <QStringList>

#include <optional>

namespace countersign::crypto {

struct TokenInfo {
    QString module; // path of the library
    quint64 slot = 0;
    QString label;
    QString manufacturer;
    QString model;
    QString serial;
    QString uri; // names this token and its module
    bool isReady = true; // false for a blank token
    bool hasPin = true;
    bool needsPin = true;
    bool asksPinItself = false; // a keypad on the reader: hand in an empty PIN
    bool pinFewLeft = false;
    bool pinLastTry = false;
    bool pinLocked = false;
};

struct TokenSlot {
    QString description; // of the reader
    bool isRemovable = true;
    std::optional<TokenInfo> token; // nothing: an empty reader
};

struct TokenModule {
    QString path;
    QString description;
    QString manufacturer;
    QList<TokenSlot> readers;
};

// A key as far as it can be seen. Most tokens show certificates to everybody and private keys only after the PIN.
struct TokenKey {
    QString uri; // opens it: signingKeyFromToken()
    QString label;
    QByteArray id; // CKA_ID
    Certificate certificate; // null when the token holds none for it
    bool isKeySeen = false; // the private key itself was visible; before the PIN it often is not
};

// Libraries that are there: what p11-kit's configuration names, then the usual makers' at their usual places.
// Existence only; nothing is loaded.
[[nodiscard]] QStringList installedTokenModules();

// ModuleMissing, ModuleBroken. Reads readers and tokens anew each time.
[[nodiscard]] Result<TokenModule> readTokenModule(const QString &path);

// Keys and certificates for signing on a token, by id. Without a PIN what is visible to everybody.
[[nodiscard]] Result<QList<TokenKey>> listTokenKeys(const TokenInfo &token, const Secret &pin = {});

struct TokenKeyOptions {
    QStringList modules; // where to look when the URI names no module; empty: installedTokenModules()
    RsaPadding padding = RsaPadding::Pkcs1;
    QList<Certificate> certificates; // for tokens that keep only the key, and issuers for the chain
};

// Opens the key for signing. The PIN is tried once, on one token, and only after the token says that it is not locked.
// Kept (as a Secret) only for keys that want it again for every signature (CKA_ALWAYS_AUTHENTICATE).
// A token this process is already logged in to is not asked again: a wrong PIN then goes unnoticed (PKCS#11 has one
// login for a whole application).
[[nodiscard]] Result<std::unique_ptr<SigningKey>> signingKeyFromToken(const QString &uri, const Secret &pin,
                                                                      const TokenKeyOptions &options = {});

} // namespace countersign::crypto
