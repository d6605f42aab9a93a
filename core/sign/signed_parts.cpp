#include "core/sign/signed_parts.h"

#include "core/pdf/security_store.h"

#include <algorithm>

namespace countersign::sign {

namespace {

// Tokens may come without their authority's certificate; the store of the file has it then.
QList<crypto::Certificate> storedCertificates(const pdf::Document &document)
{
    QList<crypto::Certificate> list;
    for (const QByteArray &der : pdf::readSecurityStore(document).certificates)
        if (auto certificate = crypto::Certificate::fromDer(der))
            list.append(*certificate);
    return list;
}

std::optional<SignedPart> readPart(const pdf::Document &document, const pdf::SignatureValue &value,
                                   const QList<crypto::Certificate> &stored)
{
    if (!value.rangeIsExact || value.contents.isEmpty())
        return std::nullopt;
    SignedPart part{.value = value};
    const auto range = [&](qint64 from, qint64 to) {
        return document.bytes().sliced(static_cast<qsizetype>(from), static_cast<qsizetype>(to - from));
    };
    if (value.isTimestamp) {
        auto token = crypto::parseTimestamp(value.contents, stored);
        if (!token)
            return std::nullopt;
        crypto::Hasher hasher(token->digestAlgorithm);
        hasher.addData(range(0, value.contentsStart));
        hasher.addData(range(value.contentsEnd, value.coveredEnd));
        if (!crypto::checkImprint(*token, hasher.result()))
            return std::nullopt;
        part.stampedAt = token->at;
        part.cms = std::move(token->cms);
        return part;
    }
    auto cms = crypto::parseSignedData(value.contents, {.requireSigningCertificate = false});
    if (!cms)
        return std::nullopt;
    for (const QByteArray &der : std::as_const(cms->signatureTimestamps)) {
        auto token = crypto::parseTimestamp(der, cms->certificates + stored);
        if (!token || !crypto::checkImprint(*token, crypto::digest(token->digestAlgorithm, cms->signature)))
            continue;
        part.stampedAt = part.stampedAt ? std::min(*part.stampedAt, token->at) : token->at;
        part.timestamps.push_back(std::move(*token));
    }
    part.cms = std::move(*cms);
    return part;
}

} // namespace

SignedParts readSignedParts(const pdf::Document &document)
{
    SignedParts result;
    const QList<crypto::Certificate> stored = storedCertificates(document);
    for (const pdf::SignatureValue &value : pdf::signatures(document)) {
        if (auto part = readPart(document, value, stored))
            result.parts.push_back(std::move(*part));
        else
            result.unread.append(value.fieldName);
    }
    return result;
}

std::optional<Time> SignedParts::provenAt(const SignedPart &part) const
{
    std::optional<Time> earliest = part.stampedAt;
    for (const SignedPart &other : parts)
        if (other.value.isTimestamp && other.value.coveredEnd > part.value.coveredEnd && other.stampedAt)
            earliest = earliest ? std::min(*earliest, *other.stampedAt) : *other.stampedAt;
    return earliest;
}

} // namespace countersign::sign
