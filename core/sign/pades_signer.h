// PAdES baseline signatures (ETSI EN 319 142-1), level B-B. Two phases, so that files, tokens and remote keys sign alike:
// the revision and the signed attributes are made first, the key signs a digest, the CMS is put into its place.
#pragma once

#include "core/crypto/cms.h"
#include "core/pdf/signature_slot.h"
#include "core/sign/sign_error.h"

namespace countersign::sign {

struct PadesRequest {
    pdf::SlotRequest slot; // slot.signedAt must be set: PAdES carries the time in /M (6.3)
    std::optional<crypto::DigestAlgorithm> digest; // unset: what fits the key
};

struct PreparedPades {
    pdf::PreparedSignature slot;
    crypto::SignedAttributes attributes;
    crypto::Certificate signer;
};

// Phase 1. `attributes.digest` (or `.der` for keys that sign messages) is what the key must sign.
[[nodiscard]] Result<PreparedPades> preparePades(const pdf::Document &document, const PadesRequest &request,
                                                 const crypto::Certificate &signer, crypto::DigestAlgorithm digest);

// Phase 2: the whole signed file. The signature is checked against the key and the file is read back before it is returned.
[[nodiscard]] Result<QByteArray> finishPades(PreparedPades prepared, const QByteArray &signatureValue,
                                             crypto::SignatureAlgorithm algorithm,
                                             const QList<crypto::Certificate> &chain);

// Both phases with a key at hand.
[[nodiscard]] Result<QByteArray> signPades(const pdf::Document &document, const PadesRequest &request,
                                           crypto::SigningKey &key);

} // namespace countersign::sign
