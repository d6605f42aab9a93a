// How high this office signs and whom it believes: the level, the timestamp authorities, own anchors, the system's store,
// EU trusted lists. All in the workspace's record, so that every desktop judges alike.
#pragma once

#include "core/flow/office.h"

namespace countersign::flow {

// B needs no authority; the levels above need one (NoTimestamp). Addresses are http or https (BadAddress).
[[nodiscard]] Result<void> saveSignatureLevel(Office &office, domain::PadesLevel level, const QStringList &authorities);

// One real timestamp over random bytes, to see whether an authority works. Blocks up to ten seconds: not on the window's
// thread, and it needs no office. NoTimestamp, with what the authority said among the causes.
struct TimestampTrial {
    QString signer; // common name of whoever signed it
    QString issuer;
    Time at;
    qint64 accuracyMs = 0; // 0: not stated
    QString policy;
    QByteArray issuerSha256; // to be compared with the anchors
};
[[nodiscard]] Result<TimestampTrial> tryTimestampAuthority(const QString &url, const std::stop_token &stop = {});

struct AnchorFacts {
    QString name;
    QString issuer;
    Time notAfter;
    QString fingerprint; // "AB:CD:…"
    QByteArray sha256;
};
[[nodiscard]] std::vector<AnchorFacts> ownAnchors(const Office &office);
// Certificates in PEM or DER, one or many. Those already trusted are passed over. Returns how many were new.
// FileRefused when it holds none, NotAnAuthority.
[[nodiscard]] Result<int> addAnchors(Office &office, const QByteArray &file);
[[nodiscard]] Result<void> removeAnchor(Office &office, const QByteArray &sha256);
// How many the system trusts. Reads the store: tens of milliseconds.
[[nodiscard]] Result<int> countSystemAnchors();
[[nodiscard]] Result<void> setTrustsSystem(Office &office, bool trusts);

// Takes over the anchors of an EU trusted list (ETSI TS 119 612) when one of its operators signed it. `operators`: their
// certificates (PEM or DER); may be empty when a list of lists, imported before, names them. FileRefused with the cause.
[[nodiscard]] Result<domain::TrustedListImport> importTrustedList(Office &office, const QByteArray &xml,
                                                                  const QByteArray &operators);
[[nodiscard]] Result<void> removeTrustedList(Office &office, const QString &territory);

} // namespace countersign::flow
