#include "core/flow/local_signing.h"

#include "core/crypto/signing_key.h"
#include "core/domain/reduce.h"
#include "core/domain/route.h"
#include "core/flow/guard.h"
#include "core/flow/link_sending.h"
#include "core/flow/onward.h"
#include "core/flow/ports.h"
#include "core/flow/sign_document.h"
#include "core/pdf/images.h"

#include <QCoreApplication>

namespace countersign::flow {

namespace {

Result<domain::PartyId> myTurn(const Office &office, const domain::Envelope &envelope, domain::PartyAct act)
{
    const domain::MemberId me = office.me().id;
    for (const domain::PartyId id : domain::whoseTurn(envelope)) {
        const domain::Party &party = *envelope.party(id);
        if (party.side == domain::Side::Ours && party.member == me && party.act == act)
            return id;
    }
    return fail(FlowError::NotYourTurn);
}

QString methodName(SignatureLook::Method method)
{
    switch (method) {
    case SignatureLook::Method::Typed: return QStringLiteral("typed");
    case SignatureLook::Method::Drawn: return QStringLiteral("drawn");
    case SignatureLook::Method::Photo: return QStringLiteral("photo");
    }
    return {};
}

// The events of an act, reduced ahead so that the next turn follows in the same transaction.
Result<void> commitAct(Office &office, const domain::Envelope &envelope, domain::EventBody act)
{
    const Clock &clock = *office.ports().clock;
    CS_TRY(const domain::Envelope after,
           domain::reduce(envelope,
                          {.id = domain::EventId::fresh(clock),
                           .stream = envelope.id.value,
                           .at = clock.now(),
                           .author = office.me().id,
                           .body = act}));
    Commit commit(office);
    commit.expect(envelope.id.value, envelope.version).add(envelope.id.value, std::move(act));
    addOnward(commit, after);
    if (domain::stateOf(after) == domain::EnvelopeState::Declined)
        addLinkCancellations(commit, after, QStringLiteral("declined"));
    return commit.save();
}

} // namespace

QString desktopName() { return QStringLiteral("Countersign desktop ") + QCoreApplication::applicationVersion(); }

QString certifierName(const QString &holder) { return QStringLiteral("certificate of %1").arg(holder); }

Result<LocalAct> localAct(const Office &office, const domain::Envelope &envelope, const domain::Party &party,
                          const LocalSignature &signature, const QString &holder, const QByteArray &certificateSha256)
{
    LocalAct act{.marks = {.at = office.ports().clock->now(), .utcOffsetMinutes = signature.utcOffsetMinutes},
                 .evidence = {}};
    act.marks.certifier = certifierName(holder);
    act.marks.typedName = signature.look.method == SignatureLook::Method::Typed ? signature.look.text : QString();
    if (!signature.look.png.isEmpty()) {
        auto image = pdf::decodeImage(signature.look.png);
        if (!image)
            return fail(std::move(image).error().as(FlowError::FileRefused));
        act.marks.signature = *image;
    }
    if (signature.withStamp) {
        CS_TRY(act.marks.stamp, stampOf(office, envelope));
    }
    act.evidence = {.signerName = party.name,
                    .signerRole = party.position,
                    .channel = domain::Channel::InApp,
                    .at = act.marks.at,
                    .utcOffsetMinutes = signature.utcOffsetMinutes,
                    .agent = desktopName(),
                    .method = methodName(signature.look.method),
                    .certificateSha256 = certificateSha256};
    return act;
}

Result<QByteArray> signedByAct(const LocalAct &act, const QByteArray &latest, const domain::Envelope &envelope,
                               const domain::Document &document, const domain::Party &party, const MappingFacts &facts,
                               crypto::SigningKey &key, const SignatureLevel &level)
{
    domain::Evidence shown = act.evidence;
    shown.shownSha256 = document.latest().sha256;
    return signDocument({.pdf = latest,
                         .envelope = envelope,
                         .document = document,
                         .party = party,
                         .evidence = shown,
                         .marks = act.marks,
                         .signedAt = act.marks.at,
                         .signerName = party.name,
                         .reason = facts.words.signedFor.arg(party.companyName)},
                        facts, key, level);
}

Result<void> signLocally(Office &office, const LocalSignature &signature)
{
    // Whose turn it is decides before a PIN is tried.
    CS_TRY(const domain::Envelope envelope, office.envelope(signature.envelope));
    CS_CHECK(allow(office, domain::Act::Sign, envelope));
    CS_CHECK(myTurn(office, envelope, domain::PartyAct::Sign));
    CS_TRY(const SignatoryKey key, openKey(signature.key, signature.passphrase));
    return signLocally(office, signature, key);
}

Result<void> signLocally(Office &office, const LocalSignature &signature, const SignatoryKey &signatoryKey)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(signature.envelope));
    CS_CHECK(allow(office, domain::Act::Sign, envelope));
    CS_TRY(const domain::PartyId partyId, myTurn(office, envelope, domain::PartyAct::Sign));
    const domain::Party &party = *envelope.party(partyId);
    CS_CHECK(checkOwner(office, signatoryKey.facts()));
    CS_TRY(const SignatureLevel level,
           signatureLevel(office, signature.level.value_or(office.workspace().signatureLevel), signature.stop));
    crypto::SigningKey *const key = &signatoryKey.key();

    CS_TRY(const LocalAct written,
           localAct(office, envelope, party, signature, key->certificate().subject().displayName(),
                    key->certificate().fingerprint()));
    domain::PartySigned act{.party = partyId, .evidence = written.evidence};
    if (!envelope.documents.empty())
        act.evidence.shownSha256 = envelope.documents.front().latest().sha256;
    const MappingFacts facts = mappingFacts(office);
    for (const domain::Document &document : envelope.documents) {
        CS_TRY(const QByteArray before, office.pdf(document.latest().sha256));
        CS_TRY(const QByteArray after, signedByAct(written, before, envelope, document, party, facts, *key, level));
        CS_TRY(const QByteArray sha256, office.ports().store->vault().put(after));
        act.revisions.push_back({.document = document.id,
                                 .revision = {.sha256 = sha256,
                                              .kind = domain::RevisionKind::Signed,
                                              .size = after.size(),
                                              .pages = document.latest().pages}});
    }
    if (!signature.look.png.isEmpty()) {
        CS_TRY(act.signatureImageSha256, office.ports().store->vault().put(signature.look.png));
    }
    return commitAct(office, envelope, std::move(act));
}

Result<void> approve(Office &office, domain::EnvelopeId id)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    CS_TRY(const domain::PartyId partyId, myTurn(office, envelope, domain::PartyAct::Approve));
    const domain::Party &party = *envelope.party(partyId);
    return commitAct(office, envelope,
                     domain::Approved{.party = partyId,
                                      .evidence = {.signerName = party.name,
                                                   .signerRole = party.position,
                                                   .at = office.ports().clock->now(),
                                                   .agent = desktopName()}});
}

Result<void> reject(Office &office, domain::EnvelopeId id, const QString &reason)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    auto partyId = myTurn(office, envelope, domain::PartyAct::Sign);
    if (!partyId)
        partyId = myTurn(office, envelope, domain::PartyAct::Approve);
    if (!partyId)
        return fail(std::move(partyId).error());
    const domain::Party &party = *envelope.party(*partyId);
    return commitAct(office, envelope,
                     domain::PartyDeclined{.party = *partyId,
                                           .reason = reason,
                                           .evidence = {.signerName = party.name,
                                                        .signerRole = party.position,
                                                        .at = office.ports().clock->now(),
                                                        .agent = desktopName()}});
}

} // namespace countersign::flow
