// The document security store (/DSS): certificates, OCSP answers and revocation lists kept in the file, so that its
// signatures can be judged when nobody answers any more (ETSI EN 319 142-1, 5.4; ISO 32000-2, 12.8.4.3).
// Everything in it is a hint from whoever wrote last: nothing here is trusted because it stands here.
//
// A /VRI entry ties validation data to one signature. Its key is the upper-case SHA-1 of the signature's /Contents. In the
// field that is the string as decoded, zero padding included (the EU's DSS, Adobe); others hash the DER without padding.
// Ours is the first; vriOf() reads both.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/pdf/revision_writer.h"
#include "core/pdf/signature_slot.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>

namespace countersign::pdf {

// Validation-related information of one signature; all DER.
struct SignatureValidation {
    QList<QByteArray> certificates;
    QList<QByteArray> ocspResponses;
    QList<QByteArray> revocationLists;
    Time madeAt; // /TU, null when absent
    QByteArray timestamp; // /TS: an RFC 3161 token over this entry; deprecated by EN 319 142-1, read only
};

struct SecurityStore {
    QList<QByteArray> certificates;
    QList<QByteArray> ocspResponses;
    QList<QByteArray> revocationLists;
    QHash<QByteArray, SignatureValidation> vri; // by vriKey()
    bool isComplete = true; // false: something was damaged or beyond the limits, and left out

    [[nodiscard]] bool isEmpty() const
    {
        return certificates.isEmpty() && ocspResponses.isEmpty() && revocationLists.isEmpty() && vri.isEmpty();
    }
};

// Empty when the file has none. Hostile bytes are welcome: at most 4,000 items of 128 MiB in all.
[[nodiscard]] SecurityStore readSecurityStore(const Document &document);

// Adds what the store does not hold yet: one stream for each distinct item, shared by the store and its /VRI entries.
// Entries that are there stay as they are, and so does everything else in the dictionaries. A /VRI entry that exists gets
// the missing items. False when there was nothing to add: then the writer is unchanged.
[[nodiscard]] Result<bool> writeSecurityStore(RevisionWriter &writer, const SecurityStore &additions);

// Upper-case hex of the SHA-1 of these bytes.
[[nodiscard]] QByteArray vriKey(QByteArrayView contents);
// The key of this signature's entry: over /Contents as decoded, with its padding.
[[nodiscard]] QByteArray vriKey(const Document &document, const SignatureValue &signature);
// The entry under either kind of key.
[[nodiscard]] std::optional<SignatureValidation> vriOf(const SecurityStore &store, const Document &document,
                                                       const SignatureValue &signature);

} // namespace countersign::pdf
