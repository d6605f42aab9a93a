// The four questions of a verdict, each answered in its own file. Internal to core/sign.
#pragma once

#include "core/crypto/timestamp.h"
#include "core/pdf/revision_history.h"
#include "core/pdf/security_store.h"
#include "core/pdf/signature_slot.h"
#include "core/sign/verifier.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace countersign::sign {

// One signature while it is judged.
struct Judged {
    pdf::SignatureValue value;
    domain::SignatureVerdict verdict;
    std::optional<crypto::SignedData> cms; // of signatures; nothing when it could not be read
    std::optional<crypto::Timestamp> token; // of document timestamps
    std::vector<crypto::Timestamp> timestamps; // over this very signature, by whomever
    bool isLost = false; // lies in the bytes, and the form shows it no more (pdf::lostSignatures)
};

// Validation data: what came with the file and what the caller gave. None of it is trusted for lying where it lies.
struct Material {
    QList<crypto::Certificate> certificates;
    QList<crypto::RevocationList> lists;
    QList<QByteArray> ocspResponses;

    void add(const crypto::SignedData &cms);
    void add(const pdf::SecurityStore &store);
    void addCertificate(const QByteArray &der);
    void addList(const QByteArray &der);

    // What was parsed once, for all the evidence of one verification: the same big list lies in every revision's store.
    struct Parsed {
        QHash<QByteArray, crypto::Certificate> certificates; // null: no certificate
        QHash<QByteArray, crypto::RevocationList> lists;
    };
    std::shared_ptr<Parsed> parsed = std::make_shared<Parsed>();
};

// A chain judged as of a time.
struct ChainVerdict {
    QList<crypto::Certificate> chain; // leaf first, as far as it goes
    bool isTrusted = false;
    std::optional<Error> error; // why not; a PathError
    std::optional<Time> revokedAt; // with PathError::Revoked
    bool isLeafRevoked = false;
    QList<crypto::Certificate> unanswered; // that name a source of revocation data, and nothing answers for them
};

struct Ground {
    const VerifyOptions &options;
    Material evidence; // grows when the network is asked
    QSet<QString> asked;

    [[nodiscard]] bool mayAsk(const QString &url); // once each, and not for ever
};

// Ask the addresses a certificate names; true when there is new material. Without a network: false.
[[nodiscard]] bool fetchIssuer(const crypto::Certificate &certificate, Ground &ground);
[[nodiscard]] bool fetchRevocation(const crypto::Certificate &certificate, const crypto::Certificate &issuer,
                                   Ground &ground);

// Intact: ByteRange, CMS, hashes, signatures, of all at once: the file is read once, however many signatures it has.
void judgeIntegrity(std::vector<Judged> &all, QByteArrayView file, const Material &evidence);
// Unchanged since: every byte and every object after each signed revision.
void judgeChanges(std::vector<Judged> &all, const pdf::RevisionHistory &history);
// Time proven, and signer trusted as of that time (ETSI EN 319 102-1, 5.5 and 5.6).
void judgeTrust(std::vector<Judged> &all, Ground &ground);
// Which baseline level each signature has reached (ETSI EN 319 142-1, 6).
void judgeLevels(std::vector<Judged> &all, const pdf::RevisionHistory &history, const Ground &ground);

[[nodiscard]] ChainVerdict judgeChain(const crypto::Certificate &leaf, Time at, crypto::PathPurpose purpose,
                                      Ground &ground);

// Makes the indication worse, never better; the first reason of the worst indication stays.
void worsen(domain::SignatureVerdict &verdict, domain::Indication indication, domain::SubIndication reason);
void addError(domain::SignatureVerdict &verdict, const char *code, const QString &detail = {});
void addWarning(domain::SignatureVerdict &verdict, const char *code, const QString &detail = {});

[[nodiscard]] domain::CertificateFacts factsOf(const crypto::Certificate &certificate);

} // namespace countersign::sign
