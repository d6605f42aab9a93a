#include "core/wire/journal_messages.h"

#include "core/wire/base64url.h"
#include "core/wire/json_reader.h"
#include "core/wire/link_messages.h"
#include "core/wire/membership.h"

namespace countersign::wire {

namespace {

constexpr qint64 kMaxReply = 4 * 1024 * 1024;
constexpr std::int64_t kMaxNumber = 9007199254740991;
constexpr qsizetype kMaxAbout = 4 * 1024;
constexpr qsizetype kMaxPackage = 32 * 1024;
constexpr qsizetype kMaxVaultManifest = 256;
constexpr qsizetype kMaxStatements = 10'000;

QString s(const char *text) { return QString::fromLatin1(text); }

QJsonArray listOf(const std::vector<QByteArray> &all)
{
    QJsonArray list;
    for (const QByteArray &one : all)
        list.append(toB64(one));
    return list;
}

Result<std::vector<QByteArray>> bytesOf(const QJsonArray &list, qsizetype maxSize)
{
    std::vector<QByteArray> all;
    for (const QJsonValue value : list) {
        auto bytes = fromB64(value.toString());
        if (!bytes || bytes->isEmpty() || bytes->size() > maxSize)
            return fail(WireError::BadValue, QStringLiteral("list"));
        all.push_back(std::move(*bytes));
    }
    return all;
}

} // namespace

QByteArray encodePush(const std::vector<SharedOperation> &operations)
{
    QJsonArray list, claims;
    for (const SharedOperation &one : operations) {
        if (!one.claim.isEmpty())
            claims.append(QJsonObject{{s("at"), list.size()}, {s("claim"), toB64(one.claim)}});
        list.append(toB64(one.bytes));
    }
    return toJson(QJsonObject{{s("operations"), list}, {s("claims"), claims}});
}

Result<std::vector<SharedOperation>> decodePush(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxPushBody));
    const QJsonArray list = in.array("operations", kMaxPageOperations);
    const QJsonArray claims = in.arrayOr("claims", kMaxPageOperations);
    CS_CHECK(in.finish());
    CS_TRY(std::vector<QByteArray> all, bytesOf(list, kMaxSharedOperation));
    std::vector<SharedOperation> operations;
    for (QByteArray &bytes : all)
        operations.push_back({.bytes = std::move(bytes)});
    for (const QJsonValue value : claims) {
        JsonReader item(value.toObject());
        const std::int64_t at = item.integer("at", 0, kMaxPageOperations);
        const QByteArray claim = item.bytesExactly("claim", 32);
        if (at >= static_cast<std::int64_t>(operations.size()))
            item.refuse("at");
        CS_CHECK(item.finish());
        operations[static_cast<std::size_t>(at)].claim = claim;
    }
    return operations;
}

QByteArray encode(const std::vector<OperationOutcome> &outcomes)
{
    QJsonArray list;
    for (const OperationOutcome &one : outcomes)
        list.append(QJsonObject{{s("operation"), one.operation.toString()},
                                {s("outcome"), one.outcome},
                                {s("seq"), static_cast<qint64>(one.seq)},
                                {s("detail"), one.detail}});
    return toJson(QJsonObject{{s("outcomes"), list}});
}

Result<std::vector<OperationOutcome>> decodeOutcomes(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxReply));
    std::vector<OperationOutcome> outcomes;
    const QJsonArray list = in.array("outcomes", kMaxPageOperations);
    for (const QJsonValue value : list) {
        JsonReader item(value.toObject());
        OperationOutcome one;
        one.operation = item.uuid("operation");
        one.outcome = item.text("outcome", 16);
        one.seq = item.integerOr("seq", 0, kMaxNumber, 0);
        one.detail = item.textOr("detail", 300);
        if (one.outcome != s("stored") && one.outcome != s("conflict") && one.outcome != s("refused"))
            item.refuse("outcome");
        CS_CHECK(item.finish());
        outcomes.push_back(std::move(one));
    }
    CS_CHECK(in.finish());
    return outcomes;
}

QByteArray encode(const OperationPage &page)
{
    return toJson(QJsonObject{{s("operations"), listOf(page.operations)},
                              {s("cursor"), static_cast<qint64>(page.cursor)},
                              {s("end"), static_cast<qint64>(page.end)}});
}

Result<OperationPage> decodeOperationPage(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxReply));
    OperationPage page;
    const QJsonArray list = in.array("operations", kMaxPageOperations);
    page.cursor = in.integer("cursor", 0, kMaxNumber);
    page.end = in.integer("end", 0, kMaxNumber);
    CS_CHECK(in.finish());
    CS_TRY(page.operations, bytesOf(list, kMaxSharedOperation));
    return page;
}

QByteArray encode(const InvitationPost &value)
{
    return toJson(QJsonObject{{s("token_hash"), toB64(value.tokenHash)}});
}

Result<InvitationPost> decodeInvitation(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, 4096));
    InvitationPost value{in.bytesExactly("token_hash", 32)};
    CS_CHECK(in.finish());
    return value;
}

QByteArray encode(const JoinPost &value)
{
    return toJson(QJsonObject{{s("token"), toB64(value.token)},
                              {s("device"), value.device.toString()},
                              {s("key"), toB64(value.key)},
                              {s("about"), toB64(value.about)}});
}

Result<JoinPost> decodeJoinPost(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, 16 * 1024));
    JoinPost value;
    value.token = in.bytesExactly("token", 32);
    value.device = in.uuid("device");
    value.key = in.bytesExactly("key", 32);
    value.about = in.bytes("about", kMaxAbout, 28);
    CS_CHECK(in.finish());
    return value;
}

QByteArray encode(const JoinReply &value)
{
    return toJson(QJsonObject{
        {s("approved"), value.isApproved}, {s("enc"), toB64(value.enc)}, {s("package"), toB64(value.package)}});
}

Result<JoinReply> decodeJoinReply(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, 128 * 1024));
    JoinReply value;
    value.isApproved = in.flagOr("approved", false);
    value.enc = in.bytes("enc", 65);
    value.package = in.bytes("package", kMaxPackage);
    CS_CHECK(in.finish());
    return value;
}

QByteArray encode(const std::vector<WaitingJoin> &joins)
{
    QJsonArray list;
    for (const WaitingJoin &one : joins)
        list.append(QJsonObject{{s("token_hash"), toB64(one.tokenHash)},
                                {s("device"), one.device.toString()},
                                {s("key"), toB64(one.key)},
                                {s("about"), toB64(one.about)},
                                {s("asked"), static_cast<qint64>(one.asked)}});
    return toJson(QJsonObject{{s("joins"), list}});
}

Result<std::vector<WaitingJoin>> decodeJoins(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxReply));
    std::vector<WaitingJoin> joins;
    const QJsonArray list = in.array("joins", kMaxJoins);
    for (const QJsonValue value : list) {
        JsonReader item(value.toObject());
        WaitingJoin one;
        one.tokenHash = item.bytesExactly("token_hash", 32);
        one.device = item.uuid("device");
        one.key = item.bytesExactly("key", 32);
        one.about = item.bytes("about", kMaxAbout, 28);
        one.asked = item.integer("asked", 0, kMaxNumber);
        CS_CHECK(item.finish());
        joins.push_back(std::move(one));
    }
    CS_CHECK(in.finish());
    return joins;
}

QByteArray encode(const StatementPost &value)
{
    return toJson(QJsonObject{
        {s("statement"), toB64(value.statement)}, {s("enc"), toB64(value.enc)}, {s("package"), toB64(value.package)}});
}

Result<StatementPost> decodeStatementPost(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, 64 * 1024));
    StatementPost value;
    value.statement = in.bytes("statement", kMaxStatement, 65);
    value.enc = in.bytes("enc", 65);
    value.package = in.bytes("package", kMaxPackage);
    CS_CHECK(in.finish());
    return value;
}

QByteArray encodeStatements(const std::vector<QByteArray> &statements)
{
    return toJson(QJsonObject{{s("statements"), listOf(statements)}});
}

Result<std::vector<QByteArray>> decodeStatements(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxReply));
    const QJsonArray list = in.array("statements", kMaxStatements);
    CS_CHECK(in.finish());
    return bytesOf(list, kMaxStatement);
}

QByteArray encode(const LeasePost &value)
{
    return toJson(QJsonObject{{s("task"), toB64(value.task)},
                              {s("seconds"), value.seconds},
                              {s("position"), static_cast<qint64>(value.position)}});
}

Result<LeasePost> decodeLeasePost(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, 4096));
    LeasePost value;
    value.task = in.bytesExactly("task", 32);
    value.seconds = static_cast<int>(in.integer("seconds", 0, 600));
    value.position = in.integer("position", 0, kMaxNumber);
    CS_CHECK(in.finish());
    return value;
}

QByteArray encode(const LeaseReply &value)
{
    return toJson(QJsonObject{{s("granted"), value.isGranted},
                              {s("fence"), static_cast<qint64>(value.fence)},
                              {s("position"), static_cast<qint64>(value.position)}});
}

Result<LeaseReply> decodeLeaseReply(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, 4096));
    LeaseReply value;
    value.isGranted = in.flagOr("granted", false);
    value.fence = in.integer("fence", 0, kMaxNumber);
    value.position = in.integer("position", 0, kMaxNumber);
    CS_CHECK(in.finish());
    return value;
}

QByteArray encode(const VaultFile &value)
{
    return toJson(
        QJsonObject{{s("manifest"), toB64(value.manifest)}, {s("chunks"), QJsonArray::fromStringList(value.chunks)}});
}

Result<VaultFile> decodeVaultFile(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, 64 * 1024));
    VaultFile value;
    value.manifest = in.bytes("manifest", kMaxVaultManifest, 28);
    value.chunks = in.hashes("chunks", kMaxVaultChunks);
    CS_CHECK(in.finish());
    return value;
}

} // namespace countersign::wire
