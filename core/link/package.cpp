#include "core/link/package.h"

#include "core/crypto/aead.h"
#include "core/crypto/digest.h"
#include "core/crypto/kdf.h"
#include "core/crypto/random.h"
#include "core/wire/base64url.h"

#include <QtEndian>

#include <algorithm>

namespace countersign::link {

namespace {

using crypto::sha256;

constexpr int kCodeRounds = 600000;

QByteArray u32(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

QString hex(const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); }

QByteArray chunkAad(bool isCompleted, const QByteArray &linkId, quint32 document, quint32 index, quint32 count)
{
    return (isCompleted ? QByteArrayLiteral("completed-chunk") : QByteArrayLiteral("chunk")) + linkId + u32(document)
        + u32(index) + u32(count);
}

QByteArray manifestSigningInput(const QByteArray &manifestHash)
{
    return QByteArrayLiteral("countersign-manifest-v1") + manifestHash;
}

QByteArray answerInfo() { return QByteArrayLiteral("countersign-answer-v1"); }

QByteArray answerAad(const LinkSecrets &secrets, const Uuid &attempt)
{
    return secrets.linkId + secrets.manifestHash + attempt.toBytes();
}

QByteArray questionInfo() { return QByteArrayLiteral("countersign-question-v1"); }

QByteArray replyAad(const LinkSecrets &secrets, const Uuid &question)
{
    return QByteArrayLiteral("reply") + secrets.linkId + question.toBytes();
}

QByteArray attachmentAad(const QByteArray &linkId, const QString &field, quint32 index, quint32 count)
{
    return QByteArrayLiteral("attachment") + linkId + field.toUtf8() + u32(index) + u32(count);
}

struct DerivedKeys {
    Secret wrap, authenticator, psk;
};

Result<DerivedKeys> derive(const QByteArray &linkId, const Secret &shared, const Secret &accessCode)
{
    Secret ikm = shared;
    if (!accessCode.isEmpty()) {
        CS_TRY(const Secret stretched, crypto::pbkdf2(accessCode.view(), linkId, kCodeRounds, 32));
        ikm = Secret(shared.size() + stretched.size());
        std::copy_n(shared.data(), shared.size(), ikm.data());
        std::copy_n(stretched.data(), stretched.size(), ikm.data() + shared.size());
    }
    const Secret root = crypto::hkdfExtract(QByteArrayLiteral("countersign-link-v1"), ikm.view());
    DerivedKeys keys;
    CS_TRY(keys.wrap, crypto::hkdfExpand(root, QByteArrayLiteral("wrap"), 32));
    CS_TRY(keys.authenticator, crypto::hkdfExpand(root, QByteArrayLiteral("auth"), 32));
    CS_TRY(keys.psk, crypto::hkdfExpand(root, QByteArrayLiteral("psk"), 32));
    return keys;
}

// Small enough that a page can be shown before the rest is there, yet few: each is a request. At most this many of one
// document, and fewer of each of many, unless the largest chunks make more: a link names at most 4,096.
constexpr std::int64_t kFewChunks = 64;
constexpr std::int64_t kFewOfAll = 3'500; // and 480 MiB in the largest are at most 544 more

std::int64_t chunkSizeFor(std::int64_t size, std::size_t documents)
{
    const std::int64_t few = std::clamp<std::int64_t>(kFewOfAll / static_cast<std::int64_t>(documents), 1, kFewChunks);
    std::int64_t chunk = wire::kLeastDocumentChunk;
    while (chunk < wire::kMostDocumentChunk && chunk * few < size)
        chunk *= 2;
    return chunk;
}

Result<wire::LinkDocument> sealDocument(const LinkSecrets &secrets, const LinkDocumentBytes &document, quint32 index,
                                        std::size_t documents, bool isCompleted, std::vector<SealedChunk> &chunks)
{
    if (document.bytes.isEmpty() || document.pages < 1)
        return fail(LinkError::BadRequest, QStringLiteral("an empty document"));
    const auto chunkSize = static_cast<qsizetype>(chunkSizeFor(document.bytes.size(), documents));
    wire::LinkDocument described{.name = document.name,
                                 .sha256 = hex(sha256(document.bytes)),
                                 .size = document.bytes.size(),
                                 .pages = document.pages,
                                 .chunks = {},
                                 .chunkSize = chunkSize};
    const auto count = static_cast<quint32>((document.bytes.size() + chunkSize - 1) / chunkSize);
    for (quint32 i = 0; i < count; ++i) {
        const qsizetype at = static_cast<qsizetype>(i) * chunkSize;
        const QByteArrayView part =
            QByteArrayView(document.bytes).sliced(at, std::min(chunkSize, document.bytes.size() - at));
        const QByteArray aad = chunkAad(isCompleted, secrets.linkId, index, i, count);
        CS_TRY(QByteArray sealed,
               isCompleted ? crypto::sealRepeatably(secrets.documentKey, part, aad)
                           : crypto::seal(secrets.documentKey, part, aad));
        SealedChunk chunk{hex(sha256(sealed)), std::move(sealed)};
        described.chunks.append(chunk.address);
        chunks.push_back(std::move(chunk));
    }
    return described;
}

} // namespace

Secret encodeLinkSecrets(const LinkSecrets &s)
{
    Secret out(16 + 32 * 4);
    unsigned char *at = out.data();
    const auto put = [&at](QByteArrayView bytes, qsizetype size) {
        Q_ASSERT(bytes.size() == size);
        at = std::copy_n(reinterpret_cast<const unsigned char *>(bytes.data()), size, at);
    };
    put(s.linkId, 16);
    put(s.shared.view(), 32);
    put(s.documentKey.view(), 32);
    put(s.psk.view(), 32);
    put(s.manifestHash, 32);
    return out;
}

Result<LinkSecrets> decodeLinkSecrets(const Secret &bytes)
{
    if (bytes.size() != 16 + 32 * 4)
        return fail(LinkError::BadRequest, QStringLiteral("link secrets of a wrong size"));
    const QByteArrayView all = bytes.view();
    return LinkSecrets{all.sliced(0, 16).toByteArray(), Secret(all.sliced(16, 32)), Secret(all.sliced(48, 32)),
                       Secret(all.sliced(80, 32)), all.sliced(112, 32).toByteArray()};
}

Result<LinkPackage> buildPackage(LinkRequest request)
{
    if (request.documents.empty() || request.receptionPublicKey.size() != 65 || !request.deviceKey
        || request.device.isNull() || request.manifest.expires <= 0)
        return fail(LinkError::BadRequest, QStringLiteral("documents, keys and an expiry are needed"));
    for (const wire::LinkField &field : request.manifest.fields)
        if (field.document < 0 || field.document >= static_cast<int>(request.documents.size()))
            return fail(LinkError::BadRequest, QStringLiteral("a field on a document that is not there"));

    LinkPackage package;
    LinkSecrets &secrets = package.secrets;
    secrets.linkId = crypto::randomBytes(16);
    secrets.shared = crypto::randomSecret(32);
    secrets.documentKey = crypto::randomSecret(32);
    CS_TRY(DerivedKeys keys, derive(secrets.linkId, secrets.shared, request.accessCode));
    secrets.psk = std::move(keys.psk);

    wire::Manifest &manifest = request.manifest;
    manifest.link = secrets.linkId;
    manifest.receptionKey = request.receptionPublicKey;
    manifest.device = request.device;
    manifest.deviceKey = request.deviceKey->publicKey;
    manifest.documents.clear();
    for (std::size_t i = 0; i < request.documents.size(); ++i) {
        CS_TRY(wire::LinkDocument described,
               sealDocument(secrets, request.documents[i], static_cast<quint32>(i), request.documents.size(), false,
                            package.chunks));
        manifest.documents.push_back(std::move(described));
    }

    if (static_cast<qsizetype>(package.chunks.size()) > wire::kMaxChunksPerLink)
        return fail(LinkError::BadRequest, QStringLiteral("more than a link carries"));
    const QByteArray manifestJson = wire::encodeManifest(manifest);
    // What we could not read ourselves must not go out.
    if (auto readBack = wire::decodeManifest(manifestJson); !readBack)
        return fail(std::move(readBack.error()).as(LinkError::BadRequest, QStringLiteral("manifest")));
    secrets.manifestHash = sha256(manifestJson);
    CS_TRY(const QByteArray signature, request.deviceKey->sign(manifestSigningInput(secrets.manifestHash)));
    const QByteArray envelope = wire::encodeManifestEnvelope({manifestJson, signature});

    CS_TRY(package.upload.manifest,
           crypto::seal(secrets.documentKey, envelope, QByteArrayLiteral("manifest") + secrets.linkId));
    Secret wrapped(64);
    std::copy_n(secrets.documentKey.data(), 32, wrapped.data());
    std::copy_n(reinterpret_cast<const unsigned char *>(secrets.manifestHash.constData()), 32, wrapped.data() + 32);
    CS_TRY(package.upload.wrapped, crypto::seal(keys.wrap, wrapped.view(), secrets.linkId));
    package.upload.auth = sha256(keys.authenticator.view());
    package.upload.envelope = request.envelope;
    package.upload.expires = manifest.expires;
    for (const SealedChunk &chunk : package.chunks)
        package.upload.chunks.append(chunk.address);
    return package;
}

QString linkUrl(const QString &publicUrl, const LinkSecrets &secrets, bool hasAccessCode)
{
    QString base = publicUrl;
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    return base + QStringLiteral("/s/") + wire::toB64(secrets.linkId) + QStringLiteral("#v1.")
        + wire::toB64(secrets.shared.view()) + (hasAccessCode ? QStringLiteral(".c") : QString());
}

Result<CompletionPackage> buildCompletion(const LinkSecrets &secrets, const std::vector<LinkDocumentBytes> &documents,
                                          std::int64_t completedSeconds)
{
    if (documents.empty())
        return fail(LinkError::BadRequest, QStringLiteral("nothing completed"));
    CompletionPackage package;
    wire::Completion completion{completedSeconds, {}};
    for (std::size_t i = 0; i < documents.size(); ++i) {
        CS_TRY(wire::LinkDocument described,
               sealDocument(secrets, documents[i], static_cast<quint32>(i), documents.size(), true, package.chunks));
        completion.documents.push_back(std::move(described));
    }
    CS_TRY(package.upload.completion,
           crypto::sealRepeatably(secrets.documentKey, wire::encodeCompletion(completion),
                                  QByteArrayLiteral("completion") + secrets.linkId));
    for (const SealedChunk &chunk : package.chunks)
        package.upload.chunks.append(chunk.address);
    return package;
}

Result<wire::AnswerContent> openAnswer(const LinkSecrets &secrets, const crypto::ReceptionKey &reception,
                                       const wire::AnswerPost &post, const wire::Manifest &sent)
{
    auto plaintext = crypto::hpke::open(reception, post.enc, answerInfo(), answerAad(secrets, post.attempt), post.ct,
                                        {secrets.psk, secrets.linkId});
    if (!plaintext)
        return fail(std::move(plaintext.error()).as(LinkError::NotAuthentic, QStringLiteral("answer")));
    auto content = wire::decodeAnswerContent(*plaintext);
    if (!content)
        return fail(std::move(content.error()).as(LinkError::NotOurs, QStringLiteral("answer")));
    if (content->attempt != post.attempt || content->manifestHash != secrets.manifestHash)
        return fail(LinkError::NotOurs, QStringLiteral("an answer to something else"));
    if (content->kind == QLatin1String("declined"))
        return std::move(*content);
    if (content->kind == QLatin1String("delegated")) {
        if (!sent.mayDelegate)
            return fail(LinkError::NotOurs, QStringLiteral("a delegation that was not allowed"));
        return std::move(*content);
    }

    if (content->consentVersion != sent.consentVersion
        || content->consentTextSha256 != hex(sha256(sent.consentText.toUtf8())))
        return fail(LinkError::NotOurs, QStringLiteral("consent to another text"));
    for (const wire::LinkDocument &document : sent.documents)
        if (!content->shown.contains(document.sha256))
            return fail(LinkError::NotOurs, QStringLiteral("a document was not shown"));
    for (auto it = content->values.begin(); it != content->values.end(); ++it)
        if (std::none_of(sent.fields.begin(), sent.fields.end(),
                         [&](const wire::LinkField &f) { return f.id == it.key(); }))
            return fail(LinkError::NotOurs, QStringLiteral("a value for a field that was not asked"));
    for (const wire::Attachment &attachment : content->attachments)
        if (std::none_of(sent.fields.begin(), sent.fields.end(), [&](const wire::LinkField &f) {
                return f.id == attachment.field && f.kind == QLatin1String("attachment");
            }))
            return fail(LinkError::NotOurs, QStringLiteral("a file for a field that asked for none"));
    return std::move(*content);
}

Result<wire::QuestionContent> openQuestion(const LinkSecrets &secrets, const crypto::ReceptionKey &reception,
                                           const wire::QuestionPost &post)
{
    auto plaintext = crypto::hpke::open(reception, post.enc, questionInfo(), answerAad(secrets, post.id), post.ct,
                                        {secrets.psk, secrets.linkId});
    if (!plaintext)
        return fail(std::move(plaintext.error()).as(LinkError::NotAuthentic, QStringLiteral("question")));
    auto content = wire::decodeQuestionContent(*plaintext);
    if (!content)
        return fail(std::move(content.error()).as(LinkError::NotOurs, QStringLiteral("question")));
    if (content->id != post.id || content->manifestHash != secrets.manifestHash)
        return fail(LinkError::NotOurs, QStringLiteral("a question about something else"));
    return std::move(*content);
}

Result<QByteArray> sealReply(const LinkSecrets &secrets, const Uuid &question, const wire::ReplyContent &content)
{
    return crypto::seal(secrets.documentKey, wire::encodeReplyContent(content), replyAad(secrets, question));
}

Result<wire::ReplyContent> openReply(const LinkSecrets &secrets, const wire::QuestionReply &reply)
{
    auto plaintext = crypto::open(secrets.documentKey, reply.sealed, replyAad(secrets, reply.question));
    if (!plaintext)
        return fail(std::move(plaintext.error()).as(LinkError::NotAuthentic, QStringLiteral("reply")));
    return wire::decodeReplyContent(*plaintext);
}

Result<QByteArray> openAttachment(const QByteArray &linkId, const wire::Attachment &attachment,
                                  const std::vector<QByteArray> &sealedChunks)
{
    const auto count = static_cast<quint32>(sealedChunks.size());
    if (static_cast<qsizetype>(count) != attachment.chunks.size())
        return fail(LinkError::BadRequest, QStringLiteral("another number of chunks"));
    QByteArray bytes;
    for (quint32 i = 0; i < count; ++i) {
        auto part = crypto::open(Secret(QByteArrayView(attachment.key)), sealedChunks[i],
                                 attachmentAad(linkId, attachment.field, i, count));
        if (!part)
            return fail(std::move(part.error()).as(LinkError::NotAuthentic, QStringLiteral("attachment")));
        bytes += *part;
        if (bytes.size() > attachment.size)
            break;
    }
    if (bytes.size() != attachment.size || hex(sha256(bytes)) != attachment.sha256)
        return fail(LinkError::NotAuthentic, QStringLiteral("attachment hash"));
    return bytes;
}

Result<wire::Delivery> sealDelivery(const QByteArray &deliveryKey, const QString &dedupKey, const QString &kind,
                                    const wire::DeliveryPayload &payload, const QString &channel)
{
    auto sealed =
        crypto::hpke::seal(deliveryKey, wire::deliveryInfo(), dedupKey.toUtf8(), wire::encodeDeliveryPayload(payload));
    if (!sealed)
        return fail(std::move(sealed.error()).as(LinkError::BadRequest, QStringLiteral("delivery key")));
    return wire::Delivery{dedupKey, kind, channel, sealed->enc + sealed->ciphertext};
}

Result<wire::CodePolicy> sealCodePolicy(const QByteArray &deliveryKey, const QByteArray &linkId, const QString &channel,
                                        const wire::DeliveryPayload &where)
{
    CS_TRY(const wire::Delivery sealed,
           sealDelivery(deliveryKey, QStringLiteral("code:") + hex(linkId), QStringLiteral("code"), where));
    return wire::CodePolicy{channel, sealed.payload};
}

Result<QByteArray> linkAuthenticator(const QByteArray &linkId, const Secret &shared, const Secret &accessCode)
{
    CS_TRY(const DerivedKeys keys, derive(linkId, shared, accessCode));
    return keys.authenticator.view().toByteArray();
}

Result<OpenedLink> openLink(const QByteArray &linkId, const Secret &shared, const Secret &accessCode,
                            const wire::OpenReply &reply)
{
    CS_TRY(DerivedKeys keys, derive(linkId, shared, accessCode));
    auto unwrapped = crypto::openSecret(keys.wrap, reply.wrapped, linkId);
    if (!unwrapped || unwrapped->size() != 64)
        return fail(LinkError::NotAuthentic, QStringLiteral("wrapped key"));
    OpenedLink opened;
    opened.secrets = LinkSecrets{linkId, shared, Secret(unwrapped->view().first(32)), std::move(keys.psk),
                                 unwrapped->view().sliced(32).toByteArray()};
    CS_TRY(const QByteArray envelopeJson,
           crypto::open(opened.secrets.documentKey, reply.manifest, QByteArrayLiteral("manifest") + linkId));
    CS_TRY(const wire::ManifestEnvelope envelope, wire::decodeManifestEnvelope(envelopeJson));
    if (sha256(envelope.manifest) != opened.secrets.manifestHash)
        return fail(LinkError::NotAuthentic, QStringLiteral("manifest hash"));
    CS_TRY(opened.manifest, wire::decodeManifest(envelope.manifest));
    if (opened.manifest.link != linkId
        || !crypto::verifyDeviceSignature(opened.manifest.deviceKey, manifestSigningInput(opened.secrets.manifestHash),
                                          envelope.signature))
        return fail(LinkError::NotAuthentic, QStringLiteral("manifest signature"));
    return opened;
}

Result<QByteArray> openChunk(const LinkSecrets &secrets, QByteArrayView sealed, quint32 document, quint32 index,
                             quint32 count, bool isCompleted)
{
    auto plaintext =
        crypto::open(secrets.documentKey, sealed, chunkAad(isCompleted, secrets.linkId, document, index, count));
    if (!plaintext)
        return fail(std::move(plaintext.error()).as(LinkError::NotAuthentic, QStringLiteral("chunk")));
    return std::move(*plaintext);
}

Result<wire::AnswerPost> sealAnswer(const LinkSecrets &secrets, const QByteArray &receptionPublicKey,
                                    const wire::AnswerContent &content)
{
    CS_TRY(crypto::hpke::Sealed sealed,
           crypto::hpke::seal(receptionPublicKey, answerInfo(), answerAad(secrets, content.attempt),
                              wire::encodeAnswerContent(content), {secrets.psk, secrets.linkId}));
    wire::AnswerPost post{content.attempt, std::move(sealed.enc), std::move(sealed.ciphertext)};
    for (const wire::Attachment &attachment : content.attachments)
        post.chunks += attachment.chunks;
    return post;
}

Result<wire::QuestionPost> sealQuestion(const LinkSecrets &secrets, const QByteArray &receptionPublicKey,
                                        const wire::QuestionContent &content)
{
    CS_TRY(crypto::hpke::Sealed sealed,
           crypto::hpke::seal(receptionPublicKey, questionInfo(), answerAad(secrets, content.id),
                              wire::encodeQuestionContent(content), {secrets.psk, secrets.linkId}));
    return wire::QuestionPost{content.id, std::move(sealed.enc), std::move(sealed.ciphertext)};
}

Result<std::vector<SealedChunk>> sealAttachment(const QByteArray &linkId, const QByteArray &bytes,
                                                wire::Attachment &attachment)
{
    if (bytes.isEmpty() || bytes.size() > wire::kMaxAttachment)
        return fail(LinkError::BadRequest, QStringLiteral("an attachment of that size"));
    const Secret key = crypto::randomSecret(32);
    attachment.size = bytes.size();
    attachment.sha256 = hex(sha256(bytes));
    attachment.key = key.view().toByteArray();
    attachment.chunks.clear();
    std::vector<SealedChunk> chunks;
    const auto count = static_cast<quint32>((bytes.size() + wire::kChunkPlaintext - 1) / wire::kChunkPlaintext);
    for (quint32 i = 0; i < count; ++i) {
        const qsizetype at = static_cast<qsizetype>(i) * wire::kChunkPlaintext;
        CS_TRY(QByteArray sealed,
               crypto::seal(key, QByteArrayView(bytes).sliced(at, std::min(wire::kChunkPlaintext, bytes.size() - at)),
                            attachmentAad(linkId, attachment.field, i, count)));
        SealedChunk chunk{hex(sha256(sealed)), std::move(sealed)};
        attachment.chunks.append(chunk.address);
        chunks.push_back(std::move(chunk));
    }
    return chunks;
}

} // namespace countersign::link
