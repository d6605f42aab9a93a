// Inside core/crypto: the enveloped XML-DSig signature over a whole document, with libxmlsec1.
#pragma once

#include "core/crypto/trusted_list.h"

namespace countersign::crypto {

// The signer, which is one of `trusted`. The one signature is a child of the root; its reference URI="" covers everything
// but itself, through the enveloped and canonicalisation transforms and nothing else. Other references may point inside
// the signature (XAdES's SignedProperties). SHA-2 and RSA, RSA-PSS or ECDSA only.
// `xml` must be free of a document type declaration: the caller has read it strictly before.
[[nodiscard]] Result<Certificate> verifyEnvelopedSignature(QByteArrayView xml, const QList<Certificate> &trusted);

} // namespace countersign::crypto
