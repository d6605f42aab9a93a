// An X.509 certificate as a value: its DER and what a person or a rule asks of it. Reading one decides nothing about
// trust; that is path.h.
#pragma once

#include "core/base/clock.h"
#include "core/crypto/crypto_error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace countersign::crypto {

namespace ssl {
struct CertificateHandle; // openssl_handles.h
}

// The parts of a name people look for; a part that occurs twice is given by its first occurrence.
struct DistinguishedName {
    QString commonName;
    QString organization;
    QString organizationIdentifier; // 2.5.4.97, ETSI EN 319 412-1, 5.1.4: "VATPL-5260001246"
    QString organizationalUnit;
    QString email; // of the subject field; see Certificate::email()
    QString country;
    QString locality;
    QString serialNumber; // 2.5.4.5: a person's number, not the certificate's
    QString rfc4514; // the whole name, "CN=Jan Kowalski,O=Example Sp. z o.o.,C=PL"

    // A person's or company's name as a heading: the common name, else the organisation, else the whole.
    [[nodiscard]] QString displayName() const;
};

enum class KeyUsage {
    DigitalSignature = 1 << 0,
    NonRepudiation = 1 << 1,
    KeyEncipherment = 1 << 2,
    DataEncipherment = 1 << 3,
    KeyAgreement = 1 << 4,
    KeyCertSign = 1 << 5,
    CrlSign = 1 << 6,
};
Q_DECLARE_FLAGS(KeyUsages, KeyUsage)

enum class KeyAlgorithm { Rsa, RsaPss, Ec, Ed25519, Other };

// Cheap to copy (shares the immutable parsed form), thread-safe. Everything but isNull(), == and isSignedBy() asks for one
// that is not null.
class Certificate
{
public:
    Certificate() = default; // null
    [[nodiscard]] static Result<Certificate> fromDer(QByteArrayView der); // exactly one, no trailing bytes
    [[nodiscard]] static Result<Certificate> fromPem(QByteArrayView pem); // the first one
    [[nodiscard]] static Result<QList<Certificate>> listFromPem(QByteArrayView pem); // at least one, at most 1000
    [[nodiscard]] static Result<Certificate> fromFileBytes(QByteArrayView bytes); // PEM or DER

    [[nodiscard]] bool isNull() const { return !m_fields; }
    [[nodiscard]] const QByteArray &der() const;
    [[nodiscard]] QByteArray toPem() const;

    [[nodiscard]] const DistinguishedName &subject() const;
    [[nodiscard]] const DistinguishedName &issuer() const;
    [[nodiscard]] const QByteArray &subjectDer() const; // the encoded Name: compare these, not the words
    [[nodiscard]] const QByteArray &issuerDer() const;
    [[nodiscard]] const QString &email() const; // subjectAltName's first rfc822Name, else the subject's
    [[nodiscard]] const QString &serialHex() const; // upper case, no separators
    [[nodiscard]] Time notBefore() const;
    [[nodiscard]] Time notAfter() const;
    [[nodiscard]] bool isValidAt(Time time) const;

    [[nodiscard]] KeyAlgorithm keyAlgorithm() const;
    [[nodiscard]] const QString &keyWords() const; // "RSA", "EC P-256", "Ed25519"
    [[nodiscard]] int keyBits() const;
    [[nodiscard]] const QString &signatureWords() const; // how it was signed: "RSA-SHA256", "ecdsa-with-SHA384"
    [[nodiscard]] bool isWeak() const; // RSA under 2048 bits, EC under 224, or itself signed over MD5 or SHA-1

    [[nodiscard]] bool isCa() const; // basicConstraints says so
    [[nodiscard]] bool isSelfIssued() const; // subject and issuer are the same name
    [[nodiscard]] bool hasKeyUsage() const; // the extension is there; without it every use is open
    [[nodiscard]] KeyUsages keyUsage() const;
    [[nodiscard]] const QStringList &extendedKeyUsage() const; // dotted OIDs
    [[nodiscard]] bool mayMakeSignatures() const; // key usage is absent, or has digitalSignature or nonRepudiation
    // And its extended key usage, where it has one, is not that of a web server, a timestamp authority or an OCSP responder
    // alone (RFC 5280, 4.2.1.12; RFC 9336).
    [[nodiscard]] bool maySignDocuments() const;
    [[nodiscard]] bool mayTimestamp() const; // RFC 3161, 2.3: EKU critical and timeStamping alone
    [[nodiscard]] bool mayAnswerOcsp() const; // id-kp-OCSPSigning
    [[nodiscard]] bool hasOcspNoCheck() const; // RFC 6960, 4.2.2.2.1

    [[nodiscard]] const QByteArray &subjectKeyId() const;
    [[nodiscard]] const QByteArray &authorityKeyId() const;
    [[nodiscard]] const QStringList &ocspUrls() const; // from authorityInfoAccess; only http and https
    [[nodiscard]] const QStringList &issuerUrls() const; // caIssuers
    [[nodiscard]] const QStringList &crlUrls() const;
    [[nodiscard]] QByteArray fingerprint() const; // SHA-256 of the DER, 32 bytes
    [[nodiscard]] QString fingerprintWords() const; // "AB:CD:…"

    // True when `issuer` has the right name and its key made this certificate's signature. Says nothing of validity.
    [[nodiscard]] bool isSignedBy(const Certificate &issuer) const;

    friend bool operator==(const Certificate &a, const Certificate &b) { return a.derOrEmpty() == b.derOrEmpty(); }

private:
    struct Fields;
    class Known;
    friend struct ssl::CertificateHandle;
    [[nodiscard]] QByteArray derOrEmpty() const;
    std::shared_ptr<const Fields> m_fields; // shared: immutable, and lists of certificates are copied a lot
};

Q_DECLARE_OPERATORS_FOR_FLAGS(KeyUsages)

} // namespace countersign::crypto
