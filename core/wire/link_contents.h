// What travels sealed inside a signing link: only the desktop and the signer's page read it, the relay cannot.
// Format: docs/formats/link.md.
#pragma once

#include "core/base/uuid.h"
#include "core/wire/wire_error.h"

#include <QByteArray>
#include <QMap>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace countersign::wire {

// Bytes of plaintext in every chunk of a document but the last: a power of two between these. Older programs sealed the
// most, and did not say so.
constexpr std::int64_t kLeastDocumentChunk = 64 * 1024;
constexpr std::int64_t kMostDocumentChunk = 1024 * 1024;
// Of one manifest or completion (docs/formats/link.md, "Limits").
constexpr qsizetype kMaxLinkDocuments = 64;
constexpr int kMaxLinkPages = 20'000; // of one document

struct LinkDocument {
    QString name;
    QString sha256; // hex, of the plaintext
    std::int64_t size = 0;
    int pages = 0;
    QStringList chunks; // hex SHA-256 of the sealed chunks, in order
    std::int64_t chunkSize = kMostDocumentChunk;
    friend bool operator==(const LinkDocument &, const LinkDocument &) = default;
};

struct LinkField {
    QString id;
    int document = 0;
    int page = 0; // from 0
    QRectF rect; // points of unrotated user space: x, y of the lower left corner, width, height
    QString kind; // signature|initials|stamp|date|text|number|checkbox|choice|details|attachment
    QString label;
    bool isRequired = true;
    QString value; // prefill
    QStringList options;
    QString pattern;
    bool isMultiline = false;
    QString format; // of a number or a date: how it will be written, e.g. "# ##0,00", "dd.MM.yyyy"
    int order = 0; // place when going from one to the next, from 1; 0: after those, as it is read
    QString font; // serif|typewriter|handwriting; empty: the usual face
    friend bool operator==(const LinkField &, const LinkField &) = default;
};

// Who acts on the envelope and whose turn it was when the link was made: names only, and nobody who just gets a copy.
struct RouteParty {
    QString name;
    QString company;
    QString act = QStringLiteral("sign"); // sign|approve
    QString state = QStringLiteral("waiting"); // done|now|waiting
    bool isYou = false; // the recipient; one of the whole route
    friend bool operator==(const RouteParty &, const RouteParty &) = default;
};
struct RouteStep {
    std::vector<RouteParty> parties;
    int any = 0; // so many of them are enough; 0: all of them are needed
    friend bool operator==(const RouteStep &, const RouteStep &) = default;
};
constexpr qsizetype kMaxRouteParties = 256; // of all steps

struct Manifest {
    QByteArray link; // 16 bytes
    QString envelopeNumber;
    QString envelopeTitle;
    QString language; // en|pl|de|pt_BR|ru
    QString senderName, senderCompany, senderEmail;
    QString recipientName, recipientCompany;
    QString message;
    std::int64_t expires = 0; // seconds
    QString act = QStringLiteral("sign"); // sign|approve|copy
    bool mayDelegate = false;
    std::vector<LinkDocument> documents;
    std::vector<LinkField> fields; // the recipient's own only
    std::vector<RouteStep> route; // in order; empty: not told
    QString consentVersion, consentText;
    QByteArray receptionKey; // P-256, uncompressed, 65 bytes
    Uuid device;
    QByteArray deviceKey; // Ed25519, 32 bytes
};
[[nodiscard]] QByteArray encodeManifest(const Manifest &manifest); // the JSON text whose hash is the manifest hash
[[nodiscard]] Result<Manifest> decodeManifest(const QByteArray &json);

struct ManifestEnvelope {
    QByteArray manifest; // the JSON text, UTF-8
    QByteArray signature; // Ed25519 over manifestSigningInput()
};
[[nodiscard]] QByteArray encodeManifestEnvelope(const ManifestEnvelope &envelope);
[[nodiscard]] Result<ManifestEnvelope> decodeManifestEnvelope(const QByteArray &json);

struct Completion {
    std::int64_t completed = 0; // seconds
    std::vector<LinkDocument> documents;
};
[[nodiscard]] QByteArray encodeCompletion(const Completion &completion);
[[nodiscard]] Result<Completion> decodeCompletion(const QByteArray &json);

struct Mark { // a signature or initials
    QString method; // typed|drawn|photo
    QString text;
    QByteArray png; // from a browser: decode with limits and re-encode before use
    QString font;
};

// Who is to act instead of the recipient.
struct Delegate {
    QString name;
    QString email; // one of these two at least
    QString phone;
    QString position;
    friend bool operator==(const Delegate &, const Delegate &) = default;
};

// A file in answer to a field. Its chunks lie at the relay, sealed with `key`, which only the answer holds.
struct Attachment {
    QString field; // id
    QString name; // as the signer's machine calls it: never a path to write to
    QString type; // application/pdf|image/jpeg|image/png, to be checked against the bytes
    std::int64_t size = 0;
    QString sha256; // hex, of the plaintext
    QByteArray key; // AES-256
    QStringList chunks; // hex SHA-256 of the sealed chunks, in order
    friend bool operator==(const Attachment &, const Attachment &) = default;
};
constexpr std::int64_t kMaxAttachment = 10 * 1024 * 1024;
constexpr std::int64_t kMaxAttachments = 25 * 1024 * 1024; // of one answer
constexpr int kMaxAttachmentsOfField = 5;

struct AnswerContent {
    Uuid attempt;
    QByteArray manifestHash;
    QString kind; // signed|declined|delegated
    QString reason;
    std::optional<Delegate> delegate; // with "delegated" only
    QString consentVersion;
    QString consentTextSha256; // hex
    std::int64_t consentAtMs = 0;
    QMap<QString, QString> values; // by field id; a checkbox is "yes" or "no"
    std::optional<Mark> signature;
    std::optional<Mark> initials;
    QByteArray stampPng;
    std::vector<Attachment> attachments;
    QStringList shown; // hex SHA-256 of the documents that were shown
    QString agent;
    QString timeZone;
    int utcOffsetMinutes = 0;
    QString language;
    std::int64_t atMs = 0; // by the signer's own clock
};
[[nodiscard]] QByteArray encodeAnswerContent(const AnswerContent &content);
[[nodiscard]] Result<AnswerContent> decodeAnswerContent(const QByteArray &json);

// What a signer asks the sender.
struct QuestionContent {
    Uuid id;
    QByteArray manifestHash;
    QString text;
    QString language;
    std::int64_t atMs = 0; // by the signer's own clock
};
[[nodiscard]] QByteArray encodeQuestionContent(const QuestionContent &content);
[[nodiscard]] Result<QuestionContent> decodeQuestionContent(const QByteArray &json);

// What the sender answers to it, with the words it answers: the page has not kept them.
struct ReplyContent {
    QString question;
    QString text;
    QString from; // who answers
    std::int64_t at = 0; // seconds
    friend bool operator==(const ReplyContent &, const ReplyContent &) = default;
};
constexpr qsizetype kMaxReplyText = 4000;
[[nodiscard]] QByteArray encodeReplyContent(const ReplyContent &content);
[[nodiscard]] Result<ReplyContent> decodeReplyContent(const QByteArray &json);

// One mail, SMS or webhook call. Only the relay opens it, in memory, when it sends.
struct DeliveryPayload {
    QString to; // an address, a number, an https address
    QString fromName; // the sending company: the only name that may stand in a subject
    QString language;
    QString url;
    std::int64_t expires = 0; // seconds; 0: no date is named
    QString replyTo;
    QString subject; // "message" only: the office's own words, which the relay reads when it sends
    QString text; // of a webhook: the JSON body
    QByteArray secret; // of a webhook: its HMAC key
    QByteArray code; // the relay's own mails only: a one-time code's digits
};
[[nodiscard]] QByteArray encodeDeliveryPayload(const DeliveryPayload &payload);
[[nodiscard]] Result<DeliveryPayload> decodeDeliveryPayload(const QByteArray &json);

} // namespace countersign::wire
