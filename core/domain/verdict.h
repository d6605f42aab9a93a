// The result of verifying a PDF: a tree of findings with one headline, modelled on ETSI EN 319 102-1.
// core/sign makes it; ui and the command line turn it into words. Four facts per signature are kept apart:
// intact, unchanged since, signer trusted, time proven.
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

namespace countersign::domain {

enum class Indication { TotalPassed, Indeterminate, TotalFailed, NoSignature };

// ETSI EN 319 102-1, table 6 (those we use), and None.
enum class SubIndication {
    None,
    FormatFailure,
    HashFailure,
    SigCryptoFailure,
    SigConstraintsFailure,
    ChainConstraintsFailure,
    CryptoConstraintsFailure,
    Expired,
    NotYetValid,
    Revoked,
    NoCertificateChainFound,
    NoSigningCertificateFound,
    NoPoe,
    TryLater,
};

enum class ModificationLevel { None, LtaUpdates, FormFilling, Annotations, Other };
enum class Coverage { WholeFile, Revision };
enum class PadesLevel { None, B, T, LT, LTA };

enum class ChangeKind {
    FieldFilled,
    SignatureAdded,
    ValidationDataAdded,
    PageContentChanged,
    PageAdded,
    PageRemoved,
    AnnotationChanged,
    FieldAltered, // position, flags, appearance out of bounds or a locked value
    ResourceChanged,
    CatalogChanged,
    BytesOutsideRevisions, // what a lenient reader would repair
    Rendering, // the object comparison found nothing, but the page looks different
    Other,
};

struct Change {
    ChangeKind kind = ChangeKind::Other;
    ModificationLevel level = ModificationLevel::Other;
    bool isPermitted = false;
    int page = -1; // from 0; -1: the whole file
    QRectF rect; // unrotated user space, points; empty: unknown
    QString object; // field name or object path, e.g. "12 0 R /Contents"
    QString before; // text as signed
    QString after; // text as the file shows now
    friend bool operator==(const Change &, const Change &) = default;
};

// A machine's word and its facts; words for people are made in ui/words.
struct Finding {
    QString code; // e.g. "weak-digest", "signing-time-attribute"
    QString detail;
    friend bool operator==(const Finding &, const Finding &) = default;
};

struct CertificateFacts {
    QString subject; // RFC 4514
    QString commonName;
    QString organization;
    QString issuer;
    QString serial; // hex
    Time notBefore, notAfter;
    QByteArray sha256;
    QString key; // "RSA 3072"
    friend bool operator==(const CertificateFacts &, const CertificateFacts &) = default;
};

struct SignatureVerdict {
    QString field; // full name
    Indication indication = Indication::Indeterminate;
    SubIndication subIndication = SubIndication::None;
    bool isIntact = false; // the signed bytes are exactly as signed
    Coverage coverage = Coverage::Revision;
    int revision = 0; // from 0
    ModificationLevel modificationLevel = ModificationLevel::None;
    bool modificationsPermitted = true;
    std::vector<Change> changes;
    PadesLevel level = PadesLevel::None;
    CertificateFacts signer;
    std::vector<CertificateFacts> chain; // signer first
    bool isTrusted = false;
    QString anchor; // common name of the trust anchor
    std::optional<Time> claimedTime; // /M or signing-time
    std::optional<Time> provenTime; // by a timestamp
    QString provenBy;
    int certification = 0; // DocMDP P, 0: an ordinary signature
    bool isDocumentTimestamp = false;
    QString algorithm; // "SHA-256 with RSA"
    QString reason, location, claimedName;
    QByteArray signedRevisionSha256; // of the bytes 0..end of the signed revision
    std::vector<Finding> warnings;
    std::vector<Finding> errors;
};

struct Verdict {
    Indication indication = Indication::NoSignature; // the worst of all
    std::vector<SignatureVerdict> signatures;
    qint64 trailingBytes = 0; // after the last well-formed revision
    std::vector<Finding> warnings;
};

} // namespace countersign::domain
