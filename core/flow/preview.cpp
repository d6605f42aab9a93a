#include "core/flow/preview.h"

#include "core/crypto/authority.h"
#include "core/domain/revision_plan.h"
#include "core/domain/route.h"
#include "core/flow/consent.h"
#include "core/flow/link_sending.h"
#include "core/flow/pdf_mapping.h"
#include "core/flow/ports.h"
#include "core/flow/preparation.h"
#include "core/flow/sign_document.h"

namespace countersign::flow {

namespace {

// "J. Wiśniewska", as the signing panel proposes.
QString usualSignature(const QString &name)
{
    const QStringList parts = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return parts.size() < 2 ? name : parts.first().left(1) + QStringLiteral(". ") + parts.last();
}

bool isByLink(const domain::Party &party) { return party.channel != domain::Channel::InApp; }

PartyMarks standIns(const Office &office, const domain::Envelope &envelope, const domain::Party &party, Time now,
                    int utcOffsetMinutes)
{
    PartyMarks marks{.typedName = usualSignature(party.name),
                     .at = now,
                     .utcOffsetMinutes = utcOffsetMinutes,
                     .certifier = isByLink(party) ? sealedBy(QStringLiteral("typed"), sendingCompany(office, envelope))
                                                  : certifierName(party.name),
                     .isForeseen = true};
    for (const domain::Field &field : envelope.fields) {
        if (field.party != party.id || !field.value.isEmpty())
            continue;
        if (field.kind == domain::FieldKind::Text)
            marks.answers.insert(field.id.toString(), field.label);
        else if (field.kind == domain::FieldKind::Choice && !field.options.isEmpty())
            marks.answers.insert(field.id.toString(), field.options.first());
    }
    return marks;
}

// As far as it is known before anybody acts: the certificate of a member who has one, and what a client will agree to.
domain::Evidence foreseen(const Office &office, const domain::Party &party, const PartyMarks &marks)
{
    domain::Evidence evidence{.signerName = party.name,
                              .signerRole = party.position,
                              .channel = party.channel,
                              .authentication = party.authentication,
                              .at = marks.at,
                              .utcOffsetMinutes = marks.utcOffsetMinutes,
                              .method = QStringLiteral("typed")};
    if (isByLink(party)) {
        const ConsentText consent = consentText(party.language);
        evidence.consentVersion = consent.version;
        evidence.consentSha256 = crypto::sha256(consent.text.toUtf8());
        return evidence;
    }
    evidence.agent = desktopName();
    for (const domain::Member &member : office.members())
        if (party.member == member.id && member.otherCertificates.empty()) // else: which one is theirs to choose
            evidence.certificateSha256 = member.certificateSha256;
    return evidence;
}

Result<std::unique_ptr<crypto::SigningKey>> throwAwayKey(Time now)
{
    CS_TRY(const crypto::Authority authority,
           crypto::Authority::create({.organization = QStringLiteral("Preview"), .keyKind = crypto::KeyKind::EcP256},
                                     now));
    CS_TRY(const crypto::IssuedKey key,
           authority.issuePerson({.name = QStringLiteral("Preview"), .keyKind = crypto::KeyKind::EcP256}, now));
    return key.signingKey();
}

} // namespace

Result<std::vector<QByteArray>> previewDraft(Office &office, domain::EnvelopeId id, int utcOffsetMinutes,
                                             const std::stop_token &stop)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    const Time now = office.ports().clock->now();
    const MappingFacts facts = mappingFacts(office);
    const QString number = numberFor(office, envelope);
    domain::Envelope numbered = envelope; // signing finds the fields by the request that made them
    numbered.number = number;
    CS_TRY(const std::unique_ptr<crypto::SigningKey> key, throwAwayKey(now));
    CS_TRY(const SignatureLevel plain, signatureLevel(office, domain::PadesLevel::B));
    CS_TRY(const QImage stamp, stampOf(office, envelope));

    std::vector<QByteArray> files;
    for (const domain::Document &document : numbered.documents) {
        CS_TRY(const QByteArray bytes, office.pdf(document.latest().sha256));
        CS_TRY(const pdf::Document opened, pdf::Document::open(bytes));
        auto written = pdf::writePrepared(opened, preparedRequest(numbered, document, number, facts));
        if (!written)
            return fail(std::move(written).error().as(FlowError::PreflightBlocks, document.name));
        QByteArray file = std::move(*written);
        for (const domain::Party &party : numbered.parties) {
            if (party.act != domain::PartyAct::Sign)
                continue;
            if (stop.stop_requested())
                return fail(FlowError::Stopped);
            PartyMarks marks = standIns(office, numbered, party, now, utcOffsetMinutes);
            if (party.side == domain::Side::Ours)
                marks.stamp = stamp;
            auto next = signDocument({.pdf = file,
                                      .envelope = numbered,
                                      .document = document,
                                      .party = party,
                                      .evidence = foreseen(office, party, marks),
                                      .marks = marks,
                                      .signedAt = now,
                                      .signerName = party.name,
                                      .reason = {}},
                                     facts, *key, plain);
            if (!next)
                return fail(std::move(next).error().as(FlowError::PreflightBlocks, document.name));
            file = std::move(*next);
        }
        files.push_back(std::move(file));
    }
    return files;
}

Result<std::vector<QByteArray>> previewSigning(Office &office, const LocalSignature &signature, const QString &holder,
                                               const QByteArray &certificateSha256)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(signature.envelope));
    const domain::Party *party = nullptr;
    for (const domain::PartyId id : domain::whoseTurn(envelope))
        if (const domain::Party *one = envelope.party(id); one->side == domain::Side::Ours
            && one->member == office.me().id && one->act == domain::PartyAct::Sign && !party)
            party = one;
    if (!party)
        return fail(FlowError::NotYourTurn);
    CS_TRY(LocalAct act, localAct(office, envelope, *party, signature, holder, certificateSha256));
    act.marks.isForeseen = true;
    const MappingFacts facts = mappingFacts(office);
    CS_TRY(const std::unique_ptr<crypto::SigningKey> key, throwAwayKey(act.marks.at));
    CS_TRY(const SignatureLevel plain, signatureLevel(office, domain::PadesLevel::B));
    std::vector<QByteArray> files;
    for (const domain::Document &document : envelope.documents) {
        CS_TRY(const QByteArray latest, office.pdf(document.latest().sha256));
        CS_TRY(QByteArray file, signedByAct(act, latest, envelope, document, *party, facts, *key, plain));
        files.push_back(std::move(file));
    }
    return files;
}

} // namespace countersign::flow
