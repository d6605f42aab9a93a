// PAdES baseline signatures (ETSI EN 319 142-1), levels B-B and B-T. Two phases, so that files, tokens and remote keys sign
// alike: the revision and the signed attributes are made first, the key signs a digest, the CMS is put into its place. The
// signature's timestamp, where one is wanted, is over the signature value and comes into the CMS before it is put there.
// The levels above are further revisions: pades_lt.h, pades_lta.h; the whole ladder in one call is extension.h.
#pragma once

#include "core/crypto/cms.h"
#include "core/pdf/signature_slot.h"
#include "core/sign/sign_error.h"

namespace countersign::sign {

class TimestampSource;

struct PadesRequest {
    // signedAt must be set: PAdES carries the time in /M (6.3). contentsBytes is chosen here, by what must fit.
    pdf::SlotRequest slot;
    std::optional<crypto::DigestAlgorithm> digest; // unset: what fits the key
    QList<crypto::Certificate> chain; // further issuers to embed, besides those that came with the key
    crypto::Commitment commitment = crypto::Commitment::None; // not together with slot.reason
    // Kept free for a timestamp, now or later (B-T can then be reached without another revision). TimestampSource::room().
    int timestampRoom = 6 * 1024;
    bool willBeTimestamped = false; // known beforehand: some fields ask for it (seed values)
    // While a big file is hashed and written.
    std::stop_token stop;
    pdf::Progress progress;
};

struct PreparedPades {
    pdf::PreparedSignature slot;
    crypto::SignedAttributes attributes;
    crypto::Certificate signer;
};

// Phase 1. `attributes.digest` (or `.der` for keys that sign messages) is what the key must sign.
// Errors: NotSignable, WeakKey, CertificateNotValid, UsageForbidden.
[[nodiscard]] Result<PreparedPades> preparePades(const pdf::Document &document, const PadesRequest &request,
                                                 const crypto::Certificate &signer, crypto::DigestAlgorithm digest);

// Phase 2: the bytes to append to the original. With `timestamps`, level B-T. The signature is checked against the key, and
// the revision is read back. Errors: KeyRefused, NoTimestamp, DoesNotFit, NotVerifiable.
[[nodiscard]] Result<QByteArray> finishPadesAppended(const PreparedPades &prepared, const QByteArray &signatureValue,
                                                     crypto::SignatureAlgorithm algorithm,
                                                     const QList<crypto::Certificate> &chain,
                                                     TimestampSource *timestamps = nullptr);
// The same as the whole signed file.
[[nodiscard]] Result<QByteArray> finishPades(const PreparedPades &prepared, const QByteArray &signatureValue,
                                             crypto::SignatureAlgorithm algorithm,
                                             const QList<crypto::Certificate> &chain,
                                             TimestampSource *timestamps = nullptr);

// Both phases with a key at hand. Should the timestamp turn out larger than the room kept for it, the key signs once more
// with more room.
[[nodiscard]] Result<QByteArray> signPades(const pdf::Document &document, const PadesRequest &request,
                                           crypto::SigningKey &key, TimestampSource *timestamps = nullptr);
// Only the bytes to append to the original.
[[nodiscard]] Result<QByteArray> signPadesAppended(const pdf::Document &document, const PadesRequest &request,
                                                   crypto::SigningKey &key, TimestampSource *timestamps = nullptr);
// Writes the signed file to `path`, whole or not at all, holding neither it nor the original in memory. `path` may be the
// file that is open.
[[nodiscard]] Result<void> signPadesToFile(const QString &path, const pdf::Document &document,
                                           const PadesRequest &request, crypto::SigningKey &key,
                                           TimestampSource *timestamps = nullptr);

// Bytes of DER that a signature of this key takes, with its chain and room for a timestamp; for callers of
// pdf::prepareSignature() who make their CMS themselves.
[[nodiscard]] int roomFor(const crypto::Certificate &signer, const QList<crypto::Certificate> &chain,
                          int timestampRoom);

} // namespace countersign::sign
