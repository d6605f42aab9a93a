// EU trusted lists for tests: written here after ETSI TS 119 612 and signed by the xmlsec1 program.
#pragma once

#include "core/crypto/certificate.h"

#include <QTemporaryDir>

namespace countersign::test {

class TrustedListLab
{
public:
    // A folder of operators and lists; file names are relative to it.
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QByteArray contentOf(const QString &name) const;
    // NAME.key and NAME.crt; a null certificate when OpenSSL fails.
    [[nodiscard]] crypto::Certificate makeOperator(const QString &name) const;
    [[nodiscard]] bool write(const QString &name, const QByteArray &xml, const QString &signer) const;

private:
    QTemporaryDir m_folder;
};

[[nodiscard]] QString pointerTo(const QString &territory, const crypto::Certificate &itsOperator);
[[nodiscard]] QString grantedAuthority(const crypto::Certificate &root); // a qualified service
// Not signed yet: what TrustedListLab::write() takes.
[[nodiscard]] QByteArray trustedList(const QString &territory, const QString &pointers, const QString &services,
                                     const QString &nextUpdate = QStringLiteral("2099-05-01T00:00:00Z"));

} // namespace countersign::test
