#include "core/sign/extension.h"

#include "core/base/durable_file.h"
#include "core/sign/pades_lta.h"
#include "core/sign/signed_parts.h"

#include <algorithm>
#include <optional>

namespace countersign::sign {

namespace {

using domain::PadesLevel;

constexpr qsizetype kSmallestToken = 1024; // with less room nobody need be asked

// The file as it grows, one revision after the other: in memory, or on the disk beside its final name.
class Growth
{
public:
    Growth(pdf::Document document, const Secret &password) : m_document(std::move(document)), m_password(password) { }
    // Into a file: nothing of the original or of what it becomes is held.
    Growth(pdf::Document document, const Secret &password, QString path)
        : m_document(std::move(document)),
          m_password(password),
          m_path(std::move(path))
    {
    }

    [[nodiscard]] const pdf::Document &document() const { return *m_document; }
    [[nodiscard]] bool isChanged() const { return m_isChanged; }
    [[nodiscard]] QByteArray file() const { return m_isChanged ? m_file : document().bytes().toByteArray(); }

    Result<void> append(QByteArrayView appended)
    {
        CS_CHECK(appendLast(appended));
        return readBack();
    }
    // Nothing comes after it, and it was read back already (finishPadesAppended()): document() stays what it was.
    Result<void> appendLast(QByteArrayView appended)
    {
        CS_CHECK(begin(appended.size()));
        m_isChanged = true;
        if (m_disk)
            return m_disk->write(appended);
        m_file.append(appended);
        return {};
    }
    // Other bytes of the same number, from `at` on.
    Result<void> replace(qint64 at, QByteArrayView bytes)
    {
        CS_CHECK(begin(0));
        m_isChanged = true;
        if (m_disk)
            CS_CHECK(m_disk->overwrite(at, bytes));
        else
            std::copy(bytes.cbegin(), bytes.cend(), m_file.begin() + at);
        return readBack();
    }
    // Lets go of the original first: Windows replaces no file that is mapped.
    Result<void> publish()
    {
        CS_CHECK(begin(0));
        m_document.reset();
        return m_disk->publish();
    }

private:
    // The original's bytes, before the first change.
    Result<void> begin(qsizetype room)
    {
        if (m_hasBegun)
            return {};
        m_hasBegun = true;
        const pdf::Document &base = document();
        if (m_path.isEmpty()) {
            m_file.reserve(base.size() + room);
            m_file.append(base.bytes());
            return {};
        }
        CS_TRY(m_disk, DurableFile::create(m_path));
        bool isCopied = false;
        if (base.file()) {
            CS_TRY(isCopied, m_disk->beginWithCopyOf(*base.file(), base.size()));
        }
        return isCopied ? Result<void>() : m_disk->write(base.bytes());
    }
    // As a reader would: a step that broke the file never leaves here.
    Result<void> readBack()
    {
        const qsizetype before = pdf::signatures(document()).size();
        auto now = m_disk ? pdf::Document::openFile(m_disk->unpublishedPath(), document().limits(), m_password)
                          : pdf::Document::open(m_file, document().limits(), m_password);
        if (!now)
            return fail(std::move(now).error().as(SignError::NotVerifiable));
        if (pdf::signatures(*now).size() < before)
            return fail(SignError::NotVerifiable, QStringLiteral("a signature was lost"));
        m_document = std::move(*now);
        return {};
    }

    std::optional<pdf::Document> m_document;
    const Secret &m_password;
    const QString m_path; // of the file; empty: in memory
    std::optional<DurableFile> m_disk; // once something was written
    QByteArray m_file; // what m_document shares, once something was added in memory
    bool m_hasBegun = false, m_isChanged = false;
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
// False when it does not fit after all.
Result<bool> stampInPlace(Growth &growth, const SignedPart &part, TimestampSource &timestamps)
{
    if (part.value.reservedBytes < part.value.contents.size() + kSmallestToken)
        return false;
    CS_TRY(const Stamp stamp, timestamps.stamp(part.cms.signature));
    const auto cms = crypto::withSignatureTimestamp(part.value.contents, stamp.token);
    if (!cms || cms->size() > part.value.reservedBytes)
        return false; // an encoding that cannot be kept: a document timestamp does as well
    const qint64 at = part.value.contentsStart + 1;
    // Only a string of plain hexadecimal digits, nothing between them, may be written over.
    if (part.value.contentsEnd - 1 - at != qint64(part.value.reservedBytes) * 2)
        return false;
    CS_CHECK(growth.replace(at, cms->toHex()));
    return true;
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
        CS_TRY(const bool isStamped, stampInPlace(growth, *last, timestamps));
        if (isStamped)
            return {};
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

Result<void> signAndClimb(Growth &growth, const PadesRequest &request, crypto::SigningKey &key,
                          const LevelRequest &level, crypto::TrustNetwork *network, const Clock &clock)
{
    if (level.level <= PadesLevel::B) {
        CS_TRY(const QByteArray appended, signPadesAppended(growth.document(), request, key));
        return growth.appendLast(appended);
    }
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
    CS_TRY(const QByteArray appended, signPadesAppended(growth.document(), own, key, &timestamps));
    if (level.level == PadesLevel::T)
        return growth.appendLast(appended);
    CS_CHECK(growth.append(appended));
    QStringList missing;
    return climb(growth, level, timestamps, *network, clock, &missing);
}

Result<QStringList> climbFromHere(Growth &growth, const LevelRequest &level, crypto::TrustNetwork &network,
                                  const Clock &clock)
{
    if (!pdf::hasSignatures(growth.document()))
        return fail(SignError::NothingToExtend);
    TimestampSource timestamps(network, stampOptions(level));
    QStringList missing;
    CS_CHECK(climb(growth, level, timestamps, network, clock, &missing));
    return missing;
}

} // namespace

Result<QByteArray> signAndExtend(const pdf::Document &document, const PadesRequest &request, crypto::SigningKey &key,
                                 const LevelRequest &level, crypto::TrustNetwork *network, const Clock &clock)
{
    Growth growth(document, level.password);
    CS_CHECK(signAndClimb(growth, request, key, level, network, clock));
    return growth.file();
}

Result<void> signAndExtendToFile(const QString &path, pdf::Document document, const PadesRequest &request,
                                 crypto::SigningKey &key, const LevelRequest &level, crypto::TrustNetwork *network,
                                 const Clock &clock)
{
    Growth growth(std::move(document), level.password, path);
    CS_CHECK(signAndClimb(growth, request, key, level, network, clock));
    return growth.publish();
}

Result<Extended> extend(const pdf::Document &document, const LevelRequest &level, crypto::TrustNetwork &network,
                        const Clock &clock)
{
    Growth growth(document, level.password);
    CS_TRY(const QStringList missing, climbFromHere(growth, level, network, clock));
    return Extended{.file = growth.file(), .isChanged = growth.isChanged(), .missing = missing};
}

Result<ExtensionDone> extendToFile(const QString &path, pdf::Document document, const LevelRequest &level,
                                   crypto::TrustNetwork &network, const Clock &clock)
{
    Growth growth(std::move(document), level.password, path);
    CS_TRY(const QStringList missing, climbFromHere(growth, level, network, clock));
    const ExtensionDone done{.isChanged = growth.isChanged(), .missing = missing};
    CS_CHECK(growth.publish());
    return done;
}

} // namespace countersign::sign
