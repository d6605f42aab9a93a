// The ladder of levels, climbed in one call: B-B, B-T, B-LT, B-LTA (ETSI EN 319 142-1, 6). For a signature being made now,
// and for signatures that stand in a file already, ours or any other program's.
#pragma once

#include "core/domain/verdict.h"
#include "core/sign/pades_lt.h"
#include "core/sign/pades_signer.h"
#include "core/sign/timestamping.h"

namespace countersign::sign {

struct LevelRequest {
    domain::PadesLevel level = domain::PadesLevel::B; // None counts as B
    TimestampOptions timestamps; // needed from B-T on
    ValidationSources known; // what the workspace knows: issuers, its own revocation list
    bool isStrict = true; // see ValidationRequest
    Secret password; // of an encrypted file that does not open without one
    std::stop_token stop;
};

// What extendToFile() did.
struct ExtensionDone {
    bool isChanged = false; // false: the file had that level already
    QStringList missing; // see ValidationRevision
};
struct Extended {
    QByteArray file;
    bool isChanged = false; // false: the file had that level already
    QStringList missing; // see ValidationRevision
};

// Signs and climbs to the level. From B-LT on, the signer's certificate is asked after first: a revoked one signs nothing.
// Nothing of the result is worth keeping when a step fails, so only whole successes are returned.
// `network` may be null for level B. Errors: those of pades_signer.h, pades_lt.h and pades_lta.h.
[[nodiscard]] Result<QByteArray> signAndExtend(const pdf::Document &document, const PadesRequest &request,
                                               crypto::SigningKey &key, const LevelRequest &level,
                                               crypto::TrustNetwork *network, const Clock &clock);
// The same into a file, whole or not at all, holding neither it nor the original in memory. `path` may be the file that is
// open: `document` is let go of before it is replaced.
[[nodiscard]] Result<void> signAndExtendToFile(const QString &path, pdf::Document document, const PadesRequest &request,
                                               crypto::SigningKey &key, const LevelRequest &level,
                                               crypto::TrustNetwork *network, const Clock &clock);

// The steps after a signature was finished elsewhere (finishPades() with a token's or a remote service's signature), and
// the extension of any signed file:
// T    a timestamp in the signature where that fits and nothing follows it, else a document timestamp over all of it
// LT   T for whatever lacks it, then the security store
// LTA  LT (the last document timestamp's own validation data included), then a document timestamp: always a new one, so
//      that asking again renews it
// The file comes back as it was, unchanged, when it had T or LT already. Errors: NothingToExtend and those above.
[[nodiscard]] Result<Extended> extend(const pdf::Document &document, const LevelRequest &level,
                                      crypto::TrustNetwork &network, const Clock &clock);
// The same into a file, as with signAndExtendToFile(). A file that had the level is copied as it is.
[[nodiscard]] Result<ExtensionDone> extendToFile(const QString &path, pdf::Document document, const LevelRequest &level,
                                                 crypto::TrustNetwork &network, const Clock &clock);

} // namespace countersign::sign
