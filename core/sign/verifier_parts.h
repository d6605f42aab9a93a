// The four questions of a verdict, each answered in its own file. Internal to core/sign.
#pragma once

#include "core/crypto/cms.h"
#include "core/pdf/revision_history.h"
#include "core/pdf/signature_slot.h"
#include "core/sign/verifier.h"

#include <optional>

namespace countersign::sign {

// Intact: ByteRange, CMS, hash, signature. Fills the signer's facts; returns the CMS when it could be read.
std::optional<crypto::SignedData> judgeIntegrity(domain::SignatureVerdict &verdict, const pdf::SignatureValue &value,
                                                 QByteArrayView file);
// Unchanged since: every byte and every object after the signed revision.
void judgeChanges(domain::SignatureVerdict &verdict, const pdf::SignatureValue &value,
                  const pdf::RevisionHistory &history);
// Signer trusted: a path to an anchor at the right time.
void judgeTrust(domain::SignatureVerdict &verdict, const crypto::SignedData &cms, const VerifyOptions &options);

// Makes the indication worse, never better; the first reason of the worst indication stays.
void worsen(domain::SignatureVerdict &verdict, domain::Indication indication, domain::SubIndication reason);
void addError(domain::SignatureVerdict &verdict, const char *code, const QString &detail = {});
void addWarning(domain::SignatureVerdict &verdict, const char *code, const QString &detail = {});

domain::CertificateFacts factsOf(const crypto::Certificate &certificate);

} // namespace countersign::sign
