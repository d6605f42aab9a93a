#include "core/wire/finished_messages.h"

#include "core/wire/base64url.h"
#include "core/wire/json_reader.h"

namespace countersign::wire {

namespace {

constexpr qint64 kMaxBody = 64 * 1024;

QString s(const char *text) { return QString::fromLatin1(text); }

} // namespace

QByteArray encode(const std::vector<Finished> &all)
{
    QJsonArray list;
    for (const Finished &one : all)
        list.append(QJsonObject{{s("id"), toB64(one.id)}, {s("sealed"), toB64(one.sealed)}});
    return toJson(QJsonObject{{s("finished"), list}});
}

Result<std::vector<Finished>> decodeFinished(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxBody));
    std::vector<Finished> all;
    const QJsonArray list = in.array("finished", kMaxFinished);
    for (const QJsonValue value : list) {
        JsonReader item(value.toObject());
        Finished one;
        one.id = item.bytesExactly("id", 32);
        one.sealed = item.bytes("sealed", kMaxSealedFinished, 28);
        CS_CHECK(item.finish());
        all.push_back(std::move(one));
    }
    CS_CHECK(in.finish());
    return all;
}

QByteArray encodeLookup(const QByteArray &id) { return toJson(QJsonObject{{s("id"), toB64(id)}}); }

Result<QByteArray> decodeLookup(const QByteArray &json)
{
    CS_TRY(JsonReader in, JsonReader::parse(json, kMaxBody));
    QByteArray id = in.bytesExactly("id", 32);
    CS_CHECK(in.finish());
    return id;
}

QByteArray encodeLookupReply(const QByteArray &sealed) { return toJson(QJsonObject{{s("sealed"), toB64(sealed)}}); }

} // namespace countersign::wire
