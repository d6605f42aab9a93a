// The sealed side of a signing link (docs/formats/link.md): what the desktop makes before it hands anything to a relay,
// and how it opens what comes back. Pure functions of their arguments and the random source; no network.
//
// Keys: S stands only in the link itself. K_wrap, A and PSK come from S (and from the access code, where the sender set
// one). The relay gets SHA-256(A) and ciphertext, so it can check who asks but read and forge nothing.
#pragma once

#include "core/base/secret.h"
#include "core/crypto/device_key.h"
#include "core/crypto/hpke.h"
#include "core/link/link_error.h"
#include "core/wire/link_contents.h"
#include "core/wire/signer_messages.h"

#include <optional>
#include <vector>

namespace countersign::link {

// What the desktop keeps about a link, sealed in its own store: without it an answer cannot be opened.
struct LinkSecrets {
    QByteArray linkId; // 16 bytes
    Secret shared; // S
    Secret documentKey; // DK
    Secret psk;
    QByteArray manifestHash; // 32 bytes
};
[[nodiscard]] Secret encodeLinkSecrets(const LinkSecrets &secrets); // fixed size, for the store's sealed column
[[nodiscard]] Result<LinkSecrets> decodeLinkSecrets(const Secret &bytes);

struct LinkDocumentBytes {
    QString name;
    int pages = 0;
    QByteArray bytes;
};

struct LinkRequest {
    wire::Manifest manifest; // link, documents, receptionKey, device and deviceKey are filled in by buildPackage()
    std::vector<LinkDocumentBytes> documents; // fields count them in this order
    Uuid envelope;
    Secret accessCode; // UTF-8; empty: none was set
    QByteArray receptionPublicKey; // 65 bytes
    Uuid device;
    const crypto::DeviceKey *deviceKey = nullptr; // not owned, used during the call
};

struct SealedChunk {
    QString address; // hex SHA-256 of the sealed bytes
    QByteArray sealed;
};

struct LinkPackage {
    LinkSecrets secrets;
    wire::LinkUpload upload; // deliveries are for the caller to add
    std::vector<SealedChunk> chunks; // put these before the link
};

[[nodiscard]] Result<LinkPackage> buildPackage(LinkRequest request);

// <public-url>/s/<link_id>#v1.<S>, with ".c" where the page must ask for an access code.
[[nodiscard]] QString linkUrl(const QString &publicUrl, const LinkSecrets &secrets, bool hasAccessCode = false);

struct CompletionPackage {
    wire::CompletionUpload upload; // deliveries are for the caller to add
    std::vector<SealedChunk> chunks;
};
// The same arguments give the same bytes: an upload that broke off goes on where it was, and a repeat is known as one.
[[nodiscard]] Result<CompletionPackage> buildCompletion(const LinkSecrets &secrets,
                                                        const std::vector<LinkDocumentBytes> &documents,
                                                        std::int64_t completedSeconds);

// Decrypts and checks one answer: HPKE in PSK mode, then attempt, manifest hash, the consent text's hash and the
// documents' hashes against the manifest that was sent. Values are not judged here, pictures not decoded.
[[nodiscard]] Result<wire::AnswerContent> openAnswer(const LinkSecrets &secrets, const crypto::ReceptionKey &reception,
                                                     const wire::AnswerPost &post, const wire::Manifest &sent);

// A question as openAnswer() treats an answer: decrypted, and to this very package.
[[nodiscard]] Result<wire::QuestionContent> openQuestion(const LinkSecrets &secrets,
                                                         const crypto::ReceptionKey &reception,
                                                         const wire::QuestionPost &post);

// The sender's answer to one, for the page of this link only.
[[nodiscard]] Result<QByteArray> sealReply(const LinkSecrets &secrets, const Uuid &question,
                                           const wire::ReplyContent &content);
[[nodiscard]] Result<wire::ReplyContent> openReply(const LinkSecrets &secrets, const wire::QuestionReply &reply);

// A file that came with an answer, out of its sealed chunks in their order; size and hash are checked, the bytes
// themselves are a stranger's.
[[nodiscard]] Result<QByteArray> openAttachment(const QByteArray &linkId, const wire::Attachment &attachment,
                                                const std::vector<QByteArray> &sealedChunks);

// One mail, SMS or webhook call, sealed so that the relay opens it only when it sends.
[[nodiscard]] Result<wire::Delivery> sealDelivery(const QByteArray &deliveryKey, const QString &dedupKey,
                                                  const QString &kind, const wire::DeliveryPayload &payload,
                                                  const QString &channel = QStringLiteral("email"));
// Where a link's one-time codes go: address or number, company, language.
[[nodiscard]] Result<wire::CodePolicy> sealCodePolicy(const QByteArray &deliveryKey, const QByteArray &linkId,
                                                      const QString &channel, const wire::DeliveryPayload &where);

// The signer's side: for the agent's own checks and for tests that play the page.
struct OpenedLink {
    LinkSecrets secrets;
    wire::Manifest manifest;
};
[[nodiscard]] Result<QByteArray> linkAuthenticator(const QByteArray &linkId, const Secret &shared,
                                                   const Secret &accessCode); // A
[[nodiscard]] Result<OpenedLink> openLink(const QByteArray &linkId, const Secret &shared, const Secret &accessCode,
                                          const wire::OpenReply &reply);
[[nodiscard]] Result<QByteArray> openChunk(const LinkSecrets &secrets, QByteArrayView sealed, quint32 document,
                                           quint32 index, quint32 count, bool isCompleted = false);
[[nodiscard]] Result<wire::AnswerPost> sealAnswer(const LinkSecrets &secrets, const QByteArray &receptionPublicKey,
                                                  const wire::AnswerContent &content);
[[nodiscard]] Result<wire::QuestionPost> sealQuestion(const LinkSecrets &secrets, const QByteArray &receptionPublicKey,
                                                      const wire::QuestionContent &content);
// Fills in size, hash, key and chunks of `attachment`.
[[nodiscard]] Result<std::vector<SealedChunk>> sealAttachment(const QByteArray &linkId, const QByteArray &bytes,
                                                              wire::Attachment &attachment);

} // namespace countersign::link
