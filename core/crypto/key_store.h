// The operating system's and the user's key stores, through QCA (on Linux often none). QCA knows no elliptic-curve keys:
// identities with such keys are listed and passed over. Cards and tokens are left to pkcs11.h, which reads them better.
#pragma once

#include "core/crypto/key_store_error.h"
#include "core/crypto/signing_key.h"

namespace countersign::crypto {

struct StoreIdentity {
    enum class Use {
        Signs,
        NotRsa, // QCA cannot use its key
        NotForSigning, // its certificate's key usage forbids it
    };
    QString id; // for signingKeyFromStore(); longer-lived than this process
    QString store; // the store's own name
    QString name;
    Certificate certificate;
    QList<Certificate> chain;
    Use use = Use::Signs;
};

// Waits for the stores; not for a thread that must stay awake. An empty list where there is no store.
[[nodiscard]] Result<QList<StoreIdentity>> listStoreIdentities();

// RSA PKCS#1. The passphrase answers the store's question, once; stores of the system ask the user themselves.
[[nodiscard]] Result<std::unique_ptr<SigningKey>> signingKeyFromStore(const QString &id, const Secret &passphrase);

} // namespace countersign::crypto
