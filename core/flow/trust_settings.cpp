#include "core/flow/trust_settings.h"

#include "core/crypto/random.h"
#include "core/crypto/signing_key.h"
#include "core/crypto/trust_store.h"
#include "core/crypto/trusted_list.h"
#include "core/flow/commit.h"
#include "core/flow/guard.h"
#include "core/flow/ports.h"
#include "core/link/trust_http.h"
#include "core/sign/timestamping.h"

#include <QCborArray>
#include <QCborMap>
#include <QUrl>

namespace countersign::flow {

namespace {

constexpr qsizetype kMostAnchors = 200;
constexpr qsizetype kMostAuthorities = 8;

Result<void> mayManage(const Office &office)
{
    return allow(office, domain::Act::Manage,
                 domain::Target{.object = domain::Object::Companies, .owner = {}, .department = {}});
}

Result<void> saveWorkspace(Office &office, const domain::Workspace &workspace)
{
    Commit commit(office);
    commit.add(workspace.id.value, domain::WorkspaceSaved{workspace});
    return commit.save();
}

bool isWebAddress(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && address.size() <= 2000
        && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

AnchorFacts factsOf(const crypto::Certificate &certificate)
{
    return {.name = certificate.subject().displayName(),
            .issuer = certificate.issuer().displayName(),
            .notAfter = certificate.notAfter(),
            .fingerprint = certificate.fingerprintWords(),
            .sha256 = certificate.fingerprint()};
}

// A file of PEM certificates in the vault; nothing for none.
Result<QByteArray> keep(Office &office, const QList<crypto::Certificate> &certificates)
{
    if (certificates.isEmpty())
        return QByteArray();
    QByteArray pem;
    for (const crypto::Certificate &certificate : certificates)
        pem += certificate.toPem();
    return office.ports().store->vault().put(pem);
}

// Who may sign the lists that a list of lists points to, by territory: CBOR {territory: [DER, …]}.
Result<QByteArray> keepOperators(Office &office, const QList<crypto::TrustedListPointer> &pointers)
{
    QCborMap all;
    for (const crypto::TrustedListPointer &pointer : pointers) {
        QCborArray certificates = all.value(pointer.territory).toArray();
        for (const crypto::Certificate &certificate : pointer.operators)
            if (!certificates.contains(QCborValue(certificate.der())))
                certificates.append(certificate.der());
        if (!certificates.isEmpty())
            all.insert(pointer.territory, certificates);
    }
    if (all.isEmpty())
        return QByteArray();
    return office.ports().store->vault().put(all.toCborValue().toCbor());
}

// Whom the imported lists of lists name, each for its own territory.
QList<crypto::TrustedListPointer> knownOperators(Office &office)
{
    QList<crypto::TrustedListPointer> known;
    for (const domain::TrustedListImport &list : office.workspace().trustedLists) {
        if (list.operators.isEmpty())
            continue;
        const auto bytes = office.pdf(list.operators);
        if (!bytes)
            continue;
        const QCborMap all = QCborValue::fromCbor(*bytes).toMap();
        for (const auto &territory : all) {
            crypto::TrustedListPointer pointer{
                .territory = territory.first.toString(), .url = {}, .mimeType = {}, .operators = {}};
            for (const QCborValue &der : territory.second.toArray())
                if (auto certificate = crypto::Certificate::fromDer(der.toByteArray()))
                    pointer.operators.append(std::move(*certificate));
            known.append(std::move(pointer));
        }
    }
    return known;
}

} // namespace

Result<void> saveSignatureLevel(Office &office, domain::PadesLevel level, const QStringList &authorities)
{
    CS_CHECK(mayManage(office));
    if (authorities.size() > kMostAuthorities || !std::all_of(authorities.begin(), authorities.end(), isWebAddress))
        return fail(FlowError::BadAddress);
    if (level >= domain::PadesLevel::T && authorities.isEmpty())
        return fail(FlowError::NoTimestamp, QStringLiteral("no timestamp authority is named"));
    domain::Workspace workspace = office.workspace();
    workspace.signatureLevel = std::max(level, domain::PadesLevel::B);
    workspace.timestampAuthorities = authorities;
    return saveWorkspace(office, workspace);
}

Result<TimestampTrial> tryTimestampAuthority(const QString &url, const std::stop_token &stop)
{
    link::TrustHttp network;
    sign::TimestampSource source(network, {.authorities = {url}, .policy = {}, .stop = stop});
    const auto stamp = source.stampDigest(crypto::randomBytes(crypto::digestSize(source.digestAlgorithm())));
    if (!stamp) {
        Error error = stamp.error();
        return fail(std::move(error).as(FlowError::NoTimestamp));
    }
    const crypto::Certificate &signer = stamp->facts.cms.signer;
    TimestampTrial trial{.signer = signer.subject().displayName(),
                         .issuer = signer.issuer().displayName(),
                         .at = stamp->facts.at,
                         .accuracyMs = stamp->facts.accuracyMs,
                         .policy = stamp->facts.policy,
                         .issuerSha256 = {}};
    for (const crypto::Certificate &certificate : stamp->facts.cms.certificates)
        if (!(certificate == signer) && signer.isSignedBy(certificate))
            trial.issuerSha256 = certificate.fingerprint();
    return trial;
}

std::vector<AnchorFacts> ownAnchors(const Office &office)
{
    std::vector<AnchorFacts> all;
    for (const QByteArray &der : office.workspace().ownAnchors)
        if (const auto certificate = crypto::Certificate::fromDer(der))
            all.push_back(factsOf(*certificate));
    return all;
}

Result<int> addAnchors(Office &office, const QByteArray &file)
{
    CS_CHECK(mayManage(office));
    auto certificates = crypto::certificatesFromPemOrDer(file);
    if (!certificates)
        return fail(std::move(certificates).error().as(FlowError::FileRefused));
    domain::Workspace workspace = office.workspace();
    int added = 0;
    for (const crypto::Certificate &certificate : *certificates) {
        if (!certificate.isCa())
            return fail(FlowError::NotAnAuthority, certificate.fingerprintWords());
        std::vector<QByteArray> &anchors = workspace.ownAnchors;
        if (certificate.der() == workspace.rootCertificate
            || std::find(anchors.begin(), anchors.end(), certificate.der()) != anchors.end())
            continue;
        anchors.push_back(certificate.der());
        ++added;
    }
    if (workspace.ownAnchors.size() > kMostAnchors)
        return fail(FlowError::FileRefused, QStringLiteral("more anchors than an office can look after"));
    if (added > 0)
        CS_CHECK(saveWorkspace(office, workspace));
    return added;
}

Result<void> removeAnchor(Office &office, const QByteArray &sha256)
{
    CS_CHECK(mayManage(office));
    domain::Workspace workspace = office.workspace();
    const auto gone = std::erase_if(workspace.ownAnchors, [&](const QByteArray &der) {
        const auto certificate = crypto::Certificate::fromDer(der);
        return !certificate || certificate->fingerprint() == sha256;
    });
    return gone == 0 ? Result<void>(fail(FlowError::Changed)) : saveWorkspace(office, workspace);
}

Result<int> countSystemAnchors()
{
    CS_TRY(const QList<crypto::Certificate> all, crypto::systemAnchors());
    return static_cast<int>(all.size());
}

Result<void> setTrustsSystem(Office &office, bool trusts)
{
    CS_CHECK(mayManage(office));
    domain::Workspace workspace = office.workspace();
    workspace.trustsSystem = trusts;
    return saveWorkspace(office, workspace);
}

Result<domain::TrustedListImport> importTrustedList(Office &office, const QByteArray &xml, const QByteArray &operators)
{
    CS_CHECK(mayManage(office));
    QList<crypto::Certificate> given;
    if (!operators.isEmpty()) {
        auto read = crypto::certificatesFromPemOrDer(operators);
        if (!read)
            return fail(std::move(read).error().as(FlowError::FileRefused));
        given = *read;
    }
    auto list = crypto::readTrustedList(xml, given, knownOperators(office), office.ports().clock->now());
    if (!list)
        return fail(std::move(list).error().as(FlowError::FileRefused));

    domain::Workspace workspace = office.workspace();
    for (const domain::TrustedListImport &older : workspace.trustedLists)
        if (older.territory == list->territory && older.sequence > list->sequence)
            return fail(FlowError::Changed, QStringLiteral("an older issue of a list that is here already"));
    const QList<crypto::Certificate> signatures = list->signatureAnchors();
    const QList<crypto::Certificate> timestamps = list->timestampAnchors();
    domain::TrustedListImport import{.territory = list->territory,
                                     .operatorName = list->operatorName,
                                     .sequence = list->sequence,
                                     .issued = list->issued,
                                     .nextUpdate = list->nextUpdate,
                                     .signatureAnchors = {},
                                     .timestampAnchors = {},
                                     .signatureCount = static_cast<int>(signatures.size()),
                                     .timestampCount = static_cast<int>(timestamps.size()),
                                     .operators = {}};
    CS_TRY(import.signatureAnchors, keep(office, signatures));
    CS_TRY(import.timestampAnchors, keep(office, timestamps));
    CS_TRY(import.operators, keepOperators(office, list->pointers));
    std::erase_if(workspace.trustedLists, [&](const auto &older) { return older.territory == import.territory; });
    workspace.trustedLists.push_back(import);
    CS_CHECK(saveWorkspace(office, workspace));
    return import;
}

Result<void> removeTrustedList(Office &office, const QString &territory)
{
    CS_CHECK(mayManage(office));
    domain::Workspace workspace = office.workspace();
    std::erase_if(workspace.trustedLists, [&](const auto &known) { return known.territory == territory; });
    return saveWorkspace(office, workspace);
}

} // namespace countersign::flow
