// The signatures of a file as the levels see them: read, with their timestamps. Internal to core/sign.
#pragma once

#include "core/crypto/timestamp.h"
#include "core/pdf/signature_slot.h"
#include "core/sign/sign_error.h"

#include <optional>

namespace countersign::sign {

struct SignedPart {
    pdf::SignatureValue value;
    crypto::SignedData cms; // of a document timestamp: its token
    std::vector<crypto::Timestamp> timestamps; // over the signature value; those that are not are left out
    std::optional<Time> stampedAt; // by its own timestamps, or as a document timestamp
};

// Oldest first. What cannot be read as CMS or token, or whose ByteRange is not exact, is left out of `parts` and named in
// `unread`: nothing can be collected for it.
struct SignedParts {
    std::vector<SignedPart> parts;
    QStringList unread; // field names

    // When this signature is known to have existed: its own timestamp, else the earliest document timestamp over it.
    [[nodiscard]] std::optional<Time> provenAt(const SignedPart &part) const;
};

[[nodiscard]] SignedParts readSignedParts(const pdf::Document &document);

} // namespace countersign::sign
