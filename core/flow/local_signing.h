// Step 4: a signatory of ours signs in the app with a key that never leaves this machine.
#pragma once

#include "core/flow/pdf_mapping.h"
#include "core/flow/signatory_key.h"
#include "core/flow/signature_level.h"

#include <stop_token>

namespace countersign::flow {

struct SignatureLook {
    enum class Method { Typed, Drawn, Photo } method = Method::Typed;
    QString text; // of a typed one
    QByteArray png; // of a drawn one or a photo, transparent background
};

struct LocalSignature {
    domain::EnvelopeId envelope;
    SignatureLook look;
    bool withStamp = true; // the company's stamp in this party's stamp fields
    KeyPlace key;
    Secret passphrase; // or PIN: what opens it
    int utcOffsetMinutes = 0; // of the signatory's place
    std::optional<domain::PadesLevel> level; // the workspace's, unless the signatory chose a lower one
    std::stop_token stop; // while timestamp authorities are asked
};

// What a signatory's act puts on the pages: the same for the signature itself and for what is shown before (preview.h).
struct LocalAct {
    PartyMarks marks;
    domain::Evidence evidence;
};
// Now, with a certificate of that name and fingerprint. FileRefused: the look's picture is none.
[[nodiscard]] Result<LocalAct> localAct(const Office &office, const domain::Envelope &envelope,
                                        const domain::Party &party, const LocalSignature &signature,
                                        const QString &holder, const QByteArray &certificateSha256);
// What the evidence calls this program.
[[nodiscard]] QString desktopName();
[[nodiscard]] QString certifierName(const QString &holder);
// One document's latest revision, filled and signed by that act.
[[nodiscard]] Result<QByteArray> signedByAct(const LocalAct &act, const QByteArray &latest,
                                             const domain::Envelope &envelope, const domain::Document &document,
                                             const domain::Party &party, const MappingFacts &facts,
                                             crypto::SigningKey &key, const SignatureLevel &level);

// Fills our fields, signs every document (PAdES at the workspace's level; the first signature certifies, DocMDP P=2), locks
// the party's own fields, leaves `signed`, then advances the route. NoTimestamp and NoValidationData change nothing: ask for
// a lower level, or again later. Errors of openKey() and checkOwner().
Result<void> signLocally(Office &office, const LocalSignature &signature);
// With a key that is open already: many envelopes under one PIN. `signature.key` and `.passphrase` are not looked at.
Result<void> signLocally(Office &office, const LocalSignature &signature, const SignatoryKey &key);
Result<void> approve(Office &office, domain::EnvelopeId envelope);
Result<void> reject(Office &office, domain::EnvelopeId envelope, const QString &reason);

} // namespace countersign::flow
