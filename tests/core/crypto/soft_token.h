// Real tokens for tests: SoftHSM2 in a folder of its own. The environment variable SOFTHSM2_CONF is the process's, so a
// test makes one SoftTokens, early. Keys come as PKCS#8, as `openssl` or the authority write them.
#pragma once

#include "core/crypto/certificate.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace countersign::test {

class SoftTokens
{
public:
    SoftTokens();
    ~SoftTokens();

    // Empty when SoftHSM2 is not installed: a test then fails, it does not skip; `./dev setup` installs it.
    [[nodiscard]] static QString modulePath();
    [[nodiscard]] QString configuration() const; // for SOFTHSM2_CONF of other processes

    // Each returns what went wrong, or nothing.
    [[nodiscard]] QString addToken(const QString &label, const QByteArray &pin);
    [[nodiscard]] QString importKey(const QString &token, const QByteArray &pin, const QByteArray &pkcs8Pem,
                                    const QByteArray &keyPassphrase, const QByteArray &id, const QString &label,
                                    bool withPublicKey = true);
    // softhsm2-util has no command for it.
    [[nodiscard]] QString addCertificate(const QString &token, const QByteArray &pin,
                                         const crypto::Certificate &certificate, const QByteArray &id,
                                         const QString &label);
    [[nodiscard]] QString deleteToken(const QString &label);

private:
    QTemporaryDir m_folder;
};

} // namespace countersign::test
