#include "core/wire/membership.h"

#include "core/wire/base64url.h"
#include "core/wire/json_reader.h"

#include <QSet>

namespace countersign::wire {

namespace {

QString s(const char *text) { return QString::fromLatin1(text); }

constexpr std::int64_t kMaxNumber = 1'000'000;
constexpr std::int64_t kMaxTime = 253'402'300'800'000; // year 9999

} // namespace

QByteArray encodeBody(const Statement &statement)
{
    return toJson(QJsonObject{{s("v"), 1},
                              {s("workspace"), statement.workspace.toString()},
                              {s("number"), static_cast<qint64>(statement.number)},
                              {s("previous"), toB64(statement.previous)},
                              {s("removed"), statement.isRemoval},
                              {s("device"), statement.device.toString()},
                              {s("key"), toB64(statement.key)},
                              {s("member"), statement.member.toString()},
                              {s("admin"), statement.isAdmin},
                              {s("at"), static_cast<qint64>(statement.at.msSinceEpoch)},
                              {s("by"), statement.by.toString()}});
}

QByteArray statementSigningInput(const QByteArray &body) { return "countersign-membership-v1" + body; }

QByteArray encodeStatement(const QByteArray &body, const QByteArray &signature) { return signature + body; }

Result<SignedStatement> decodeStatement(const QByteArray &bytes)
{
    if (bytes.size() <= 64 || bytes.size() > kMaxStatement)
        return fail(WireError::NotReadable, QStringLiteral("statement"));
    SignedStatement result{.statement = {}, .body = bytes.mid(64), .signature = bytes.left(64)};
    CS_TRY(JsonReader in, JsonReader::parse(result.body, kMaxStatement));
    in.version(1);
    Statement &statement = result.statement;
    statement.workspace = in.uuid("workspace");
    statement.number = in.integer("number", 1, kMaxNumber);
    statement.previous = in.bytesExactly("previous", 32);
    statement.isRemoval = in.flagOr("removed", false);
    statement.device = in.uuid("device");
    statement.key = in.bytesExactly("key", 32);
    statement.member = in.uuid("member");
    statement.isAdmin = in.flagOr("admin", false);
    statement.at.msSinceEpoch = in.integer("at", 0, kMaxTime);
    statement.by = in.uuid("by");
    CS_CHECK(in.finish());
    // One statement has one spelling, so that it has one hash.
    if (encodeBody(statement) != result.body || statement.device.isNull())
        return fail(WireError::BadValue, QStringLiteral("statement"));
    return result;
}

std::optional<KnownDevice> Membership::device(const Uuid &id) const
{
    const auto it = m_devices.find(id);
    return it == m_devices.end() ? std::nullopt : std::optional(it->second);
}

std::optional<QByteArray> Membership::signer(const Statement &statement) const
{
    if (m_count == 0) { // the first device states itself
        const bool isFounding = statement.by == statement.device && statement.isAdmin && !statement.isRemoval;
        return isFounding ? std::optional(statement.key) : std::nullopt;
    }
    const auto by = device(statement.by);
    if (!by || by->isRemoved || !by->isAdmin || statement.by == statement.device)
        return std::nullopt;
    return by->key;
}

bool Membership::follow(const Statement &statement, const QByteArray &hash)
{
    if (statement.number != m_count + 1 || statement.previous != m_head || !signer(statement))
        return false;
    const auto known = device(statement.device);
    if (statement.isRemoval) {
        if (!known || known->isRemoved || known->key != statement.key)
            return false;
        m_devices[statement.device].isRemoved = true;
    } else {
        // A device that was removed does not come back: it enrols anew, as another. Its key never changes.
        if (known && (known->isRemoved || known->key != statement.key))
            return false;
        m_devices[statement.device] = {statement.key, statement.member, statement.isAdmin, false};
    }
    ++m_count;
    m_head = hash;
    return true;
}

std::optional<QString> whyNotWrite(const OperationHeader &header, const QString &kindOfStream,
                                   const KnownDevice &device)
{
    if (device.isRemoved)
        return s("this device was removed");
    if (device.isAdmin) // the office's own desk may be shared: several members act there, one after another
        return std::nullopt;
    if (!header.author.isNull() && header.author != device.member)
        return s("its author sits at another device");
    static const QSet<QString> kAdministrators{s("workspace.saved"), s("company.saved"), s("department.saved"),
                                               s("role.saved"),      s("member.saved"),  s("stage.saved"),
                                               s("trigger.saved"),   s("rule.saved")};
    const QString kind = kindOfStream.isEmpty() ? header.act : kindOfStream;
    const bool isOwnProfile =
        kind == QLatin1String("member.saved") && header.act == kind && header.stream == device.member;
    if ((kAdministrators.contains(kind) || kAdministrators.contains(header.act)) && !isOwnProfile)
        return s("only an administrator's device may");
    return std::nullopt;
}

} // namespace countersign::wire
