// Step 4: a signatory of ours signs in the app with a key that never leaves this machine.
#pragma once

#include "core/flow/office.h"

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
    QByteArray pkcs12; // the signatory's key file …
    Secret passphrase; // … and what opens it
    int utcOffsetMinutes = 0; // of the signatory's place
};

// Fills our fields, signs every document (PAdES B-B; the first signature certifies, DocMDP P=2), locks the party's own
// fields, leaves `signed`, then advances the route.
Result<void> signLocally(Office &office, const LocalSignature &signature);
Result<void> approve(Office &office, domain::EnvelopeId envelope);
Result<void> reject(Office &office, domain::EnvelopeId envelope, const QString &reason);

struct KeyFacts { // of a PKCS#12 file, for the "Key" card
    QString commonName;
    Time notAfter;
    QByteArray certificateSha256;
};
Result<KeyFacts> inspectKey(const QByteArray &pkcs12, const Secret &passphrase);

} // namespace countersign::flow
