// The messages of the relay's HTTP API, written once for the desktop's client and the relay. Format:
// docs/formats/link.md.
#pragma once

#include "core/base/uuid.h"
#include "core/wire/wire_error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace countersign::wire {

// Limits both sides keep. In bytes.
constexpr qsizetype kMaxChunksPerLink = 4096; // of a package, and of a completion
constexpr qsizetype kChunkPlaintext = 1024 * 1024;
constexpr qsizetype kMaxSealedChunk = kChunkPlaintext + 28;
constexpr qsizetype kMaxSealedManifest = 1024 * 1024;
constexpr qsizetype kMaxSealedAnswer = 4 * 1024 * 1024;
constexpr qsizetype kMaxDeliveries = 64;
constexpr qsizetype kMaxSignerChunks = 64; // of attachments
constexpr qsizetype kMaxSignerBytes = 32 * 1024 * 1024;

struct Delivery {
    QString dedupKey; // "event:recipient:kind"; the relay sends each once per workspace
    QString kind; // invitation|completed|declined|cancelled|expired|reminder|message|event
    QString channel = QStringLiteral("email"); // email|sms|webhook; a webhook carries an event and nothing else
    QByteArray payload; // HPKE to the relay's delivery key
    std::int64_t notBefore = 0; // seconds; 0: at once
    friend bool operator==(const Delivery &, const Delivery &) = default;
};

// What came of a delivery that was tried at once: nothing is kept of it, and nothing is tried again.
struct DeliveryTrial {
    QString outcome; // delivered|deferred|refused
    QString words; // the server's own, or why it could not be reached
    friend bool operator==(const DeliveryTrial &, const DeliveryTrial &) = default;
};

struct EnrolRequest {
    QString token;
    Uuid workspace;
    Uuid device;
    QByteArray key; // Ed25519, 32 bytes
};
struct RelayIdentity {
    QByteArray deliveryKey; // P-256 point, 65 bytes
    QString publicUrl;
    QString pages = {}; // hex SHA-256 of the pages it serves (Pages::fingerprint); empty: it serves none
    std::optional<bool> sendsSms = {}; // has a gateway; an older relay does not say
    QString mailDomain = {}; // of the address its mail comes from
    QString dkimSelector = {}; // under which its mail server signs, as its operator says
};
struct SessionRequest {
    Uuid device;
    QByteArray challenge; // empty: asks for one
    QByteArray signature;
};
struct SessionGrant {
    QString token;
    std::int64_t expires = 0;
    RelayIdentity relay;
};
// Where the one-time codes of a link go; sealed to the relay's delivery key like a delivery.
struct CodePolicy {
    QString channel; // email|sms
    QByteArray payload;
    friend bool operator==(const CodePolicy &, const CodePolicy &) = default;
};
struct LinkUpload {
    Uuid envelope;
    QByteArray auth; // SHA-256(A)
    QByteArray wrapped;
    QByteArray manifest; // sealed
    QStringList chunks; // hex
    std::int64_t expires = 0; // seconds
    std::optional<CodePolicy> code;
    std::vector<Delivery> deliveries;
};
struct CompletionUpload {
    QByteArray completion; // sealed
    QStringList chunks;
    std::int64_t expires = 0; // how long the finished documents stay open to the signer; 0: the relay's own term
    std::vector<Delivery> deliveries;
};
constexpr qsizetype kMaxSealedReply = 40 * 1024;
constexpr int kMaxReplies = 20; // of one link: more than it may have questions, which a link before it may have had
// The office's answer to a question of the signer, sealed under the document key.
struct QuestionReply {
    Uuid question;
    QByteArray sealed;
    friend bool operator==(const QuestionReply &, const QuestionReply &) = default;
};
struct ReplyUpload {
    QByteArray sealed;
    std::vector<Delivery> deliveries; // the notice that it is there
};
struct OpenReply {
    QString state; // open|answered|completed
    QByteArray wrapped;
    QByteArray manifest;
    std::optional<QByteArray> completion;
    std::int64_t expires = 0;
    std::int64_t now = 0;
    std::vector<QuestionReply> replies = {};
};
struct AnswerPost {
    Uuid attempt;
    QByteArray enc; // 65 bytes
    QByteArray ct;
    QStringList chunks = {}; // hex, of attachments: the relay takes the answer only with all of them
};
struct AnswerReceipt {
    QString receipt; // hex SHA-256(enc || ct)
    std::int64_t received = 0;
};
struct StoredAnswer {
    AnswerPost post;
    std::int64_t received = 0;
    QString address; // of the signer, as the relay saw it
    QString agent;
    QString codeChannel = {}; // of the one-time code that let it in; empty: none was asked
    std::int64_t codeChecked = 0; // seconds
};
struct Cancellation {
    bool isReplaced = false; // by another link: late visitors hear so
    std::vector<Delivery> deliveries;
};
struct Change {
    std::int64_t seq = 0;
    QByteArray link; // 16 bytes; empty for a delivery without a link
    QString
        kind; // viewed|answered|delivered|delivery_deferred|delivery_failed|expired|locked|code_sent|code_checked|question|
    // reminders_stopped; skip what you do not know
    std::int64_t at = 0; // seconds
    QString dedupKey; // of a delivery
    QString detail; // the server's words; the channel of a code; a question's id
    QString address; // of what a signer did: from where
    QString agent;
    // Of the log's chain of hashes, docs/formats/relay-log.md; all empty in entries from before there was one.
    QByteArray salt = {}; // empty too once the personal part was erased
    QByteArray person = {}; // person_hash
    QByteArray chain = {};
};
struct ChangePage {
    std::vector<Change> changes;
    std::int64_t cursor = 0;
    QByteArray start = {}; // the chain at the entry asked from; empty at 0, and where there is no such entry
    std::optional<std::int64_t> end = {}; // the log's last number
};
struct ErrorReply {
    QString error;
    QString detail;
};

[[nodiscard]] QByteArray encode(const EnrolRequest &value);
[[nodiscard]] QByteArray encode(const RelayIdentity &value);
[[nodiscard]] QByteArray encode(const SessionRequest &value);
[[nodiscard]] QByteArray encode(const SessionGrant &value);
[[nodiscard]] QByteArray encode(const LinkUpload &value);
[[nodiscard]] QByteArray encode(const CompletionUpload &value);
[[nodiscard]] QByteArray encode(const ReplyUpload &value);
[[nodiscard]] QByteArray encode(const OpenReply &value);
[[nodiscard]] QByteArray encode(const AnswerPost &value);
[[nodiscard]] QByteArray encode(const AnswerReceipt &value);
[[nodiscard]] QByteArray encode(const StoredAnswer &value);
[[nodiscard]] QByteArray encode(const Cancellation &value);
[[nodiscard]] QByteArray encode(const ChangePage &value);
[[nodiscard]] QByteArray encode(const ErrorReply &value);
[[nodiscard]] QByteArray encodeChallenge(const QByteArray &challenge);
[[nodiscard]] QByteArray encodeDeliveries(const std::vector<Delivery> &deliveries);

[[nodiscard]] Result<EnrolRequest> decodeEnrolRequest(const QByteArray &json);
[[nodiscard]] Result<RelayIdentity> decodeRelayIdentity(const QByteArray &json);
[[nodiscard]] Result<SessionRequest> decodeSessionRequest(const QByteArray &json);
[[nodiscard]] Result<SessionGrant> decodeSessionGrant(const QByteArray &json);
[[nodiscard]] Result<LinkUpload> decodeLinkUpload(const QByteArray &json);
[[nodiscard]] Result<CompletionUpload> decodeCompletionUpload(const QByteArray &json);
[[nodiscard]] Result<ReplyUpload> decodeReplyUpload(const QByteArray &json);
[[nodiscard]] Result<OpenReply> decodeOpenReply(const QByteArray &json);
[[nodiscard]] Result<AnswerPost> decodeAnswerPost(const QByteArray &json);
[[nodiscard]] Result<AnswerReceipt> decodeAnswerReceipt(const QByteArray &json);
[[nodiscard]] Result<StoredAnswer> decodeStoredAnswer(const QByteArray &json);
[[nodiscard]] Result<Cancellation> decodeCancellation(const QByteArray &json);
[[nodiscard]] Result<ChangePage> decodeChangePage(const QByteArray &json);
[[nodiscard]] ErrorReply decodeErrorReply(const QByteArray &json); // empty members where it is none
[[nodiscard]] Result<QByteArray> decodeChallenge(const QByteArray &json);
[[nodiscard]] Result<std::vector<Delivery>> decodeDeliveries(const QByteArray &json);
[[nodiscard]] QByteArray encode(const DeliveryTrial &trial);
[[nodiscard]] Result<DeliveryTrial> decodeDeliveryTrial(const QByteArray &json);

// Bytes that are signed, bound or hashed; both sides must build the same.
[[nodiscard]] QByteArray sessionSigningInput(const QByteArray &challenge);
[[nodiscard]] QByteArray deliveryInfo();
// SHA-256 of these is person_hash, and chain(n); `before` is chain(n-1), empty for the first.
[[nodiscard]] QByteArray personHashInput(const Change &change);
[[nodiscard]] QByteArray chainHashInput(const QByteArray &before, const Uuid &workspace, const Change &change,
                                        const QByteArray &person);

} // namespace countersign::wire
