#include "core/sign/extension.h"

#include "core/sign/pades_lta.h"
#include "core/sign/signed_parts.h"

namespace countersign::sign {

namespace {

using domain::PadesLevel;

constexpr qsizetype kSmallestToken = 1024; // with less room nobody need be asked

// The file as it grows, one revision after the other.
class Growth
{
public:
    Growth(pdf::Document document, const Secret &password) : m_document(std::move(document)), m_password(password) { }

    [[nodiscard]] const pdf::Document &document() const { return m_document; }
    [[nodiscard]] bool isChanged() const { return m_isChanged; }
    [[nodiscard]] QByteArray file() const { return m_isChanged ? m_file : m_document.bytes().toByteArray(); }

    Result<void> append(QByteArrayView appended)
    {
        QByteArray file;
        file.reserve(m_document.size() + appended.size());
        file.append(m_document.bytes());
        file.append(appended);
        return become(std::move(file));
    }
    // Read back as a reader would: a step that broke the file never leaves here.
    Result<void> become(QByteArray file)
    {
        const qsizetype before = pdf::signatures(m_document).size();
        auto document = pdf::Document::open(file, m_document.limits(), m_password);
        if (!document)
            return fail(std::move(document).error().as(SignError::NotVerifiable));
        if (pdf::signatures(*document).size() < before)
            return fail(SignError::NotVerifiable, QStringLiteral("a signature was lost"));
        m_document = std::move(*document);
        m_file = std::move(file);
        m_isChanged = true;
        return {};
    }

private:
    pdf::Document m_document;
    const Secret &m_password;
    QByteArray m_file; // what m_document shares, once something was added
    bool m_isChanged = false;
};

// The one signature without a proven time, when it is the file's last word and has room; else nothing.
const SignedPart *roomyLastSignature(const SignedParts &signedParts)
{
    const SignedPart *only = nullptr;
    for (const SignedPart &part : signedParts.parts) {
        if (part.value.isTimestamp || signedParts.provenAt(part))
            continue;
        if (only)
            return nullptr;
        only = &part;
    }
    const bool fits = only && only->value.coversWholeFile && only->value.paddingIsZero && signedParts.unread.isEmpty();
    return fits ? only : nullptr;
}

// A timestamp inside the signature. The attribute is unsigned and lies in /Contents, so no byte that anybody signed moves.
// Nothing when it does not fit after all.
Result<std::optional<QByteArray>> stampInPlace(const pdf::Document &document, const SignedPart &part,
                                               TimestampSource &timestamps)
{
    if (part.value.reservedBytes < part.value.contents.size() + kSmallestToken)
        return std::optional<QByteArray>();
    CS_TRY(const Stamp stamp, timestamps.stamp(part.cms.signature));
    const auto cms = crypto::withSignatureTimestamp(part.value.contents, stamp.token);
    if (!cms || cms->size() > part.value.reservedBytes)
        return std::optional<QByteArray>(); // an encoding that cannot be kept: a document timestamp does as well
    QByteArray file = document.bytes().toByteArray();
    const QByteArray hex = cms->toHex();
    const qint64 at = part.value.contentsStart + 1;
    // Only a string of plain hexadecimal digits, nothing between them, may be written over.
    if (part.value.contentsEnd - 1 - at != qint64(part.value.reservedBytes) * 2)
        return std::optional<QByteArray>();
    std::copy(hex.cbegin(), hex.cend(), file.begin() + at);
    return std::optional<QByteArray>(std::move(file));
}

Result<void> climbToT(Growth &growth, TimestampSource &timestamps)
{
    const SignedParts signedParts = readSignedParts(growth.document());
    if (signedParts.parts.empty() && signedParts.unread.isEmpty())
        return fail(SignError::NothingToExtend);
    const bool isProven = signedParts.unread.isEmpty()
        && std::all_of(signedParts.parts.begin(), signedParts.parts.end(),
                       [&](const SignedPart &part) { return signedParts.provenAt(part).has_value(); });
    if (isProven)
        return {};
    if (const SignedPart *last = roomyLastSignature(signedParts)) {
        CS_TRY(std::optional<QByteArray> file, stampInPlace(growth.document(), *last, timestamps));
        if (file)
            return growth.become(std::move(*file));
    }
    CS_TRY(const QByteArray appended, appendDocumentTimestamp(growth.document(), timestamps));
    return growth.append(appended);
}

Result<void> climbToLt(Growth &growth, const LevelRequest &level, crypto::TrustNetwork &network, const Clock &clock,
                       QStringList *missing)
{
    CS_TRY(const ValidationRevision revision,
           appendValidationData(growth.document(),
                                {.known = level.known, .isStrict = level.isStrict, .stop = level.stop}, &network,
                                clock));
    *missing = revision.missing;
    return revision.appended.isEmpty() ? Result<void>() : growth.append(revision.appended);
}

Result<void> climb(Growth &growth, const LevelRequest &level, TimestampSource &timestamps,
                   crypto::TrustNetwork &network, const Clock &clock, QStringList *missing)
{
    if (level.level >= PadesLevel::T)
        CS_CHECK(climbToT(growth, timestamps));
    if (level.level >= PadesLevel::LT)
        CS_CHECK(climbToLt(growth, level, network, clock, missing));
    if (level.level >= PadesLevel::LTA) {
        CS_TRY(const QByteArray appended, appendDocumentTimestamp(growth.document(), timestamps));
        CS_CHECK(growth.append(appended));
    }
    return {};
}

TimestampOptions stampOptions(const LevelRequest &level)
{
    TimestampOptions options = level.timestamps;
    if (!options.stop.stop_possible())
        options.stop = level.stop;
    return options;
}

// Before the key is used: the whole chain, for embedding, and no revoked certificate in it.
Result<QList<crypto::Certificate>> checkedChain(const PadesRequest &request, const crypto::SigningKey &key,
                                                const LevelRequest &level, crypto::TrustNetwork &network,
                                                const Clock &clock)
{
    ValidationCollector collector(&network, clock, level.stop);
    collector.know(level.known);
    collector.know({.certificates = key.chain() + request.chain});
    CS_TRY(QList<crypto::Certificate> chain, collector.completeChain(key.certificate()));
    if (auto evidence = collector.collect(key.certificate(), clock.now(), crypto::PathPurpose::DocumentSigning);
        !evidence && (level.isStrict || evidence.error().is(SignError::Revoked)))
        return fail(std::move(evidence).error());
    return chain;
}

} // namespace

Result<QByteArray> signAndExtend(const pdf::Document &document, const PadesRequest &request, crypto::SigningKey &key,
                                 const LevelRequest &level, crypto::TrustNetwork *network, const Clock &clock)
{
    if (level.level <= PadesLevel::B)
        return signPades(document, request, key);
    if (!network)
        return fail(SignError::NoTimestamp, QStringLiteral("no network"));
    PadesRequest own = request;
    if (level.level >= PadesLevel::LT) {
        auto chain = checkedChain(request, key, level, *network, clock);
        if (chain)
            own.chain += *chain;
        else if (level.isStrict || chain.error().is(SignError::Revoked))
            return fail(std::move(chain).error());
    }
    TimestampSource timestamps(*network, stampOptions(level));
    CS_TRY(const QByteArray signedFile, signPades(document, own, key, &timestamps));
    if (level.level == PadesLevel::T)
        return signedFile;
    auto reopened = pdf::Document::open(signedFile, document.limits(), level.password);
    if (!reopened)
        return fail(std::move(reopened).error().as(SignError::NotVerifiable));
    Growth growth(std::move(*reopened), level.password);
    QStringList missing;
    CS_CHECK(climb(growth, level, timestamps, *network, clock, &missing));
    return growth.isChanged() ? growth.file() : signedFile;
}

Result<Extended> extend(const pdf::Document &document, const LevelRequest &level, crypto::TrustNetwork &network,
                        const Clock &clock)
{
    if (!pdf::hasSignatures(document))
        return fail(SignError::NothingToExtend);
    Growth growth(document, level.password);
    TimestampSource timestamps(network, stampOptions(level));
    Extended result;
    CS_CHECK(climb(growth, level, timestamps, network, clock, &result.missing));
    result.file = growth.file();
    result.isChanged = growth.isChanged();
    return result;
}

} // namespace countersign::sign
